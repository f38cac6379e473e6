"""The letters of the pictures: Source Serif Pro, from the files of its package, and how wide a text is in them."""

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

FAMILY = "Source Serif Pro"
REGULAR, BOLD = "Regular", "Bold"


def find_font(style: str) -> Path:
    """Return the file of a style of the family; the package is looked up and not run."""
    return Path(find_spec("font_source_serif_pro").origin).parent / "files" / f"SourceSerifPro-{style}.ttf"


@lru_cache(maxsize=256)
def load_font(style: str, size: float) -> ImageFont.FreeTypeFont:
    """Return the letters of a style, `size` pixels high."""
    return ImageFont.truetype(find_font(style), size)


@cache
def _read_font(style: str) -> tuple[dict, dict, int]:
    with TTFont(find_font(style), lazy=True) as font:
        advances = {name: advance for name, (advance, _) in font["hmtx"].metrics.items()}
        return font.getBestCmap(), advances, font["head"].unitsPerEm


def measure(text: str, size: float, style: str = BOLD) -> float:
    """Return the width of a text in pixels, without kerning, which moves the end of a line by a few pixels."""
    signs, advances, unit = _read_font(style)
    return sum(advances[signs.get(ord(sign), ".notdef")] for sign in text) * size / unit


def find_missing_signs(text: str) -> list[str]:
    """Return the signs of a text that the font cannot draw, each once."""
    signs = _read_font(BOLD)[0]
    return [sign for sign in dict.fromkeys(text) if ord(sign) not in signs]
