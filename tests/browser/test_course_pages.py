"""The home of the course and the sheet to print: where to begin, what is done, what comes next, files, erasing."""

import json
import re

import pytest

from browser.axe import check
from browser.course import HOME, KEY, SHEET, give_right, press, read_questions, read_state, start, tell
from browser.focus import has_focus
from browser.test_checklist_paper import count_sheets
from reseaux.facts import load_facts
from reseaux.markdown.views.course_part import name_module

MODULES = ("module-1", "module-2", "module-3", "module-4")
NOW = 1_764_300_000_000  # a moment of November 28, 2025, in Québec as elsewhere


@pytest.fixture(scope="module")
def training(root):
    return load_facts(root).training


@pytest.fixture(scope="module")
def questions(root):
    return read_questions(root, *MODULES)


def make_state(names, right=True, **parts):
    answers = {name: {"juste": right, "essais": 1, "reponse": ["1"], "le": NOW} for name in names}
    return {"format": [KEY, 1], "cours": 1, "apprenant": "k3f9x2ab", "reponses": answers} | parts


def make_test(score):
    return {"le": NOW, "score": score, "sur": 12, "secondes": 300, "questions": ["b1-x"], "justes": []}


def hold(page, state):
    """Let the browser keep a state, and open the page again."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(state)])
    page.reload()


def read_steps(page):
    return [text.replace("\u00a0", " ") for text in page.locator(".cours-etat").all_inner_texts()]


def rate(page, training, ranks):
    """Answer the statements of each module with the rank given for it."""
    for statement in training.auto_evaluation:
        page.locator(f"input[name={statement.id}][value='{ranks[statement.module]}']").check()


def test_the_self_assessment_says_where_to_begin_and_the_path_agrees(look, training):
    page = start(look, HOME)
    top = len(training.echelle) - 1
    names = [name_module(number, module) for number, module in enumerate(training.modules, 1)]
    assert tell(page, ".cours-suite") == f"À faire ensuite : {names[0]}"
    page.locator(".auto-enonce input").first.check()
    left = len(training.auto_evaluation) - 1
    assert tell(page, ".auto-reste") == f"Énoncés sans réponse : {left}."
    ranks = {module.id: top for module in training.modules}
    rate(page, training, ranks | {training.modules[2].id: 0})
    assert tell(page, ".auto-conseil") == f"Commencez par : {names[2]}"
    assert tell(page, ".cours-suite") == f"À faire ensuite : {names[2]}"
    page.reload()
    assert tell(page, ".auto-conseil") == f"Commencez par : {names[2]}"
    rate(page, training, ranks)
    assert tell(page, ".auto-conseil") == "Vous dites savoir tout cela. Vérifiez-le : Le test final"
    assert not page.get_by_role("button", name="Répondre de nouveau").is_visible()


def test_the_same_statements_are_compared_after_the_course(look, training, questions):
    page = start(look, HOME)
    rate(page, training, {module.id: 1 for module in training.modules})
    hold(page, read_state(page) | {"reponses": make_state(questions)["reponses"]})
    press(page, "Répondre de nouveau, pour comparer")
    assert has_focus(page, ".auto-enonce input")
    assert tell(page, ".auto-moment:visible") == "Après la formation"
    assert not page.locator(".auto-enonces :checked").count()
    rate(page, training, {module.id: 1 for module in training.modules} | {training.modules[0].id: 2})
    risen = sum(statement.module == training.modules[0].id for statement in training.auto_evaluation)
    told = f"Énoncés où votre réponse a monté : {risen} sur {len(training.auto_evaluation)}."
    assert tell(page, ".auto-progres") == told
    cells = page.locator(f"[data-enonce={training.auto_evaluation[0].id}] td").all_inner_texts()
    assert cells == [training.echelle[1], training.echelle[2]]
    page.evaluate("scrollTo(0, 0)")  # out from under the header
    check(page, "course-assessment")
    press(page, "Revoir mes premières réponses")
    assert (
        page.locator(".auto-enonces :checked").evaluate_all("boxes => new Set(boxes.map(box => box.value)).size") == 1
    )


def test_the_path_tells_what_is_done_of_each_step(look, training, questions):
    page = start(look, HOME)
    assert read_steps(page) == [*["À faire"] * 5, "Après votre premier quiz"]
    by_quiz = {
        module.id: [name for name in questions if name.startswith(f"{module.id}-")] for module in training.modules
    }
    (first, second, third, _), counts = by_quiz.values(), [len(names) for names in by_quiz.values()]
    state = make_state([*first, *second, third[0]])
    state["reponses"][second[0]]["juste"] = False
    hold(page, state | {"tests": [make_test(4)], "modules": {"m1": {"secondes": 3600, "debut": 1, "fin": NOW}}})
    assert read_steps(page) == [
        f"Fait : quiz {counts[0]} sur {counts[0]}",
        f"Quiz : {counts[1] - 1} sur {counts[1]}",
        f"En cours : quiz 1 sur {counts[2]}",
        "À faire",
        "À refaire : 4 sur 12",
        "Prête, marquée « en cours »",
    ]
    assert tell(page, ".cours-temps") == "Temps passé jusqu'ici : 1 h 05."
    assert tell(page, ".cours-suite") == f"À faire ensuite : {name_module(3, training.modules[2])}"
    check(page, "course-outline")
    hold(page, make_state(questions) | {"tests": [make_test(4), make_test(9) | {"le": NOW + 1}]})
    assert read_steps(page)[4:] == ["Fait : 9 sur 12", "Prête"]
    assert tell(page, ".cours-suite") == "À faire ensuite : Attestation personnelle"


def test_a_copy_is_taken_away_and_joined_elsewhere(look, questions, tmp_path):
    page = start(look, HOME)
    hold(page, make_state(list(questions)[:2], tests=[make_test(7)]))
    with page.expect_download() as download:
        press(page, "Enregistrer le fichier")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert re.fullmatch(r"formation-\d{4}-\d\d-\d\d\.json", file.name)
    assert tell(page, ".outil-avis") == f"Fichier enregistré : {file.name}."
    # What was erased on purpose comes back with the file.
    press(page, "Tout effacer")
    page.locator("#formation-importer").set_input_files(file)
    page.locator(".outil-avis", has_text="Repris").wait_for()
    assert read_state(page)["reponses"].keys() == set(list(questions)[:2])
    hold(page, make_state(list(questions)[1:3], right=False))
    page.locator("#formation-importer").set_input_files(file)
    page.locator(".outil-avis", has_text="Repris").wait_for()
    assert tell(page, ".outil-avis") == "Repris du fichier : 2 questions, 1 test."
    state = read_state(page)
    assert [state["reponses"][name]["juste"] for name in list(questions)[:3]] == [True, True, False]
    assert len(state["tests"]) == 1


def test_a_file_that_cannot_be_taken_is_told_and_changes_nothing(look):
    page = start(look, HOME)
    state = make_state(["m1-a"])
    faults = {
        "note.txt": ("bonjour", "n'a pas été exporté de cette formation. Rien n'a changé."),
        "liste.json": (
            json.dumps({"format": "reseaux.liste"}),
            "n'a pas été exporté de cette formation. Rien n'a changé.",
        ),
        "neuf.json": (
            json.dumps(state | {"format": [KEY, 2]}),
            "vient d'une version plus récente de ce site. Rechargez la page, puis recommencez. Rien n'a changé.",
        ),
        "abime.json": (json.dumps(state | {"tests": [5]}), "est abîmé. Rien n'a changé."),
        "lourd.json": (" " * 1_048_577, "est trop gros pour une formation : 1 Mo au plus. Rien n'a changé."),
    }
    for name, (text, told) in faults.items():
        file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
        page.locator("#formation-importer").set_input_files(file)
        page.locator("#formation-importer-erreur", has_text=name).wait_for()
        assert tell(page, "#formation-importer-erreur") == f"« {name} » {told}"
    assert read_state(page) is None


def test_all_is_erased_and_can_be_taken_back(look, questions):
    page = start(look, HOME)
    hold(page, make_state(questions, tests=[make_test(9)]))
    press(page, "Tout effacer")
    counted = f"{len(questions)} questions, 1 test"
    assert tell(page, ".outil-avis") == f"Effacé de ce navigateur : {counted}."
    assert page.evaluate(f"Object.keys(localStorage).filter(key => key.startsWith('{KEY}'))") == []
    assert read_steps(page)[0] == "À faire"
    press(page, "Annuler")
    assert tell(page, ".outil-avis") == "C'est annulé."
    assert has_focus(page, ".outil-avis")
    assert set(read_state(page)["reponses"]) == set(questions)


def test_the_sheet_waits_for_something_done_then_says_what_is_missing(look, questions):
    page = start(look, SHEET)
    assert (
        tell(page, ".attestation-rien")
        == "Il n'y a encore rien à attester : faites d'abord un quiz ou le test. Aller à la formation"
    )
    assert not page.locator(".attestation, course-attestation form").filter(visible=True).all()
    hold(page, make_state(name for name in questions if not name.startswith("m3-")))
    assert tell(page, ".attestation-manque") == (
        "Pour une attestation entière, il manque : module 3 et test final. "
        "Vous pouvez déjà imprimer celle-ci, marquée « en cours »."
    )
    assert tell(page, ".attestation-titre") == "Attestation personnelle en cours"
    check(page, "course-attestation")


def test_the_sheet_is_one_page_alone_and_the_name_stays_on_it(look, root, training, questions):
    page = start(look, SHEET)
    sent = []
    page.on("request", lambda request: "favicon" in request.url or sent.append(request.url))
    hold(page, make_state(questions, tests=[make_test(10)], modules={"m1": {"secondes": 600, "debut": 1, "fin": NOW}}))
    sent.clear()
    name = "Émilie Tremblay-Gagnon de la Très-Longue-Seigneurie, T.P."
    page.locator("#attestation-nom").fill(name)
    assert tell(page, ".attestation-manque") == "Tout est fait. Écrivez votre nom, puis imprimez."
    assert tell(page, ".attestation-titre") == "Attestation personnelle"
    assert tell(page, ".attestation-qui") == f"{name} a suivi la formation « {training.titre} »."
    rows = [" ".join(row.split()) for row in page.locator(".attestation-etapes tbody tr").all_inner_texts()]
    first = sum(question.startswith("m1-") for question in questions)
    assert rows[0].replace("\u00a0", " ").endswith(f"quiz {first} sur {first} 28 novembre 2025")
    assert rows[-1].startswith(f"Test final 10 sur 12, réussi (seuil de {training.test.seuil})")
    assert tell(page, ".attestation-temps") == "15 min"
    assert tell(page, ".attestation-version") == str(training.version)
    declared = " ".join(page.locator(".attestation-declaration").all_inner_texts())
    assert "déclaration" in declared
    assert "relève de l’Ordre des technologues professionnels du Québec" in declared
    page.evaluate("window.print = () => {}")
    press(page, "Imprimer ou garder en PDF")
    page.emulate_media(media="print")
    assert not page.locator(".entete, h1, h2, form, .pied, .attestation-manque").filter(visible=True).all()
    assert count_sheets(page) == 1
    assert page.locator("html").get_attribute("data-impression") is None  # the browser has said that it is done
    assert sent == []
    assert name.split()[0] not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + location.href")
    page.reload()
    assert page.locator("#attestation-nom").input_value() == ""


@pytest.mark.parametrize("width", [1280, 320])
def test_the_pages_of_the_course_fit(look, questions, width):
    page = start(look, HOME, width=width)
    hold(page, make_state(questions, tests=[make_test(10)]))
    small = """nodes => nodes.filter(node => node.checkVisibility() && node.getBoundingClientRect().height < 44)
      .map(node => node.outerHTML)"""
    for address in (HOME, SHEET):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        part = page.locator(".outil :is(button, input:not([type=radio]), .champ-choix, .cours-titre a)")
        assert part.evaluate_all(small) == []


@pytest.mark.parametrize("module", MODULES)
def test_every_question_of_a_module_can_be_answered_rightly(look, questions, training, module):
    page = start(look, f"/formation/{module}/")
    quiz = next(entry.id for entry in training.modules if entry.page.endswith(f"{module}.md"))
    names = [name for name in questions if name.startswith(f"{quiz}-")]
    for name in names:
        give_right(page, questions[name])
        page.locator(f"#question-{name} [data-action=verifier]").click()
    assert tell(page, ".quiz-score") == f"Quiz réussi : {len(names)} sur {len(names)}."
