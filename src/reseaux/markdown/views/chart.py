"""A chart of one series: horizontal bars in inline SVG, drawn at build time, and the table of their numbers.

One bar a figure, never a line: the bases and methods differ, so the points do not form a curve.
A series may be read against a landmark, whose bars come first, in outline and on the same scale.
"""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.figures import Figure, Series
from reseaux.markdown.tree import add
from reseaux.markdown.views.drawing import add_drawing, add_drawn_text
from reseaux.markdown.views.table import add_group, add_row, add_table

# Units of the drawing; it is no wider than its longest label, so that its text stays readable on a phone.
# A bold digit is at most 9 wide; the gap sets the landmark apart.
WIDTH, ROW, BAR, LABEL, DIGIT, GAP = 348, 40, 12, 16, 9, 14
MILLION = 1_000_000


def build_chart(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the figure: caption, warning, drawing, table."""
    series = facts.series[identifier]
    landmark = facts.series.get(series.repere or "")
    figure = add(parent, "figure", class_="graphique", aria_labelledby=f"{series.id}-titre")
    add(figure, "figcaption", series.titre, id=f"{series.id}-titre")
    add(figure, "p", series.avertissement, class_="graphique-avertissement")
    if landmark:
        told = f"Barre en contour : {landmark.titre[0].lower()}{landmark.titre[1:]}. {landmark.avertissement}"
        add(figure, "p", told, class_="graphique-avertissement")
    marks = landmark.points if landmark else []
    _build_drawing(figure, series, marks)
    _build_table(figure, series, marks)


def format_value(value: float, unit: str) -> str:
    """Return a number as French readers write it: « 6,15 % », « 8 095 417 personnes », « 3 h 41 par jour »."""
    if unit == "min par jour":
        return f"{int(value) // 60} h {int(value) % 60:02d} par jour"
    number = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return f"{number.replace(',', ' ').replace('.', ',')} {unit}"


def write_value(value: float, unit: str) -> str:
    """Return the value of a figure; a count of whole millions is a rounded one: « 22 millions de personnes »."""
    if not _is_rounded(value, unit):
        return format_value(value, unit)
    return f"{format_value(value / MILLION, 'million' if value < 2 * MILLION else 'millions')} de {unit}"


def tell_value(value: float, unit: str) -> str:
    """Return a value with its reserve, where there is room for it: « environ 22 millions de personnes »."""
    return f"{'environ ' if _is_rounded(value, unit) else ''}{write_value(value, unit)}"


def _is_rounded(value: float, unit: str) -> bool:
    return unit == "personnes" and value >= MILLION and value % MILLION == 0


def format_year(figure: Figure) -> str:
    """Return « février 2014 » or « 2014 »."""
    return f"{figure.precision} {figure.annee}" if figure.precision else str(figure.annee)


def name_point(figure: Figure) -> str:
    """Return what a figure measures, for what use and how often: « Facebook, chaque jour »."""
    return ", ".join(filter(None, (figure.etiquette, figure.usage, figure.frequence)))


def _build_drawing(figure: Element, series: Series, marks: list[Figure]) -> None:
    points = [*marks, *series.points]
    tops = [ROW * index + (GAP if marks and index >= len(marks) else 0) for index in range(len(points))]
    size = (WIDTH, tops[-1] + ROW)
    drawing = add_drawing(figure, series.id, f"Graphique : {series.titre}", _describe(points, series.unite), size)
    longest = max(point.valeur for point in points)
    scale = 100 if series.unite == "%" and longest > 20 else longest
    room = WIDTH - DIGIT * (1 + max(len(write_value(point.valeur, series.unite)) for point in points))
    for index, (point, top) in enumerate(zip(points, tops, strict=True)):
        shade = "barre repere" if index < len(marks) else "barre"
        _build_bar(drawing, point, series.unite, top, room / scale, shade)
    if marks:
        add(drawing, "path", d=f"M0 {ROW * len(marks) + GAP // 2}H{WIDTH}", class_="axe")


def _build_bar(drawing: Element, point: Figure, unit: str, top: int, step: float, shade: str) -> None:
    """Draw what is measured, a bar of `step` units for each unit of the value, and the value at its end."""
    add_drawn_text(drawing, "text", f"{format_year(point)} · {name_point(point)}", x="0", y=str(top + LABEL - 3))
    width = max(point.valeur * step, 1)
    bar_top = top + LABEL + 3
    add(drawing, "rect", x="0", y=str(bar_top), width=f"{width:.1f}", height=str(BAR), class_=shade)
    value = write_value(point.valeur, unit)
    add_drawn_text(drawing, "text", value, x=f"{width + 6:.1f}", y=str(bar_top + BAR - 1), class_="valeur")


def _describe(points: list[Figure], unit: str) -> str:
    told = [f"{format_year(point)}, {name_point(point)} : {tell_value(point.valeur, unit)}" for point in points]
    return f"{'; '.join(told)}. Les mêmes nombres sont dans le tableau qui suit."


def _build_table(figure: Element, series: Series, marks: list[Figure]) -> None:
    columns = ("Quand", "Ce qui est mesuré", "Valeur", "Sur qui ou sur quoi")
    table = add_table(figure, f"Les nombres : {series.titre}", columns, "graphique-tableau")
    for points in filter(None, (marks, series.points)):
        group = add_group(table)
        for point in points:
            value = f"{tell_value(point.valeur, series.unite)}[^{point.source}]"
            add_row(group, format_year(point), (name_point(point), value, point.base))
