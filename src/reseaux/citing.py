"""Who cites what: from every claim and source back to the pages that cite it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from reseaux.facts import Facts, find_citations, load_facts
from reseaux.markdown.views.registry import iterate_block_citations
from reseaux.page import Page, read_pages, stamp_sources


def cite_pages(pages: Iterable[Page], facts: Facts) -> dict[str, list[Page]]:
    """Return the pages that cite each identifier, in their text or in a block, in order of address."""
    citing: dict[str, list[Page]] = {}
    for page in pages:
        for identifier in dict.fromkeys(iterate_citations(page, facts)):
            citing.setdefault(identifier, []).append(page)
    return citing


def iterate_citations(page: Page, facts: Facts) -> Iterator[str]:
    """Yield every identifier that a page cites, in its text or in a block."""
    for _, line in page.prose():
        yield from find_citations(line)
        yield from iterate_block_citations(line, facts)


def load_citing_pages(root: Path) -> dict[str, list[Page]]:
    """Return `cite_pages` for a project on disk, computed again only when a page or a fact has changed."""
    root = root.resolve()
    return _load(root, stamp_sources(root))


@lru_cache(maxsize=1)
def _load(root: Path, stamp: tuple) -> dict[str, list[Page]]:
    pages, _ = read_pages(root)
    return cite_pages(pages, load_facts(root))
