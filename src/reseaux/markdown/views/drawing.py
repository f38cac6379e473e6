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
