"""The picture of a newsletter block: the drawing of the theme and its name; the block gives the title as text."""

from html import escape

from reseaux.markdown.typography import set_typography
from reseaux.pictures.card import ACCENT, GROUND, INK
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.lettering import FAMILY
from reseaux.pictures.title_lines import fit_title

WIDTH, HEIGHT = 1200, 400  # shown at half, for sharp screens
MARGIN, COLUMN = 72, 640
TITLE_HEIGHT, SIZES, LEADING = 300, range(84, 43, -4), 1.15
DRAWING = (808, 40, 320)  # left, top, side


def draw_image(theme: str, drawing: str) -> str:
    """Return the SVG of the picture; its ground is solid, so that no dark theme shows through."""
    size, lines = fit_title(set_typography(theme), COLUMN, TITLE_HEIGHT, SIZES, LEADING)
    first = HEIGHT / 2 + size * 0.35 - (len(lines) - 1) * size * LEADING / 2
    texts = "".join(
        f'<text x="{MARGIN}" y="{first + rank * size * LEADING:.1f}">{escape(line)}</text>'
        for rank, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>'
        f"{DRAWINGS[drawing].place(*DRAWING, ink=ACCENT, ground=GROUND)}"
        f'<g font-family="{FAMILY}" font-size="{size}" font-weight="700" fill="{INK}">{texts}</g></svg>'
    )
