"""What a page to print and to write on needs: ruled lines, and short links in letters.

A writer types `{ .a-ecrire .lignes-3 }` below a paragraph for three lines to write on, and
`/// liens-courts | groupe-150, reputation` with `///` for the addresses that whoever reads on paper will type.
"""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from reseaux.markdown.tree import add
from reseaux.page import read_pages
from reseaux.permalinks import SHORT_LINKS
from reseaux.training.short_links import NAME, split_names

LINES = re.compile(r"\blignes-(\d+)\b")


class _LinesProcessor(Treeprocessor):
    """Adds real lines, which paper and every reader of documents keep, where a drawn ground might be left out."""

    def run(self, root: Element) -> None:
        for node in list(root.iter("p")):
            if found := LINES.search(node.get("class", "")):
                for _ in range(int(found[1])):
                    add(node, "span", class_="ligne")


class _ShortLinksBlock(Block):
    NAME = NAME
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return add(parent, "ul", class_="liens-courts")

    def on_end(self, block: Element) -> None:
        pages = {page.front.lien: page for page in read_pages(Path(self.config["root"]))[0]}
        site = self.config["site_url"].partition("://")[2] or self.config["site_url"]
        for name in split_names(self.argument or ""):
            if page := pages.get(name):
                line = add(block, "li")
                add(line, "a", page.front.title, href=f"/{page.source}")
                add(line, "span", f"{site.rstrip('/')}/{SHORT_LINKS}/{name}/", class_="lien-court")


class BookletExtension(BlocksExtension):
    """Registers the block and the lines.

    Options: `root`, the project, where docs/ is; `site_url`, the public address of the site.
    """

    def __init__(self, **options):
        self.config = {"root": [".", "folder of the project"], "site_url": ["/", "public address of the site"]}
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        block_mgr.register(_ShortLinksBlock, self.getConfigs())
        # After attr_list, which gives a paragraph its classes.
        md.treeprocessors.register(_LinesProcessor(md), "lines", 6)


def makeExtension(**options) -> BookletExtension:
    """Entry point of Python-Markdown."""
    return BookletExtension(**options)
