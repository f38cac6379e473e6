"""The index, cut into small files that the browser asks for when it needs them, so that a query costs little.

index.js      what every query needs: where the other files are, and the first word or group of each
words-N       words in order, the group of each, its best impact (0 to 9), its kin, its synonyms
spellings-N   the words of N letters, no more than that and their best impact: what a misspelt word is set against
postings-N    for each group: the pages and sections that hold it, with impacts, as numbers.py writes them
titles-N      addresses and titles of a few pages, and the first section of each file of their text
headings-N    anchors and headings of one page
texts-N-M     a piece of the text of one page, section by section, for the excerpts

Each file is a script that hands one value to `receivePart`: a worker reads the value, and a page without a server,
where nothing can be fetched, runs the script.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import chain
from os.path import commonprefix

from reseaux.search.lexicon import Lexicon
from reseaux.search.numbers import write_numbers
from reseaux.search.ranking import Posting
from reseaux.search.sections import SearchedPage, Section
from reseaux.search.synonyms import Phrase
from reseaux.search.words import ENDINGS, STOP_WORDS, split_words

WORDS_IN_PART = 200
SIGNS_IN_POSTINGS = 400
MOST_POSTINGS_PARTS = 400  # past it, parts grow: the list of them is in the file that every query reads
PAGES_IN_PART = 8
SIGNS_IN_TEXTS = 3_000
SHORTEST_CORRECTED = 3  # letters: a word of four, where one mistake is forgiven, may lack one
LONGEST = 40  # letters: past it, a word is no word

Synonyms = dict[int, list[tuple[Phrase, list[Phrase]]]]


def cut_index(
    pages: list[SearchedPage], lexicon: Lexicon, postings: list[list[Posting]], synonyms: Synonyms
) -> dict[str, str]:
    """Return the content of each file by its path below the folder of the search."""
    best = _find_best(lexicon, postings)
    words = list(_cut_words(lexicon, best, synonyms))
    held = list(_cut_postings(postings))
    spellings = _cut_spellings(best)
    parts = {f"words-{number}": part for number, (_, part) in enumerate(words)}
    parts |= {f"spellings-{length}": part for length, part in spellings.items()}
    parts |= {f"postings-{number}": part for number, (_, part) in enumerate(held)}
    parts |= {f"titles-{number}": part for number, part in enumerate(_cut_titles(pages))}
    for number, page in enumerate(pages):
        parts[f"headings-{number}"] = list(map(_write_section, page.sections[1:]))
        parts |= {f"texts-{number}-{place}": texts for place, (_, texts) in enumerate(_cut_texts(page))}
    files = {name: _write_part(name, part) for name, part in parts.items()}
    folder = hashlib.sha256("".join(files.values()).encode()).hexdigest()[:12]
    index = {
        "folder": folder,
        "words": [first for first, _ in words],
        "postings": [first for first, _ in held],
        "spellings": sorted(spellings),
        "pagesInPart": PAGES_IN_PART,
        "stopWords": " ".join(sorted(STOP_WORDS)),
        "endings": " ".join(sorted(ENDINGS)),
    }
    return {"index.js": _write_part("index", index)} | {f"{folder}/{name}.js": text for name, text in files.items()}


def _find_best(lexicon: Lexicon, postings: list[list[Posting]]) -> dict[str, int]:
    """Return the best impact of each word, in order, as one digit."""
    best = [max((posting.impact for posting in held), default=0) for held in postings]
    highest = max(best, default=0) + 1
    return {word: 10 * best[group] // highest for word, group in lexicon.groups.items()}


def _cut_words(lexicon: Lexicon, best: dict[str, int], synonyms: Synonyms) -> Iterator[tuple[str, dict]]:
    """Yield the first word of each part, and the part."""
    kin = {group: [other for other in family if other != group] for family in lexicon.kin for group in family}
    words, known = list(best), 0
    for start in range(0, len(words), WORDS_IN_PART):
        here = words[start : start + WORDS_IN_PART]
        groups = [lexicon.groups[word] for word in here]
        yield (
            here[0],
            {
                "words": " ".join(_write_word(word, lexicon.written[word]) for word in here),
                "known": known,
                "groups": _number_back(groups, known),
                "best": "".join(str(best[word]) for word in here),
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


def _cut_spellings(best: dict[str, int]) -> dict[int, str]:
    """Return by length the words of that many letters, in order, written one after the other.

    A word is a capital for the letters that it shares with the one before (A for none), its other letters, then its
    best impact unless that is 0: « Aportee3Gion ».
    """
    parts: dict[int, str] = {}
    before: dict[int, str] = {}
    for word, value in best.items():
        if not word.isalpha() or len(word) < SHORTEST_CORRECTED or len(word) > LONGEST:
            continue
        shared = len(commonprefix([before.get(len(word), ""), word]))
        before[len(word)] = word
        written = chr(ord("A") + min(shared, 25)) + word[min(shared, 25) :] + (str(value) if value else "")
        parts[len(word)] = parts.get(len(word), "") + written
    return parts


def _cut_postings(postings: list[list[Posting]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first group of each part, and the part: for each group, one line of whole numbers."""
    lines = [write_numbers(_list_numbers(held)) for held in postings]
    sizes = list(map(len, lines))
    limit = max(SIGNS_IN_POSTINGS, sum(sizes) // MOST_POSTINGS_PARTS)
    first, size = 0, 0
    for number, length in enumerate(sizes):
        if size and size + length > limit:
            yield first, lines[first:number]
            first, size = number, 0
        size += length
    yield first, lines[first:]


def _list_numbers(held: list[Posting]) -> list[int]:
    """Return the postings one after the other: pages passed over, impact, count of sections, sections and impacts."""
    line, expected = [], 0
    for posting in held:
        line += [posting.page - expected, posting.impact, len(posting.sections), *chain(*posting.sections)]
        expected = posting.page + 1
    return line


def _cut_titles(pages: list[SearchedPage]) -> Iterator[list]:
    """Yield for a few pages the address, the title and the first section of each piece of text."""
    for start in range(0, len(pages), PAGES_IN_PART):
        here = pages[start : start + PAGES_IN_PART]
        yield [[page.url, page.title, [first for first, _ in _cut_texts(page)]] for page in here]


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
