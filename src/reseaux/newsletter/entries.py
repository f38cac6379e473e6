"""The pages that the kit offers, and how long each takes to read."""

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from reseaux.facts import CITATION, Facts, load_facts
from reseaux.markdown.typography import set_typography
from reseaux.markdown.views.registry import iterate_block_texts
from reseaux.newsletter.kit_entry import PUBLICS, KitEntry
from reseaux.page import Page, read_pages, stamp_sources
from reseaux.permalinks import SHORT_LINKS

WORDS_PER_MINUTE = 200  # a convention of ours, told on the page of the kit
CONSULTED_FROM = 2  # a page with as many times more words in its tables and tools than in its text is not read through
WORD = re.compile(r"[^\W_][\w’'-]*")
NOT_READ = re.compile(r"\]\([^)]*\)|\{[^}]*\}|^/// .*")


def list_entries(pages: Iterable[Page], facts: Facts, site_url: str) -> list[KitEntry]:
    """Return an entry for each page meant to be linked, theme by theme: neither withdrawn nor for editors alone."""
    entries = [
        make_entry(page, facts, site_url)
        for page in pages
        if not page.front.retrait and page.front.publics != ["redaction"]
    ]
    order = [theme.id for theme in facts.newsletter.themes]
    return sorted(entries, key=lambda entry: order.index(entry.theme.id))


def make_entry(page: Page, facts: Facts, site_url: str) -> KitEntry:
    """Return the entry of a page, its words in their final typography."""
    link = f"{site_url.rstrip('/')}/{SHORT_LINKS}/{page.front.lien}/"
    return KitEntry(
        names=[page.front.lien, *page.front.anciens_liens],
        source=page.source,
        title=set_typography(page.front.title),
        teaser=set_typography(page.front.infolettre),
        theme=facts.newsletter.find_theme(page.source),
        publics=[public for public in PUBLICS if public in page.front.publics],
        minutes=estimate_minutes(page, facts),
        reviewed=page.front.revu_le,
        link=link,
        picture=f"{link}image.png",
    )


def estimate_minutes(page: Page, facts: Facts) -> int | None:
    """Return how long the text of a page takes to read, in minutes; None when its tables and tools outweigh it."""
    lines = [line for _, line in page.prose()]
    written = sum(count_words(NOT_READ.sub("", line)) for line in lines)
    shown = sum(count_words(text) for line in lines for text in iterate_block_texts(line, facts))
    return None if shown > CONSULTED_FROM * written else max(1, math.ceil(written / WORDS_PER_MINUTE))


def count_words(text: str) -> int:
    """Return the number of words of a text, its citations left out."""
    return len(WORD.findall(CITATION.sub("", text)))


def load_entries(root: Path, site_url: str) -> list[KitEntry]:
    """Return `list_entries` for a project on disk, made again only when a page or a fact has changed."""
    root = root.resolve()
    return _load(root, site_url, stamp_sources(root))


@lru_cache(maxsize=1)
def _load(root: Path, site_url: str, stamp: tuple) -> list[KitEntry]:
    return list_entries(read_pages(root)[0], load_facts(root), site_url)
