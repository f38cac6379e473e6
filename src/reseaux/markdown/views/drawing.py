"""What every picture has in common: inline SVG, named and described for those who do not see it."""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography


def add_drawing(parent: Element, identifier: str, title: str, description: str, size: tuple[int, int]) -> Element:
    """Append an empty drawing of that width and height, in its own units; it is as wide as the page lets it."""
    width, height = size
    drawing = add(parent, "svg", viewBox=f"0 0 {width} {height}", role="img")
    drawing.set("aria-labelledby", f"{identifier}-dessin {identifier}-description")
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
    add_drawn_text(drawing, "title", title, id=f"{identifier}-dessin")
    add_drawn_text(drawing, "desc", description, id=f"{identifier}-description")
    return drawing


def add_drawn_text(parent: Element, tag: str, text: str, **attributes: str) -> None:
    """Append text that is no Markdown: an asterisk or a bracket in a drawing is itself."""
    add(parent, tag, **attributes).text = AtomicString(set_typography(text))


def add_dot(
    drawing: Element, identifier: str, step: int, radius: str, shade: str, corner: tuple[int, int] = (0, 0)
) -> None:
    """Append a pattern of one dot of that class, repeated every `step` units from a corner: many dots in few bytes."""
    left, top = map(str, corner)
    pattern = add(drawing, "pattern", id=identifier, x=left, y=top, width=str(step), height=str(step))
    pattern.set("patternUnits", "userSpaceOnUse")
    add(pattern, "circle", cx=str(step / 2), cy=str(step / 2), r=radius, class_=shade)


def draw_rows(count: int, columns: int, step: int, corner: tuple[int, int] = (0, 0)) -> str:
    """Return the path that covers the first `count` dots of a grid, row by row; empty when there are none."""
    (left, top), (rows, rest) = corner, divmod(count, columns)
    path = f"M{left} {top}h{columns * step}v{rows * step}H{left}Z" if rows else ""
    return path + (f"M{left} {top + rows * step}h{rest * step}v{step}H{left}Z" if rest else "")
