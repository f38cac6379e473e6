"""The signs of a document: those that its letters lack, and what keeps two calls of notes apart."""

from html import unescape

from selectolax.lexbor import LexborHTMLParser

from reseaux.pictures.lettering import find_missing_signs

# Another font would take their place, and not the same on each machine. Narrow spaces become no-break ones, and the
# arrow that comes back from a note an arrow of our letters; what has no width (word joiner, variant of emoji) goes.
STAND_INS = {"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2011": "-", "↩": "↑", "\ufe0e": "", "\u2060": "", "\u200b": ""}
SPACES = "\n\t\r"


def replace_signs(html: str) -> str:
    """Return HTML where each sign that has a stand-in gives it its place."""
    return html.translate(str.maketrans(STAND_INS)).replace("&#8617;", STAND_INS["↩"])


def separate_calls(html: str) -> str:
    """Return HTML where each call that follows another without a word between them has the class « suite ».

    Without the brackets of the screen, « 7 » then « 8 » would read « 78 ».
    """
    tree = LexborHTMLParser(html)
    for node in tree.css("sup + sup"):
        if node.prev.tag == "sup":
            node.attrs["class"] = "suite"
    return tree.body.inner_html or ""


def list_missing(html: str) -> list[str]:
    """Return the signs of the text of a document that its letters cannot draw, each once."""
    text = LexborHTMLParser(html).body.text()
    return [sign for sign in find_missing_signs(unescape(text)) if sign not in SPACES]
