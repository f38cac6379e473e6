"""What Markdown must leave alone: texts to be copied as they are, and links to files that are made after the pages."""

from xml.etree.ElementTree import Element

from markdown.postprocessors import Postprocessor
from markdown.util import AtomicString

from reseaux.markdown.tree import add

LATER = "plus-tard:"  # looks like the scheme of another server, which no builder follows


def add_verbatim(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element whose text a reader copies sign for sign: neither Markdown nor typography touches it.

    Python-Markdown writes « &amp; » in a text as the sign that it stands for, so each & is told twice.
    """
    return add(parent, tag, AtomicString(text.replace("&", "&amp;")), **attributes)


def link_later(target: str) -> str:
    """Return the address of a file that is made after the pages: the builder would look for it among the sources."""
    return LATER + target


class LaterLinks(Postprocessor):
    """Leaves of those addresses what a browser follows."""

    def run(self, text: str) -> str:
        return text.replace(f'="{LATER}', '="')
