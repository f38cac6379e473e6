"""Typography of Québec in what editors type: the build sets spaces, but never adds or removes a sign.

Rules: OQLF, Vitrine linguistique (space before : % $ and inside « », none before ; ! ? , .); for a note's mark,
« Emploi, présentation et ponctuation de l'appel de note » (it comes before the sign, next to its word).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reseaux.facts import Facts
from reseaux.page import BLANK, Page
from reseaux.problem import Problem
from reseaux.yaml_source import iterate_texts

SPACE = "[ \u00a0\u202f]"
RULES = (
    (rf"\S{SPACE}+([;!?])(?!\S)", "espace avant « {sign} »", "Supprimez l'espace."),
    (rf"\w{SPACE}+([,.])(?![\w.])", "espace avant « {sign} »", "Supprimez l'espace."),
    (r"[\w»)](:)(?!\S)", "espace absente avant « {sign} »", "Ajoutez une espace."),
    (r"\d([%$])", "espace absente avant « {sign} »", "Ajoutez une espace."),
    (rf"(«)(?!{SPACE})", "espace absente après « {sign} »", "Ajoutez une espace."),
    (rf"(?<!{SPACE})(»)", "espace absente avant « {sign} »", "Ajoutez une espace."),
    (r'(")', "guillemets droits", "Employez « et »."),
    (r"(\.\.\.)", "trois points de suite", "Employez le signe « … »."),
    (r"^[^|]*[^|\s](  +)\S", "deux espaces de suite", "Gardez-en une."),
)
PATTERNS = tuple((re.compile(pattern), fault, remedy) for pattern, fault, remedy in RULES)
# Addresses, targets of links, attribute lists, citations and table rules are not prose.
NOT_PROSE = re.compile(r"https?://\S+|\]\([^)]*\)|\{[^}]*\}|\[\^[^\]]*\]|<[^>]*>|^\|[\s|:-]+\|$|^///.*$")
MARK_AFTER_SIGN = re.compile(rf"({SPACE}?:|[.,;!?…])((?:\[\^[^\]]+\])+)")
# Identifiers and addresses of data/ are not prose either.
CODES = {"id", "adresse", "page", "source", "voir", "a_eviter", "anglais", "synonymes"}


@lru_cache(maxsize=1 << 17)
def find_faults(text: str) -> list[tuple[str, str]]:
    """Return fault and remedy for each breach of the rules in one line of prose; a server reads most lines again."""
    return list(_iterate_faults(text))


def _iterate_faults(text: str) -> Iterator[tuple[str, str]]:
    prose = NOT_PROSE.sub(lambda match: BLANK * len(match[0]), text)
    for pattern, fault, remedy in PATTERNS:
        for match in pattern.finditer(prose):
            place = f"Ici : « {_quote(text, match.start())} »."
            yield fault.format(sign=match[1]), f"{remedy} {place.replace(BLANK, '·')}"
    for match in MARK_AFTER_SIGN.finditer(text):
        yield f"appel de note après « {match[1].strip()} »", f"Placez-le avant : « {match[2]}{match[1]} »."


def _quote(text: str, position: int) -> str:
    """Return the whole words around a position, enough to find them in the line."""
    start = text.rfind(" ", 0, max(position - 12, 0)) + 1
    end = text.find(" ", min(position + 12, len(text)))
    return " ".join(text[start : end if end >= 0 else None].split())


def check_typography(page: Page) -> Iterator[Problem]:
    """Yield a problem for each breach in the body and in the front matter of a page."""
    for number, line in page.prose():
        for fault, remedy in find_faults(line):
            yield Problem(page.path, number, fault, remedy)
    for name in ("title", "description", "infolettre"):
        for fault, remedy in find_faults(getattr(page.front, name)):
            yield Problem(page.path, page.lines.get((name,), 1), fault, remedy)


def check_data_typography(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each breach in the texts of data/."""
    for source in facts.sources_read.values():
        for location, number, text in iterate_texts(source):
            if CODES.isdisjoint(location):
                for fault, remedy in find_faults(text):
                    yield Problem(source.path, number, fault, remedy)
