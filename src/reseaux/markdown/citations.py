"""Citations: a writer types `[^groupe-150]`, the footnote fills itself from data/.

The footnotes are Python-Markdown's own, so that a page reads the same without a script and under any builder.
An unknown identifier is left as typed here; checks/citations.py reports it with its line.
"""

from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from markdown import Extension, Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from reseaux.facts import Facts, find_citations, load_facts
from reseaux.markdown.notes import name_cited, name_return, write_note
from reseaux.markdown.tree import add
from reseaux.markdown.typography import NO_BREAK
from reseaux.markdown.views.registry import iterate_block_texts
from reseaux.page import CODE

RETURN = "↩"
ANCHOR = "sources-de-cette-page"


class _CitationPreprocessor(Preprocessor):
    """Defines the footnotes in the order in which a reader meets them, those of the data blocks included."""

    def __init__(self, md: Markdown, extension: "CitationsExtension"):
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        facts = self.extension.facts = load_facts(Path(self.extension.getConfig("root")))
        for line in lines:
            for text in (CODE.sub("", line), *iterate_block_texts(line, facts)):
                for identifier in find_citations(text):
                    if note := write_note(identifier, facts):
                        self.extension.footnotes.setFootnote(identifier, note)
        return lines


class _Footnotes(FootnoteExtension):
    """Footnotes whose list is made before the text is read, and filled once it is known how often each is called."""

    def makeFootnotesDiv(self, root: Element) -> Element | None:
        """Return the section of the notes, each still empty; none on a page that cites nothing."""
        if not self.footnotes:
            return None
        section = Element("section", {"aria-labelledby": ANCHOR, "class": "footnote"})
        add(section, "h2", "Sources de cette page", id=ANCHOR)
        notes = add(section, "ol")
        for identifier in self.footnotes:
            add(notes, "li", id=self.makeFootnoteId(identifier))
        return section

    def count_calls(self, identifier: str) -> int:
        """Return how often the text calls a note; an answer that is shown later may be the only one to do so."""
        return max(1, self.found_refs.get(f"fnref:{identifier}", 0))


class _CitationFinisher(Treeprocessor):
    """Names each reference for those who hear it, and writes the notes."""

    def __init__(self, md: Markdown, extension: "CitationsExtension"):
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for mark in root.iter("sup"):
            if mark.get("id", "").startswith("fnref"):
                link = mark.find("a")
                cited = name_cited(link.get("href").removeprefix("#fn:"), self.extension.facts)
                link.set("aria-label", f"{link.text}, source : {cited}")
        notes = [note for note in root.iter("li") if note.get("id", "").startswith("fn:")]
        for number, note in enumerate(notes, 1):
            self._fill(note, number, note.get("id").removeprefix("fn:"))

    def _fill(self, note: Element, number: int, identifier: str) -> None:
        """Write a note, then the links that lead from it back to each place that calls it."""
        footnotes = self.extension.footnotes
        note.extend(parse_note(footnotes.footnotes[identifier]))
        last = note[-1]
        if len(last):
            last[-1].tail = NO_BREAK
        else:
            last.text += NO_BREAK
        calls = footnotes.count_calls(identifier)
        for count in range(1, calls + 1):
            text = (f"{RETURN} {count}" if calls > 1 else RETURN) if count == 1 else str(count)
            target = f"#fnref{count if count > 1 else ''}:{identifier}"
            link = add(last, "a", AtomicString(text), class_="footnote-backref", href=target)
            link.set("title", name_return(number, count, calls))


def parse_note(markdown: str) -> list[Element]:
    """Return the elements of a note, for one page: it reads the same in each page that cites the same thing."""
    return list(fromstring(_convert_note(markdown)))


@lru_cache(maxsize=4096)
def _convert_note(markdown: str) -> str:
    return f"<li>{Markdown(extensions=['attr_list'], output_format='xhtml').convert(markdown)}</li>"


class CitationsExtension(Extension):
    """Citations over the footnotes of Python-Markdown. Option `root`: the project, where data/ is."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        self.facts: Facts | None = None
        self.footnotes = _Footnotes()
        self.footnotes.extendMarkdown(md)
        md.preprocessors.register(_CitationPreprocessor(md, self), "citations", 15)
        md.treeprocessors.register(_CitationFinisher(md, self), "citations", 7)


def makeExtension(**options) -> CitationsExtension:
    """Entry point of Python-Markdown."""
    return CitationsExtension(**options)
