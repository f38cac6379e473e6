"""Panels: small charts that never mix two years, bases, uses or frequencies, and one table of their numbers."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.figures import Figure, PanelGroup, Series
from reseaux.markdown.views.panels import build_panels, describe_panel, gather_panels

FACTS = load_facts(Path(__file__).parents[2])
GROUP = FACTS.panels["reseaux-quebec"]
POINT = {"annee": 2014, "etiquette": "Facebook", "valeur": 49, "base": "adultes", "source": "article-2014"}


def make_point(**fields) -> Figure:
    """Return a measure of Facebook in 2014, but for the given fields."""
    return Figure(**POINT | fields)


def make_group(*points: Figure, years: tuple[int, ...] = (2014,)) -> tuple[PanelGroup, object]:
    """Return a group of one series with these points, and facts that hold it."""
    texts = {"titre": "Essai", "avertissement": "Attention."}
    series = Series(id="essai-quebec", unite="%", points=list(points), **texts)
    group = PanelGroup(id="essai", series=[series.id], annees=list(years), **texts)
    return group, replace(FACTS, series={series.id: series}, panels={group.id: group})


def show(facts, identifier: str) -> LexborHTMLParser:
    parent = Element("div")
    build_panels(parent, facts, identifier)
    return LexborHTMLParser(tostring(parent, encoding="unicode", method="html"))


def texts(tree, selector: str) -> list[str]:
    return [node.text() for node in tree.css(selector)]


@pytest.mark.parametrize(
    "fields",
    [
        {"annee": 2015},
        {"precision": "février"},
        {"base": "internautes adultes"},
        {"frequence": "chaque jour"},
        {"usage": "pour le travail"},
    ],
)
def test_points_that_cannot_be_compared_never_share_a_panel(fields):
    group, facts = make_group(make_point(), make_point(**fields), years=(2014, 2015))
    assert [len(points) for points in gather_panels(group, facts)] == [1, 1]


def test_points_that_differ_by_network_and_source_alone_share_a_panel():
    points = [make_point(), make_point(etiquette="LinkedIn", valeur=13, source="linkedin-13")]
    assert gather_panels(*make_group(*points)) == [points]


def test_panels_follow_the_years_and_those_whose_frequency_is_known_come_first():
    late, unsaid, weekly = make_point(annee=2018), make_point(), make_point(frequence="chaque semaine")
    assert gather_panels(*make_group(late, unsaid, weekly, years=(2018, 2014))) == [[weekly], [unsaid], [late]]


def test_a_year_that_is_not_asked_for_is_left_out():
    assert gather_panels(*make_group(make_point(), make_point(annee=2016))) == [[make_point()]]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "adultes, fréquence non précisée"),
        ({"frequence": "chaque jour"}, "adultes, chaque jour"),
        ({"usage": "pour le travail"}, "adultes, pour le travail, fréquence non précisée"),
        ({"base": "base non précisée"}, "base et fréquence non précisées"),
        ({"base": "base non précisée", "frequence": "chaque jour"}, "base non précisée, chaque jour"),
    ],
)
def test_a_panel_says_who_was_measured_and_how_often(fields, words):
    assert describe_panel(make_point(**fields)) == words


def test_every_point_of_the_asked_years_is_in_one_panel_of_the_project():
    wanted = [point for name in GROUP.series for point in FACTS.series[name].points if point.annee in GROUP.annees]
    shown = [point for points in gather_panels(GROUP, FACTS) for point in points]
    assert len(shown) == len(wanted) > 20
    assert all(point in shown for point in wanted)


def test_the_figures_of_the_article_stand_on_their_true_bases():
    tree = show(FACTS, "reseaux-quebec")
    panels = [panel for panel in tree.css(".panneau") if panel.css_first("figcaption").text().startswith("2014")]
    told = [(panel.css_first("figcaption").text(), texts(panel, "svg text")[:-3]) for panel in panels]
    assert told[:2] == [
        ("2014 · internautes adultes, chaque jour", ["Facebook", "48,9\u00a0%"]),
        ("2014 · Québécois, selon l'article, chaque semaine", ["LinkedIn", "13\u00a0%", "Twitter", "8\u00a0%"]),
    ]
    warning = tree.css_first(".graphique-avertissement").text()
    assert all(f"[^{claim}]" in warning for claim in ("facebook-49", "linkedin-13", "twitter-8"))


def test_each_panel_has_its_own_axis_from_nothing_to_the_whole():
    _, facts = make_group(*(make_point(valeur=share) for share in (48.9, 8, 100, 0)))
    drawing = show(facts, "essai").css_first("svg")
    assert drawing.attributes["viewBox"] == "0 0 300 166"
    assert [node.attributes["width"] for node in drawing.css(".barre")] == ["146.7", "24", "300", "0"]
    assert [node.attributes["width"] for node in drawing.css(".piste")] == ["300"] * 4
    assert texts(drawing, ".graduation") == ["0", "50", "100\u00a0%"]
    assert drawing.css_first(".axe").attributes["d"] == "M0 144H300M0 144v5M150 144v5M300 144v5"


def test_a_drawing_is_named_and_described_for_those_who_do_not_see_it():
    _, facts = make_group(make_point(), make_point(etiquette="X*", valeur=8.5), make_point(frequence="chaque jour"))
    tree = show(facts, "essai")
    drawings = tree.css("svg[role=img]")
    assert [node.attributes["aria-labelledby"] for node in drawings] == [
        "essai-1-dessin essai-1-description",
        "essai-2-dessin essai-2-description",
    ]
    assert tree.css_first("#essai-2-dessin").text() == "Graphique\u00a0: 2014, adultes, fréquence non précisée"
    assert tree.css_first("#essai-2-description").text() == (
        "Une barre par réseau, sur un axe de 0 à 100\u00a0%\u00a0: Facebook 49\u00a0%, X* 8,5\u00a0%."
    )
    names = [node.attributes["aria-labelledby"] for node in tree.css("figure")]
    assert names == ["essai-titre", "essai-1-titre", "essai-2-titre"]
    assert all(len(tree.css(f"figcaption#{name}")) == 1 for name in names)


def test_the_table_tells_each_number_under_the_title_of_its_panel_with_its_source():
    _, facts = make_group(make_point(frequence="chaque jour"), make_point(etiquette="LinkedIn", source="linkedin-13"))
    tree = show(facts, "essai")
    assert tree.css_first("table caption").text() == "Les nombres : Essai"
    assert [texts(body, "th, td") for body in tree.css("tbody")] == [
        ["2014 · adultes, chaque jour", "Facebook", "49 %[^article-2014]"],
        ["2014 · adultes, fréquence non précisée", "LinkedIn", "49 %[^linkedin-13]"],
    ]
    assert [node.attributes["scope"] for node in tree.css("th")] == ["col", "col"] + ["rowgroup", "row"] * 2
