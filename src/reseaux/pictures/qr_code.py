"""The QR code of a short link, for printed sheets, with the address in letters for who cannot scan it."""

from html import escape

import segno

from reseaux.pictures.lettering import FAMILY, REGULAR, measure

MODULE = 10  # units of a square of the code
QUIET = 4  # squares left white around it (ISO/IEC 18004)
LARGEST, LEADING = 22, 1.35  # size of the letters, height of a line
CORRECTION = "m"  # 15 % of the code may be hidden: enough for a sheet that has been folded


def draw_qr_code(address: str) -> str:
    """Return the SVG of the code of a whole address, black on white; beneath, the address without its scheme."""
    squares = [bytes(row) for row in segno.make(address, error=CORRECTION, micro=False).matrix]
    side = (len(squares) + 2 * QUIET) * MODULE
    width = side - 2 * QUIET * MODULE
    lines = break_address(address.partition("://")[2], width)
    height = side + round(len(lines) * LARGEST * LEADING)
    texts = "".join(
        _write(line, side / 2, side + LARGEST * LEADING * (rank + 0.4), width) for rank, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{height}" viewBox="0 0 {side} {height}">'
        f"<title>{escape(address)}</title>"
        f'<rect width="{side}" height="{height}" fill="#fff"/>'
        f'<path d="{_trace(squares)}" stroke="#000" stroke-width="{MODULE}" shape-rendering="crispEdges"/>'
        # Letters that are set apart, however little, are never joined: an address has no ligature.
        f'<g font-family="{FAMILY}, Georgia, serif" letter-spacing="0.2" text-anchor="middle">{texts}</g></svg>'
    )


def _trace(squares: list[bytes]) -> str:
    """Return one stroke for each run of black squares of a row."""
    strokes = []
    for row, line in enumerate(squares):
        y, column = (row + QUIET) * MODULE + MODULE // 2, 0
        for run in bytes(line).split(b"\0"):
            if run:
                strokes.append(f"M{(column + QUIET) * MODULE} {y}h{len(run) * MODULE}")
            column += len(run) + 1
    return "".join(strokes)


def break_address(address: str, width: float) -> list[str]:
    """Return an address on one line, or on two, broken after a slash where the halves are the most even."""
    if measure(address, LARGEST, REGULAR) <= width:
        return [address]
    places = [place + 1 for place, sign in enumerate(address[:-1]) if sign == "/"] or [len(address)]
    place = min(places, key=lambda cut: abs(2 * cut - len(address)))
    return [part for part in (address[:place], address[place:]) if part]


def _write(line: str, x: float, y: float, width: float) -> str:
    """Return a line that takes its width whatever the font of the reader."""
    size = min(LARGEST, LARGEST * width / measure(line, LARGEST, REGULAR))
    length = measure(line, size, REGULAR)
    place = f'x="{x:g}" y="{y:.1f}" font-size="{size:.1f}" textLength="{length:.0f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {place}>{escape(line)}</text>"
