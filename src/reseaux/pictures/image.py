"""The picture of a newsletter block: the drawing of the theme and its name; the block gives the title as text."""

from reseaux.markdown.typography import set_typography
from reseaux.pictures.card import ACCENT, GROUND, INK
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.lettering import BOLD
from reseaux.pictures.picture import BARE, PAINTED, Line, Picture
from reseaux.pictures.title_lines import fit_title

WIDTH, HEIGHT = 1200, 400  # shown at half, for sharp screens
MARGIN, COLUMN = 72, 640
TITLE_HEIGHT, SIZES, LEADING = 300, range(84, 43, -4), 1.15
DRAWING = (808, 40, 320)  # left, top, side


def draw_image(theme: str, drawing: str) -> Picture:
    """Return the picture; its ground is solid, so that no dark theme shows through."""
    size, lines = fit_title(set_typography(theme), COLUMN, TITLE_HEIGHT, SIZES, LEADING)
    first = HEIGHT / 2 + size * 0.35 - (len(lines) - 1) * size * LEADING / 2
    texts = tuple(Line(line, MARGIN, first + rank * size * LEADING, size, INK, BOLD) for rank, line in enumerate(lines))
    shapes = DRAWINGS[drawing].place(*DRAWING, ink=PAINTED, ground=BARE)
    return Picture(WIDTH, HEIGHT, GROUND, ACCENT, texts, shapes)
