"""What a picture is made of, before it is drawn: one ground, shapes of one colour, squares of one colour, lines."""

from dataclasses import dataclass

from reseaux.pictures.lettering import REGULAR

# Shapes are drawn as a mask: what is white takes the colour of the picture, what is black its ground.
PAINTED, BARE = "#fff", "#000"


@dataclass(frozen=True)
class Line:
    """A line of text: `x`, `y` place its left end, or its middle when `is_centred`, on its baseline, in pixels."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    style: str = REGULAR
    is_centred: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture of `width` by `height` pixels.

    `shapes`: SVG in PAINTED and BARE, drawn in `accent`; `squares`: rows of a code, each square 0 or 1, drawn in
    `accent` from the left edge to the right one.
    """

    width: int
    height: int
    ground: str
    accent: str
    lines: tuple[Line, ...]
    shapes: str = ""
    squares: tuple[bytes, ...] = ()

    def colours(self) -> list[str]:
        """Return the colours laid on the ground, each once, that of the shapes first."""
        return list(dict.fromkeys([self.accent, *(line.colour for line in self.lines)]))
