"""Slides: `/// diapo | accueil` frames one inside its step, `/// diapositives | formation/animer` shows all of a guide.

A preprocessor puts the lines of the guide in the page of the slides, so that citations and lists are read like typed
ones. What is wrong with a slide or an unknown guide is told by checks/slides.py.
"""

from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from reseaux.facts import load_facts
from reseaux.markdown.filled_block import BlockFiller
from reseaux.markdown.tree import add
from reseaux.markdown.views.slides import describe_page, finish_slide, frame_deck, frame_slide, open_deck
from reseaux.page import Page, read_page
from reseaux.training.extracts import adapt_line
from reseaux.training.running_order import read_plans
from reseaux.training.slides import DECK, DECK_OPENING, NAME, TITLE, Slide, parse_argument, read_slides

# Blocks of the page of the slides, longer than those that a note may hold: the deck, a slide with its notes, a part.
FENCES = ("/" * 10, "/" * 9, "/" * 8)
PAGE, NOTES = "diapo-page", "diapo-notes"


def _read_guide(root: Path, name: str) -> Page | None:
    return read_page(root / "docs" / f"{name.removesuffix('.md')}.md", root)[0]


class _SlideBlock(Block):
    NAME = NAME
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return frame_slide(parent, *parse_argument(self.argument or ""))

    def on_end(self, block: Element) -> None:
        finish_slide(block, load_facts(Path(self.config["root"])))


class _PartBlock(Block):
    """A frame without a rule: a slide with its notes, or these notes."""

    def on_create(self, parent: Element) -> Element:
        return add(parent, "div", class_=self.NAME)


class _DeckBlock(Block):
    NAME = DECK
    ARGUMENT = None

    def _labels(self):
        return load_facts(Path(self.config["root"])).tools.diapositives

    def on_markdown(self) -> str:
        # By itself it would take an unknown element for a span.
        return "block"

    def on_create(self, parent: Element) -> Element:
        guide = _read_guide(Path(self.config["root"]), self.argument or "")
        return frame_deck(parent, self._labels(), read_plans(guide) if guide else {})

    def on_end(self, block: Element) -> None:
        guide = _read_guide(Path(self.config["root"]), self.argument or "")
        pages = [node for node in block if node.get("class") == PAGE]
        if guide:
            for node, slide in zip(pages, read_slides(guide), strict=False):
                describe_page(node, slide, read_plans(guide), self._labels())
        open_deck(block, self._labels())


def _fill(root: Path, name: str) -> list[str]:
    """Return the lines of each slide of a guide, and of its notes."""
    guide = _read_guide(root, name)
    return [line for slide in read_slides(guide) for line in _write_page(slide, guide)] if guide else []


def _write_page(slide: Slide, guide: Page) -> list[str]:
    """Return the Markdown of a slide and of its notes; the title, here, is a heading of the page."""
    argument = f"{slide.name}, {slide.mark}".removesuffix(", ")
    lines = [_write_title(line, slide) if TITLE.match(line) else adapt_line(line, guide) for line in slide.lines]
    notes = [adapt_line(line, guide) for line in slide.notes]
    shown = ["", f"{FENCES[2]} {NAME} | {argument}", *lines, FENCES[2]]
    told = ["", f"{FENCES[2]} {NOTES}", "", *notes, "", FENCES[2]]
    return ["", f"{FENCES[1]} {PAGE}", *shown, *told, "", FENCES[1], ""]


def _write_title(line: str, slide: Slide) -> str:
    return f"## {TITLE.match(line)[1]} {{ #{NAME}-{slide.name} .diapo-titre }}"


class SlidesExtension(BlocksExtension):
    """Registers the blocks. Option `root`: the project, where docs/ and data/ are."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        parts = [type("Part", (_PartBlock,), {"NAME": name}) for name in (PAGE, NOTES)]
        for block in (_SlideBlock, _DeckBlock, *parts):
            block_mgr.register(block, self.getConfigs())
        # Before the extracts, which a note may show.
        fill = partial(_fill, Path(self.getConfig("root")))
        md.preprocessors.register(BlockFiller(md, DECK_OPENING, FENCES[0], fill), "slides", 27)


def makeExtension(**options) -> SlidesExtension:
    """Entry point of Python-Markdown."""
    return SlidesExtension(**options)
