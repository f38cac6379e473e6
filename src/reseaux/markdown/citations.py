"""Citations: a writer types `[^groupe-150]`, the footnote fills itself from data/.

The footnotes are Python-Markdown's own, so that a page reads the same without a script and under any builder.
An unknown identifier is left as typed here; checks/citations.py reports it with its line.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from reseaux.facts import Facts, find_citations, load_facts
from reseaux.markdown.notes import name_cited, write_note
from reseaux.markdown.views.registry import iterate_block_texts
from reseaux.page import CODE

RETURN = "↩"


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


class _CitationFinisher(Treeprocessor):
    """Names each reference for those who hear it, and gives the list of notes its heading."""

    def __init__(self, md: Markdown, extension: "CitationsExtension"):
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for mark in [node for node in root.iter("sup") if node.get("id", "").startswith("fnref")]:
            # The number of a note is no word to search for.
            mark.set("data-search-exclude", "")
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                cited = name_cited(link.get("href").removeprefix("#fn:"), self.extension.facts)
                link.set("aria-label", f"{link.text}, source : {cited}")
        self._name_returns(root)
        for notes in [node for node in root if node.get("class") == "footnote"]:
            notes.tag = "section"
            notes.set("aria-labelledby", "sources-de-cette-page")
            notes.remove(notes.find("hr"))
            heading = Element("h2", {"id": "sources-de-cette-page"})
            heading.text = "Sources de cette page"
            notes.insert(0, heading)

    def _name_returns(self, root: Element) -> None:
        """Tell apart the links that lead from one note back to each of its references."""
        for note in [node for node in root.iter("li") if node.get("id", "").startswith("fn:")]:
            cited = name_cited(note.get("id").removeprefix("fn:"), self.extension.facts)
            returns = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
            for count, link in enumerate(returns, 1):
                if len(returns) > 1:
                    link.text = AtomicString(f"{RETURN} {count}" if count == 1 else str(count))
                link.set("title", f"Revenir au texte : {cited}, appel {count}")


class CitationsExtension(Extension):
    """Citations over the footnotes of Python-Markdown. Option `root`: the project, where data/ is."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        self.facts: Facts | None = None
        self.footnotes = FootnoteExtension()
        self.footnotes.extendMarkdown(md)
        md.preprocessors.register(_CitationPreprocessor(md, self), "citations", 15)
        md.treeprocessors.register(_CitationFinisher(md, self), "citations", 7)


def makeExtension(**options) -> CitationsExtension:
    """Entry point of Python-Markdown."""
    return CitationsExtension(**options)
