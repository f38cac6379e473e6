"""The social card: what a network or a messenger shows of a page that somebody shares."""

from reseaux.markdown.typography import set_typography
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.lettering import BOLD, REGULAR, measure
from reseaux.pictures.picture import BARE, PAINTED, Line, Picture
from reseaux.pictures.title_lines import fit_title

WIDTH, HEIGHT = 1200, 630  # what Open Graph readers expect
# Letters are in the ink or the soft colour, 7:1 and more on the ground (WCAG 2.2, 1.4.6); the accent is for shapes.
GROUND, INK, SOFT, ACCENT = "#0b4f60", "#ffffff", "#d3ebf0", "#93d6e3"
MARGIN, COLUMN = 84, 640  # pixels; services crop a card to its middle
SIZES, LEADING = range(84, 31, -4), 1.14
TITLE_HEIGHT, THEME_HEIGHT, MIDDLE = 286, 54, 322
DRAWING = (788, 150, 328)  # left, top, side
# The mark of the site, docs/assets/favicon.svg.
MARK = (
    f'<g transform="translate({MARGIN - 6} 66) scale(1.7)" fill="{PAINTED}" stroke="{PAINTED}">'
    '<path d="M9 10 23 7M9 10l6 14m8-17-8 17" fill="none" stroke-width="2"/>'
    '<circle cx="9" cy="10" r="5"/><circle cx="23" cy="7" r="3.5"/><circle cx="15" cy="24" r="4"/></g>'
)


def draw_card(title: str, theme: str, drawing: str, address: str, site_name: str) -> Picture:
    """Return the card of a page; the title takes the size that its length allows and is never cut."""
    size, lines = fit_title(set_typography(title), COLUMN, TITLE_HEIGHT, SIZES, LEADING)
    top = MIDDLE - (THEME_HEIGHT + len(lines) * size * LEADING) / 2
    first = top + THEME_HEIGHT + size * 0.9
    texts = (
        _write(site_name, MARGIN + 58, 100, _fit(site_name, 32, WIDTH - 2 * MARGIN - 58, BOLD), BOLD, INK),
        _write(theme, MARGIN, top + 28, _fit(theme, 32, COLUMN, REGULAR), REGULAR, SOFT),
        *(_write(line, MARGIN, first + rank * size * LEADING, size, BOLD, INK) for rank, line in enumerate(lines)),
        _write(address, MARGIN, HEIGHT - 74, _fit(address, 32, WIDTH - 2 * MARGIN, REGULAR), REGULAR, SOFT),
    )
    shapes = MARK + DRAWINGS[drawing].place(*DRAWING, ink=PAINTED, ground=BARE)
    return Picture(WIDTH, HEIGHT, GROUND, ACCENT, texts, shapes)


def _fit(text: str, size: int, width: float, style: str) -> float:
    """Return the size, or the largest below it, at which a text stands on one line of this width."""
    return min(size, size * width / measure(set_typography(text), size, style))


def _write(text: str, x: float, y: float, size: float, style: str, colour: str) -> Line:
    return Line(set_typography(text), x, y, size, colour, style)
