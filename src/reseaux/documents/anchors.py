"""Identifiers and headings of a page that goes into a document: names of its own, levels that follow."""

import re

from selectolax.lexbor import LexborNode

# Attributes that hold identifiers of the page, in a list or alone, and those that draw with one: « url(#motif) ».
REFERENCES = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
DRAWN_WITH = ("fill", "stroke", "clip-path", "mask", "filter")
HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
DEEPEST = 6


def prefix(node: LexborNode, name: str) -> None:
    """Put a name before each identifier that an element bears or refers to, links excepted: « nom--ancre »."""
    if not node.is_element_node:
        return
    attributes = node.attributes
    if attributes.get("id"):
        node.attrs["id"] = f"{name}--{attributes['id']}"
    for key in REFERENCES:
        if attributes.get(key):
            node.attrs[key] = " ".join(f"{name}--{identifier}" for identifier in attributes[key].split())
    for key in DRAWN_WITH:
        if (attributes.get(key) or "").startswith("url(#"):
            node.attrs[key] = attributes[key].replace("url(#", f"url(#{name}--")
    if node.tag == "use" and (attributes.get("href") or "").startswith("#"):
        node.attrs["href"] = f"#{name}--{attributes['href'][1:]}"


def shift_headings(html: str, down: int) -> str:
    """Return HTML with each heading so many levels lower (or higher, below zero), six being the lowest."""
    return HEADING.sub(lambda match: f"{match[1]}{min(int(match[2]) + down, DEEPEST)}", html) if down else html


def find_highest(html: str) -> int:
    """Return the level of the highest heading of a piece of HTML; 2 when it has none."""
    return min((int(match[2]) for match in HEADING.finditer(html)), default=2)
