"""The words of a site: how each is written, and which are forms of one (its group) or of one family (its stem)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from reseaux.search.words import ENDINGS, LIGATURES, STOP_WORDS, fold, split_words

_stem = Stemmer.Stemmer("french").stemWord
# A capital after one of these, or after nothing, may only open a sentence.
OPENINGS = ".!?:;«(·¶"
# Letters that two forms of one word share at least: any ending, or one of number and gender alone.
SHORTEST_BASE = 4
SHORTEST_NOUN = 2
NOUN_ENDINGS = frozenset(("", "e", "s", "es", "x"))


class Occurrence(NamedTuple):
    """A word of a text: folded, as it is written, and whether it opens a sentence, where a capital says nothing."""

    word: str
    written: str
    opens: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Every word of a site, in order.

    `written`: folded → as it is most often written. `groups`: folded → the number of its group.
    `kin`: the groups of each stem that has several (« publier » and « publication »).
    """

    written: dict[str, str]
    groups: dict[str, int]
    kin: list[list[int]]


@lru_cache(maxsize=100_000)  # the lexicon, then the pages, then the sections read the same texts
def read_occurrences(text: str) -> tuple[Occurrence, ...]:
    """Return each word worth searching for, in order; « 49 % » is also « 49 »."""
    return tuple(_read_occurrences(text))


def _read_occurrences(text: str) -> Iterator[Occurrence]:
    for found in split_words(text):
        word, start, end = found
        if word in STOP_WORDS:
            continue
        written = text[start:end]
        opens = written[0].isupper() and text[max(0, start - 4) : start].rstrip()[-1:] in OPENINGS
        yield Occurrence(word, written, opens)
        if word[-1] == "%":
            yield Occurrence(word[:-1], written.rstrip("% \u00a0\u202f"))


def build_lexicon(occurrences: Iterable[Occurrence]) -> Lexicon:
    """Gather and group the words of a site."""
    inside, opening = defaultdict(Counter), {}
    for found in occurrences:
        if found.opens:
            opening.setdefault(found.word, found.written)
        else:
            inside[found.word][found.written] += 1
    words = sorted({*inside, *opening})
    written = {word: _choose(inside[word]) if word in inside else _lower(opening[word]) for word in words}
    families = defaultdict(list)
    for word, way in written.items():
        families[_find_stem(word, way)].append(word)
    groups, kin = _number_groups(words, [_part_forms(forms) for forms in families.values()])
    return Lexicon(written, groups, kin)


def _lower(written: str) -> str:
    """Return a word that only opens sentences in small letters, unless it is all capitals or holds one inside."""
    return written.lower() if written[1:].islower() else written


def _number_groups(words: list[str], families: list[list[list[str]]]) -> tuple[dict[str, int], list[list[int]]]:
    """Number the groups as their first words come, so that neighbours in the alphabet are neighbours in number.

    A plural joins its singular even from another stem: Snowball keeps the s of « contenus » and « lois ».
    """
    first = {word: forms[0] for family in families for forms in family for word in forms}
    for word in words:
        if word[-1] in "sx" and len(word) > SHORTEST_BASE - 1 and word[:-1] in first:
            old, new = first[word], first[word[:-1]]
            first |= {form: new for form, root in first.items() if root == old} if old != new else {}
    numbers: dict[str, int] = {}
    groups = {word: numbers.setdefault(first[word], len(numbers)) for word in words}
    kin = ({groups[forms[0]] for forms in family} for family in families)
    return groups, [sorted(numbered) for numbered in kin if len(numbered) > 1]


def _choose(ways: Counter) -> str:
    """Return the way a word is written most, or in small letters if it is so one time in four: it is then no name."""
    small = [way for way in ways if way == way.lower() and 4 * ways[way] >= ways.total()]
    return min(small or ways, key=lambda way: (-ways[way], way))


def _find_stem(word: str, written: str) -> str:
    """Return the folded stem of a word, found while it still has its accents; a word with a digit is its own."""
    return fold(_stem(written.translate(LIGATURES).lower())) or word if word.isalpha() else word


def _part_forms(words: list[str]) -> list[list[str]]:
    """Part the words of one stem, in order, into those that are forms of each other: the stem alone joins too much."""
    parted: list[list[str]] = []
    for word in words:
        joined = [forms for forms in parted if any(_are_forms(word, form) for form in forms)]
        parted = [forms for forms in parted if forms not in joined] + [sum(joined, []) + [word]]
    return parted


def _are_forms(first: str, second: str) -> bool:
    """Tell whether two words are one base with an ending of French each."""
    shared = 0
    while shared < min(len(first), len(second)) and first[shared] == second[shared]:
        shared += 1
    for cut in range(SHORTEST_NOUN, shared + 1):
        endings = ENDINGS if cut >= SHORTEST_BASE else NOUN_ENDINGS
        if first[cut:] in endings and second[cut:] in endings:
            return True
    return False
