"""How a network multiplies: a person, their contacts and the contacts of these, drawn at build time as linked dots.

One row a contact, with the people that this contact leads to.
"""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.figures import Network
from reseaux.markdown.tree import add
from reseaux.markdown.views.drawing import add_drawing, add_drawn_text

# Units of the drawing: where each circle stands from left to right, from one dot to the next, and the head above.
WIDTH, CENTRE, NEAR, FAR, STEP, ROW, HEAD = 320, 8, 122, 180, 7, 13, 48


def build_network(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the figure: caption, warning, drawing, table."""
    network = facts.networks[identifier]
    figure = add(parent, "figure", class_="graphique reseau", aria_labelledby=f"{network.id}-titre")
    add(figure, "figcaption", network.titre, id=f"{network.id}-titre")
    add(figure, "p", network.avertissement, class_="graphique-avertissement")
    _build_drawing(figure, network)
    _build_table(figure, network)


def count_people(network: Network) -> int:
    """Return how many people the contacts lead to, if no two of them know the same person."""
    return network.contacts.chacun * network.leurs_contacts.chacun


def _build_drawing(figure: Element, network: Network) -> None:
    near, far = network.contacts, network.leurs_contacts
    size = (WIDTH, HEAD + ROW * near.chacun)
    drawing = add_drawing(figure, network.id, f"Dessin : {network.titre}", _describe(network), size)
    heads = (
        ("0", "start", network.centre, "1"),
        (str(NEAR), "middle", near.nom, str(near.chacun)),
        (str(FAR), "start", far.nom, f"{count_people(network)} au plus"),
    )
    for left, anchor, name, count in heads:
        add_drawn_text(drawing, "text", name, x=left, y="13", text_anchor=anchor)
        add_drawn_text(drawing, "text", count, x=left, y="31", text_anchor=anchor, class_="valeur")
    middle = HEAD + ROW * near.chacun // 2
    rows = [HEAD + ROW * number + ROW // 2 for number in range(near.chacun)]
    _draw_links(drawing, middle, rows, far.chacun)
    add(drawing, "circle", cx=str(CENTRE), cy=str(middle), r="8", class_="point-centre")
    for row in rows:
        add(drawing, "circle", cx=str(NEAR), cy=str(row), r="4.5", class_="point-proche")


def _draw_links(drawing: Element, middle: int, rows: list[int], count: int) -> None:
    """Draw a line from the centre to each contact and on to the dots of its row, then these dots.

    The dots of all rows are one dashed path: dashes of no length, whose round ends are the dots.
    """
    bend = (CENTRE + NEAR) // 2
    lines = "".join(f"M{CENTRE} {middle}C{bend} {middle} {bend} {row} {NEAR} {row}H{FAR}" for row in rows)
    add(drawing, "path", d=lines, class_="lien")
    # One unit longer than the last dot needs, so that no rounding drops it.
    dots = "".join(f"M{FAR} {row}h{STEP * (count - 1) + 1}" for row in rows)
    add(drawing, "path", d=dots, stroke_dasharray=f"0 {STEP}", class_="points-lointains")


def _describe(network: Network) -> str:
    near, far = network.contacts, network.leurs_contacts
    return (
        f"Un point, « {network.centre} », mène à {near.chacun} points, « {near.nom} »."
        f" Chacun d'eux mène à {far.chacun} autres points, « {far.nom} », soit {count_people(network)} au plus."
        " Les mêmes nombres sont dans le tableau qui suit."
    )


def _build_table(figure: Element, network: Network) -> None:
    near, far = network.contacts, network.leurs_contacts
    table = add(figure, "table", class_="reseau-tableau")
    add(table, "caption", f"Les nombres : {network.titre}")
    head = add(add(table, "thead"), "tr")
    for title in ("Qui", "Combien", "Le compte"):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for name, count, reason in (
        (network.centre, "1", "le point de départ"),
        (near.nom, f"{near.chacun}[^{near.source}]", "ceux de notre exemple"),
        (far.nom, f"{count_people(network)} au plus[^{far.source}]", f"{near.chacun} × {far.chacun}"),
    ):
        row = add(body, "tr")
        add(row, "th", name, scope="row")
        for text in (count, reason):
            add(row, "td", text)
