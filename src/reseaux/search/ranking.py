"""How much each word says of each page and section: BM25F, worked out at build time, so that the browser only adds.

Robertson, Zaragoza and Taylor, « Simple BM25 extension to multiple weighted fields » (2004): the counts of the fields
are weighed and set against the length of each, then saturate together.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reseaux.search.lexicon import read_occurrences
from reseaux.search.sections import SearchedPage, Section

SATURATION = 10.0  # k1: how soon one more mention of a word stops counting
# Field: its weight, and how much its length counts against it (b).
PAGE_FIELDS = {
    "headings": (4.0, 0.75),
    "description": (5.0, 0.4),
    "tags": (4.0, 1.0),
    "links": (1.0, 0.75),
    "body": (1.0, 0.75),
}
SECTION_FIELDS = {"headings": (4.0, 0.4), "description": (2.0, 0.4), "body": (1.0, 0.7)}
# A title does not saturate: what counts is how much of it the word makes, even a word that every page holds.
TITLE = 6.0
COMMON = 2.5
# What a page of the course says, a page of the guide says first; the course is found by its own words all the same.
COURSE = re.compile(r"formation/.")
COURSE_SHARE = 0.7
STEP = 10  # steps of one unit of impact: whole numbers take less room

# What keeps the cost of a word from growing with the site: its best pages, and the best sections of each.
MOST_PAGES = 300
MOST_SECTIONS = 4

Fields = dict[str, Counter]


@dataclass(frozen=True)
class Posting:
    """A page that holds a word: its number, the impact there, and the section numbers with the impact in each."""

    page: int
    impact: int
    sections: tuple[tuple[int, int], ...]


def rank_words(pages: list[SearchedPage], groups: dict[str, int]) -> list[list[Posting]]:
    """Return the postings of each group of words, in order of page; impacts are whole numbers from 1."""

    def count(texts: Iterable[str]) -> Counter:
        words = (found.word for text in texts for found in read_occurrences(text))
        return Counter(groups[word] for word in words if word in groups)

    of_sections = [[_count_section(page, number, count) for number in range(len(page.sections))] for page in pages]
    of_pages = [_count_page(page, sections, count) for page, sections in zip(pages, of_sections, strict=True)]
    rarity = _weigh_rarity(pages, of_pages)
    page_impacts = _weigh(of_pages, PAGE_FIELDS, rarity)
    section_impacts = iter(_weigh([fields for sections in of_sections for fields in sections], SECTION_FIELDS, rarity))
    postings: list[list[Posting]] = [[] for _ in range(max(groups.values(), default=-1) + 1)]
    for number, (page, impacts) in enumerate(zip(pages, page_impacts, strict=True)):
        inside = defaultdict(list)
        for place in range(len(page.sections)):
            for group, impact in next(section_impacts).items():
                inside[group].append((place, impact))
        share = COURSE_SHARE if COURSE.match(page.url) else 1
        for group, impact in impacts.items():
            postings[group].append(Posting(number, max(1, round(share * impact)), _keep_best_sections(inside[group])))
    return [_keep_best(held) for held in postings]


def _count_page(page: SearchedPage, sections: list[Fields], count: Callable[[Iterable[str]], Counter]) -> Fields:
    return {
        "title": sections[0]["title"],
        "headings": _add_up(section["headings"] for section in sections),
        "description": sections[0]["description"],
        "tags": count([page.tags]),
        "links": count(dict.fromkeys(page.links)),
        "body": _add_up(section["body"] for section in sections),
    }


def _add_up(counts: Iterable[Counter]) -> Counter:
    total: Counter = Counter()
    for one in counts:
        total.update(one)
    return total


def _count_section(page: SearchedPage, number: int, count: Callable[[Iterable[str]], Counter]) -> Fields:
    section: Section = page.sections[number]
    opening = number == 0
    return {
        "title": count([page.title] if opening and page.url else []),
        "headings": count([section.heading] if section.own_heading else []),
        "description": count([page.description] if opening else []),
        "body": count([section.text]),
    }


def _weigh_rarity(pages: list[SearchedPage], of_pages: list[Fields]) -> dict[int, float]:
    """Return how rare each group is among the pages (idf, never below zero); the course, which repeats, counts once."""
    held, course = Counter(), set()
    for page, fields in zip(pages, of_pages, strict=True):
        groups = set().union(*fields.values())
        if COURSE.match(page.url):
            course |= groups
        else:
            held.update(groups)
    held.update(course)
    total = sum(not COURSE.match(page.url) for page in pages) + bool(course)
    return {group: math.log(1 + (total - count + 0.5) / (count + 0.5)) for group, count in held.items()}


def _weigh(
    texts: list[Fields], weights: dict[str, tuple[float, float]], rarity: dict[int, float]
) -> Iterator[dict[int, int]]:
    """Yield, for each text, the impact of each group that it holds."""
    lengths = {name: sum(fields[name].total() for fields in texts) / max(1, len(texts)) for name in weights}
    for fields in texts:
        weighed: dict[int, float] = {}
        for name, (weight, against) in weights.items():
            share = fields[name].total() / lengths[name] if lengths[name] else 1.0
            for group, count in fields[name].items():
                weighed[group] = weighed.get(group, 0.0) + weight * count / (1 - against + against * share)
        yield {
            group: max(1, round(STEP * _score(group, weighed, fields["title"], rarity[group])))
            for group in {**weighed, **fields["title"]}
        }


def _score(group: int, weighed: dict[int, float], title: Counter, rarity: float) -> float:
    found = weighed.get(group, 0.0)
    named = title[group] / title.total() if title[group] else 0.0
    return rarity * found * (SATURATION + 1) / (SATURATION + found) + TITLE * (rarity + COMMON) * named


def _keep_best_sections(held: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the sections of highest impact, in their order in the page."""
    if len(held) > MOST_SECTIONS:
        held = sorted(sorted(held, key=lambda pair: -pair[1])[:MOST_SECTIONS])
    return tuple(held)


def _keep_best(held: list[Posting]) -> list[Posting]:
    """Return the postings of highest impact, in order of page."""
    best = sorted(held, key=lambda posting: -posting.impact)[:MOST_PAGES]
    return sorted(best, key=lambda posting: posting.page)
