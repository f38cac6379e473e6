"""The questions of the choice of platforms: what a point may be, and what the project's own points promise."""

import re
import shutil
from pathlib import Path

import pytest
from project_copy import ROOT, replace_text
from written_page import tell

from reseaux.facts import load_facts, read_facts
from reseaux.markdown.slugs import slugify

FACTS = load_facts(ROOT)
CHOICE = FACTS.tools.choix


@pytest.fixture
def project(tmp_path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def judge(root: Path, old: str, new: str) -> tuple[int, list[str]]:
    """Return the line of a change to choix.yml and what is said of the project afterwards."""
    line = replace_text(root / "data/outils/choix.yml", old, new)
    return line, tell(read_facts(root)[1])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "points: 2\n",
            "points: 3\n",
            "champ « points » : 3 est trop grand (au plus 2). Écrivez par exemple « points: 1 ».",
        ),
        (
            "points: -1\n",
            "points: -3\n",
            "champ « points » : -3 est trop petit (au moins -2). Écrivez par exemple « points: 1 ».",
        ),
        (
            "points: 2\n",
            "points: beaucoup\n",
            "champ « points » : nombre entier attendu. Écrivez par exemple « points: 1 ».",
        ),
        (
            "appuis: 1\n",
            "appuis: 3\n",
            "champ « appuis » : 3 est trop grand (au plus 2). Écrivez par exemple « appuis: 1 ».",
        ),
        (
            "exclut: true\n",
            "exclut: souvent\n",
            "champ « exclut » : true ou false attendu. Écrivez par exemple « exclut: true ».",
        ),
        (
            '  appui: "En appui : {plateforme}, {points}."',
            '  appui: "En appui : {plateforme}."',
            "champ « appui » : blancs attendus, {plateforme}, {points}."
            " Écrivez une phrase avec ces blancs : {plateforme}, {points},"
            ' par exemple « appui: "{plateforme} {points}" ».',
        ),
    ],
)
def test_a_value_out_of_bounds_is_told_on_its_line(project, old, new, message):
    line, told = judge(project, old, new)
    assert told == [f"data/outils/choix.yml:{line}: {message}"]


def test_a_point_without_reason_is_told_on_the_line_of_the_point(project):
    old = '            raison: "Notre avis : une vidéo montre à la relève une journée de travail."\n'
    line, told = judge(project, old, "")
    place = f"data/outils/choix.yml:{line - 3}"
    assert told == [f"{place}: champ « raison » absent. Ajoutez par exemple « raison: du texte »."]


def list_points():
    return [
        (question, answer, point)
        for question in CHOICE.questions
        for answer in question.reponses
        for point in answer.points
    ]


def test_a_share_of_use_weighs_what_the_grid_says():
    def weigh(share: int) -> int:
        return 2 if share >= 60 else 1 if share >= 20 else -1 if share >= 5 else -2

    shares = [
        (point.points, int(found[1]))
        for question, _, point in list_points()
        if question.id == "public" and (found := re.search(r"(\d+) %", point.raison))
    ]
    assert len(shares) == 14
    assert [count for count, _ in shares] == [weigh(share) for _, share in shares]


def test_a_cell_of_the_table_that_says_nothing_gives_no_point():
    silent = [
        (answer.id, point.plateforme, point.critere)
        for _, answer, point in list_points()
        if FACTS.platforms[point.plateforme].cellules[point.critere] == "Rien de vérifié."
    ]
    assert silent == []


def test_the_page_gives_advice_under_the_name_of_each_goal():
    page = (ROOT / "docs/choisir/index.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (.+)$", page, flags=re.MULTILINE)
    goals = [answer.etiquette for answer in CHOICE.questions[0].reponses]
    assert headings == goals
    assert len({slugify(goal) for goal in goals}) == len(goals)


def test_the_page_and_the_points_of_a_goal_cite_the_same_words_of_the_article():
    page = (ROOT / "docs/choisir/index.md").read_text(encoding="utf-8")
    for answer in CHOICE.questions[0].reponses:
        section = page.partition(f"### {answer.etiquette}\n")[2].partition("\n#")[0]
        claims = {name for name in FACTS.claims if any(f"[^{name}]" in point.raison for point in answer.points)}
        assert [name for name in claims if f"[^{name}]" in section] != [], answer.id


def test_each_goal_and_public_can_be_served_by_a_platform():
    # The tool says of a goal left open that those that gain under it are named lower down.
    for question, answer in [(question, answer) for question, answer, _ in list_points() if answer.role]:
        platforms = {point.plateforme for point in answer.points}
        gains = [sum(point.points for point in answer.points if point.plateforme == name) for name in platforms]
        assert max(gains) > 0, (question.id, answer.id)


def test_without_budget_the_goal_of_advertising_waits():
    waits = {answer.id: answer.retire for question in CHOICE.questions for answer in question.reponses if answer.retire}
    assert waits == {"rien": "publicite"}
    assert CHOICE.roles["publicite"] == "but/publicite"
    assert len(CHOICE.roles) == sum(bool(answer.role) for question in CHOICE.questions for answer in question.reponses)


def test_only_goals_and_publics_are_roles_and_only_time_limits_the_support():
    roles = {question.id for question in CHOICE.questions for answer in question.reponses if answer.role}
    limits = {question.id for question in CHOICE.questions for answer in question.reponses if answer.appuis}
    assert (roles, limits) == ({"but", "public"}, {"temps"})
    assert all(answer.role for question in CHOICE.questions if question.id in roles for answer in question.reponses)
