"""The facts that more than one page uses: every file of data/, read once, typed (records.py)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reseaux.figures import FigureFile, Network, PanelGroup, Series
from reseaux.newsletter.records import NewsletterFile
from reseaux.page import read_text
from reseaux.problem import Problem
from reseaux.records import (
    Checklist,
    Claim,
    ClaimFile,
    Criterion,
    NewsFile,
    NewsItem,
    Part,
    Person,
    Platform,
    PlatformFile,
    SecurityFile,
    Source,
    SourceFile,
    Term,
    TermFile,
)
from reseaux.software.records import SoftwareFile
from reseaux.tools.registry import TOOL_FILES, Tools
from reseaux.training.records import TrainingFile
from reseaux.validation import Record, validate
from reseaux.yaml_source import YamlSource, read_yaml

# What a cell of the comparison says when no sure page was read.
NOTHING = "Rien de vérifié."
CITATION = re.compile(r"\[\^([^\]\s]+)\]")

# File below data/, the model of its content.
FILES = {
    "affirmations.yml": ClaimFile,
    "sources.yml": SourceFile,
    "glossaire.yml": TermFile,
    "plateformes.yml": PlatformFile,
    "chiffres.yml": FigureFile,
    "nouveautes.yml": NewsFile,
    "infolettre.yml": NewsletterFile,
    "formation.yml": TrainingFile,
    "logiciels.yml": SoftwareFile,
    "securite.yml": SecurityFile,
    **{f"outils/{name}.yml": model for name, model in TOOL_FILES.items()},
}


@dataclass(frozen=True)
class Facts:
    """All of data/. Dictionaries are in file order; `sources_read` keeps the lines, for messages."""

    paragraphs: int
    parts: list[Part]
    people: dict[str, Person]
    claims: dict[str, Claim]
    sources: dict[str, Source]
    terms: dict[str, Term]
    criteria: dict[str, Criterion]
    platforms: dict[str, Platform]
    series: dict[str, Series]
    panels: dict[str, PanelGroup]
    networks: dict[str, Network]
    checklists: dict[str, Checklist]
    news: list[NewsItem]
    newsletter: NewsletterFile
    training: TrainingFile
    software: SoftwareFile
    security: SecurityFile
    tools: Tools
    sources_read: dict[str, YamlSource]

    def citable(self) -> list[str]:
        """Return every identifier that a writer may cite as `[^identifier]`."""
        return [*self.claims, *self.sources]


def find_citations(text: str) -> list[str]:
    """Return the identifiers cited in a text, in order, each as often as it stands there."""
    return CITATION.findall(text)


def read_facts(root: Path) -> tuple[Facts | None, list[Problem]]:
    """Read and type every file of `root`/data; None with the problems when one of them does not hold."""
    read, records, problems = {}, {}, []
    models = FILES | {f"listes/{path.name}": Checklist for path in sorted((root / "data/listes").glob("*.yml"))}
    for name, model in models.items():
        source, record, found = _read_file(root, name, model)
        read[name], records[name] = source, record
        problems += found
    if problems:
        return None, problems
    return _assemble(records, read), []


def _read_file(root: Path, name: str, model: type[Record]):
    path = f"data/{name}"
    text, problems = read_text(root / path, path)
    return (YamlSource(path), None, problems) if text is None else _parse_file(text, path, model)


@lru_cache(maxsize=64)
def _parse_file(text: str, path: str, model: type[Record]):
    """Return what the text of a file holds, made once however often the file is read."""
    source, problems = read_yaml(text, path)
    if problems:
        return source, None, problems
    record, problems = validate(model, source)
    return source, record, problems


def _assemble(records: dict[str, Record], read: dict[str, YamlSource]) -> Facts:
    claims, platforms, figures = (records[f"{name}.yml"] for name in ("affirmations", "plateformes", "chiffres"))
    checklists = [record for name, record in records.items() if name.startswith("listes/")]
    return Facts(
        paragraphs=claims.paragraphes,
        parts=claims.parties,
        people=claims.personnes,
        claims=_by_id(claims.affirmations),
        sources=_by_id(records["sources.yml"].sources),
        terms=_by_id(records["glossaire.yml"].termes),
        criteria=_by_id(platforms.criteres),
        platforms=_by_id(platforms.plateformes),
        series=_by_id(figures.series),
        panels=_by_id(figures.panneaux),
        networks=_by_id(figures.reseaux),
        checklists=_by_id(checklists),
        news=records["nouveautes.yml"].nouveautes,
        newsletter=records["infolettre.yml"],
        training=records["formation.yml"],
        software=records["logiciels.yml"],
        security=records["securite.yml"],
        tools=Tools(**{name: records[f"outils/{name}.yml"] for name in TOOL_FILES}),
        sources_read=read,
    )


def _by_id(records: list) -> dict:
    """Return records by identifier; of two that share one, which is a fault told elsewhere, the first."""
    by_id: dict = {}
    for record in records:
        by_id.setdefault(record.id, record)
    return by_id


def load_facts(root: Path) -> Facts:
    """Return the facts of a project that has passed its checks, read again only when a file of data/ has changed.

    Raises ValueError, with the report, when they cannot be read.
    """
    root = root.resolve()  # the Markdown extensions know the project by another path than the hooks do
    stamp = tuple(sorted((str(path), path.stat().st_mtime_ns) for path in (root / "data").rglob("*.yml")))
    return _load(root, stamp)


@lru_cache(maxsize=1)
def _load(root: Path, stamp: tuple) -> Facts:
    facts, problems = read_facts(root)
    if facts is None:
        raise ValueError("\n".join(map(str, problems)))
    return facts
