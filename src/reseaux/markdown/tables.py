"""Tables that a screen reader can follow: each header says its direction, the first cell of a row is its header.

WCAG 2.2, 1.3.1. A wide table scrolls inside its own frame, which the keyboard can reach (2.1.1).
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class _TableProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        heading, names = "", {}
        for parent, node in _pair_nodes(root):
            if node.tag in ("h2", "h3"):
                heading = "".join(node.itertext())
            elif node.tag == "table" and not node.attrib:
                names[heading] = names.get(heading, 0) + 1
                number = f" ({names[heading]})" if names[heading] > 1 else ""
                _frame(parent, node, f"Tableau : {heading}{number}")


def _pair_nodes(root: Element) -> list[tuple[Element, Element]]:
    """Return every element with its parent, in document order."""
    return [pair for node in root for pair in ((root, node), *_pair_nodes(node))]


def _frame(parent: Element, table: Element, name: str) -> None:
    """Name the headers of a table and put it in a named frame that scrolls."""
    for header in table.iterfind("thead/tr/th"):
        header.set("scope", "col")
    for row in table.iterfind("tbody/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")
    table.set("class", "tableau")
    frame = Element("div", {"class": "tableau-defilant", "tabindex": "0", "role": "region", "aria-label": name})
    parent[list(parent).index(table)] = frame
    frame.tail, table.tail = table.tail, None
    frame.append(table)


class TablesExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # Once a heading has lost the attributes that its writer typed, and before typography.
        md.treeprocessors.register(_TableProcessor(md), "accessible-tables", 7.5)


def makeExtension(**options) -> TablesExtension:
    """Entry point of Python-Markdown."""
    return TablesExtension(**options)
