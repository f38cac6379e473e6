"""Tables that the style sheet stacks on a phone: browsers then forget the table, so every role is written out."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add


def add_table(parent: Element, caption: str, columns: Iterable[str], class_: str) -> Element:
    """Append a table with its caption and the titles of its columns, and return it, without rows."""
    table = add(parent, "table", class_=class_, role="table")
    add(table, "caption", caption)
    head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    for column in columns:
        add(head, "th", column, scope="col", role="columnheader")
    return table


def add_group(table: Element) -> Element:
    """Append a group of rows and return it, without rows."""
    return add(table, "tbody", role="rowgroup")


def add_row(group: Element, title: str, cells: Iterable[str]) -> Element:
    """Append a row with its title and its cells, and return it."""
    row = add(group, "tr", role="row")
    add(row, "th", title, scope="row", role="rowheader")
    for text in cells:
        add(row, "td", text, role="cell")
    return row
