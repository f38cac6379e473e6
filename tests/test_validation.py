"""Faults of typed records, each told in French on the line of its field."""

import datetime
from typing import Literal, get_args

import pytest
from pydantic import Field
from written_page import tell

from reseaux.figures import FigureFile
from reseaux.records import NewsFile, PlatformFile, TermFile, Verdict
from reseaux.validation import Day, Record, validate
from reseaux.yaml_source import read_yaml


class Line(Record):
    nom: str = Field(min_length=3, max_length=4, examples=["abc"])
    rang: int = Field(default=1, ge=1, le=9, examples=["2"])


class Sheet(Record):
    code: str = Field(default="a", pattern="^[a-z]$", examples=["b"], description="une lettre")
    jour: Day = Field(default=datetime.date(2026, 1, 1), examples=["2026-11-25"], description="une date")
    genre: Literal["avis", "chiffre"] = "avis"
    part: float = Field(default=1, ge=0, examples=["6.15"])
    oui: bool = True
    mots: list[str] = Field(default=["a"], min_length=1, examples=["[a, b]"])
    lignes: list[Line] = []
    noms: dict[str, Line] = {}


def judge(model, text: str) -> list[str]:
    source, problems = read_yaml(text, "data/a.yml")
    assert problems == []
    record, problems = validate(model, source)
    assert (record is None) == bool(problems)
    return tell(problems)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "code: z\njour: 2026-12-31\ngenre: chiffre\npart: 0\noui: false\nmots: [x]\n",
        "lignes:\n  - {nom: abc, rang: 9}\n  - nom: abcd\nnoms:\n  x: {nom: '  abc  '}\n",
    ],
)
def test_a_good_record_has_no_problem(text):
    assert judge(Sheet, text) == []


def test_a_record_is_typed_and_stripped():
    record, _ = validate(Sheet, read_yaml("jour: 2026-11-25\nlignes: [{nom: '  abc  '}]\n", "data/a.yml")[0])
    assert (record.jour, record.lignes[0].nom) == (datetime.date(2026, 11, 25), "abc")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Texts.
        ("lignes: [{nom: 12}]", "champ « nom » : texte attendu. Écrivez par exemple « nom: abc »."),
        ("lignes: [{nom: }]", "champ « nom » : texte attendu. Écrivez par exemple « nom: abc »."),
        (
            "lignes: [{nom: ab}]",
            "champ « nom » trop court (2 signes, au moins 3). Écrivez par exemple « nom: abc ».",
        ),
        (
            "lignes: [{nom: abcde}]",
            "champ « nom » trop long (5 signes, au plus 4). Écrivez par exemple « nom: abc ».",
        ),
        (
            "code: É",
            "champ « code » : valeur « É » mal formée. Écrivez une lettre, par exemple « code: b ».",
        ),
        # Choices: the nearest one, or all of them.
        ("genre: chifre", "champ « genre » : valeur « chifre » non permise. Vouliez-vous dire « chiffre »?"),
        ("genre: zzz", "champ « genre » : valeur « zzz » non permise. Choisissez parmi : avis, chiffre."),
        ("genre: 3", "champ « genre » : valeur « 3 » non permise. Choisissez parmi : avis, chiffre."),
        # Dates.
        (
            "jour: 2026-13-45",
            "champ « jour » : date « 2026-13-45 » invalide. Écrivez une date, par exemple « jour: 2026-11-25 ».",
        ),
        (
            "jour: 2026-02-30",
            "champ « jour » : date « 2026-02-30 » invalide. Écrivez une date, par exemple « jour: 2026-11-25 ».",
        ),
        (
            "jour: 25 novembre",
            "champ « jour » : date « 25 novembre » invalide. Écrivez une date, par exemple « jour: 2026-11-25 ».",
        ),
        (
            "jour: 20261125",
            "champ « jour » : date attendue. Écrivez une date, par exemple « jour: 2026-11-25 ».",
        ),
        ("jour: ", "champ « jour » : date attendue. Écrivez une date, par exemple « jour: 2026-11-25 »."),
        ("jour: [a]", "champ « jour » : date attendue. Écrivez une date, par exemple « jour: 2026-11-25 »."),
        # Numbers: a decimal comma is the fault of a French hand.
        (
            "lignes: [{nom: abc, rang: un}]",
            "champ « rang » : nombre entier attendu. Écrivez par exemple « rang: 2 ».",
        ),
        (
            "lignes: [{nom: abc, rang: []}]",
            "champ « rang » : nombre entier attendu. Écrivez par exemple « rang: 2 ».",
        ),
        (
            "lignes: [{nom: abc, rang: 1.5}]",
            "champ « rang » : valeur « 1.5 » refusée. Écrivez par exemple « rang: 2 ».",
        ),
        (
            "lignes: [{nom: abc, rang: 0}]",
            "champ « rang » : 0 est trop petit (au moins 1). Écrivez par exemple « rang: 2 ».",
        ),
        (
            "lignes: [{nom: abc, rang: 10}]",
            "champ « rang » : 10 est trop grand (au plus 9). Écrivez par exemple « rang: 2 ».",
        ),
        ("part: 6,15", "champ « part » : nombre attendu. Écrivez par exemple « part: 6.15 »."),
        ("part: [6]", "champ « part » : nombre attendu. Écrivez par exemple « part: 6.15 »."),
        ("oui: peut-être", "champ « oui » : true ou false attendu. Écrivez par exemple « oui: … »."),
        ("oui: []", "champ « oui » : true ou false attendu. Écrivez par exemple « oui: … »."),
        # Lists and records.
        ("mots: a", "champ « mots » : liste attendue. Écrivez par exemple « mots: [a, b] »."),
        ("mots: []", "champ « mots » : liste vide. Écrivez par exemple « mots: [a, b] »."),
        ("mots: [a, 3]", "champ « mots » : texte attendu. Écrivez par exemple « mots: [a, b] »."),
        ("lignes: [ab]", "« lignes » : champs attendus, un par ligne. Écrivez par exemple « lignes: … »."),
        ("noms: ab", "champ « noms » : champs attendus, un par ligne. Écrivez par exemple « noms: … »."),
        ("noms: {x: ab}", "« x » : champs attendus, un par ligne. Écrivez par exemple « x: … »."),
        ("- a", "« fichier » : champs attendus, un par ligne. Écrivez par exemple « fichier: … »."),
        ("du texte", "« fichier » : champs attendus, un par ligne. Écrivez par exemple « fichier: … »."),
        # Fields that are missing or unknown, at each depth.
        ("lignes: [{rang: 1}]", "champ « nom » absent. Ajoutez par exemple « nom: abc »."),
        ("noms: {x: {rang: 1}}", "champ « nom » absent. Ajoutez par exemple « nom: abc »."),
        ("gnre: avis", "champ « gnre » inconnu. Vouliez-vous dire « genre »?"),
        (
            "zzz: 1",
            "champ « zzz » inconnu. Champs permis : code, jour, genre, part, oui, mots, lignes, noms.",
        ),
        ("lignes: [{nom: abc, zzz: 1}]", "champ « zzz » inconnu. Champs permis : nom, rang."),
        ("noms: {x: {nom: abc, ragn: 1}}", "champ « ragn » inconnu. Vouliez-vous dire « rang »?"),
    ],
)
def test_a_faulty_value_is_told_in_french(text, words):
    assert judge(Sheet, text) == [f"data/a.yml:1: {words}"]


def test_every_fault_is_told_on_its_own_line():
    text = "code: É\nlignes:\n  - nom: abc\n    rang: 0\n  - rang: 2\nnoms:\n  x:\n    nom: abc\n    zzz: 1\n"
    assert [words.partition(". ")[0] for words in judge(Sheet, text)] == [
        "data/a.yml:1: champ « code » : valeur « É » mal formée",
        "data/a.yml:4: champ « rang » : 0 est trop petit (au moins 1)",
        "data/a.yml:5: champ « nom » absent",
        "data/a.yml:9: champ « zzz » inconnu",
    ]


def test_an_empty_file_lacks_every_field_that_must_be_there():
    assert judge(Line, "") == ["data/a.yml:1: champ « nom » absent. Ajoutez par exemple « nom: abc »."]


class Judgement(Record):
    verdict: Verdict


@pytest.mark.parametrize(
    ("verdict", "remedy"),
    [
        # One of the choices holds an apostrophe itself.
        ("zzz", f"Choisissez parmi : {', '.join(get_args(Verdict))}."),
        ("s'est verifie", "Vouliez-vous dire « s'est vérifié »?"),
        ("contestée", "Vouliez-vous dire « contesté »?"),
    ],
)
def test_a_choice_with_an_apostrophe_is_told_whole(verdict, remedy):
    words = judge(Judgement, f"verdict: {verdict}\n")
    assert words == [f"data/a.yml:1: champ « verdict » : valeur « {verdict} » non permise. {remedy}"]


@pytest.mark.parametrize(
    ("model", "text", "words"),
    [
        (
            FigureFile,
            "series:\n  - id: a\n    titre: T\n    unite: U\n    avertissement: A\n    points:\n"
            "      - {annee: 2014, etiquette: E, valeur: 6.15, base: B, source: S É}\n",
            "data/a.yml:7: champ « source » : valeur « S É » mal formée. Écrivez un nom en minuscules sans accent,"
            " chiffres et traits d'union, par exemple « source: groupe-150 ».",
        ),
        (
            PlatformFile,
            "criteres: [{id: a, nom: A}]\nplateformes:\n  - id: x\n    nom: X\n    page: x.md\n"
            "    dans_article: true\n    cellules:\n      a: [A]\n",
            "data/a.yml:8: champ « a » : texte attendu. Écrivez par exemple « a: … ».",
        ),
        (
            TermFile,
            "termes:\n  - terme: T\n    id: t\n    sens: S\n    date: 2026-13-45\n",
            "data/a.yml:5: champ « date » : date « 2026-13-45 » invalide. Écrivez une date entre guillemets :"
            ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « date: "2014-06" ».',
        ),
        (
            TermFile,
            "termes:\n  - terme: T\n    id: t\n    sens: S\n    date: 2026\n",
            "data/a.yml:5: champ « date » : texte attendu. Écrivez une date entre guillemets :"
            ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « date: "2014-06" ».',
        ),
    ],
)
def test_the_records_of_the_project_say_how_to_write_each_field(model, text, words):
    assert judge(model, text) == [words]


@pytest.mark.parametrize("date", ["2014-02-30", "2014-04-31", "2026-02-29", "2026-00", "2026-13"])
def test_a_day_that_no_calendar_holds_is_reported(date):
    assert judge(TermFile, f"termes:\n  - {{terme: T, id: t, sens: S, date: '{date}'}}\n") == [
        f"data/a.yml:2: champ « date » : date « {date} » invalide. Écrivez une date entre guillemets :"
        ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « date: "2014-06" ».'
    ]


@pytest.mark.parametrize("date", ["2014", "2014-12", "2014-02-28", "2024-02-29"])
def test_a_date_may_stop_at_the_year_or_the_month(date):
    assert judge(TermFile, f"termes:\n  - {{terme: T, id: t, sens: S, date: '{date}'}}\n") == []


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("2026", "date attendue"),
        ("2026-11", "date « 2026-11 » invalide"),
        ("2026-02-29", "date « 2026-02-29 » invalide"),
        ("86400", "date attendue"),
    ],
)
def test_an_item_of_the_news_has_a_whole_day(date, fault):
    assert judge(NewsFile, f"nouveautes:\n  - {{id: a, date: '{date}', titre: T, texte: T}}\n") == [
        f"data/a.yml:2: champ « date » : {fault}. Écrivez une date AAAA-MM-JJ, par exemple « date: 2026-11-25 »."
    ]


@pytest.mark.parametrize("number", ["0", "86400", "20261125", "1.5"])
def test_a_number_is_no_date(number):
    words = "champ « jour » : date attendue. Écrivez une date, par exemple « jour: 2026-11-25 »."
    assert judge(Sheet, f"jour: {number}") == [f"data/a.yml:1: {words}"]
