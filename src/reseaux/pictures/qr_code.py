"""The QR code of a short link, for printed sheets, with the address in letters for who cannot scan it."""

from dataclasses import dataclass
from html import escape

import segno

from reseaux.pictures.lettering import FAMILY, REGULAR, measure
from reseaux.pictures.picture import Line, Picture

MODULE = 10  # units of a square of the code
QUIET = 4  # squares left white around it (ISO/IEC 18004)
LARGEST, LEADING = 22, 1.35  # size of the letters, height of a line
CORRECTION = "m"  # 15 % of the code may be hidden: enough for a sheet that has been folded
PAPER, INK = "#ffffff", "#000000"


@dataclass(frozen=True)
class QrCode:
    """The code of a whole address: rows of squares, white ones around included, and the lines beneath, in units."""

    address: str
    squares: tuple[bytes, ...]
    lines: tuple[Line, ...]

    @property
    def side(self) -> int:
        """Return the side of the code, in units."""
        return len(self.squares) * MODULE

    @property
    def height(self) -> int:
        """Return the height of the code and of what is written beneath."""
        return self.side + round(len(self.lines) * LARGEST * LEADING)

    def draw(self) -> Picture:
        """Return the picture of the code, black on white."""
        return Picture(self.side, self.height, PAPER, INK, self.lines, squares=self.squares)

    def write_svg(self) -> str:
        """Return the SVG of the code, for sheets of any size."""
        width = self.side - 2 * QUIET * MODULE
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.side}" height="{self.height}"'
            f' viewBox="0 0 {self.side} {self.height}"><title>{escape(self.address)}</title>'
            f'<path d="M0 0h{self.side}v{self.height}H0z" fill="#fff"/>'
            f'<path d="{_trace(self.squares)}" transform="scale({MODULE})" stroke="#000" shape-rendering="crispEdges"/>'
            # Letters that are set apart, however little, are never joined: an address has no ligature.
            f'<g font-family="{FAMILY}, Georgia, serif" letter-spacing="0.2" text-anchor="middle">'
            f"{''.join(_write(line, width) for line in self.lines)}</g></svg>"
        )


def make_qr_code(address: str) -> QrCode:
    """Return the code of a whole address; beneath it stands the address without its scheme."""
    code = [bytes(row) for row in segno.make(address, error=CORRECTION, micro=False).matrix]
    blank, edge = [bytes(len(code) + 2 * QUIET)] * QUIET, bytes(QUIET)
    squares = (*blank, *(edge + row + edge for row in code), *blank)
    side = len(squares) * MODULE
    width = side - 2 * QUIET * MODULE
    lines = []
    for rank, text in enumerate(break_address(address.partition("://")[2], width)):
        size = min(LARGEST, LARGEST * width / measure(text, LARGEST, REGULAR))
        y = side + LARGEST * LEADING * (rank + 0.4)
        lines.append(Line(text, side / 2, y, size, INK, is_centred=True))
    return QrCode(address, squares, tuple(lines))


def _trace(squares: tuple[bytes, ...]) -> str:
    """Return one stroke for each run of black squares of a row, each from where the one before ends."""
    strokes, x, y = [], 0.0, 0.0
    for row, line in enumerate(squares):
        column = 0
        for run in line.split(b"\0"):
            if run:
                strokes.append(f"m{column - x:g} {row + 0.5 - y:g}h{len(run)}")
                x, y = column + len(run), row + 0.5
            column += len(run) + 1
    return "".join(strokes)


def break_address(address: str, width: float) -> list[str]:
    """Return an address on one line, or on two, broken after a slash where the halves are the most even."""
    if measure(address, LARGEST, REGULAR) <= width:
        return [address]
    places = [place + 1 for place, sign in enumerate(address[:-1]) if sign == "/"] or [len(address)]
    place = min(places, key=lambda cut: abs(2 * cut - len(address)))
    return [part for part in (address[:place], address[place:]) if part]


def _write(line: Line, width: float) -> str:
    """Return a line that takes its width whatever the font of the reader."""
    length = min(width, measure(line.text, line.size, REGULAR))
    place = f'x="{line.x:g}" y="{line.y:.1f}" font-size="{line.size:.1f}"'
    return f'<text {place} textLength="{length:.0f}" lengthAdjust="spacingAndGlyphs">{escape(line.text)}</text>'
