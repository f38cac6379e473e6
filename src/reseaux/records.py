"""The records of data/: one class for each kind, which mirrors the comment that opens its file.

Rules that tie one file to another are in checks/facts.py.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from reseaux.validation import Day, Record, require_calendar_day

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
    id: Identifier
    date: Day = Field(examples=["2026-11-25"], description="une date AAAA-MM-JJ")
    titre: Text
    texte: Text
    page: Text | None = None


class NewsFile(Record):
    nouveautes: list[NewsItem] = Field(min_length=1)


Reach = Annotated[
    str,
    Field(
        pattern=r"^(/|mailto:|https://)\S+$",
        examples=["/a-propos/#signaler-une-erreur"],
        description="une page du site, une adresse « mailto: » ou « https:// »",
    ),
]


class SecurityFile(Record):
    contact: Reach
    marche_a_suivre: Reach
    langues: list[Annotated[str, Field(pattern=r"^[a-z]{2}$", examples=["fr"])]] = Field(
        min_length=1, examples=["[fr]"]
    )
