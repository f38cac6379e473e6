"""The form of a page: its headings, and for guidance pages the four parts that keep the three voices apart."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reseaux.facts import Facts, find_citations
from reseaux.markdown.slugs import slugify
from reseaux.markdown.voices import VOICES
from reseaux.page import Page
from reseaux.problem import Problem

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(\{.*\})?\s*$")
GUIDANCE = re.compile(r"^(?:comprendre|choisir|agir)/(?!index\.md$)|^otpq/")
PARTS = ("En bref", "Ce que dit l'article (2014)", "Ce qui a changé depuis", "Quoi faire")
NEXT_STEP = "{ .etape-suivante }"
NOTHING = "Rien de vérifié"
SILENCE = "L'article n'en parle pas"
# What may stand uncited in the part on what came since: a plain admission, or a remark marked as ours.
ADMISSION = re.compile(
    rf"^\s*[-*]?\s*({NOTHING}|Notre lecture : |Aucune? .*\b(lue?s?|trouvée?s?|vérifiée?s?)\b|.*n'(a|ont) pas été )"
)
TABLE_RULE = re.compile(r"^\|[\s|:-]+\|$")
# Lines that are no statement: block fences and table rules; the head of a table is left out as well.
NO_STATEMENT = re.compile(rf"^///|{TABLE_RULE.pattern}")


def iterate_headings(page: Page) -> Iterator[tuple[int, int, str]]:
    """Yield the line, level and text of each Markdown heading."""
    for number, line in page.prose():
        if match := HEADING.match(line):
            yield number, len(match[1]), match[2]


def check_headings(page: Page) -> Iterator[Problem]:
    """Yield a problem for a second h1 or a skipped level (WCAG 2.2, 1.3.1): the h1 comes from `title`."""
    above = 1
    for number, level, text in iterate_headings(page):
        if level == 1:
            remedy = "Le titre de la page vient du champ « title »; commencez par « ## »."
            yield Problem(page.path, number, f"titre de premier niveau « {text} » dans le texte", remedy)
        elif level > above + 1:
            fault = f"intertitre « {text} » : niveau {level} juste après le niveau {above}"
            yield Problem(page.path, number, fault, f"Écrivez « {'#' * (above + 1)} {text} ».")
        above = level


def check_guidance_form(page: Page) -> Iterator[Problem]:
    """Yield a problem when a guidance page lacks one of its four parts, in order, or its one next step."""
    if not GUIDANCE.match(page.source):
        return
    parts = [text.replace("’", "'") for _, level, text in iterate_headings(page) if level == 2]
    if tuple(parts) != PARTS:
        fault = f"parties « {' », « '.join(parts)} » au lieu des quatre parties d'une page de conseils"
        remedy = f"Écrivez dans cet ordre : {', '.join(f'« ## {part} »' for part in PARTS)}."
        yield Problem(page.path, page.body_line, fault, remedy)
    steps = [number for number, line in page.prose() if NEXT_STEP in line]
    if len(steps) != 1:
        fault = f"{len(steps)} étapes suivantes au lieu d'une" if steps else "étape suivante absente"
        remedy = f"Finissez par « [Étape suivante : Titre](page.md){NEXT_STEP} »."
        yield Problem(page.path, steps[-1] if steps else page.body_line, fault, remedy)


def check_voices(page: Page, facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each paragraph of the article's part, or of what came since, that cites nothing."""
    for voice, number, text in _iterate_statements(page):
        cited, text = find_citations(text), text.replace("’", "'")
        if voice == "article" and SILENCE not in text and not any(identifier in facts.claims for identifier in cited):
            fault = "énoncé de l'article sans affirmation citée"
            yield Problem(page.path, number, fault, "Ajoutez « [^affirmation] » à la fin de la phrase, avant le point.")
        if voice == "depuis" and not cited and not ADMISSION.match(text):
            fault = "énoncé sur ce qui a changé sans source citée"
            remedy = f"Ajoutez « [^source] » à la fin de la phrase, avant le point, ou écrivez « {NOTHING} depuis. »."
            yield Problem(page.path, number, fault, remedy)


def _iterate_statements(page: Page) -> Iterator[tuple[str, int, str]]:
    """Yield voice, first line and text of each paragraph, list item or table row below a heading with a voice."""
    voice, start, text = "", 0, ""
    lines = [*page.prose(), (0, "")]
    for (number, line), (_, following) in pairwise([*lines, (0, "")]):
        heading = HEADING.match(line)
        new_item = re.match(r"\s*([-*]|\d+\.|\|)\s?", line)
        if text and (not line.strip() or heading or new_item or NO_STATEMENT.match(line)):
            yield voice, start, text
            text = ""
        if heading and len(heading[1]) == 2:
            voice = VOICES.get(slugify(heading[2]), "")
        if line.strip() and not (heading or NO_STATEMENT.match(line) or TABLE_RULE.match(following)):
            start, text = (start, f"{text} {line}") if text else (number, line)
