"""The drawings of the themes: one family, points and strokes of one weight, in a square of 120."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

SIDE = 120
STROKE = 3


@dataclass(frozen=True)
class Drawing:
    """`alternative`: what it shows, for who does not see it. `shapes`: SVG, INK and GROUND for its colours."""

    alternative: str
    shapes: str

    def place(self, x: float, y: float, side: float, ink: str, ground: str) -> str:
        """Return the drawing at a place of a picture, in two colours."""
        colours = self.shapes.replace("INK", ink).replace("GROUND", ground)
        return f'<g transform="translate({x} {y}) scale({side / SIDE:g})" stroke-linecap="round">{colours}</g>'


def _dot(x: float, y: float, radius: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="INK"/>'


def _ring(x: float, y: float, radius: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="GROUND" stroke="INK" stroke-width="{STROKE}"/>'


def _path(data: str, width: float = STROKE) -> str:
    return f'<path d="{data}" fill="none" stroke="INK" stroke-width="{width:g}" stroke-linejoin="round"/>'


def _turn(count: int, radius: float, start: float = -90) -> list[tuple[float, float]]:
    """Return points at equal steps of a circle around the middle, from an angle in degrees."""
    angles = [math.radians(start + 360 * step / count) for step in range(count)]
    return [(round(60 + radius * math.cos(angle), 1), round(60 + radius * math.sin(angle), 1)) for angle in angles]


def _join(start: tuple[float, float], ends: Iterable[tuple[float, float]]) -> str:
    return "".join(f"M{start[0]:g} {start[1]:g}L{x:g} {y:g}" for x, y in ends)


def _draw_contacts() -> str:
    """One person, five contacts, and two contacts of each."""
    near, far = _turn(5, 27), _turn(15, 53, -114)
    reached = [(far[place * 3 % 15], far[(place * 3 + 1) % 15], far[(place * 3 + 2) % 15]) for place in range(5)]
    links = _path(_join((60, 60), near)) + "".join(
        _path(_join(contact, others), 1.5) for contact, others in zip(near, reached, strict=True)
    )
    return links + _dot(60, 60, 10) + "".join(_dot(*point, 6) for point in near) + "".join(_dot(*p, 2.5) for p in far)


def _draw_comparison() -> str:
    """Four columns judged on four lines, each with more or fewer of its points filled."""
    heights, columns = (2, 4, 3, 1), (21, 47, 73, 99)
    rows = (99, 73, 47, 21)
    return "".join(
        _dot(x, y, 9) if rank < height else _ring(x, y, 7.5)
        for x, height in zip(columns, heights, strict=True)
        for rank, y in enumerate(rows)
    )


def _draw_list() -> str:
    """Three lines with their box, two of them ticked."""
    boxes = _path("".join(f"M10 {y - 12}h24v24h-24Z" for y in (24, 60, 96)))
    ticks = _path("".join(f"M15.5 {y}l5.5 6 8-12" for y in (24, 60)), 4)
    return boxes + ticks + _path("M48 24H94M48 60H110M48 96H94", 5)


def _draw_path() -> str:
    """A path in steps, up to a flag."""
    steps = ((14, 104), (42, 84), (58, 56), (88, 42))
    path = _path("M14 104C34 104 30 88 42 84S48 62 58 56S78 52 88 42", 1.5)
    flag = _path("M88 42V10") + '<path d="M88 10L112 18L88 27Z" fill="INK"/>'
    return path + flag + "".join(_dot(x, y, 7) for x, y in steps)


def _draw_scales() -> str:
    """Scales in balance."""
    post = "M60 18V102M40 102H80M20 30H100"
    pans = "".join(f"M{x} 30L{x - 16} 70H{x + 16}Z" for x in (22, 98))
    bowls = "".join(f"M{x - 16} 70A16 12 0 0 0 {x + 16} 70" for x in (22, 98))
    return _path(post) + _path(pans, 2) + _path(bowls) + _dot(60, 18, 6)


def _draw_group() -> str:
    """A circle of members around one whom all know."""
    members = _turn(12, 46)
    return _path(_join((60, 60), members), 1.5) + _dot(60, 60, 13) + "".join(_ring(*point, 7) for point in members)


def _draw_message() -> str:
    """A text that goes out to four people."""
    ends = [(106, y) for y in (18, 46, 74, 102)]
    sheet = "M12 34H66V86H38L24 100V86H12Z"
    lines = _path("M24 52H54M24 66H44", 4)
    links = "".join(f"M66 60C84 60 84 {y} 100 {y}" for _, y in ends)
    return _path(links, 1.5) + _path(sheet) + lines + "".join(_dot(*point, 7) for point in ends)


def _draw_tools() -> str:
    """Three sliders, each set otherwise."""
    parts = [_path(f"M12 {y}H108") + _dot(x, y, 11) for y, x in ((26, 78), (60, 36), (94, 92))]
    return "".join(parts)


def _draw_figures() -> str:
    """Bars that rise over time, and their base."""
    tops = ((26, 56), (49, 40), (72, 46), (95, 14))
    bars = _path("".join(f"M{x} 100V{y + 22}" for x, y in tops), 11)
    curve = _path("M" + "L".join(f"{x} {y}" for x, y in tops), 2)
    return bars + _path("M10 112H110") + curve + "".join(_dot(x, y, 4) for x, y in tops)


def _draw_page() -> str:
    """A sheet of paper, its corner turned down, with lines of text."""
    return _path("M26 12H74L96 34V108H26Z") + _path("M74 12V34H96") + _path("M42 54H80M42 70H80M42 86H64", 4)


DRAWINGS = {
    "contacts": Drawing("Un point, ses voisins et les voisins de ses voisins, reliés par des traits", _draw_contacts()),
    "comparaison": Drawing("Quatre colonnes de points, plus ou moins remplies", _draw_comparison()),
    "chemin": Drawing("Un chemin de quatre points, jusqu'à un drapeau", _draw_path()),
    "liste": Drawing("Une liste de trois lignes, dont deux sont cochées", _draw_list()),
    "balance": Drawing("Une balance à deux plateaux en équilibre", _draw_scales()),
    "groupe": Drawing("Un cercle de points, tous reliés à celui du centre", _draw_group()),
    "message": Drawing("Une bulle de texte reliée à quatre points", _draw_message()),
    "outils": Drawing("Trois curseurs, chacun réglé autrement", _draw_tools()),
    "chiffres": Drawing("Quatre barres de hauteurs différentes, sous une ligne brisée", _draw_figures()),
    "page": Drawing("Une feuille au coin plié, avec trois lignes de texte", _draw_page()),
}
