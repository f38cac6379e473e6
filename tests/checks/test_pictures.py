"""What pictures take from the series of chiffres.yml: the project's own data, damaged one thing at a time."""

import pytest
from project_copy import replace_text
from written_page import copy_record, set_field, tell

from reseaux.checks.facts import check_facts
from reseaux.checks.pictures import check_pictures
from reseaux.facts import read_facts


def judge(project, check=check_pictures) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check(facts))


def list_series(facts, unit: str) -> str:
    return ", ".join(name for name, series in facts.series.items() if series.unite == unit)


def test_the_pictures_of_the_project_hold(project):
    assert judge(project) == []


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        # Panels: their series, then their years.
        ("    series", "[facebok-quebec]", "série « facebok-quebec » inconnue. Vouliez-vous dire « facebook-quebec »?"),
        (
            "    series",
            "[facebook-quebec, temps-quotidien-quebec]",
            "série « temps-quotidien-quebec » en « min par jour ». Choisissez une série dont l'unité est « % ».",
        ),
        ("    annees", "[2014, 2015]", "année 2015 sans mesure dans ces séries. Choisissez parmi : {years}."),
        # Landmarks.
        ("    repere", "portee-articles", "série « portee-articles » inconnue. Vouliez-vous dire « portee-article »?"),
        (
            "    repere",
            "linkedin-canada-membres",
            "série « linkedin-canada-membres » en « personnes ». Choisissez une série dont l'unité est « % ».",
        ),
        (
            "    repere",
            "portee-facebook",
            "série « portee-facebook » prise pour son propre repère. Choisissez une autre série.",
        ),
        # Circles.
        (
            "      source",
            "exemple-du-sit",
            "source « exemple-du-sit » inconnue. Vouliez-vous dire « exemple-du-site »?",
        ),
        ("      source", "zzz", "source « zzz » inconnue. Ajoutez cette source à data/sources.yml."),
    ],
)
def test_a_broken_tie_is_told_with_its_line(project, facts, field, value, message):
    series = [facts.series[name] for name in facts.panels["reseaux-quebec"].series]
    years = sorted({point.annee for one in series for point in one.points})
    line = set_field(project / "data/chiffres.yml", field, value)
    assert judge(project) == [f"data/chiffres.yml:{line}: {message.format(years=', '.join(map(str, years)))}"]


@pytest.mark.parametrize("field", ["    series", "    repere"])
def test_an_unknown_series_like_no_other_is_told_with_those_that_fit(project, facts, field):
    line = set_field(project / "data/chiffres.yml", field, "[zzz]" if field == "    series" else "zzz")
    assert judge(project) == [
        f"data/chiffres.yml:{line}: série « zzz » inconnue. Choisissez parmi : {list_series(facts, '%')}."
    ]


def test_each_series_is_told_on_its_own_line(project):
    path = project / "data/chiffres.yml"
    line = set_field(path, "    series", "\n      - facebook-quebec\n      - zzz-quebec")
    assert [told.partition(": ")[0] for told in judge(project)] == [f"data/chiffres.yml:{line + 2}"]


@pytest.mark.parametrize(("key", "identifier"), [("panneaux", "reseaux-quebec"), ("reseaux", "contacts-de-contacts")])
def test_an_identifier_given_twice_is_reported(project, key, identifier):
    path = project / "data/chiffres.yml"
    line = copy_record(path, key, identifier)
    second = path.read_text(encoding="utf-8").split("\n").index(f"  - id: {identifier}", line) + 1
    assert judge(project, lambda facts: check_facts(facts, project)) == [
        f"data/chiffres.yml:{second}: identifiant « {identifier} » donné deux fois. Donnez-en un autre au second."
    ]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "      chacun",
            "21",
            "champ « chacun » : 21 est trop grand (au plus 20). Écrivez par exemple « chacun: 20 ».",
        ),
        ("      chacun", "1", "champ « chacun » : 1 est trop petit (au moins 2). Écrivez par exemple « chacun: 20 »."),
        ("      chacun", "vingt", "champ « chacun » : nombre entier attendu. Écrivez par exemple « chacun: 20 »."),
        ("    annees", "[]", "champ « annees » : liste vide. Écrivez par exemple « annees: [2014, 2024] »."),
        (
            "    annees",
            "[hier]",
            "champ « annees » : nombre entier attendu. Écrivez par exemple « annees: [2014, 2024] ».",
        ),
    ],
)
def test_a_value_that_no_picture_can_draw_is_told_with_its_line(project, field, value, message):
    line = set_field(project / "data/chiffres.yml", field, value)
    assert tell(read_facts(project)[1]) == [f"data/chiffres.yml:{line}: {message}"]


def test_a_project_without_pictures_has_no_problem(project):
    path = project / "data/chiffres.yml"
    path.write_text(path.read_text(encoding="utf-8").partition("\npanneaux:\n")[0], encoding="utf-8")
    replace_text(path, "    repere: portee-article\n", "")
    assert judge(project) == []
