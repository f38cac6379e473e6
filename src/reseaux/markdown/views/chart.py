"""A chart of one series: horizontal bars in inline SVG, drawn at build time, and the table of their numbers.

One bar a figure, never a line: the bases and methods differ, so the points do not form a curve.
"""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from reseaux.facts import Facts, Figure, Series
from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography

# Units of the drawing; it is 360 wide so that its text stays readable on a phone.
WIDTH, ROW, BAR, LABEL = 360, 40, 10, 16


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
    for index, point in enumerate(series.points):
        _build_bar(drawing, point, series, index * ROW, scale)


def _build_bar(drawing: Element, point: Figure, series: Series, top: int, scale: float) -> None:
    _add_drawn_text(drawing, "text", f"{format_year(point)} · {name_point(point)}", x="0", y=str(top + LABEL - 3))
    value = format_value(point.valeur, series.unite)
    _add_drawn_text(drawing, "text", value, x=str(WIDTH), y=str(top + LABEL - 3), class_="valeur")
    bar_top = str(top + LABEL + 3)
    add(drawing, "rect", x="0", y=bar_top, width=str(WIDTH), height=str(BAR), class_="fond")
    width = f"{max(point.valeur / scale * WIDTH, 1):.1f}"
    add(drawing, "rect", x="0", y=bar_top, width=width, height=str(BAR), class_="barre")


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
    table = add(add(figure, "div", class_="tableau-defilant"), "table", class_="graphique-tableau")
    add(table, "caption", f"Les nombres : {series.titre}")
    head = add(add(table, "thead"), "tr")
    for title in ("Quand", "Ce qui est mesuré", "Valeur", "Sur qui"):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for point in series.points:
        row = add(body, "tr")
        add(row, "th", format_year(point), scope="row")
        add(row, "td", name_point(point))
        add(row, "td", f"{format_value(point.valeur, series.unite)}[^{point.source}]")
        add(row, "td", point.base)
