"""What the site has published for good, and where each address, short name and anchor leads today.

data/permaliens.yml is the record; `record_published` is the only thing that writes it, and it only adds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import Field

from reseaux.page import Page, ShortName, read_text
from reseaux.problem import Problem
from reseaux.validation import Record, validate
from reseaux.yaml_source import YamlSource, read_yaml

FILE = "data/permaliens.yml"
SHORT_LINKS = "l"  # the folder of short links: /l/groupe-150/
HEADING = """\
# Chaque adresse que le site a publiée un jour, avec ses noms courts (/l/nom/) et ses ancres.
# « make permaliens » ajoute ce qui est nouveau. N'effacez rien: une adresse imprimée doit arriver encore dans dix ans.
"""
Address = Annotated[str, Field(pattern=r"^/([a-z0-9-]+/)*$", examples=["/agir/groupe-150/"])]


class PublishedPage(Record):
    """What was published at one address."""

    liens: list[ShortName] = []
    ancres: list[str] = []


class PermalinkFile(Record):
    """The content of data/permaliens.yml."""

    adresses: dict[Address, PublishedPage] = {}


@dataclass(frozen=True)
class PublishedRecord:
    """Every address ever published, from the root (« /agir/groupe-150/ »); `source` keeps the lines, for messages."""

    pages: Mapping[str, PublishedPage] = field(default_factory=dict)
    source: YamlSource = field(default_factory=lambda: YamlSource(FILE))


@dataclass(frozen=True)
class Arrivals:
    """Where what was published leads: old address → address, short name → address, address → old anchor → place.

    The place of an anchor is « #ancre » on the same page or « /adresse/#ancre » on another.
    """

    addresses: dict[str, str]
    short_names: dict[str, str]
    anchors: dict[str, dict[str, str]]


def find_arrivals(pages: Iterable[Page]) -> Arrivals:
    """Return where everything leads, as the front matter of the pages says."""
    addresses, short_names, anchors = {}, {}, {}
    for page in pages:
        here = f"/{page.url}"
        addresses |= {old: here for old in (*page.front.anciennes_adresses, here)}
        short_names |= {name: here for name in (*page.front.anciens_liens, page.front.lien)}
        anchors[here] = dict(page.front.anciennes_ancres)
    return Arrivals(addresses, short_names, anchors)


def read_record(root: Path) -> tuple[PublishedRecord | None, list[Problem]]:
    """Read `root`/data/permaliens.yml; None with the problems when it does not hold."""
    text, problems = read_text(root / FILE, FILE)
    if text is None:
        return None, problems
    source, problems = read_yaml(text, FILE)
    if problems:
        return None, problems
    content, problems = validate(PermalinkFile, source)
    return (PublishedRecord(content.adresses, source), []) if content else (None, problems)


def record_published(
    record: PublishedRecord, pages: Iterable[Page], anchors: Mapping[str, Iterable[str]]
) -> dict[str, PublishedPage]:
    """Return the record with what the pages publish today added, and nothing taken away.

    `anchors`: address of a page → its anchors.
    """
    published = dict(record.pages)
    for page in pages:
        here = f"/{page.url}"
        before = published.get(here, PublishedPage())
        published[here] = PublishedPage(
            liens=_add(before.liens, [page.front.lien]), ancres=_add(before.ancres, anchors.get(here, ()))
        )
    return published


def _add(known: list[str], new: Iterable[str]) -> list[str]:
    return sorted({*known, *new})


def write_record(pages: Mapping[str, PublishedPage]) -> str:
    """Return the text of data/permaliens.yml: one value a line, in order, so that two editors' additions merge."""
    lines = [HEADING + "adresses:"]
    for address, page in sorted(pages.items()):
        lines.append(f"  {address}:")
        for name, values in (("liens", page.liens), ("ancres", page.ancres)):
            if values:
                lines += [f"    {name}:", *(f'      - "{value}"' for value in values)]
        if not page.liens and not page.ancres:
            lines[-1] += " {}"
    return "\n".join(lines) + "\n"
