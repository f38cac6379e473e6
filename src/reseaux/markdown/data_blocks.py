"""Blocks that fill themselves from data/: a writer types `/// comparaison` and `///` on two lines.

They are blocks of pymdown-extensions, so they work under any builder that runs Python-Markdown.
An unknown name or word is left to checks/blocks.py, which reports it with its line.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from reseaux.citing import load_citing_pages
from reseaux.facts import load_facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.registry import VIEWS


class _DataBlock(Block):
    """One block; its name selects the view. Its citations are defined by citations.py, like typed ones."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return add(parent, "div", class_=f"donnees donnees--{self.NAME}")

    def on_end(self, block: Element) -> None:
        root = Path(self.config["root"])
        facts, view, word = load_facts(root), VIEWS[self.NAME], self.argument or None
        if view.accepts(word, facts):
            view.build(block, facts, load_citing_pages(root), word)
        else:
            add(block, "p", f"Le mot « {word} » du bloc « {self.NAME} » n'existe pas.")


class DataBlocksExtension(BlocksExtension):
    """Registers a block for each view. Option `root`: the project, where data/ and docs/ are."""

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        for name in VIEWS:
            kind = type(f"DataBlock_{name}", (_DataBlock,), {"NAME": name})
            block_mgr.register(kind, self.getConfigs())


def makeExtension(**options) -> DataBlocksExtension:
    """Entry point of Python-Markdown."""
    return DataBlocksExtension(**options)
