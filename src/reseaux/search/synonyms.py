"""Other words for a thing, from the glossary alone: what helps the search is shown to the reader there."""

import re
from collections import defaultdict
from collections.abc import Iterable

from reseaux.records import Term
from reseaux.search.lexicon import read_occurrences

Phrase = tuple[int, ...]


def link_synonyms(terms: Iterable[Term], groups: dict[str, int]) -> dict[int, list[tuple[Phrase, list[Phrase]]]]:
    """Return, by the group of its first word, each name of a thing: the groups of its other words, and its other names.

    A name with a word that the site does not hold is left out: nothing would answer to it.
    """
    linked = defaultdict(list)
    for term in terms:
        phrases = dict.fromkeys(phrase for name in gather_names(term) if (phrase := _find_phrase(name, groups)))
        for phrase in phrases:
            others = [other for other in phrases if other != phrase]
            if others:
                linked[phrase[0]].append((phrase[1:], others))
    return dict(linked)


def gather_names(term: Term) -> list[str]:
    """Return the names of a term, French first: « ambassadeur ou ambassadrice (d'une organisation) » gives two."""
    french = re.sub(r"\([^)]*\)", "", term.terme).split(" ou ")
    return [*french, *([term.anglais] if term.anglais else []), *term.synonymes, *term.a_eviter]


def _find_phrase(name: str, groups: dict[str, int]) -> Phrase | None:
    words = [found.word for found in read_occurrences(name)]
    return tuple(groups[word] for word in words) if words and all(word in groups for word in words) else None
