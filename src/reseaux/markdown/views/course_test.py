"""The final test: what stands above the bank of questions. Without a script, the bank alone is answered, on paper."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.course_part import ATTESTATION, build_part, name_module
from reseaux.markdown.views.tool import add_actions, add_sentences


def build_test(parent: Element, facts: Facts) -> None:
    """Append the test: its welcome, its result, the list of its questions, and what to read again for each bank."""
    texts, test = facts.tools.test, facts.training.test
    part = build_part(parent, "course-test", texts.titre, texts.sans_script, facts.training.version)
    part.attrib |= {"data-questions": str(test.questions), "data-seuil": str(test.seuil)}
    _build_welcome(part, facts)
    _build_result(part, facts)
    form = add(part, "form", class_="test-copie", hidden="hidden", novalidate="novalidate", aria_label=texts.titre)
    add(form, "ol", class_="test-questions")
    end = add(form, "div", class_="test-fin")
    add(end, "p", class_="test-avancement")
    add(end, "p", class_="champ-erreur test-manque", role="alert", hidden="hidden")
    add_actions(end, terminer=texts.terminer)
    _build_modules(part, facts)
    add_sentences(part, facts.tools.quiz.memoire, texts.phrases)


def _build_welcome(part: Element, facts: Facts) -> None:
    texts, test = facts.tools.test, facts.training.test
    welcome = add(part, "div", class_="test-accueil", hidden="hidden")
    for text in texts.accueil:
        add(welcome, "p", text.replace("{questions}", str(test.questions)).replace("{seuil}", str(test.seuil)))
    add(welcome, "p", class_="test-meilleur", hidden="hidden")
    add_actions(welcome, commencer=texts.phrases.commencer)


def _build_result(part: Element, facts: Facts) -> None:
    texts = facts.tools.test
    result = add(part, "div", class_="test-resultat", hidden="hidden", role="group", tabindex="-1")
    result.set("aria-label", texts.titre)
    add(result, "div", class_="test-note")
    add(result, "p", class_="test-verdict")
    add(add(result, "p", class_="test-suite"), "a", texts.attestation, href=f"/{ATTESTATION}")
    add_actions(result, commencer=texts.phrases.recommencer)


def _build_modules(part: Element, facts: Facts) -> None:
    """Append the link to the module of each bank, that the script puts under a wrong answer."""
    items = add(part, "ul", class_="test-modules", hidden="hidden")
    for number, module in enumerate(facts.training.modules, 1):
        item = add(items, "li", f"{facts.tools.test.relire} ")
        item.set("data-banque", module.banque)
        add(item, "a", name_module(number, module), href=f"/{module.page}")
