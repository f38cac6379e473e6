"""The feeds of the news: their address, to give to a reader of feeds."""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.markdown.verbatim import add_verbatim, link_later
from reseaux.publish.feeds import ATOM, JSON

FEEDS = {ATOM: ("Fil Atom", "application/atom+xml"), JSON: ("Fil JSON", "application/feed+json")}


def build_feeds(parent: Element, site_url: str) -> None:
    """Append each feed with its whole address in letters, which one copies; the page stands one folder down."""
    feeds = add(parent, "ul")
    for path, (name, kind) in FEEDS.items():
        item = add(feeds, "li")
        add(item, "a", name, href=link_later(f"../{path}"), type=kind)
        item[-1].tail = " : "
        add_verbatim(item, "code", f"{site_url.rstrip('/')}/{path}")
