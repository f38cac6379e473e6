"""A chart of one series: horizontal bars in inline SVG, drawn at build time, and the table of their numbers.

One bar a figure, never a line: the bases and methods differ, so the points do not form a curve.
"""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from reseaux.facts import Facts, Figure, Series
from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography

# Units of the drawing; it is 360 wide so that its text stays readable on a phone. A digit is about 8 wide.
WIDTH, ROW, BAR, LABEL, DIGIT = 360, 40, 12, 16, 8


def build_chart(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the figure: caption, warning, drawing, table."""
    series = facts.series[identifier]
    figure = add(parent, "figure", class_="graphique", aria_labelledby=f"{series.id}-titre")
    add(figure, "figcaption", series.titre, id=f"{series.id}-titre")
    add(figure, "p", series.avertissement, class_="graphique-avertissement")
    _build_drawing(figure, series)
    _build_table(figure, series)


def format_value(value: float, unit: str) -> str:
    """Return a number as French readers write it: « 6,15 % », « 8 095 417 personnes », « 3 h 41 par jour »."""
    if unit == "min par jour":
        return f"{int(value) // 60} h {int(value) % 60:02d} par jour"
    number = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return f"{number.replace(',', ' ').replace('.', ',')} {unit}"


def format_year(figure: Figure) -> str:
    """Return « février 2014 » or « 2014 »."""
    return f"{figure.precision} {figure.annee}" if figure.precision else str(figure.annee)


def name_point(figure: Figure) -> str:
    """Return what a figure measures and how often: « Facebook, chaque jour »."""
    return f"{figure.etiquette}, {figure.frequence}" if figure.frequence else figure.etiquette


def _build_drawing(figure: Element, series: Series) -> None:
    height = ROW * len(series.points)
    drawing = add(
        figure,
        "svg",
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby=f"{series.id}-dessin {series.id}-description",
    )
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
    _add_drawn_text(drawing, "title", f"Graphique : {series.titre}", id=f"{series.id}-dessin")
    _add_drawn_text(drawing, "desc", _describe(series), id=f"{series.id}-description")
    longest = max(point.valeur for point in series.points)
    scale = 100 if series.unite == "%" and longest > 20 else longest
    room = WIDTH - DIGIT * (1 + max(len(format_value(point.valeur, series.unite)) for point in series.points))
    for index, point in enumerate(series.points):
        _build_bar(drawing, point, series, index * ROW, room / scale)


def _build_bar(drawing: Element, point: Figure, series: Series, top: int, step: float) -> None:
    """Draw what is measured, a bar of `step` units for each unit of the value, and the value at its end."""
    _add_drawn_text(drawing, "text", f"{format_year(point)} · {name_point(point)}", x="0", y=str(top + LABEL - 3))
    width = max(point.valeur * step, 1)
    bar_top = top + LABEL + 3
    add(drawing, "rect", x="0", y=str(bar_top), width=f"{width:.1f}", height=str(BAR), class_="barre")
    value = format_value(point.valeur, series.unite)
    _add_drawn_text(drawing, "text", value, x=f"{width + 6:.1f}", y=str(bar_top + BAR - 1), class_="valeur")


def _add_drawn_text(parent: Element, tag: str, text: str, **attributes: str) -> None:
    """Append text that is no Markdown: an asterisk or a bracket in a drawing is itself."""
    add(parent, tag, **attributes).text = AtomicString(set_typography(text))


def _describe(series: Series) -> str:
    points = [
        f"{format_year(point)}, {name_point(point)} : {format_value(point.valeur, series.unite)}"
        for point in series.points
    ]
    return f"{'; '.join(points)}. Les mêmes nombres sont dans le tableau qui suit."


def _build_table(figure: Element, series: Series) -> None:
    """Append the table; its roles are written out because the style sheet stacks its cells on a phone."""
    table = add(figure, "table", class_="graphique-tableau", role="table")
    add(table, "caption", f"Les nombres : {series.titre}")
    head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    for title in ("Quand", "Ce qui est mesuré", "Valeur", "Sur qui"):
        add(head, "th", title, scope="col", role="columnheader")
    body = add(table, "tbody", role="rowgroup")
    for point in series.points:
        row = add(body, "tr", role="row")
        add(row, "th", format_year(point), scope="row", role="rowheader")
        for text in (name_point(point), f"{format_value(point.valeur, series.unite)}[^{point.source}]", point.base):
            add(row, "td", text, role="cell")
