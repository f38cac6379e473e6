"""The self-assessment: a group of answers for each statement of data/formation.yml. It prints to be filled on paper."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.course_part import build_part, name_module
from reseaux.markdown.views.tool import add_actions, add_sentences
from reseaux.training.records import Statement


def build_assessment(parent: Element, facts: Facts) -> None:
    """Append the statements, the place that tells which module to begin with, and that of the comparison."""
    texts, training = facts.tools.auto, facts.training
    part = build_part(parent, "course-assessment", texts.titre, texts.sans_script, facts.training.version)
    add(part, "p", texts.aide, class_="auto-aide")
    form = add(part, "form", class_="auto-enonces", novalidate="novalidate", aria_label=texts.titre)
    for moment in ("avant", "apres"):
        add(form, "p", getattr(texts, moment), class_="auto-moment", data_moment=moment, hidden="hidden")
    for number, statement in enumerate(training.auto_evaluation, 1):
        _build_statement(form, number, statement, training.echelle)
    told = add(part, "div", class_="auto-bilan", role="status")
    add(told, "p", class_="auto-reste")
    add(told, "p", class_="auto-progres", hidden="hidden")
    advice = add(told, "p", class_="auto-conseil", hidden="hidden")
    add(advice, "span")
    for number, module in enumerate(training.modules, 1):
        link = add(advice, "a", name_module(number, module), href=f"/{module.page}", hidden="hidden")
        link.set("data-module", module.id)
    add(advice, "a", facts.tools.test.titre, href=f"/{training.test.page}", hidden="hidden", data_module="test")
    _build_comparison(part, facts)
    buttons = add_actions(part, refaire=texts.refaire, revoir=texts.revoir)
    for button in buttons:
        button.set("hidden", "hidden")
    add_sentences(part, facts.tools.quiz.memoire, texts.phrases)


def _build_statement(form: Element, number: int, statement: Statement, scale: list[str]) -> None:
    group = add(form, "fieldset", class_="auto-enonce", data_module=statement.module)
    add(group, "legend", f"{number}. {statement.texte}")
    row = add(group, "div", class_="auto-choix")
    for rank, label in enumerate(scale):
        line = add(row, "label", class_="champ-choix")
        add(line, "input", type="radio", name=statement.id, value=str(rank), autocomplete="off")
        add(line, "span", label)


def _build_comparison(part: Element, facts: Facts) -> None:
    texts, training = facts.tools.auto, facts.training
    table = add(part, "table", class_="auto-tableau", hidden="hidden")
    add(table, "caption", texts.tableau.titre)
    head = add(add(table, "thead"), "tr")
    for title in (texts.tableau.enonce, texts.avant, texts.apres):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for statement in training.auto_evaluation:
        row = add(body, "tr")
        row.set("data-enonce", statement.id)
        add(row, "th", statement.texte, scope="row")
        for moment in (texts.avant, texts.apres):
            add(row, "td").set("data-colonne", f"{moment} : ")
