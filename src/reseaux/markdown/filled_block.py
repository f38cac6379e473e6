"""Puts in a block, before Markdown reads the page, lines that come from another page."""

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.preprocessors import Preprocessor

CLOSING = re.compile(r"^ {0,3}/{3,} *$")


class BlockFiller(Preprocessor):
    """Fills each block that `opening` matches and the next line closes.

    `opening` names `fence`, the slashes, and `place`, what follows the bar; `fill` returns the lines of a place.
    `fence` stands in for the slashes: it must be longer than those of the blocks inside.
    """

    def __init__(self, md: Markdown, opening: re.Pattern, fence: str, fill: Callable[[str], list[str]]):
        super().__init__(md)
        self.opening, self.fence, self.fill = opening, fence, fill

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of the page, its blocks filled."""
        filled: list[str] = []
        for line, before in zip(lines, ["", *lines], strict=False):
            if found := self.opening.match(line):
                filled += [line.replace(found["fence"], self.fence, 1), *self.fill(found["place"] or "")]
            elif self.opening.match(before) and CLOSING.match(line):
                filled.append(self.fence)
            else:
                filled.append(line)
        return filled
