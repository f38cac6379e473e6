"""Three voices, told apart by the headings a writer types: the article, what came since, our advice.

Each section becomes a <section> named by its heading, so that style sheets and screen readers can tell them apart.
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from reseaux.markdown.tree import add

# Anchor of the heading (see slugs.py), name of the voice.
VOICES = {
    "en-bref": "bref",
    "ce-que-dit-l-article-2014": "article",
    "ce-qui-a-change-depuis": "depuis",
    "quoi-faire": "conseil",
}
HEADINGS = ("h2", "h3", "h4")


class _VoiceProcessor(Treeprocessor):
    """Runs after the table of contents, which gives each heading its anchor."""

    def run(self, root: Element) -> None:
        section = None
        for node in list(root):
            if node.tag == "h2":
                section = _open_section(root, node)
            elif node.tag == "section" or _is_next_step(node):
                section = None
            if section is not None:
                root.remove(node)
                section.append(node)


def _is_next_step(node: Element) -> bool:
    """Tell whether a paragraph leads to the next page; it is then no text of this one, nor found by a search."""
    leads = any("etape-suivante" in link.get("class", "") for link in node.iter("a"))
    if leads:
        node.set("data-search-exclude", "")
    return leads


def _open_section(root: Element, heading: Element) -> Element | None:
    voice = VOICES.get(heading.get("id", ""))
    if voice is None:
        return None
    section = Element("section", {"class": f"voix voix--{voice}", "aria-labelledby": heading.get("id")})
    root.insert(list(root).index(heading), section)
    return section


UNLINKED = "trousse-titre"  # a page as an editor sees it: its title is a link already


class _AnchorProcessor(Treeprocessor):
    """Gives each heading a link to itself, named after it, for those who paste links elsewhere."""

    def run(self, root: Element) -> None:
        named = [node for node in root.iter() if node.tag in HEADINGS and node.get("id")]
        for heading in [node for node in named if node.get("class") != UNLINKED]:
            name = "".join(heading.itertext())
            link = add(heading, "a", "#", class_="headerlink", href=f"#{heading.get('id')}")
            link.set("aria-label", f"Lien vers la section {name}")


class VoicesExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_VoiceProcessor(md), "voices", 4)
        md.treeprocessors.register(_AnchorProcessor(md), "anchors", 3)


def makeExtension(**options) -> VoicesExtension:
    """Entry point of Python-Markdown."""
    return VoicesExtension(**options)
