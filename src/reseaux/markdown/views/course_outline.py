"""The path of the course: its modules, its test and its attestation, each with what the learner has done of it."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.course_part import ATTESTATION, build_part, name_module
from reseaux.markdown.views.tool import add_actions, add_file, add_notice, add_panel, add_sentences
from reseaux.training.outline import Outline

STORE = "reseaux.formation"  # also in docs/assets/training/course-state.js
FILES = ".json,application/json"


def build_outline(parent: Element, facts: Facts, outline: Outline) -> None:
    """Append the steps in order, the next thing to do, and what can be done with what the browser keeps."""
    texts, training = facts.tools.cours, facts.training
    minutes = sum(module.minutes for module in training.modules)
    part = build_part(parent, "course-outline", texts.titre, texts.sans_script, facts.training.version)
    add(part, "p", texts.duree.format(minutes=minutes), class_="cours-duree")
    add(part, "p", class_="cours-temps", hidden="hidden")
    following = add(part, "p", class_="cours-suite", hidden="hidden")
    add(following, "span", texts.phrases.suite).tail = " "
    add(following, "a", href="#")
    _build_steps(part, facts, outline)
    _build_keeping(part, facts)
    add_sentences(part, facts.tools.quiz.memoire, texts.phrases, texts.fautes)


def _build_steps(part: Element, facts: Facts, outline: Outline) -> None:
    texts, training = facts.tools.cours, facts.training
    steps = add(part, "ol", class_="cours-etapes")
    for number, module in enumerate(training.modules, 1):
        step = _add_step(steps, module.id, name_module(number, module), module.page)
        statements = [statement.id for statement in training.auto_evaluation if statement.module == module.id]
        step.set("data-questions", " ".join(outline.questions.get(module.id, [])))
        step.attrib |= {"data-enonces": " ".join(statements), "data-meilleur": str(len(training.echelle) - 1)}
        add(step, "p", texts.minutes.format(minutes=module.minutes), class_="cours-minutes")
        if objectives := outline.objectives.get(module.id):
            add(step, "p", texts.objectifs, class_="cours-objectifs")
            items = add(step, "ul")
            for objective in objectives:
                add(items, "li", objective)
    test = _add_step(steps, "test", facts.tools.test.titre, training.test.page)
    test.set("data-seuil", str(training.test.seuil))
    add(test, "p", texts.test.format(questions=training.test.questions, seuil=training.test.seuil))
    add(_add_step(steps, "attestation", facts.tools.attestation.titre, ATTESTATION), "p", texts.attestation)


def _add_step(steps: Element, name: str, title: str, page: str) -> Element:
    """Append a step: its link and the place of its state."""
    step = add(steps, "li", class_="cours-etape")
    step.set("data-etape", name)
    head = add(step, "div", class_="cours-titre")
    add(head, "a", title, href=f"/{page}")
    add(head, "span", class_="cours-etat", hidden="hidden")
    return step


def _build_keeping(part: Element, facts: Facts) -> None:
    texts = facts.tools.cours
    panels = add(part, "form", class_="outil-formulaire cours-garder", hidden="hidden", aria_label=texts.garder)
    add(panels, "p", texts.garder, class_="outil-titre")
    add_actions(add_panel(panels, texts.copie.etiquette, texts.copie.aide), exporter=texts.copie.bouton)
    add_file(panels, "formation-importer", texts.importer, FILES)
    panel = add_panel(panels, texts.memoire.etiquette, texts.memoire.aide.format(cle=STORE))
    add_actions(panel, effacer=texts.memoire.effacer)
    add_notice(panels, texts.phrases.annuler_effacement)
