"""The lists of links of a page: they name every section, and only the pages beside the one at hand."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
from project_copy import ROOT
from selectolax.lexbor import LexborHTMLParser

from reseaux.navigation import find_first_page


@dataclass
class Item:
    """An entry of the navigation, as a site builder gives it to templates."""

    title: str
    children: list["Item"] | None = None
    active: bool = False
    url: str = field(init=False)

    def __post_init__(self):
        self.url = f"{self.title}/"


@pytest.fixture
def nav():
    """Two sections; the second holds a page, then two sections of its own."""
    under = [Item("x", [Item("x1"), Item("x2")]), Item("y", [Item("y1"), Item("y2")])]
    return [Item("a", [Item("a1"), Item("a2")]), Item("b", [Item("b1"), *under])]


def show(nav, page, template="partials/section.html"):
    """Return the links of a template on a page, each as its depth and its words."""
    for section in nav:
        for item in (section, *section.children):
            item.active = page in (item.children or [])
        section.active |= any(item.active for item in section.children)
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"))
    environment.filters |= {"url": str, "first_page": find_first_page}
    lists = SimpleNamespace(items=nav, homepage=Item("accueil"))
    words = SimpleNamespace(t=lambda name: name)
    config = SimpleNamespace(site_name="Essai")
    html = environment.get_template(template).render(nav=lists, page=page, config=config, lang=words)
    return [(len(ancestors(node, "ul")), node.text()) for node in LexborHTMLParser(html).css("nav[aria-label] li a")]


def ancestors(node, tag):
    above = []
    while node := node.parent:
        above += [node] if node.tag == tag else []
    return above


def test_a_section_opens_the_first_page_below_it(nav):
    first, second = nav
    assert find_first_page(first).title == "a1"
    assert find_first_page(Item("c", [second.children[1]])).title == "x1"
    assert find_first_page(first.children[1]) is first.children[1]


def test_beside_a_page_stand_those_of_its_section(nav):
    assert show(nav, nav[0].children[1]) == [(1, "a1"), (1, "a2")]


def test_of_the_sections_in_a_section_one_shows_its_pages(nav):
    closed, opened = nav[1].children[1:]
    assert show(nav, opened.children[0]) == [(1, "b1"), (1, "x"), (1, "y"), (2, "y1"), (2, "y2")]
    assert show(nav, nav[1].children[0]) == [(1, "b1"), (1, "x"), (1, "y")]
    assert not closed.active


def test_the_menu_shows_the_same_below_its_section(nav):
    shown = show(nav, nav[1].children[2].children[1], "partials/header.html")
    assert shown[-7:] == [(1, "a"), (1, "b"), (2, "b1"), (2, "x"), (2, "y"), (3, "y1"), (3, "y2")]


def test_the_foot_names_what_the_last_section_holds(nav):
    assert show(nav, nav[0].children[0], "partials/footer.html") == [(1, "a"), (1, "b1"), (1, "x"), (1, "y")]
