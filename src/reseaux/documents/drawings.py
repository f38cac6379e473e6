"""The drawings and pictures of a page on paper: each holds all that it is made of, its words and its colours.

A tagged PDF wants an alternative text for each figure, and the style sheet of a page does not reach into a drawing.
"""

import re
from base64 import b64encode
from html import escape, unescape
from mimetypes import guess_type
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reseaux.pictures.lettering import FAMILY

# An image of the site, by its path from the root; one that is already in the page has the scheme « data: ».
LOCAL_IMAGE = re.compile(r'(<img\b[^>]*?\bsrc=")(?!\w+:)([^"]+)"')
INK, SOFT_INK, ACCENT, GROUND, TRACK, RULE = "#1b1e20", "#43474a", "#0b4f60", "#ffffff", "#ece8df", "#cfcac0"
# The classes of docs/assets/style.css and tools.css that colour drawings, in the light theme.
STYLE = f"""
text {{ fill: {INK}; font-family: "{FAMILY}"; font-size: 13px; }}
.valeur {{ font-weight: 700; }}
.graduation {{ fill: {SOFT_INK}; font-size: 12px; }}
.barre, .point-centre, .point-proche, .point-touche, .point-auteur {{ fill: {ACCENT}; }}
.repere {{ fill: {GROUND}; stroke: {ACCENT}; stroke-width: 2; }}
.piste {{ fill: {TRACK}; }}
.point-pale {{ fill: {RULE}; }}
.point-possible {{ fill: {GROUND}; stroke: {ACCENT}; stroke-width: 1.5; }}
.point-membre {{ fill: none; stroke: {SOFT_INK}; }}
.point-gestionnaire {{ fill: {GROUND}; stroke: {INK}; stroke-width: 1.5; }}
.axe {{ fill: none; stroke: {SOFT_INK}; }}
.lien {{ fill: none; stroke: {SOFT_INK}; stroke-width: 0.75; }}
.points-lointains {{ fill: none; stroke: {ACCENT}; stroke-linecap: round; stroke-width: 4.5; }}
"""


def picture_drawings(html: str) -> str:
    """Return HTML where each SVG that says what it shows is a picture, and where the others are gone.

    The text of the picture is the `title` of the drawing, then its `desc`: what a page says aloud.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css("svg"):
        words = [part.text().strip() for part in (node.css_first("title"), node.css_first("desc")) if part]
        if any(words):
            node.replace_with(_make_picture(node, words))
        else:
            node.decompose()
    return tree.body.inner_html or ""


def _make_picture(node: LexborNode, words: list[str]) -> LexborNode:
    for part in node.css("title, desc"):
        part.decompose()
    for pattern in node.css("pattern"):
        # WeasyPrint 70 begins a pattern where the shape begins, then moves its tile as well: out of sight.
        for side in {"x", "y"} & set(pattern.attributes):
            del pattern.attrs[side]
    width, height = (node.attributes.get("viewBox") or "0 0 300 150").split()[2:]
    node.attrs["width"], node.attrs["height"] = width, height
    node.attrs["xmlns"] = "http://www.w3.org/2000/svg"
    # XML knows no « &nbsp; ».
    drawing = node.html.replace("&nbsp;", "\u00a0").replace(">", f"><style>{STYLE}</style>", 1)
    data = b64encode(drawing.encode()).decode()
    kind = escape(node.attributes.get("class") or "")
    told = escape(". ".join(word.rstrip(".") for word in words if word) + ".")
    image = f'<img class="dessin {kind}" alt="{told}" src="data:image/svg+xml;base64,{data}">'
    return LexborHTMLParser(image).css_first("img")


def embed_images(html: str, site: Path) -> str:
    """Return HTML that holds its images: a PDF named them by the folder of the build, and differed with it.

    `site`: the built folder where their paths start. An image that is not there stays as it is.
    """

    def embed(match: re.Match[str]) -> str:
        path = site / unescape(match[2])
        if not path.is_file():
            return match[0]
        return f'{match[1]}data:{guess_type(path.name)[0]};base64,{b64encode(path.read_bytes()).decode()}"'

    return LOCAL_IMAGE.sub(embed, html)
