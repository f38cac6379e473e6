"""Writes projects of any number of pages in our own form, to measure the search at sizes that the site may reach.

The sentences, headings and blocks are those of docs/, dealt in an order that a fixed seed decides, so that the pages
pass the checks of the sources. Those sentences soon bring no new word, and real text always does: past as many pages
as docs/ holds, invented words take the place of some of theirs. The pages of a small project open the larger ones: the
first are denser than ours, since they must cite everything; the others hold what ours do (GUIDANCE).
"""

import math
import posixpath
import random
import re
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from tests.project_copy import ROOT, copy_project

from reseaux.checks.figures import find_figures
from reseaux.checks.links import LINK
from reseaux.checks.page_form import NEXT_STEP, PARTS, iterate_headings
from reseaux.facts import CITATION, Facts, find_citations, load_facts
from reseaux.page import BLANK, read_pages

SEED = 150
SMALLEST = 25  # pages: as many deal each sentence that cites once, so that each claim and source is cited
PAGES_IN_SECTION, SECTIONS_IN_FOLDER = 25, 8
ADVICE = (3, 7, 7)  # sentences of « En bref », then of two lists, of those
# Sentences of a page of ours that has the form of a guide, on average (19 pages in November 2026): those that cite the
# article, those that cite another source, then the others, as ADVICE.
GUIDANCE = (8, 16, (3, 5, 5))
# Heaps' law: n pages hold about OWN_WORDS × (n / OWN_PAGES) ** GROWTH distinct words, 20,000 for 1,000 pages.
OWN_PAGES, OWN_WORDS = 33, 2_900
GROWTH = math.log(20_000 / OWN_WORDS) / math.log(1_000 / OWN_PAGES)
REPLACED = 0.3  # share of the long words of a page that invented ones replace
FORM = 0.3  # share of the invented words that are another form of an earlier one

# The themes of docs/ name pages that a generated project may lack.
ONE_THEME = """\
themes:
  - {id: tout, nom: Tout, dessin: page, pages: [./]}
"""
# A course of one module, whose pages hold one question each: that of docs/ needs all of its pages.
ONE_COURSE = """\
version: 1
titre: Un cours
modules:
  - {id: m1, banque: b1, page: formation/module-1.md, nom: Un module, minutes: 1}
test: {page: formation/test.md, questions: 1, seuil: 1}
echelle: [Non, Oui]
auto_evaluation:
  - {id: un, texte: Je peux., module: m1}
"""
QUESTION = """\
/// vrai-faux | {name}
Une question[^exemple-du-site]?

- [x] Vrai
    - Oui.
- [ ] Faux
    - Non."""
LONG_WORD = re.compile(r"(?<![\w\[^/’'.-])[a-zàâçéèêëîïôùûü]{5,}(?![\w\]’'-])")
BULLET = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
NO_SENTENCE = re.compile(rf"^#|///|[|{{<!{BLANK}]")
# Of syllables, and of words.
_ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr j l m n p pl pr qu r s t tr v"
_VOWELS = "a e é i o u ou on an in ai oi eu au"
_ENDINGS = "l ls le les ler lé lée r rs re res reur reuse ment tion tions tif tive tage nisme"
ONSETS, VOWELS, ENDINGS = _ONSETS.split(), _VOWELS.split(), _ENDINGS.split()


class Deck:
    """Deals cards in a random order, each once before any comes again."""

    def __init__(self, cards: list[str], source: random.Random):
        self.cards, self.source, self.left = sorted(set(cards)), source, []

    def deal(self, count: int) -> list[str]:
        """Return the next cards."""
        while len(self.left) < count:
            self.left = self.source.sample(self.cards, len(self.cards)) + self.left
        return [self.left.pop() for _ in range(count)]


class Vocabulary:
    """Invented words. Those said often are said more often, as in real text (Simon's model, which gives Zipf's law)."""

    def __init__(self, source: random.Random):
        self.source = source
        self.bases: list[str] = []
        self.known: set[str] = set()
        self.said: list[str] = []

    def invent(self) -> str:
        """Return a word never said, made of French syllables and endings."""
        word = ""
        while not word or word in self.known:
            is_form = self.bases and self.source.random() < FORM
            base = self.source.choice(self.bases) if is_form else self._make_base()
            word = base + self.source.choice(ENDINGS)
        self.bases.append(base)
        self.known.add(word)
        return word

    def _make_base(self) -> str:
        count = self.source.choice((2, 2, 3))
        return "".join(self.source.choice(ONSETS) + self.source.choice(VOWELS) for _ in range(count))

    def vary(self, text: str, share_new: float) -> str:
        """Replace some long words of a text, by new words for that share, by words already said for the others."""
        return LONG_WORD.sub(lambda match: self._say(match[0], share_new), text)

    def _say(self, word: str, share_new: float) -> str:
        if self.source.random() >= REPLACED:
            return word
        is_new = not self.said or self.source.random() < share_new
        self.said.append(self.invent() if is_new else self.source.choice(self.said))
        return self.said[-1]


@dataclass
class OwnText:
    """What docs/ holds: sentences by what they cite, headings, and by source page its title and blocks."""

    article: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    advice: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def read_own_text(root: Path) -> OwnText:
    """Read docs/; links become plain text, for their pages may not be there."""
    own, facts = OwnText(), load_facts(root)
    for page in read_pages(root)[0]:
        own.titles[page.source] = page.front.title
        own.headings += [CITATION.sub("", text) for _, level, text in iterate_headings(page) if level == 3]
        for _, line in page.prose():
            if line.startswith("/// ") and not page.source.startswith("formation/"):
                own.blocks[page.source].append(line)
            _sort_sentence(own, line, facts)
    for source, name in (("formation/module-1.md", "m1-un"), ("formation/test.md", "b1-un")):
        own.blocks[source].append(QUESTION.format(name=name))
    return own


def _sort_sentence(own: OwnText, line: str, facts: Facts) -> None:
    """Put the sentence of a line, if it holds a whole one, among those that cite as it does."""
    text = LINK.sub(r"\g<text>", BULLET.sub("", line)).replace("*", "").strip()
    if NO_SENTENCE.search(text) or len(text) < 40 or text[-1] not in ".?":
        return
    cited = find_citations(text)
    if any(identifier in facts.claims for identifier in cited):
        own.article.append(text)
    elif cited:
        own.since.append(text)
    elif not find_figures(text):
        own.advice.append(text)


class PageWriter:
    """Writes the pages one after the other, each with its title and sentences of its own."""

    def __init__(self, own: OwnText):
        source = random.Random(SEED)
        self.own, self.vocabulary = own, Vocabulary(source)
        self.article, self.since, self.advice = (
            Deck(sentences, source) for sentences in (own.article, own.since, own.advice)
        )
        self.headings = Deck([text for text in own.headings if not find_figures(text)], source)
        self.short_headings = Deck([text for text in self.headings.cards if len(text) <= 36], source)
        self.teasers = Deck([text for text in own.advice if 50 <= len(text) <= 95], source)

    def write(self, number: int, path: str, following: str) -> str:
        """Return the text of a page; pages are numbered from 1."""
        is_own = path in self.own.titles
        title = self.own.titles[path] if is_own else f"{self.short_headings.deal(1)[0]} : {self.vocabulary.invent()}"
        parts = self._write_parts(path, number <= SMALLEST)
        if not is_own:
            replaced = REPLACED * sum(len(LONG_WORD.findall(part)) for part in parts)
            share_new = (expect_words(number) - expect_words(number - 1)) / replaced
            parts = tuple(self.vocabulary.vary(part, share_new) for part in parts)
        address = posixpath.relpath(following, posixpath.dirname(path) or ".")
        body = [line for name, part in zip(PARTS, parts, strict=True) for line in (f"## {name}", part)]
        step = f"[Étape suivante : la page {number + 1}]({address}){NEXT_STEP}"
        return "\n\n".join([self._write_front(number, title, "" if is_own else f"{title} : "), *body, step, ""])

    def _write_front(self, number: int, title: str, opening: str) -> str:
        """Return the front matter; `opening` makes of the sentences of docs/ some that no other page has."""
        description, *more = self.teasers.deal(3)
        fields = {"title": title, "description": opening + description, "infolettre": opening + " ".join(more)}
        lines = [line for name, text in fields.items() for line in (f"{name}: >-", f"  {text}")]
        return "\n".join(["---", *lines, f"lien: page-{number}", "revu_le: 2026-11-25", "publics: [membres]", "---"])

    def _write_parts(self, path: str, is_dense: bool) -> tuple[str, str, str, str]:
        shares = [math.ceil(len(deck.cards) / SMALLEST) for deck in (self.article, self.since)]
        cited, told, advice = (*shares, ADVICE) if is_dense else GUIDANCE
        article, since = self.article.deal(cited), self.since.deal(told)
        brief, first, last = (self.advice.deal(count) for count in advice)
        blocks = [f"{line}\n///" for line in self.own.blocks[path]]
        one, two, three, four = (f"### {text}" for text in self.headings.deal(4))
        middle = len(since) // 2
        return (
            write_paragraphs(brief),
            write_paragraphs(article),
            "\n\n".join([one, write_paragraphs(since[:middle]), two, write_paragraphs(since[middle:])]),
            "\n\n".join([three, write_list(first), *blocks, four, write_list(last)]),
        )


def expect_words(pages: int) -> float:
    """Return how many distinct words that many pages should hold."""
    return OWN_WORDS * (pages / OWN_PAGES) ** GROWTH


def write_paragraphs(sentences: list[str]) -> str:
    """Return paragraphs of three sentences, one on each line."""
    return "\n\n".join("\n".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))


def write_list(sentences: list[str]) -> str:
    """Return a numbered list."""
    return "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, 1))


def choose_paths(own: OwnText, facts: Facts, count: int) -> list[str]:
    """Return the paths of the pages: first ours, those that data/ names or that show its blocks before the others."""
    named = {record.page for record in (*facts.platforms.values(), *facts.news)} | own.blocks.keys()
    ours = sorted(own.titles, key=lambda path: (path not in named, path))
    return [*ours, *(find_path(number) for number in range(len(ours) + 1, count + 1))][:count]


def find_path(number: int) -> str:
    """Return the path of a page that is not ours: a section in a section, as a site of many pages needs them."""
    section = number // PAGES_IN_SECTION
    return f"dossier-{section // SECTIONS_IN_FOLDER + 1}/rubrique-{section:02}/page-{number}.md"


def write_project(place: Path, count: int) -> Path:
    """Write a copy of the project with `count` generated pages, at least SMALLEST, below `place`, and return it."""
    own, project = read_own_text(ROOT), copy_project(place)
    paths = choose_paths(own, load_facts(ROOT), count)
    for path in (project / "docs").rglob("*.md"):
        path.unlink()
    writer = PageWriter(own)
    for number, path in enumerate(paths, 1):
        page = project / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(writer.write(number, path, paths[number % count]), encoding="utf-8")
    (project / "data/infolettre.yml").write_text(ONE_THEME, encoding="utf-8")
    (project / "data/formation.yml").write_text(ONE_COURSE, encoding="utf-8")
    settings = project / "mkdocs.yml"
    # Without the navigation of our pages, MkDocs makes one of the folders.
    settings.write_text(settings.read_text(encoding="utf-8").partition("\nnav:\n")[0] + "\n", encoding="utf-8")
    return project


def write_plain_project(project: Path, place: Path, settings: str) -> Path:
    """Write the same pages for plain Material; without citations, which would weigh in its index, and return it."""
    shutil.copytree(project / "docs", place / "docs")
    for path in (place / "docs").rglob("*.md"):
        path.write_text(CITATION.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    (place / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return place
