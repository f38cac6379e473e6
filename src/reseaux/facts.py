"""The facts that more than one page uses: every file of data/, read once, typed.

Each class mirrors the comment that opens its file. Rules that tie one file to another are in checks/facts.py.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from reseaux.page import read_text
from reseaux.problem import Problem
from reseaux.validation import Record, require_calendar_day, validate
from reseaux.yaml_source import YamlSource, read_yaml

# What a cell of the comparison says when no sure page was read.
NOTHING = "Rien de vérifié."
CITATION = re.compile(r"\[\^([^\]\s]+)\]")

Identifier = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=40,
        examples=["groupe-150"],
        description="un nom en minuscules sans accent, chiffres et traits d'union",
    ),
]
Text = Annotated[str, StringConstraints(min_length=1), Field(examples=["du texte"])]
PartialDate = Annotated[
    str,
    Field(
        pattern=r"^\d{4}(-\d\d(-\d\d)?)?$",
        examples=['"2014-06"'],
        description="une date entre guillemets : AAAA, AAAA-MM ou AAAA-MM-JJ",
    ),
    AfterValidator(require_calendar_day),
]
Address = Annotated[str, Field(pattern=r"^https?://\S+$", examples=["https://…"], description="une adresse complète")]
Reading = Literal["directe", "reprise", "interessee"]
Verdict = Literal[
    "confirmé",
    "à corriger",
    "s'est vérifié",
    "concordant",
    "à nuancer",
    "contesté",
    "a changé",
    "rien de vérifié",
    "avis",
]
Theme = Literal[
    "netendances",
    "x-twitter",
    "linkedin",
    "portee",
    "nombre-150",
    "darwinisme",
    "deontologie",
    "droit",
    "langue",
    "plateformes",
    "otpq",
    "site",
]


class Person(Record):
    nom: Text
    titre: Text


class Part(Record):
    titre: Text
    de: int = Field(ge=1, examples=["1"])
    a: int = Field(ge=1, examples=["5"])


class Claim(Record):
    id: Identifier
    sujet: str = Field(min_length=1, max_length=40, examples=["La règle des 150 membres"])
    paragraphe: int = Field(ge=1, examples=["15"])
    qui: Text
    genre: Literal["avis", "chiffre", "constat", "prévision"]
    dit: Text
    verdict: Verdict
    aujourdhui: Text


class ClaimFile(Record):
    paragraphes: int = Field(ge=1, examples=["18"])
    parties: list[Part] = Field(min_length=1)
    personnes: dict[str, Person]
    affirmations: list[Claim] = Field(min_length=1)


class Source(Record):
    id: Identifier
    theme: Theme
    editeur: Text
    d_apres: Text | None = None
    date: PartialDate | None = None
    precision_date: Text | None = None
    adresse: Address | None = None
    lecture: Reading
    lu_le: PartialDate
    apport: Text
    reserve: Text | None = None


class SourceFile(Record):
    sources: list[Source] = Field(min_length=1)


class Term(Record):
    terme: Text
    id: Identifier
    anglais: Text | None = None
    synonymes: list[Text] = []
    a_eviter: list[Text] = []
    sens: Text
    organisme: Text | None = None
    date: PartialDate | None = None
    adresse: Address | None = None
    lecture: Literal["directe", "reprise"] | None = None
    voir: list[Identifier] = []
    remarque: Text | None = None


class TermFile(Record):
    termes: list[Term] = Field(min_length=1)


class Criterion(Record):
    id: Identifier
    nom: Text


class Platform(Record):
    id: Identifier
    nom: Text
    ancien_nom: Text | None = None
    page: Text
    dans_article: bool
    cellules: dict[str, Text]


class PlatformFile(Record):
    criteres: list[Criterion] = Field(min_length=1)
    plateformes: list[Platform] = Field(min_length=1)


class Figure(Record):
    annee: int = Field(ge=1990, le=2100, examples=["2014"])
    precision: Text | None = None
    etiquette: Text
    valeur: float = Field(ge=0, examples=["6.15"])
    base: Text
    frequence: Text | None = None
    source: Identifier


class Series(Record):
    id: Identifier
    titre: Text
    unite: Text
    avertissement: Text
    points: list[Figure] = Field(min_length=1)


class FigureFile(Record):
    series: list[Series] = Field(min_length=1)


class ChecklistItem(Record):
    id: Identifier
    groupe: Text
    quoi: Text
    pourquoi: Text
    duree: int = Field(ge=1, le=480, examples=["10"])
    frequence: Literal[
        "une fois", "à chaque publication", "chaque mois", "chaque trimestre", "tous les six mois", "chaque année"
    ]
    source: Identifier | None = None


class Checklist(Record):
    id: Identifier
    titre: Text
    version: int = Field(ge=1, examples=["1"])
    points: list[ChecklistItem] = Field(min_length=1)


class NewsItem(Record):
    date: PartialDate
    titre: Text
    texte: Text
    page: Text | None = None


class NewsFile(Record):
    nouveautes: list[NewsItem] = Field(min_length=1)


# File below data/, the model of its content.
FILES = {
    "affirmations.yml": ClaimFile,
    "sources.yml": SourceFile,
    "glossaire.yml": TermFile,
    "plateformes.yml": PlatformFile,
    "chiffres.yml": FigureFile,
    "nouveautes.yml": NewsFile,
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
    checklists: dict[str, Checklist]
    news: list[NewsItem]
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
    if text is None:
        return YamlSource(path), None, problems
    source, problems = read_yaml(text, path)
    if problems:
        return source, None, problems
    record, problems = validate(model, source)
    return source, record, problems


def _assemble(records: dict[str, Record], read: dict[str, YamlSource]) -> Facts:
    claims, platforms = records["affirmations.yml"], records["plateformes.yml"]
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
        series=_by_id(records["chiffres.yml"].series),
        checklists=_by_id(checklists),
        news=records["nouveautes.yml"].nouveautes,
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
    stamp = tuple(sorted((str(path), path.stat().st_mtime_ns) for path in (root / "data").rglob("*.yml")))
    return _load(root, stamp)


@lru_cache(maxsize=1)
def _load(root: Path, stamp: tuple) -> Facts:
    facts, problems = read_facts(root)
    if facts is None:
        raise ValueError("\n".join(map(str, problems)))
    return facts
