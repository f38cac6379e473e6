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
from reseaux.markdown.verbatim import LaterLinks
from reseaux.markdown.views.context import Context
from reseaux.markdown.views.registry import VIEWS
from reseaux.newsletter.entries import load_entries
from reseaux.software.packages import load_packages
from reseaux.training.outline import load_outline


class _DataBlock(Block):
    """One block; its name selects the view. Its citations are defined by citations.py, like typed ones."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return add(parent, "div", class_=f"donnees donnees--{self.NAME}")

    def on_end(self, block: Element) -> None:
        root = Path(self.config["root"])
        facts, view, word = load_facts(root), VIEWS[self.NAME], self.argument or None
        if view.accepts(word, facts):
            address = self.config["site_url"]
            context = Context(
                load_citing_pages(root), load_entries(root, address), address, load_outline(root), load_packages(root)
            )
            view.build(block, facts, context, word)
        else:
            add(block, "p", f"Le mot « {word} » du bloc « {self.NAME} » n'existe pas.")


class DataBlocksExtension(BlocksExtension):
    """Registers a block for each view.

    Options: `root`, the project, where data/ and docs/ are; `site_url`, the public address of the site.
    """

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"], "site_url": ["/", "public address of the site"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        for name in VIEWS:
            kind = type(f"DataBlock_{name}", (_DataBlock,), {"NAME": name})
            block_mgr.register(kind, self.getConfigs())
        md.postprocessors.register(LaterLinks(md), "later_links", 0)


def makeExtension(**options) -> DataBlocksExtension:
    """Entry point of Python-Markdown."""
    return DataBlocksExtension(**options)
