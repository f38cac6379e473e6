"""The index, cut into small files that the browser asks for when it needs them, so that a query costs little.

index.js    what every query needs: where the other files are, and the first word or group of each
words-N     words in order, the group of each, its best impact (0 to 9), its kin, its synonyms
postings-N  for each group: the pages and sections that hold it, with impacts
pages-N     addresses, titles and headings of a few pages, and the first section of each file of their text
texts-N-M   a piece of the text of one page, section by section, for the excerpts

Each file is a script that hands one value to `receivePart`: a worker reads the value, and a page without a server,
where nothing can be fetched, runs the script.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import chain

from reseaux.search.lexicon import Lexicon
from reseaux.search.ranking import Posting
from reseaux.search.sections import SearchedPage, Section
from reseaux.search.synonyms import Phrase
from reseaux.search.words import ENDINGS, STOP_WORDS, split_words

WORDS_IN_PART = 600
SIGNS_IN_POSTINGS = 4_000
MOST_POSTINGS_PARTS = 400  # past it, parts grow: the list of them is in the file that every query reads
PAGES_IN_PART = 2
SIGNS_IN_TEXTS = 5_000

Synonyms = dict[int, list[tuple[Phrase, list[Phrase]]]]


def cut_index(
    pages: list[SearchedPage], lexicon: Lexicon, postings: list[list[Posting]], synonyms: Synonyms
) -> dict[str, str]:
    """Return the content of each file by its path below the folder of the search."""
    words = list(_cut_words(lexicon, postings, synonyms))
    held = list(_cut_postings(postings))
    parts = {f"words-{number}": part for number, (_, part) in enumerate(words)}
    parts |= {f"postings-{number}": part for number, (_, part) in enumerate(held)}
    parts |= {f"pages-{number}": part for number, part in enumerate(_cut_pages(pages))}
    for number, page in enumerate(pages):
        parts |= {f"texts-{number}-{place}": texts for place, (_, texts) in enumerate(_cut_texts(page))}
    files = {name: _write_part(name, part) for name, part in parts.items()}
    folder = hashlib.sha256("".join(files.values()).encode()).hexdigest()[:12]
    index = {
        "folder": folder,
        "words": [first for first, _ in words],
        "postings": [first for first, _ in held],
        "pagesInPart": PAGES_IN_PART,
        "stopWords": " ".join(sorted(STOP_WORDS)),
        "endings": " ".join(sorted(ENDINGS)),
    }
    return {"index.js": _write_part("index", index)} | {f"{folder}/{name}.js": text for name, text in files.items()}


def _cut_words(lexicon: Lexicon, postings: list[list[Posting]], synonyms: Synonyms) -> Iterator[tuple[str, dict]]:
    """Yield the first word of each part, and the part."""
    best = [max((posting.impact for posting in held), default=0) for held in postings]
    highest = max(best, default=0) + 1
    kin = {group: [other for other in family if other != group] for family in lexicon.kin for group in family}
    words, known = list(lexicon.groups), 0
    for start in range(0, len(words), WORDS_IN_PART):
        here = words[start : start + WORDS_IN_PART]
        groups = [lexicon.groups[word] for word in here]
        yield (
            here[0],
            {
                "words": " ".join(_write_word(word, lexicon.written[word]) for word in here),
                "known": known,
                "groups": _number_back(groups, known),
                "best": "".join(str(10 * best[group] // highest) for group in groups),
                "kin": {group: kin[group] for group in dict.fromkeys(groups) if group in kin},
                "synonyms": {group: synonyms[group] for group in dict.fromkeys(groups) if group in synonyms},
            },
        )
        known = max(known, max(groups) + 1)


def _write_word(word: str, written: str) -> str:
    """Return the word as it is written, unless the browser could not find the word in it."""
    found = [] if " " in written else split_words(written)
    return written if [one.word for one in found] == [word] else word


def _number_back(groups: list[int], known: int) -> list[int]:
    """Return each group as the steps back from the next new one, 0 for that one: small numbers, mostly 0 and 1."""
    steps = []
    for group in groups:
        steps.append(known - group)
        known = max(known, group + 1)
    return steps


def _cut_postings(postings: list[list[Posting]]) -> Iterator[tuple[int, list[list[int]]]]:
    """Yield the number of the first group of each part, and the part: for each group, one line of whole numbers."""
    lines = [_write_line(held) for held in postings]
    sizes = [len(json.dumps(line)) for line in lines]
    limit = max(SIGNS_IN_POSTINGS, sum(sizes) // MOST_POSTINGS_PARTS)
    first, size = 0, 0
    for number, length in enumerate(sizes):
        if size and size + length > limit:
            yield first, lines[first:number]
            first, size = number, 0
        size += length
    yield first, lines[first:]


def _write_line(held: list[Posting]) -> list[int]:
    """Return the postings one after the other: pages passed over, impact, count of sections, sections and impacts."""
    line, expected = [], 0
    for posting in held:
        line += [posting.page - expected, posting.impact, len(posting.sections), *chain(*posting.sections)]
        expected = posting.page + 1
    return line


def _cut_pages(pages: list[SearchedPage]) -> Iterator[list]:
    """Yield for each page its address, title, first section of each piece of text, then anchors, headings if own."""
    for start in range(0, len(pages), PAGES_IN_PART):
        here = pages[start : start + PAGES_IN_PART]
        yield [
            [page.url, page.title, [first for first, _ in _cut_texts(page)], *map(_write_section, page.sections[1:])]
            for page in here
        ]


def _write_section(section: Section) -> list[str]:
    return [section.anchor, section.heading] if section.own_heading else [section.anchor]


def _cut_texts(page: SearchedPage) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first section of each piece, and the texts; the description stands before the opening."""
    texts = [f"{page.description}\n{page.sections[0].text}", *(section.text for section in page.sections[1:])]
    first, size = 0, 0
    for number, text in enumerate(texts):
        if size and size + len(text) > SIGNS_IN_TEXTS:
            yield first, texts[first:number]
            first, size = number, 0
        size += len(text)
    yield first, texts[first:]


def _write_part(name: str, part: object) -> str:
    """Return a script of three lines: the worker reads the second as JSON."""
    return f'receivePart("{name}",\n{json.dumps(part, ensure_ascii=False, separators=(",", ":"))}\n)\n'
