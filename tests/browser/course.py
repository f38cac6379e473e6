"""What the tests of the course share: where it is, what it keeps, how to answer, a quiz that never changes."""

from collections.abc import Callable
from pathlib import Path

from markdown import Markdown
from playwright.sync_api import Page

from browser.checklist import NO_PAGE, plain
from reseaux.page import read_page
from reseaux.training.questions import Question, iterate_questions

KEY = "reseaux.formation"
HOME, TEST, SHEET = "/formation/", "/formation/test/", "/formation/attestation/"
QUIZ = "/essai/quiz/"  # an address that the tests answer themselves
# One question of each kind, so that what is said of an answer can be told word for word.
QUESTIONS = """
/// choix | m1-choix
Combien de membres au maximum?

- [ ] 500 membres
    - Non : relisez.
- [x] 150 membres
    - Oui : première branche.
///

/// plusieurs | m1-plusieurs
Que retient la règle?

- [x] Une limite
    - Elle en donne une.
- [x] Un gestionnaire connu
    - Seconde branche.
- [ ] Un logo
    - Elle n'en dit rien.
///

/// vrai-faux | m1-vrai
C'est un avis.

- [x] Vrai
    - Oui, le sien.
- [ ] Faux
    - C'en est un.
///

/// ordre | m1-ordre
Rangez.

1. Compter
    - D'abord.
2. Présenter
    - Ensuite.
3. Recompter
    - Enfin.
///

/// nombre | m1-nombre
Quel pourcentage?

- [x] 48,9 ± 0,1 %
    - Oui.
- [ ] 1 000
    - C'est un compte.
- [ ] autre
    - Relisez la base.
///
"""
PAGE = """<!doctype html><html lang="fr-CA" class="js"><meta charset="utf-8"><title>Essai</title>
<link rel="stylesheet" href="/assets/style.css"><link rel="stylesheet" href="/assets/tools.css">
<link rel="stylesheet" href="/assets/training.css"><script type="module" src="/assets/training/course-quiz.js"></script>
<body><main class="md-typeset"><h1>Essai</h1>{quiz}</main></body></html>"""


def start(look: Callable[..., Page], address: str, **options) -> Page:
    """Open an address in a browser that has kept nothing of the course, and that no other test shares."""
    page = look(NO_PAGE, locale="fr-CA", **options)
    page.evaluate("localStorage.clear()")
    page.goto(address)
    return page


def start_quiz(look: Callable[..., Page], root: Path) -> Page:
    """Open the quiz of QUESTIONS, made by the extension of the site and run by its scripts."""
    page = look(NO_PAGE, locale="fr-CA")
    quiz = Markdown(
        extensions=["reseaux.markdown.quiz"], extension_configs={"reseaux.markdown.quiz": {"root": str(root)}}
    )
    html = PAGE.format(quiz=quiz.convert(QUESTIONS))
    page.unroute_all()
    page.route(f"**{QUIZ}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.evaluate("localStorage.clear()")
    page.goto(QUIZ)
    return page


def read_state(page: Page) -> dict | None:
    """Return what the browser keeps of the course."""
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))")


def tell(page: Page, place: str) -> str:
    """Return what a place says, with ordinary spaces and apostrophes, on one line."""
    return plain(page.locator(place).first.inner_text())


def press(page: Page, name: str, place: str = "body") -> None:
    """Press the button in view that has this name."""
    page.locator(place).get_by_role("button", name=name).locator("visible=true").first.click()


def read_questions(root: Path, *sources: str) -> dict[str, Question]:
    """Return the questions of some pages of docs/formation by identifier."""
    pages = [read_page(root / f"docs/formation/{source}.md", root)[0] for source in sources]
    return {question.name: question for page in pages for question in iterate_questions(page)}


# Gives one right answer: values to tick, the rank of each item, or a text.
GIVE = """([name, answers]) => {
  const question = document.querySelector(`quiz-question[data-id="${name}"]`);
  const fields = [...question.querySelectorAll('.reponses :is(input, select)')];
  for (const field of fields) {
    if (field.type === 'text') field.value = answers[0];
    else if (field.tagName === 'SELECT') field.value = field.closest('li').dataset.reponse;
    else field.checked = answers.includes(field.value);
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }
}"""


def give_right(page: Page, question: Question, wrong: bool = False) -> None:
    """Fill the fields of a question with its right answer, or with a wrong one (not for an order)."""
    right = [str(place) for place, answer in enumerate(question.answers, 1) if bool(answer.right) != wrong]
    if question.kind == "nombre":
        right = ["-1"] if wrong else [next(answer.text for answer in question.answers if answer.right).split(" ±")[0]]
    elif question.kind in ("choix", "vrai-faux"):
        right = right[:1]
    page.evaluate(GIVE, [question.name, right])
