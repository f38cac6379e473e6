"""The HTML of the course's blocks: what is read without a script, and what a script finds."""

from xml.etree.ElementTree import Element

import pytest
from browser.course import QUESTIONS
from markdown import Markdown

from reseaux.facts import load_facts
from reseaux.markdown.tree import walk_texts
from reseaux.markdown.views.context import Context
from reseaux.markdown.views.registry import VIEWS
from reseaux.training.outline import load_outline

BLOCKS = {"cours": "course-outline", "auto-evaluation": "course-assessment", "test": "course-test"}


@pytest.fixture(scope="module")
def facts(root):
    return load_facts(root)


def convert(root, text):
    options = {"reseaux.markdown.quiz": {"root": str(root)}}
    return Markdown(extensions=["reseaux.markdown.quiz"], extension_configs=options).convert(text)


@pytest.fixture(scope="module")
def html(root):
    return convert(root, QUESTIONS)


@pytest.fixture
def build(root, facts):
    def build_block(name):
        parent = Element("div")
        VIEWS[name].build(parent, facts, Context(site_url="https://un.exemple/", outline=load_outline(root)), None)
        return parent

    return build_block


def test_questions_that_follow_one_another_are_one_quiz_numbered_by_the_build(html, facts):
    assert html.count("<course-quiz") == 1
    assert 'data-nom="m1"' in html
    assert f'data-cours="{facts.training.version}"' in html
    assert [f">Question {number}</span>" in html for number in range(1, 7)] == [True] * 5 + [False]
    assert html.count("<fieldset") == html.count("<legend") == html.count("<details") == 5


def test_only_the_first_quiz_of_a_page_holds_what_scripts_say(root, html):
    two = convert(root, f"{QUESTIONS}\nUn texte.\n{QUESTIONS.replace('m1-', 'm2-')}")
    assert two.count("<course-quiz") == 2
    assert two.count("<template") == html.count("<template") > 20


def test_the_bank_is_told_from_the_quizzes_of_the_modules(root, facts):
    banks = convert(root, QUESTIONS.replace("m1-", f"{facts.training.modules[0].banque}-"))
    assert 'data-banque=""' in banks


def test_what_waits_for_a_script_is_hidden(html):
    for place in ('class="outil-boutons question-boutons"', 'class="quiz-fin"', 'class="question-etat"'):
        tags = [tag for tag in html.split("<") if place in tag]
        assert tags
        assert [tag for tag in tags if "hidden" not in tag] == []


def test_a_script_reads_numbers_without_exponent(root):
    text = "/// nombre | m1-grand\nCombien?\n\n- [x] 12 345 678 ± 0,5\n    - Oui.\n- [ ] autre\n    - Non.\n///"
    html = convert(root, text)
    assert 'data-nombre="12345678"' in html
    assert 'data-ecart="0.5"' in html


@pytest.mark.parametrize("name", [*BLOCKS, "attestation"])
def test_every_block_says_what_to_do_without_a_script_and_who_it_is(build, facts, name):
    block = build(name)
    part = block[0]
    assert part.tag == BLOCKS.get(name, "course-attestation")
    assert part.get("aria-label")
    assert part.get("data-cours") == str(facts.training.version)
    assert part.find("p[@class='outil-sans-script']").text
    actions = {node.get("data-action") for node in part.iter("button")}
    assert None not in actions
    fields = [node for node in part.iter("input") if node.get("type") != "radio"]
    labels = {node.get("for") for node in part.iter("label")}
    assert [node for node in fields if node.get("id") not in labels] == []


def test_the_path_links_each_step_and_knows_the_questions_of_each_quiz(build, root, facts):
    block, outline = build("cours"), load_outline(root)
    steps = block.findall(".//li[@data-etape]")
    names = [*(module.id for module in facts.training.modules), "test", "attestation"]
    assert [step.get("data-etape") for step in steps] == names
    links = [step.find(".//a").get("href") for step in steps]
    pages = [*(module.page for module in facts.training.modules), facts.training.test.page, "formation/attestation.md"]
    assert links == [f"/{page}" for page in pages]
    for module, step in zip(facts.training.modules, steps, strict=False):
        assert step.get("data-questions").split() == outline.questions[module.id]
        assert [item.text for item in step.findall("ul/li")] == outline.objectives[module.id]
        assert outline.objectives[module.id]
    assert f"environ {sum(module.minutes for module in facts.training.modules)} minutes" in " ".join(walk_texts(block))


def test_the_self_assessment_has_a_group_for_each_statement(build, facts):
    groups = build("auto-evaluation").findall(".//fieldset")
    assert len(groups) == len(facts.training.auto_evaluation)
    for group, statement in zip(groups, facts.training.auto_evaluation, strict=True):
        assert group.find("legend").text.endswith(statement.texte)
        assert {box.get("name") for box in group.iter("input")} == {statement.id}
        assert [label.text for label in group.iter("span")] == facts.training.echelle


def test_the_sheet_says_that_it_is_a_declaration_and_whose_the_hours_are(build):
    texts = " ".join(walk_texts(build("attestation")))
    assert "déclaration de la personne" in texts
    assert "relève de l'Ordre des technologues professionnels du Québec" in texts
    assert "https://un.exemple/formation/" in texts


# Names that the scripts put together from two parts.
COMPOSED = {f"{told}_{end}" for told in ("cochee", "laissee", "rang") for end in ("juste", "faux")}
COMPOSED |= {f"attestation_{state}" for state in ("rien", "partielle", "entiere")}


@pytest.mark.parametrize("file", ["quiz", "test", "auto", "cours", "attestation"])
def test_every_sentence_is_said_by_a_script(root, facts, file):
    texts = getattr(facts.tools, file)
    groups = [getattr(texts, name) for name in ("phrases", "fautes") if hasattr(texts, name)]
    names = [name for group in groups for name in group.model_dump() if name not in COMPOSED]
    scripts = "".join(path.read_text(encoding="utf-8") for path in (root / "docs/assets/training").glob("*.js"))
    # The path builds one of its own, and the button of undoing is written in the page.
    written = {"suite", "annuler_effacement"}
    said = [name for name in names if f'"{name.replace("_", "-")}"' in scripts or name in written]
    assert [name for name in names if name not in said] == []
    assert names
