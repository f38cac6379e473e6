"""Small charts side by side, drawn at build time, and one table of their numbers.

A panel holds one year, one base and one frequency, and has its own axis from 0 to 100 %: shares that cannot be
compared never share an axis.
"""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.figures import Figure, PanelGroup
from reseaux.markdown.tree import add
from reseaux.markdown.views.chart import format_value, format_year
from reseaux.markdown.views.drawing import add_drawing, add_drawn_text

# Units of the drawing; one unit is about one pixel of the screen, in a column as on a phone.
WIDTH, ROW, BAR, AXIS = 300, 36, 10, 22
UNSAID = "fréquence non précisée"


def build_panels(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the figure: caption, warning, one drawing a panel, table."""
    group = facts.panels[identifier]
    panels = gather_panels(group, facts)
    figure = add(parent, "figure", class_="graphique panneaux", aria_labelledby=f"{group.id}-titre")
    add(figure, "figcaption", group.titre, id=f"{group.id}-titre")
    add(figure, "p", group.avertissement, class_="graphique-avertissement")
    grid = add(figure, "div", class_="panneaux-grille")
    for number, points in enumerate(panels, 1):
        _build_panel(grid, f"{group.id}-{number}", points)
    _build_table(figure, group, panels)


def gather_panels(group: PanelGroup, facts: Facts) -> list[list[Figure]]:
    """Return the points of each panel, in order of year; within a year, those whose frequency is known come first."""
    panels: dict[tuple[str, str], list[Figure]] = {}
    for point in (point for name in group.series for point in facts.series[name].points):
        if point.annee in group.annees:
            panels.setdefault((format_year(point), describe_panel(point)), []).append(point)
    return sorted(panels.values(), key=lambda points: (points[0].annee, points[0].frequence is None))


def describe_panel(point: Figure) -> str:
    """Return who was measured, for what use if it was for one, and how often: « adultes, chaque jour »."""
    told = ", ".join(filter(None, (point.base, point.usage, point.frequence or UNSAID)))
    return told.replace(f"base non précisée, {UNSAID}", "base et fréquence non précisées")


def _build_panel(grid: Element, identifier: str, points: list[Figure]) -> None:
    panel = add(grid, "figure", class_="panneau", aria_labelledby=f"{identifier}-titre")
    caption = add(panel, "figcaption", id=f"{identifier}-titre")
    year, described = format_year(points[0]), describe_panel(points[0])
    add(caption, "strong", year).tail = f" · {described}"
    shares = ", ".join(f"{point.etiquette} {format_value(point.valeur, '%')}" for point in points)
    description = f"Une barre par réseau, sur un axe de 0 à 100 % : {shares}."
    height = ROW * len(points) + AXIS
    drawing = add_drawing(panel, identifier, f"Graphique : {year}, {described}", description, (WIDTH, height))
    for index, point in enumerate(points):
        _draw_bar(drawing, point, index * ROW)
    _draw_axis(drawing, ROW * len(points))


def _draw_bar(drawing: Element, point: Figure, top: int) -> None:
    """Draw the name and the value, then below them the bar on the pale track of the whole, 100 %."""
    add_drawn_text(drawing, "text", point.etiquette, x="0", y=str(top + 14))
    value = format_value(point.valeur, "%")
    add_drawn_text(drawing, "text", value, x=str(WIDTH), y=str(top + 14), text_anchor="end", class_="valeur")
    for share, shade in ((100, "piste"), (point.valeur, "barre")):
        width = f"{share * WIDTH / 100:g}"
        add(drawing, "rect", x="0", y=str(top + 20), width=width, height=str(BAR), class_=shade)


def _draw_axis(drawing: Element, top: int) -> None:
    ticks = ((0, "start", "0"), (50, "middle", "50"), (100, "end", "100 %"))
    marks = "".join(f"M{share * WIDTH // 100} {top}v5" for share, _, _ in ticks)
    add(drawing, "path", d=f"M0 {top}H{WIDTH}{marks}", class_="axe")
    for share, anchor, label in ticks:
        place = {"x": str(share * WIDTH // 100), "y": str(top + 18), "text_anchor": anchor}
        add_drawn_text(drawing, "text", label, **place, class_="graduation")


def _build_table(figure: Element, group: PanelGroup, panels: list[list[Figure]]) -> None:
    """Append the table: for each panel a group of rows under its title."""
    table = add(figure, "table", class_="panneaux-tableau")
    add(table, "caption", f"Les nombres : {group.titre}")
    head = add(add(table, "thead"), "tr")
    for title in ("Réseau", "Part"):
        add(head, "th", title, scope="col")
    for points in panels:
        body = add(table, "tbody")
        title = f"{format_year(points[0])} · {describe_panel(points[0])}"
        add(add(body, "tr"), "th", title, scope="rowgroup", colspan="2")
        for point in points:
            row = add(body, "tr")
            add(row, "th", point.etiquette, scope="row")
            add(row, "td", f"{format_value(point.valeur, '%')}[^{point.source}]")
