"""A copy of the project that a test may damage."""

import shutil
from pathlib import Path

from reseaux.publish import documents, newsletter

ROOT = Path(__file__).parents[1]
FOLDERS = ("docs", "data", "overrides", "src")


def copy_project(place: Path) -> Path:
    """Copy what a build needs into `place`/projet and return it."""
    copy = place / "projet"
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, copy)
    # Pictures already drawn are not drawn again, nor documents already set.
    (copy / ".build").mkdir()
    for cache in (newsletter.CACHE, documents.CACHE):
        (ROOT / cache).mkdir(parents=True, exist_ok=True)
        (copy / cache).symlink_to(ROOT / cache)
    return copy


def replace_text(path: Path, old: str, new: str) -> int:
    """Replace the first `old` of a file, which must hold it; return the line where it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} n'a pas « {old} »"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
