"""Keeps some parts of a bound page, with the notes that they cite and no others, numbered again from 1."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reseaux.documents.anchors import find_highest, shift_headings
from reseaux.documents.binding import BindingError, BoundPage
from reseaux.markdown.notes import name_return

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CALL = re.compile(r"\d+(?=, source)")


def keep_parts(page: BoundPage, selectors: Iterable[str]) -> BoundPage:
    """Return a bound page (level 1) with only what the CSS `selectors` name, in this order, and its notes.

    A heading brings what follows it, up to the next heading. Headings rise so that none is skipped after the title.
    A link of what is kept to what is not leads to the page on the site. Raises BindingError when a part is absent.
    """
    tree = LexborHTMLParser(page.html)
    section = tree.css_first(".page-reliee")
    kept = "\n".join(_take(section, selector, page) for selector in selectors)
    kept = shift_headings(kept, 2 - find_highest(kept))
    body = LexborHTMLParser(f"<main>{kept}{_take_notes(section)}</main>").css_first("main")
    _number_notes(body)
    _lead_out(body, section.attributes["data-adresse"], page.name)
    head = "".join(node.html for node in section.iter() if node.tag == "h1" or node.css_matches(".fiche"))
    opening = section.html.partition(">")[0]
    return replace(page, html=f"{opening}>\n{head}\n{body.inner_html}\n</section>")


def put_last(page: BoundPage, selector: str) -> BoundPage:
    """Return a bound page where the heading that the CSS `selector` names, and what follows it, come after the notes.

    It can then be a sheet to hand in. Raises BindingError when the heading is absent.
    """
    section = LexborHTMLParser(page.html).css_first(".page-reliee")
    heading = _find(section, selector, page)
    moved = [heading, *_list_following(heading)]
    html = "".join(node.html or "" for node in moved)
    for node in moved:
        node.remove()
    return replace(page, html=f"{section.html.removesuffix('</section>')}{html}\n</section>")


def _take(section: LexborNode, selector: str, page: BoundPage) -> str:
    node = _find(section, selector, page)
    following = _list_following(node) if node.tag in HEADINGS else ()
    return "".join(part.html or "" for part in (node, *following))


def _find(section: LexborNode, selector: str, page: BoundPage) -> LexborNode:
    node = section.css_first(selector)
    if node is None:
        fault = f"partie « {selector} » absente de la page « /{page.address} »"
        raise BindingError(fault, "Corrigez la liste des documents.")
    return node


def _list_following(heading: LexborNode) -> Iterator[LexborNode]:
    node = heading.next
    while node is not None and node.tag not in HEADINGS and not node.css_matches(".footnote"):
        yield node
        node = node.next


def _take_notes(section: LexborNode) -> str:
    notes = section.css_first(".footnote")
    return notes.html if notes else ""


def _number_notes(body: LexborNode) -> None:
    """Put the notes in order of their first call, take out the others, and number calls and returns again."""
    calls: dict[str, list[LexborNode]] = {}
    for call in body.css("a.footnote-ref"):
        calls.setdefault((call.attributes["href"] or "")[1:], []).append(call)
    notes = {note.id: note for note in body.css(".footnote li")}
    for rank, (target, group) in enumerate(calls.items(), 1):
        for call in group:
            call.inner_html = str(rank)
            call.attrs["aria-label"] = CALL.sub(str(rank), call.attributes.get("aria-label") or "", count=1)
        _number_returns(notes[target], rank, {call.parent.id for call in group})
    if notes:
        ordered = "".join(notes[target].html for target in calls)
        body.css_first(".footnote ol").inner_html = ordered
    if not calls and (section := body.css_first(".footnote")):
        section.decompose()


def _number_returns(note: LexborNode, own: int, kept: set[str]) -> None:
    returns = note.css(".footnote-backref")
    for node in returns:
        if (node.attributes["href"] or "")[1:] not in kept:
            node.decompose()
    returns = note.css(".footnote-backref")
    for rank, node in enumerate(returns, 1):
        number = str(rank) if len(returns) > 1 else ""
        node.inner_html = f"↩ {number}".strip() if rank == 1 else number
        node.attrs["title"] = name_return(own, rank, len(returns))


def _lead_out(body: LexborNode, address: str, name: str) -> None:
    """Send the links that have lost their target in the document to the page of the site."""
    ids = {node.id for node in body.css("[id]")}
    for node in body.css("a[href^='#']"):
        target = (node.attributes["href"] or "")[1:]
        if target not in ids:
            anchor = target.removeprefix(f"{name}--")
            node.attrs["href"] = address if anchor == name else f"{address}#{anchor}"
