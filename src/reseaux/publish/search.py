"""Writes the index of the search beside the built pages, in search/."""

import shutil
from pathlib import Path

from reseaux.collector import pause_collector
from reseaux.facts import Facts, load_facts
from reseaux.search.lexicon import build_lexicon, read_occurrences
from reseaux.search.parts import cut_index
from reseaux.search.ranking import rank_words
from reseaux.search.sections import SearchedPage, read_sections
from reseaux.search.synonyms import gather_names, link_synonyms

FOLDER = "search"


def write_search(site: Path, facts: Facts) -> None:
    """Index every page of the built folder `site`; what an earlier build left there goes."""
    found = ((path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in site.rglob("*.html"))
    with pause_collector():
        files = build_index(read_sections(found), facts)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for folder in {Path(name).parent for name in files}:
        (site / FOLDER / folder).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (site / FOLDER / name).write_text(text, encoding="utf-8")


def index_project(root: Path, site: Path) -> None:
    """Index the built folder `site` of the project at `root`, in a process of its own."""
    write_search(site, load_facts(root))


def build_index(pages: list[SearchedPage], facts: Facts) -> dict[str, str]:
    """Return the content of each file of the index by its path below the folder of the search."""
    names = [name for term in facts.terms.values() for name in gather_names(term)]
    texts = [*(text for page in pages for text in page.texts()), *names]
    lexicon = build_lexicon(word for text in texts for word in read_occurrences(text))
    postings = rank_words(pages, lexicon.groups)
    return cut_index(pages, lexicon, postings, link_synonyms(facts.terms.values(), lexicon.groups))
