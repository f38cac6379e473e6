"""Blocks that fill themselves from data/: the name, the word after the bar and the closing line must be right."""

import re
from collections.abc import Iterator

from reseaux.facts import Facts
from reseaux.markdown.views.registry import BLOCK_OPENING, VIEWS
from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.training import extracts, questions, short_links, slides

CLOSING = re.compile(r"^ {0,3}/{3,}\s*$")
# Blocks whose content a writer types or takes from a page: checks of their own read it.
TYPED = (*questions.KINDS, extracts.NAME, slides.NAME, slides.DECK, short_links.NAME)


def check_blocks(page: Page, facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each block with an unknown name or word, and for each that is never closed."""
    opened = None
    for number, line in [*page.prose(), (0, "")]:
        if opened and (number == 0 or BLOCK_OPENING.match(line)):
            fault = f"bloc « {opened[1]} » jamais fermé"
            yield Problem(page.path, opened[0], fault, "Ajoutez une ligne « /// » après le bloc.")
            opened = None
        if CLOSING.match(line):
            opened = None
        elif match := BLOCK_OPENING.match(line):
            opened = (number, match["name"])
            yield from _check_opening(page, number, match["name"], match["argument"] or "", facts)
        elif line.lstrip().startswith("///"):
            remedy = "Écrivez « /// nom », ou « /// nom | mot », puis une ligne « /// »."
            yield Problem(page.path, number, f"ligne de bloc « {line.strip()} » mal formée", remedy)


def _check_opening(page: Page, number: int, name: str, word: str, facts: Facts) -> Iterator[Problem]:
    if name in TYPED:
        return
    view = VIEWS.get(name)
    if view is None:
        known = (*VIEWS, *TYPED)
        remedy = suggest(name, known) or f"Blocs permis : {', '.join(known)}."
        yield Problem(page.path, number, f"bloc « {name} » inconnu", remedy)
        return
    words = list(view.words(facts))
    if word and word not in words:
        remedy = suggest(word, words) or (f"Choisissez parmi : {', '.join(words)}." if words else "Retirez ce mot.")
        yield Problem(page.path, number, f"bloc « {name} » : mot « {word} » inconnu", remedy)
    elif not word and not view.optional:
        fault = f"bloc « {name} » sans le mot qui dit quoi montrer"
        yield Problem(page.path, number, fault, f"Écrivez « /// {name} | {words[0]} ».")
