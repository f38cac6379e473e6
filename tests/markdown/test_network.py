"""The contacts of contacts: every dot of the drawing counts for one person, and the table says the same."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.markdown.views.network import build_network, count_people

FACTS = load_facts(Path(__file__).parents[2])
NETWORK = FACTS.networks["contacts-de-contacts"]


def show(network=NETWORK) -> LexborHTMLParser:
    parent = Element("div")
    build_network(parent, replace(FACTS, networks={network.id: network}), network.id)
    return LexborHTMLParser(tostring(parent, encoding="unicode", method="html"))


def resize(near: int, far: int):
    """Return the network of the project with other counts."""
    circles = {"contacts": near, "leurs_contacts": far}
    return NETWORK.model_copy(
        update={name: getattr(NETWORK, name).model_copy(update={"chacun": count}) for name, count in circles.items()}
    )


@pytest.mark.parametrize(("near", "far"), [(20, 20), (2, 20), (20, 2), (2, 2), (7, 3)])
def test_every_person_is_one_dot_inside_the_drawing(near, far):
    tree = show(resize(near, far))
    width, height = map(int, tree.css_first("svg").attributes["viewBox"].split()[2:])
    contacts = tree.css(".point-proche")
    assert (len(tree.css(".point-centre")), len(contacts)) == (1, near)
    assert all(float(dot.attributes["cy"]) + 4.5 < height for dot in contacts)
    path = tree.css_first(".points-lointains").attributes
    gap = int(path["stroke-dasharray"].removeprefix("0 "))
    rows = [row.split("h") for row in path["d"].split("M")[1:]]
    assert [int(length) // gap + 1 for _, length in rows] == [far] * near
    assert all(int(start.split()[0]) + int(length) + 3 <= width for start, length in rows)


def test_every_contact_is_linked_to_the_centre_and_to_its_own_row():
    tree = show(resize(3, 2))
    rows = [dot.attributes["cy"] for dot in tree.css(".point-proche")]
    links = tree.css_first(".lien").attributes["d"].split("M")[1:]
    middle = tree.css_first(".point-centre").attributes["cy"]
    assert links == [f"8 {middle}C65 {middle} 65 {row} 122 {row}H180" for row in rows]


def test_the_heads_of_the_circles_say_how_many_and_that_the_last_number_is_a_ceiling():
    heads = [node.text() for node in show().css("svg text")]
    assert heads == ["Vous", "1", "Vos contacts", "20", "Leurs contacts", "400 au plus"]


def test_the_drawing_is_named_and_described_for_those_who_do_not_see_it():
    tree = show()
    assert tree.css_first("svg[role=img]").attributes["aria-labelledby"] == (
        "contacts-de-contacts-dessin contacts-de-contacts-description"
    )
    assert tree.css_first("svg title").text() == "Dessin\u00a0: Les contacts de vos contacts"
    assert tree.css_first("svg desc").text() == (
        "Un point, «\u00a0Vous\u00a0», mène à 20\u00a0points, «\u00a0Vos contacts\u00a0»."
        " Chacun d’eux mène à 20\u00a0autres points, «\u00a0Leurs contacts\u00a0», soit 400 au plus."
        " Les mêmes nombres sont dans le tableau qui suit."
    )


def test_the_table_tells_the_same_numbers_and_that_they_are_ours():
    tree = show()
    assert tree.css_first("caption").text() == "Les nombres : Les contacts de vos contacts"
    assert [[cell.text() for cell in row.css("th, td")] for row in tree.css("tr")] == [
        ["Qui", "Combien", "Le compte"],
        ["Vous", "1", "le point de départ"],
        ["Vos contacts", "20[^exemple-du-site]", "ceux de notre exemple"],
        ["Leurs contacts", "400 au plus[^exemple-du-site]", "20 × 20"],
    ]
    assert tree.css_first(".graphique-avertissement").text().startswith("Notre exemple, et non une mesure : ")


def test_the_people_are_counted_as_if_no_two_contacts_knew_the_same_person():
    assert count_people(resize(20, 20)) == 400
    assert count_people(resize(2, 3)) == 6
