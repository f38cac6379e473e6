"""What a test writes: a page with the fields and the body that it wants, a field or a record of data/."""

import re
from pathlib import Path

from reseaux.page import Page, read_page

# The body starts on line 9, right behind the second line of dashes.
FIELDS = {
    "title": "Un essai",
    "description": "Ce que donne cette page, en cinquante signes au moins.",
    "lien": "essai",
    "revu_le": "2026-11-25",
    "publics": "[membres]",
    "infolettre": "Une accroche.",
}


def write_page(root: Path, body: str = "", source: str = "essai.md", **fields: str) -> Path:
    """Write a page below `root`/docs; a field given as an argument replaces the one that holds."""
    path = root / "docs" / source
    path.parent.mkdir(parents=True, exist_ok=True)
    front = "".join(f"{name}: {value}\n" for name, value in (FIELDS | fields).items())
    path.write_text(f"---\n{front}---\n{body}", encoding="utf-8")
    return path


def make_page(root: Path, body: str = "", source: str = "essai.md", **fields: str) -> Page:
    """Write a page and read it, which must succeed."""
    page, problems = read_page(write_page(root, body, source, **fields), root)
    assert problems == []
    return page


def set_field(path: Path, field: str, value: str) -> int:
    """Give the first such field of a YAML file another value, whatever its form; return its line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    index = next(number for number, line in enumerate(lines) if line.startswith(f"{field}:"))
    deeper = " " * (len(field) - len(field.lstrip(" -")) + 1)
    end = next(number for number in range(index + 1, len(lines)) if not lines[number].startswith(deeper))
    lines[index:end] = [f"{field}: {value}"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return index + 1


def copy_record(path: Path, key: str, identifier: str) -> int:
    """Put a copy of the first record of a list, under another identifier, at its head; return its line."""
    head, opening, records = path.read_text(encoding="utf-8").partition(f"\n{key}:\n")
    first = re.match(r"  - .*\n(?:(?:    .*)?\n)*", records)[0]
    copy = re.sub(r"^(  - |    )id: .*$", rf"\1id: {identifier}", first, count=1, flags=re.MULTILINE)
    path.write_text(head + opening + copy.rstrip("\n") + "\n\n" + records, encoding="utf-8")
    return (head + opening).count("\n") + 1


def tell(problems) -> list[str]:
    """Return problems as an editor reads them."""
    return [str(problem) for problem in problems]
