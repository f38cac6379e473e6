"""Typography of Québec: turns spaces already typed into no-break ones, and ' into ’. Never adds or removes a sign.

Rules: OQLF, Vitrine linguistique, « Espacement avant et après les principaux signes de ponctuation et autres signes ».
"""

import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

NO_BREAK = "\u00a0"
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
UNITS = (
    "h|min|s|ko|Mo|millions?|milliards?|ans?|mois|semaine|jour|heure|minute|fois|point|page"
    "|membre|abonné|personne|groupe|compte|organisation|publication"
)
# A plural after a number is taken for what it counts; these words end like one and count nothing.
NOT_COUNTED = (
    "ailleurs|alors|après|aux|ceux|celles|chez|dans|depuis|des|dès|elles|hors|ils|jamais|les|mais|moins|nous|pas|plus"
    "|près|puis|sans|ses|sous|toujours|tous|toutes|très|vers|vous"
)
PLURAL = rf"(?!(?:{NOT_COUNTED})(?![\w-]))[^\W\d_][\w-]*[sx](?![\w-])"
YEAR = r"\b(?:19|20)\d\d"
# What a number, or a code of law such as C-26, may belong to.
NUMBERED = r"art\. article articles c\. chapitre loi no n° numéro paragraphe paragraphes projet r\. version volume"
# What stands around a space that should not break. Each alternative is read after the space itself, which lets Python
# leap from space to space: tried at every sign, the same rules took a quarter of the time of a build.
AROUND = (
    r"(?=[:%$»])",
    r"(?<=« )",
    r"(?<=\d )(?=\d{3}(?!\d))",
    rf"(?<=\d )(?=(?:{MONTHS})\b)",
    rf"(?<!{YEAR} )(?<=\d )(?=(?:{UNITS})\b|{PLURAL})",
    rf"(?<=1er )(?=(?:{MONTHS})\b)",
    r"(?<=\bh )(?=\d)",
    r"(?<=\b[Mm]\. )(?=\w)",
    r"(?<=\b[A-WYZ]\. )(?=[A-Z])",  # an initial; X at the end of a sentence is the network
    r"(?<=\bMme )",
    r"(?<=¶ )(?=\d)",
    *(rf"(?<=\b(?i:{word}) )(?=(?:[A-Z]-)?\d)" for word in NUMBERED.split()),
    r"(?<=[A-Z]{2} )(?=\d)",  # SGQRI 008
    r"(?<=\w )(?=\d+\.\d)",  # 008 3.0: a decimal takes a comma, so a point marks a version or an article
    r"(?<=\d )(?=[a-z]\))",  # article 37 r)
    r"(?<=\$ )(?=US\b)",
)
NO_BREAK_SPACES = re.compile(f" (?:{'|'.join(AROUND)})")
APOSTROPHE = re.compile(r"'(?<=\w')")
# What readers copy or machines read is left as typed.
VERBATIM = {"code", "pre", "kbd", "samp", "script", "style", "textarea"}
SPOKEN_ATTRIBUTES = ("alt", "title", "aria-label")


def set_typography(text: str) -> str:
    """Return the text with no-break spaces and typographic apostrophes; same length, sign for sign."""
    return APOSTROPHE.sub("’", NO_BREAK_SPACES.sub(NO_BREAK, text))


class _TypographyProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        self._set(root)

    def _set(self, node: Element) -> None:
        for name in SPOKEN_ATTRIBUTES:
            if name in node.attrib:
                node.set(name, set_typography(node.get(name)))
        if node.tag not in VERBATIM:
            node.text = _set_piece(node.text)
            for child in node:
                self._set(child)
        # The text after an element belongs to its parent, so it is set even behind code.
        node.tail = _set_piece(node.tail)


def _set_piece(text: str | None) -> str | None:
    return text if not text or isinstance(text, AtomicString) else set_typography(text)


class TypographyExtension(Extension):
    """Sets the typography of the finished text, before the table of contents reads the headings."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_TypographyProcessor(md), "typography", 6)


def makeExtension(**options) -> TypographyExtension:
    """Entry point of Python-Markdown."""
    return TypographyExtension(**options)
