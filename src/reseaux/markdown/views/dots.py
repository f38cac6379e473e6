"""A grid of a thousand dots, some of them lit: a share that the eye takes in at once.

The dots are one pattern and the lit ones a path over it, so that the picture weighs a few hundred bytes.
docs/assets/tools/reach-estimate.js redraws the same paths.
"""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.markdown.views.drawing import add_dot, add_drawing, draw_rows

DOTS, ROW, STEP = 1000, 50, 8  # dots in all, dots in a row, units from one dot to the next


def draw_dots(count: int) -> str:
    """Return the path that covers the first dots of the grid; empty when there are none."""
    return draw_rows(count, ROW, STEP)


def build_dots(parent: Element, identifier: str, title: str, description: str, low: int, high: int) -> None:
    """Append the drawing: `low` dots lit, then those up to `high` ringed, the others pale."""
    drawing = add_drawing(parent, identifier, title, description, (ROW * STEP, DOTS // ROW * STEP))
    drawing.set("class", "points")
    shades = {"pale": DOTS, "possible": high, "touche": low}
    for shade in shades:
        add_dot(drawing, f"{identifier}-{shade}", STEP, "3", f"point-{shade}")
    for shade, count in shades.items():
        add(drawing, "path", d=draw_dots(count), fill=f"url(#{identifier}-{shade})").set("data-points", shade)
