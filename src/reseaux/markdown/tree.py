"""Builds the element tree that Python-Markdown finishes: texts given here may hold Markdown and citations."""

from xml.etree.ElementTree import Element, SubElement


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element; `class_` and `aria_label` stand for the attributes that Python cannot spell."""
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    child = SubElement(parent, tag, names)
    child.text = text
    return child


def add_paragraphs(parent: Element, text: str, **attributes: str) -> None:
    """Append one paragraph for each block of text that a blank line sets apart."""
    for block in text.split("\n\n"):
        add(parent, "p", block.strip(), **attributes)


def walk_texts(root: Element) -> list[str]:
    """Return every piece of text below an element, in document order."""
    return [piece for node in root.iter() for piece in (node.text, node.tail) if piece]
