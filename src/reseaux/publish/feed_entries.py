"""What the feeds say of each item of the news: its lasting name, its moment, its words, where it leads."""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from reseaux.markdown.typography import set_typography
from reseaux.page import Page
from reseaux.records import NewsItem

# Drawn once, never to change. An identifier made from the address would change with the host, and every subscriber
# would then receive all the news again.
NAMESPACE = uuid.UUID("6ca5a3c8-67c0-56d5-9438-9da433d3c827")
FEED_ID = NAMESPACE.urn
# Noon in Greenwich is 7 or 8 in the morning in Québec: the same day there and in Europe, whatever the season.
MOMENT = time(12, tzinfo=UTC)


@dataclass(frozen=True)
class FeedEntry:
    """One item, its words in their final typography. `published` is a moment of RFC 3339, `address` is whole."""

    identifier: str
    published: str
    title: str
    text: str
    address: str
    invitation: str


def list_entries(news: list[NewsItem], pages: Mapping[str, Page], base: str) -> list[FeedEntry]:
    """Return the entries in the order of the news, newest first.

    `pages`: path below docs/ → page; `base`: the public address of the site, with its last slash.
    """
    moments = date_items([item.date for item in news])
    return [
        _make_entry(item, pages[item.page] if item.page else None, moment, base)
        for item, moment in zip(news, moments, strict=True)
    ]


def date_items(days: list[date]) -> list[str]:
    """Return a moment for each day, newest first, so that items of one day keep their order when a reader sorts them.

    Minutes are counted from the last of a day upward: what is added on top comes later, the others stay as they are.
    """
    seen: Counter[date] = Counter()
    moments = []
    for day in reversed(days):
        moments.append((datetime.combine(day, MOMENT) + timedelta(minutes=seen[day])).isoformat())
        seen[day] += 1
    return moments[::-1]


def _make_entry(item: NewsItem, page: Page | None, moment: str, base: str) -> FeedEntry:
    return FeedEntry(
        identifier=identify_item(item.id),
        published=moment,
        title=set_typography(item.titre),
        text=set_typography(item.texte),
        address=base + (page.url if page else f"nouveautes/#{item.id}"),
        invitation=set_typography(f"Voyez « {page.front.title} »" if page else "Voyez cette nouveauté sur le site"),
    )


def identify_item(name: str) -> str:
    """Return the identifier of an item for ever, a URN, from its `id` in data/nouveautes.yml."""
    return uuid.uuid5(NAMESPACE, name).urn
