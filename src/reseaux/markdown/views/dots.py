"""A grid of a thousand dots, some of them lit: a share that the eye takes in at once.

The dots are one pattern and the lit ones a path over it, so that the picture weighs a few hundred bytes.
docs/assets/tools/reach-estimate.js redraws the same paths.
"""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography

DOTS, ROW, STEP = 1000, 50, 8  # dots in all, dots in a row, units from one dot to the next


def draw_dots(count: int) -> str:
    """Return the path that covers the first dots of the grid, row by row; empty when there are none."""
    rows, rest = divmod(count, ROW)
    path = f"M0 0H{ROW * STEP}V{rows * STEP}H0Z" if rows else ""
    return path + (f"M0 {rows * STEP}h{rest * STEP}v{STEP}H0Z" if rest else "")


def build_dots(parent: Element, identifier: str, title: str, description: str, low: int, high: int) -> None:
    """Append the drawing: `low` dots lit, then those up to `high` ringed, the others pale."""
    drawing = add(parent, "svg", viewBox=f"0 0 {ROW * STEP} {DOTS // ROW * STEP}", role="img", class_="points")
    drawing.set("aria-labelledby", f"{identifier}-dessin {identifier}-description")
    for tag, text in (("title", title), ("desc", description)):
        name = "dessin" if tag == "title" else "description"
        add(drawing, tag, id=f"{identifier}-{name}").text = AtomicString(set_typography(text))
    shades = {"pale": DOTS, "possible": high, "touche": low}
    for shade in shades:
        pattern = add(drawing, "pattern", id=f"{identifier}-{shade}", width=str(STEP), height=str(STEP))
        pattern.set("patternUnits", "userSpaceOnUse")
        add(pattern, "circle", cx=str(STEP / 2), cy=str(STEP / 2), r="3", class_=f"point-{shade}")
    for shade, count in shades.items():
        add(drawing, "path", d=draw_dots(count), fill=f"url(#{identifier}-{shade})").set("data-points", shade)
