"""Extracts: a writer types `/// extrait | agir/groupe-150` and `///`, the part of that page fills the block.

A preprocessor puts its lines there, so that its citations, lists and blocks are read like typed ones. An unknown page
or part leaves the block empty; checks/extracts.py reports it with its line.
"""

from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from reseaux.markdown.filled_block import BlockFiller
from reseaux.markdown.tree import add
from reseaux.markdown.voices import VOICES
from reseaux.page import read_page
from reseaux.training.extracts import NAME, OPENING, cut_part, parse_place

FENCE = "/" * 9  # longer than that of a block inside the extract


class _ExtractBlock(Block):
    """Frames an extract, in the colours of the voice that speaks in it."""

    NAME = NAME
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        voice = VOICES.get(parse_place(self.argument or "").anchor)
        frame = add(parent, "div", class_=f"extrait voix--{voice}" if voice else "extrait")
        # The page that the extract comes from is the one to find.
        frame.set("data-search-exclude", "")
        return frame


def _fill(root: Path, argument: str) -> list[str]:
    """Return the lines of an extract, below a link to where it comes from."""
    place = parse_place(argument)
    page, _ = read_page(root / "docs" / f"{place.page}.md", root)
    part = cut_part(page, place.anchor) if page else None
    if part is None:
        return []
    heading, lines = part
    link = f"[Extrait de « {page.front.title} » : {heading.text}](/{page.source}#{heading.anchor})"
    return ["", f"{link}{{ .extrait-titre }}", "", *lines, ""]


class ExtractsExtension(BlocksExtension):
    """Registers the block. Option `root`: the project, where docs/ is."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        block_mgr.register(_ExtractBlock, self.getConfigs())
        fill = partial(_fill, Path(self.getConfig("root")))
        md.preprocessors.register(BlockFiller(md, OPENING, FENCE, fill), "extracts", 26)


def makeExtension(**options) -> ExtractsExtension:
    """Entry point of Python-Markdown."""
    return ExtractsExtension(**options)
