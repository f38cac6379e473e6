"""Breaks a title into lines as a typographer would: balanced, never cut, no small word left alone."""

import re
from collections.abc import Iterable

from reseaux.pictures.lettering import measure

# An article, a preposition or a conjunction belongs with what follows.
LINKING_WORDS = (
    r"(?i)(?:à|au|aux|avec|ce|ces|chez|dans|de|des|du|en|entre|est|et|la|le|les|leur|leurs|mais|ne|nos|notre|ou|où|par"
    r"|pour|que|qui|sa|sans|ses|si|son|sous|sur|un|une|vers|vos|votre)"
)
WORTH_IT = 0.75  # how much smaller a title may be for lines that leave none behind
LEFT_BEHIND = 0.15  # cost of a line that ends on one, as a share of the width
ORPHAN = 0.34  # a last line narrower than this share of the width looks lost


def fit_title(title: str, width: float, height: float, sizes: Iterable[int], leading: float) -> tuple[int, list[str]]:
    """Return the first of `sizes` at which a title fits a box, and its lines; `leading`: height of a line, in sizes.

    `sizes` go down. At the last one, a word that no line can hold is cut: a title is never left out.
    """
    sizes, fallback = list(sizes), None
    for size in sizes:
        lines = break_title(title.split(" "), width, size)
        if lines and len(lines) * size * leading <= height:
            if not _leaves_behind(lines):
                return size, lines
            if size < WORTH_IT * sizes[0]:
                return fallback or (size, lines)
            fallback = fallback or (size, lines)
    pieces = [piece for word in title.split(" ") for piece in _cut(word, width, size)]
    return size, break_title(pieces, width, size)


def _leaves_behind(lines: list[str]) -> bool:
    """Tell whether a line but the last ends on a word that belongs with the next."""
    return any(_ends_linking(line) for line in lines[:-1])


def _ends_linking(line: str) -> bool:
    return re.fullmatch(LINKING_WORDS, line.rpartition(" ")[2]) is not None


def break_title(words: list[str], width: float, size: int) -> list[str]:
    """Return the lines of a title, as few as can be and the most even; none when a word is too wide.

    Words come apart at ordinary spaces, so that what a no-break space ties stays together.
    """
    best: list[tuple[int, float, list[str]]] = [(0, 0.0, [])]
    for end in range(1, len(words) + 1):
        candidates = []
        for start, (count, cost, lines) in enumerate(best):
            line = " ".join(words[start:end])
            if measure(line, size) <= width and (lines or start == 0):
                spent = cost + _weigh(line, width, size, is_last=end == len(words), is_only=start == 0)
                candidates.append((count + 1, spent, [*lines, line]))
        best.append(min(candidates, key=lambda found: found[:2], default=(0, 0.0, [])))
    return best[-1][2]


def _weigh(line: str, width: float, size: int, *, is_last: bool, is_only: bool) -> float:
    """Return how far a line is from the even one, in squares of shares of the width."""
    share = measure(line, size) / width
    cost = (1 - share) ** 2
    if is_last:
        return cost + (0 if is_only or share >= ORPHAN else 1)
    return cost + (LEFT_BEHIND if _ends_linking(line) else 0)


def _cut(word: str, width: float, size: int) -> list[str]:
    """Return a word in pieces that a line can hold."""
    pieces = [""]
    for sign in word:
        if measure(pieces[-1] + sign, size) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
