"""A source page: its front matter, typed, and its Markdown body, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from reseaux.problem import Problem
from reseaux.validation import Day, Record, validate
from reseaux.yaml_source import read_yaml

OPENING = "---\n"
# Stands for a sign of code: neither a letter nor a space, so no rule on prose takes it for one.
BLANK = "\u2060"
CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FENCE = re.compile(r"^\s*(`{3,}|~{3,})(.*)$")

OldAddress = Annotated[
    str,
    Field(
        pattern=r"^/([a-z0-9-]+/)+$",
        examples=["[/ancien-nom/]"],
        description="des adresses qui finissent par « / »",
    ),
]
ShortName = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=40,
        examples=["groupe-150"],
        description="un nom court, en minuscules sans accent, chiffres et traits d'union",
    ),
]
# A place on another page, then one that may also be an anchor of the same page.
OtherPlace = Annotated[
    str,
    Field(
        pattern=r"^/([a-z0-9-]+/)*(#[^#/\s]+)?$",
        examples=["/agir/groupe-150/"],
        description="« /adresse/ » ou « /adresse/#ancre » d'une page d'aujourd'hui",
    ),
]
Place = Annotated[
    str,
    Field(
        pattern=r"^(#[^#/\s]+|/([a-z0-9-]+/)*(#[^#/\s]+)?)$",
        examples=["/agir/groupe-150/#quoi-faire"],
        description="« #ancre » de cette page, ou « /adresse/#ancre » d'une autre",
    ),
]


class Withdrawal(Record):
    """Why a page no longer holds: it stays at its address, with a banner."""

    le: Day = Field(examples=["2026-11-28"], description="une date AAAA-MM-JJ")
    raison: str = Field(min_length=10, max_length=200, examples=["La plateforme a fermé."])
    remplacee_par: OtherPlace | None = None


class FrontMatter(Record):
    """What an editor types between the two lines of dashes. Lengths are in signs."""

    title: str = Field(min_length=1, max_length=60, examples=["La règle des 150 membres"])
    description: str = Field(
        min_length=50,
        max_length=160,
        examples=["Ce que la page donne, en 50 à 160 signes."],
    )
    lien: ShortName
    revu_le: Day = Field(examples=["2026-11-25"], description="une date AAAA-MM-JJ")
    publics: list[Literal["membres", "formateurs", "redaction"]] = Field(min_length=1, examples=["[membres]"])
    infolettre: str = Field(min_length=1, max_length=280, examples=["Une accroche d'au plus 280 signes."])
    anciennes_adresses: list[OldAddress] = Field(
        default=[], examples=["[/ancien-nom/]"], description="des adresses qui finissent par « / »"
    )
    anciens_liens: list[ShortName] = Field(default=[], examples=["[ancien-nom]"])
    anciennes_ancres: dict[str, Place] = Field(default={}, examples=["{ancienne: '#nouvelle'}"])
    retrait: Withdrawal | None = None


@dataclass(frozen=True)
class Page:
    """A Markdown file. `path` starts at the project, `source` at docs/; `body_line` is the body's first line."""

    path: str
    source: str
    front: FrontMatter
    body: str
    body_line: int
    lines: dict = field(default_factory=dict, compare=False)

    @property
    def url(self) -> str:
        """Return the address of the page below the site's root, for example « agir/groupe-150/ »."""
        folder, _, name = self.source.removesuffix(".md").rpartition("/")
        return f"{folder}/{'' if name == 'index' else f'{name}/'}".lstrip("/")

    def prose(self) -> Iterator[tuple[int, str]]:
        """Yield the line number and text of each line of the body, with code and comments blanked."""
        yield from enumerate(self._prose, self.body_line)

    @cached_property
    def _prose(self) -> list[str]:
        """The lines of the body as every rule on prose reads them: some twenty do."""
        text = "\n".join(_blank_code(self.body.split("\n")))
        return COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text).split("\n")


def _blank_code(lines: list[str]) -> Iterator[str]:
    """Yield each line with its code blanked; a fence ends with its own sign, at least as often (CommonMark 4.5)."""
    fence = ""
    for line in lines:
        match = FENCE.match(line)
        if not fence and not match:
            yield CODE.sub(lambda code: BLANK * len(code[0]), line)
            continue
        if not fence:
            fence = match[1]
        elif match and match[1].startswith(fence) and not match[2].strip():
            fence = ""
        yield ""


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """Read a UTF-8 file; a missing file or another encoding is a problem, told under `name`."""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [Problem(name, line, "texte mal encodé", "Enregistrez le fichier en UTF-8.")]
    except OSError:
        return None, [Problem(name, 0, "fichier illisible ou absent", "Remettez ce fichier à sa place.")]


def read_page(path: Path, root: Path) -> tuple[Page | None, list[Problem]]:
    """Read one page below `root`/docs; return None with its problems when the front matter does not hold."""
    name = path.relative_to(root).as_posix()
    text, problems = read_text(path, name)
    if text is None:
        return None, problems
    page, found = _parse(text, name)
    return page, list(found)


@lru_cache(maxsize=4096)
def _parse(text: str, name: str) -> tuple[Page | None, list[Problem]]:
    """Return the page of a text, made once however often it is asked for; `name` is its path below the project."""
    head, separator, body = text.removeprefix(OPENING).partition(f"\n{OPENING}")
    if not text.startswith(OPENING) or not separator:
        fault = "en-tête absent ou jamais fermé"
        return None, [Problem(name, 1, fault, "Commencez la page par « --- », les champs, puis « --- ».")]
    source, problems = read_yaml(head, name, first_line=2)
    if source.data is not None and not isinstance(source.data, dict):
        problems.append(Problem(name, 2, "en-tête sans champ", "Écrivez un champ par ligne : « title: … »."))
    if problems:
        return None, problems
    front, problems = validate(FrontMatter, source)
    if front is None:
        return None, problems
    body_line = head.count("\n") + 4
    return Page(name, name.removeprefix("docs/"), front, body, body_line, source.lines), []


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read every page below `root`/docs, in order of address, with the problems of those that cannot be read."""
    pages, problems = [], []
    for path in sorted((root / "docs").rglob("*.md")):
        page, found = read_page(path, root)
        pages += [page] if page else []
        problems += found
    return pages, problems


def stamp_sources(root: Path) -> tuple:
    """Return what changes when a page or a fact of `root` does: the path and the time of each file."""
    files = [*(root / "docs").rglob("*.md"), *(root / "data").rglob("*.yml")]
    return tuple(sorted((str(path), path.stat().st_mtime_ns) for path in files))
