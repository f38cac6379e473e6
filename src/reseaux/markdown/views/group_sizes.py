"""The size of a group and its engagement, as the article states it: clusters of dots, a dot a member.

The article says which way engagement goes and gives no figure: the dots shrink from one size to the next by the rank
of the size alone, and the picture says that it measures nothing.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, sqrt
from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.markdown.views.chart import format_value
from reseaux.markdown.views.drawing import add_dot, add_drawing, add_drawn_text, draw_rows
from reseaux.tools.group_diagnosis import GroupDiagnosis

# Units of the drawing, 360 wide as the charts are, so that its words stay readable on a phone.
WIDTH, STEP, GAP, LABEL = 360, 4, 16, 20
SHAPE = 1.6  # how much wider than high a cluster is
WORD = 100  # room for « 5 000 membres »
LARGEST, SMALLEST = 1.7, 0.8  # radius of a dot


def build_group_sizes(parent: Element, group: GroupDiagnosis) -> None:
    """Append the figure: caption, what it is worth, drawing, table of what it shows."""
    drawing = group.dessin
    figure = add(parent, "figure", class_="graphique", aria_labelledby="tailles-titre")
    add(figure, "figcaption", f"{drawing.titre}[^{drawing.affirmation}]", id="tailles-titre")
    add(figure, "p", drawing.avertissement, class_="graphique-avertissement")
    sizes = sorted(group.exemples)
    _build_drawing(figure, group, sizes)
    _build_table(figure, group, sizes)


def place_clusters(sizes: list[int]) -> list[tuple[int, int, int]]:
    """Return left, top and columns of each cluster, side by side while there is room, standing on one line."""
    lines: list[list[tuple[int, int, int]]] = []
    left = WIDTH
    for size in sizes:
        columns = min(WIDTH // STEP, ceil(sqrt(size * SHAPE)))
        room = max(columns * STEP, WORD)
        if left + room > WIDTH:
            lines.append([])
            left = 0
        lines[-1].append((left, ceil(size / columns) * STEP, columns))
        left += room + GAP
    return list(_stand(lines))


def _stand(lines: list[list[tuple[int, int, int]]]) -> Iterator[tuple[int, int, int]]:
    """Yield left, top and columns of the clusters of each line, given by left, height and columns."""
    base = 0
    for line in lines:
        base += max(height for _, height, _ in line)
        yield from ((left, base - height, columns) for left, height, columns in line)
        base += LABEL + GAP


def _build_drawing(figure: Element, group: GroupDiagnosis, sizes: list[int]) -> None:
    places = place_clusters(sizes)
    bottoms = [top + ceil(size / columns) * STEP for (_, top, columns), size in zip(places, sizes, strict=True)]
    size = (WIDTH, max(bottoms) + LABEL)
    drawing = add_drawing(figure, "tailles", group.dessin.titre, _describe(group, sizes), size)
    drawing.set("class", "groupe-tailles")
    for rank, ((left, top, columns), members) in enumerate(zip(places, sizes, strict=True)):
        radius = LARGEST - (LARGEST - SMALLEST) * rank / max(len(sizes) - 1, 1)
        add_dot(drawing, f"tailles-{members}", STEP, f"{radius:.2f}", "barre", (left, top))
        add(drawing, "path", d=draw_rows(members, columns, STEP, (left, top)), fill=f"url(#tailles-{members})")
        label = str(bottoms[rank] + LABEL - 4)
        add_drawn_text(drawing, "text", format_value(members, "membres"), x=str(left), y=label)


def tell_engagement(group: GroupDiagnosis, sizes: list[int]) -> dict[str, str]:
    """Return, for each size in words, how its engagement compares with that of the size before."""
    names = [format_value(size, "membres") for size in sizes]
    told = {names[0]: group.dessin.premier}
    return told | {name: group.dessin.suivant.format(membres=smaller) for smaller, name in pairwise(names)}


def _describe(group: GroupDiagnosis, sizes: list[int]) -> str:
    told = tell_engagement(group, sizes)
    return f"{'; '.join(f'{name} : {text.lower()}' for name, text in told.items())}. {group.dessin.avertissement}"


def _build_table(figure: Element, group: GroupDiagnosis, sizes: list[int]) -> None:
    titles = group.dessin
    table = add(figure, "table", class_="tableau")
    add(table, "caption", f"{titles.tableau}. {group.tableaux.nos_exemples}[^exemple-du-site].")
    head = add(add(table, "thead"), "tr")
    for column in (group.tableaux.taille, titles.engagement):
        add(head, "th", column, scope="col")
    body = add(table, "tbody")
    for name, text in tell_engagement(group, sizes).items():
        row = add(body, "tr")
        add(row, "th", name, scope="row")
        add(row, "td", text)
