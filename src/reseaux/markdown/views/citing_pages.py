"""The links back from a fact to every page that cites it."""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.page import Page

CitingPages = dict[str, list[Page]]


def add_citing_pages(parent: Element, identifier: str, citing: CitingPages, *, besides: str) -> None:
    """Append « Dans les pages : … », or nothing when no page cites the fact `besides` the one that shows it."""
    pages = [page for page in citing.get(identifier, []) if f"/{page.source}" != besides]
    if not pages:
        return
    line = add(parent, "p", "Dans la page : " if len(pages) == 1 else "Dans les pages : ", class_="pages-citantes")
    for page in pages:
        link = add(line, "a", page.front.title, href=f"/{page.source}")
        link.tail = "." if page is pages[-1] else ", "
