"""Figures: a number of people, a share or an amount in the text must be covered by a citation on its line."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reseaux.facts import CITATION, Facts
from reseaux.page import Page
from reseaux.problem import Problem
from reseaux.training.questions import iterate_questions
from reseaux.yaml_source import iterate_texts

UNITS = (
    "%|pour cent|membres?|abonnée?s?|personnes?|internautes?|adultes?|utilisateurs?|utilisatrices?|répondante?s?"
    "|employée?s?|organisations?|groupes|comptes|publications|relations|visites|vues|millions?|milliards?|dollars?|points|\\$"
)
FIGURE = re.compile(rf"(?<![\w.,^])(?<![^\d]-)(\d[\d\s\u00a0]*(?:[.,]\d+)?)\s*({UNITS})(?![\w-])")
EMPHASIS = re.compile(r"[*_]+")
# A link names another page, whose title may hold a figure.
PAGE_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
# Texts of data/ where a figure needs a citation of its own: file, last key of the location.
CITED_TEXTS = {
    ("affirmations.yml", "aujourdhui"),
    ("plateformes.yml", "cellules"),
    ("listes", "pourquoi"),
    *(("outils", key) for key in ("raison", "remarque", "mode_emploi", "bareme", "avis", "recherche")),
}


@lru_cache(maxsize=1 << 16)
def find_figures(text: str) -> list[str]:
    """Return the figures of a text, each as « 49 % » or « 1 000 abonnés » with plain spaces."""
    plain = EMPHASIS.sub("", text.replace("&nbsp;", " "))
    return [f"{' '.join(match[1].split())} {match[2]}" for match in FIGURE.finditer(plain)]


def check_figures(page: Page) -> Iterator[Problem]:
    """Yield a problem for each line of a page that holds a figure and no citation.

    Headings are left out, and the answers of a quiz: they assert nothing, their feedback does.
    """
    proposed = {answer.line for question in iterate_questions(page) for answer in question.answers}
    for number, line in page.prose():
        figures = find_figures(PAGE_LINK.sub("", line))
        if figures and not line.startswith("#") and number not in proposed and not CITATION.search(line):
            yield _report(page.path, number, figures[0])


def check_teaser_figures(page: Page) -> Iterator[Problem]:
    """Yield a problem for each figure of the description or teaser that the page does not hold."""
    held = set(find_figures(page.body))
    for name in ("description", "infolettre"):
        for figure in find_figures(getattr(page.front, name)):
            if figure not in held:
                fault = f"champ « {name} » : « {figure} » n'est pas dans la page"
                remedy = "Donnez ce chiffre dans la page avec sa source, ou retirez-le."
                yield Problem(page.path, page.lines.get((name,), 1), fault, remedy)


def check_data_figures(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each text of data/ shown in pages that holds a figure and no citation."""
    for name, source in facts.sources_read.items():
        for location, number, text in iterate_texts(source):
            kind = (
                name.split("/")[0],
                next((key for key in location if (name.split("/")[0], key) in CITED_TEXTS), None),
            )
            figures = find_figures(text)
            if kind in CITED_TEXTS and figures and not CITATION.search(text):
                yield _report(source.path, number, figures[0])


def _report(path: str, number: int, figure: str) -> Problem:
    remedy = "Ajoutez « [^source] » sur la même ligne, ou « [^exemple-du-site] » si le chiffre est un exemple à nous."
    return Problem(path, number, f"chiffre « {figure} » sans citation", remedy)
