"""Writes the two feeds of the news, beside their page: Atom (RFC 4287) and JSON Feed 1.1.

Subscribers read them, and so do services that turn a feed into e-mails: each entry says all, and each link is whole.
"""

import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reseaux.facts import Facts
from reseaux.markdown.typography import set_typography
from reseaux.page import Page
from reseaux.publish.feed_entries import FEED_ID, FeedEntry, list_entries

ATOM, JSON = "nouveautes/flux.xml", "nouveautes/flux.json"
PAGE, ICON, LANGUAGE = "nouveautes/", "assets/favicon.svg", "fr-CA"
SUBTITLE = "Ce qui s’ajoute et ce qui se corrige, du plus récent au plus ancien."


def write_feeds(site: Path, facts: Facts, pages: Iterable[Page], site_name: str, site_url: str) -> None:
    """Write both feeds in a built site; `site_url` is its public address."""
    base = f"{site_url.rstrip('/')}/"
    entries = list_entries(facts.news, {page.source: page for page in pages}, base)
    (site / PAGE).mkdir(parents=True, exist_ok=True)
    (site / ATOM).write_bytes(write_atom(entries, site_name, base))
    (site / JSON).write_text(write_json_feed(entries, site_name, base), encoding="utf-8")


def name_feed(site_name: str) -> str:
    """Return the title of the feeds."""
    return set_typography(f"{site_name} : les nouveautés")


def write_atom(entries: list[FeedEntry], site_name: str, base: str) -> bytes:
    """Return the Atom feed; `base` is the public address of the site, with its last slash."""
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": LANGUAGE})
    _add(feed, "id", FEED_ID)
    _add(feed, "title", name_feed(site_name))
    _add(feed, "subtitle", SUBTITLE)
    _add(feed, "updated", max(entry.published for entry in entries))
    _add(_add(feed, "author"), "name", site_name)
    _add(feed, "link", rel="self", type="application/atom+xml", href=base + ATOM)
    _add(feed, "link", rel="alternate", type="text/html", hreflang=LANGUAGE, href=base + PAGE)
    _add(feed, "icon", base + ICON)
    for entry in entries:
        _add_entry(feed, entry)
    indent(feed)
    return tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _add_entry(feed: Element, entry: FeedEntry) -> None:
    node = _add(feed, "entry")
    _add(node, "id", entry.identifier)
    _add(node, "title", entry.title)
    _add(node, "published", entry.published)
    _add(node, "updated", entry.published)
    _add(node, "link", rel="alternate", type="text/html", hreflang=LANGUAGE, href=entry.address)
    _add(node, "content", write_content(entry), type="html")


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    child = SubElement(parent, tag, attributes)
    child.text = text
    return child


def write_json_feed(entries: list[FeedEntry], site_name: str, base: str) -> str:
    """Return the JSON feed; `base` is the public address of the site, with its last slash."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": name_feed(site_name),
        "description": SUBTITLE,
        "home_page_url": base + PAGE,
        "feed_url": base + JSON,
        "favicon": base + ICON,
        "authors": [{"name": site_name, "url": base}],
        "language": LANGUAGE,
        "items": [_describe_item(entry) for entry in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"


def _describe_item(entry: FeedEntry) -> Mapping[str, str]:
    return {
        "id": entry.identifier,
        "url": entry.address,
        "title": entry.title,
        "content_html": write_content(entry),
        "date_published": entry.published,
    }


def write_content(entry: FeedEntry) -> str:
    """Return the text of an entry and the link to what it announces, as HTML."""
    link = f'<a href="{escape(entry.address)}">{escape(entry.invitation)}</a>'
    return f"<p>{escape(entry.text, quote=False)}</p>\n<p>{link}</p>"
