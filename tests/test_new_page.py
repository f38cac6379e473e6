"""A new page from four answers: it passes every check, or nothing is created."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from written_page import tell

from reseaux.checks.sources import check_sources
from reseaux.new_page import QUESTIONS, SECTIONS, create_page
from reseaux.page import read_page

ANSWERS = {
    "rubrique": "agir",
    "title": "Répondre aux critiques",
    "description": "Voyez comment répondre à une critique publique sans l'envenimer.",
    "infolettre": "Une critique publique? Voyez comment y répondre.",
}


def list_files(project: Path) -> dict[str, bytes]:
    """Return all that a new page could change."""
    return {str(path): path.read_bytes() for path in [project / "mkdocs.yml", *(project / "docs").rglob("*.md")]}


@pytest.mark.parametrize("section", SECTIONS)
def test_a_new_page_passes_every_check(project, section):
    path, problems = create_page(project, ANSWERS | {"rubrique": section})
    assert (path, problems) == (project / "docs" / section / "repondre-aux-critiques.md", [])
    assert tell(check_sources(project)) == []


@pytest.mark.parametrize("section", SECTIONS)
def test_a_new_page_comes_last_in_the_navigation_of_its_section(project, section):
    before = (project / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    create_page(project, ANSWERS | {"rubrique": section})
    after = (project / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    index = after.index(f"      - {section}/repondre-aux-critiques.md")
    assert after[:index] + after[index + 1 :] == before
    assert after[index - 1].startswith(f"      - {section}/")
    assert not after[index + 1].strip().startswith(f"- {section}/")


def test_a_new_page_holds_the_answers(project):
    path, _ = create_page(project, {key: f"  {answer} " for key, answer in ANSWERS.items()})
    page, problems = read_page(path, project)
    assert problems == []
    assert {key: getattr(page.front, key) for key in list(ANSWERS)[1:]} == dict(list(ANSWERS.items())[1:])
    assert (page.front.lien, page.front.publics) == ("repondre-aux-critiques", ["membres"])
    assert page.front.revu_le == datetime.date.today()


def test_a_page_of_advice_has_its_four_parts_and_its_next_step(project):
    path, _ = create_page(project, ANSWERS)
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if line.startswith("## ")] == [
        "## En bref",
        "## Ce que dit l'article (2014)",
        "## Ce qui a changé depuis",
        "## Quoi faire",
    ]
    assert "[Étape suivante : Agir](index.md){ .etape-suivante }" in lines


def test_a_page_of_reference_has_no_part_imposed(project):
    path, _ = create_page(project, ANSWERS | {"rubrique": "reference"})
    assert "## " not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L'été : « œuvre »", "l-ete-oeuvre"),
        ("# Un mot", "un-mot"),
        ("- Un mot", "un-mot"),
        ("[Un mot]", "un-mot"),
        ("Un mot\\", "un-mot"),
        ("& @ Un mot", "un-mot"),
    ],
)
def test_a_title_may_hold_signs_that_yaml_keeps_for_itself(project, title, name):
    path, problems = create_page(project, ANSWERS | {"title": title})
    assert (path, problems) == (project / f"docs/agir/{name}.md", [])
    assert read_page(path, project)[0].front.title == title
    assert tell(check_sources(project)) == []


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        # The section.
        (
            {"rubrique": "Agir"},
            ["rubrique « Agir » inconnue. Choisissez parmi : comprendre, choisir, agir, reference."],
        ),
        ({"rubrique": ""}, ["rubrique «  » inconnue. Choisissez parmi : comprendre, choisir, agir, reference."]),
        (
            {"rubrique": "../agir"},
            ["rubrique « ../agir » inconnue. Choisissez parmi : comprendre, choisir, agir, reference."],
        ),
        # The title: none, too long, taken as a file, taken as a link of another page.
        (
            {"title": " "},
            [
                "champ « title » trop court (0 signes, au moins 1)."
                " Écrivez par exemple « title: La règle des 150 membres »."
            ],
        ),
        (
            {"title": "mot " * 15 + "m"},
            [
                "champ « title » trop long (61 signes, au plus 60)."
                " Écrivez par exemple « title: La règle des 150 membres »."
            ],
        ),
        ({"title": "Contenu"}, ["page ou lien « contenu » déjà pris. Choisissez un autre titre."]),
        ({"title": "Index"}, ["page ou lien « index » déjà pris. Choisissez un autre titre."]),
        (
            {"rubrique": "choisir", "title": "Groupe 150"},
            ["page ou lien « groupe-150 » déjà pris. Choisissez un autre titre."],
        ),
        # The description and the teaser.
        (
            {"description": "Trop courte."},
            [
                "champ « description » trop court (12 signes, au moins 50)."
                " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. »."
            ],
        ),
        (
            {"description": "x" * 161},
            [
                "champ « description » trop long (161 signes, au plus 160)."
                " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. »."
            ],
        ),
        (
            {"infolettre": ""},
            [
                "champ « infolettre » trop court (0 signes, au moins 1)."
                " Écrivez par exemple « infolettre: Une accroche d'au plus 280 signes. »."
            ],
        ),
        (
            {"infolettre": "x" * 281},
            [
                "champ « infolettre » trop long (281 signes, au plus 280)."
                " Écrivez par exemple « infolettre: Une accroche d'au plus 280 signes. »."
            ],
        ),
        # All at once.
        (
            {"description": "", "infolettre": ""},
            [
                "champ « description » trop court (0 signes, au moins 50)."
                " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. ».",
                "champ « infolettre » trop court (0 signes, au moins 1)."
                " Écrivez par exemple « infolettre: Une accroche d'au plus 280 signes. ».",
            ],
        ),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_created(project, answers, words):
    before = list_files(project)
    path, problems = create_page(project, ANSWERS | answers)
    assert (path, tell(problems)) == (None, [f"nouvelle page: {text}" for text in words])
    assert list_files(project) == before


@pytest.mark.parametrize(
    "answers",
    [
        # Typography, a figure without its source.
        {"title": "Quoi répondre ?"},
        {"title": 'Le « bon » "mot"'},
        {"infolettre": "Une critique ; une réponse."},
        {"infolettre": "Voyez ce que 49 % des membres répondent."},
        # An arrow key typed at the prompt.
        {"title": "Répondre\x1b[D"},
        {"description": ANSWERS["description"] + "\x1b[D"},
        # A name that only starts like an index.
        {"title": "Indexation"},
    ],
    ids=str,
)
def test_whatever_the_answers_the_project_still_passes_every_check(project, answers):
    before = list_files(project)
    path, problems = create_page(project, ANSWERS | answers)
    assert tell(check_sources(project)) == []
    assert (path is None) == bool(problems)
    assert (path is None) == (list_files(project) == before)


@pytest.mark.parametrize("field", ["title", "description", "infolettre"])
def test_a_text_that_another_page_has_creates_nothing(project, field):
    other, _ = read_page(project / "docs/agir/groupe-150.md", project)
    path, problems = create_page(project, ANSWERS | {field: getattr(other.front, field)})
    assert tell(check_sources(project)) == []
    assert path is None
    assert problems != []


def test_a_page_of_advice_whatever_its_name_has_its_four_parts(project):
    path, _ = create_page(project, ANSWERS | {"title": "Indexation"})
    assert path.read_text(encoding="utf-8").count("\n## ") == 4


def test_a_title_as_long_as_the_question_allows_makes_a_page(project):
    title = "Répondre aux critiques publiques de vos membres sans tarder"
    assert len(title) <= 60
    path, problems = create_page(project, ANSWERS | {"title": title})
    assert tell(problems) == []
    assert read_page(path, project)[0].front.title == title


def run_command(project: Path, answers: bytes, **environment: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "reseaux", "new-page"]
    environment |= {"PYTHONPATH": "src", "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=project, env=environment, input=answers, capture_output=True, check=False)


def type_answers(**changes: str) -> bytes:
    return "".join(f"{answer}\n" for answer in (ANSWERS | changes).values()).encode()


def test_the_command_asks_four_questions_and_creates_the_page(project):
    done = run_command(project, type_answers())
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert done.stdout.decode() == (
        "".join(question for _, question in QUESTIONS)
        + "Page créée : docs/agir/repondre-aux-critiques.md."
        + " Ouvrez-la, écrivez, puis regardez-la avec « make serve ».\n"
    )
    assert tell(check_sources(project)) == []
    assert "- agir/repondre-aux-critiques.md\n" in (project / "mkdocs.yml").read_text(encoding="utf-8")


def test_the_command_tells_wrong_answers_and_creates_nothing(project):
    before = list_files(project)
    done = run_command(project, type_answers(title="Contenu", description="Courte."))
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "nouvelle page: champ « description » trop court (7 signes, au moins 50)."
        " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. ».",
        "nouvelle page: page ou lien « contenu » déjà pris. Choisissez un autre titre.",
        "2 problèmes à corriger.",
    ]
    assert list_files(project) == before


@pytest.mark.parametrize("answers", [b"", b"agir\n", type_answers()[:-20].rpartition(b"\n")[0] + b"\n"])
def test_an_editor_who_leaves_before_the_end_creates_nothing(project, answers):
    before = list_files(project)
    done = run_command(project, answers)
    assert (done.returncode, done.stderr.decode()) == (1, "\nRien n'a été créé.\n")
    assert list_files(project) == before


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape"])
def test_answers_in_another_encoding_create_nothing_and_show_no_traceback(project, encoding):
    before = list_files(project)
    done = run_command(project, type_answers().decode().encode("latin-1"), PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert list_files(project) == before
