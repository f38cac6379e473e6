import pytest
from project_copy import replace_text
from written_page import set_field, tell

from reseaux.checks.training import check_training
from reseaux.facts import read_facts
from reseaux.page import read_pages

FILE = "data/formation.yml"


def judge(project) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check_training(facts, read_pages(project)[0]))


def test_the_course_of_the_project_has_no_problem(project):
    assert judge(project) == []


def test_a_page_that_is_absent_is_reported(project):
    line = set_field(project / FILE, "    page", "formation/modul-1.md")
    assert judge(project) == [
        f"{FILE}:{line}: page « formation/modul-1.md » absente. Vouliez-vous dire « formation/module-1.md »?"
    ]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("  questions", "10", "10 questions à tirer de 4 parts égales. Écrivez un multiple de 4."),
        ("  seuil", "13", "seuil de 13 pour 12 questions. Écrivez un nombre de 1 à 12."),
        ("    module", "m9", "module « m9 » inconnu. Choisissez parmi : m1, m2, m3, m4."),
    ],
)
def test_a_setting_that_cannot_be_kept_is_reported(project, field, value, words):
    line = set_field(project / FILE, field, value)
    assert judge(project) == [f"{FILE}:{line}: {words}"]


def test_more_questions_to_draw_than_there_are_is_reported_for_each_part(project):
    set_field(project / FILE, "  questions", "400")
    told = [text.partition(": ")[2] for text in judge(project)]
    assert len(told) == 4
    assert all(text.startswith("banque « b") and text.endswith("à tirer. Ajoutez des questions.") for text in told)


def test_a_question_of_another_quiz_is_reported_with_its_line(project):
    page = project / "docs/formation/module-1.md"
    line = replace_text(page, " | m1-", " | m2x-")
    name = page.read_text(encoding="utf-8").split(" | m2x-")[1].split("\n")[0]
    assert judge(project) == [
        f"docs/formation/module-1.md:{line}: question « m2x-{name} » hors des quiz de la page."
        " Commencez son nom par : « m1- »."
    ]


def test_a_quiz_without_question_and_a_name_given_twice_are_reported(project):
    line = set_field(project / FILE, "    banque", "m1")
    told = judge(project)
    twice = "nom « m1 » donné 2 fois. Donnez à chaque quiz le sien."
    assert told[:2] == [f"{FILE}:{line - 1}: {twice}", f"{FILE}:{line}: {twice}"]
    assert told[-1].endswith(
        ": quiz « m1 » sans question dans docs/formation/test.md."
        " Ajoutez-y des questions dont le nom commence par « m1- »."
    )


def test_two_statements_with_one_name_are_reported(project):
    line = replace_text(project / FILE, "  - id: portee\n", "  - id: lire-un-pourcentage\n")
    assert judge(project) == [
        f"{FILE}:{line}: identifiant « lire-un-pourcentage » donné deux fois. Donnez-en un autre au second."
    ]
