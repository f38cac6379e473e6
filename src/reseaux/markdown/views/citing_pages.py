"""The links back from a fact to every page that cites it."""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.page import Page

# No fact is cited by as many today. At a thousand pages some would be by hundreds, and the page of the sources would
# grow with the square of the site.
MOST_NAMED = 30

CitingPages = dict[str, list[Page]]


def add_citing_pages(parent: Element, identifier: str, citing: CitingPages, *, besides: str) -> None:
    """Append « Dans les pages : … », or nothing when no page cites the fact `besides` the one that shows it."""
    pages = [page for page in citing.get(identifier, []) if f"/{page.source}" != besides]
    if not pages:
        return
    line = add(parent, "p", "Dans la page : " if len(pages) == 1 else "Dans les pages : ", class_="pages-citantes")
    # One left out would take as much room as its count.
    named = pages if len(pages) == MOST_NAMED + 1 else pages[:MOST_NAMED]
    others = len(pages) - len(named)
    for page in named:
        link = add(line, "a", page.front.title, href=f"/{page.source}")
        link.tail = ", " if page is not named[-1] else f", et {others} autres." if others else "."
