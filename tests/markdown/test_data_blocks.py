"""Blocks over the project's real data: each view shows all of its facts."""

from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import NOTHING, load_facts
from reseaux.markdown.views.chart import format_value

ROOT = Path(__file__).parents[2]
FACTS = load_facts(ROOT)


def show(block: str) -> LexborHTMLParser:
    options = {"root": str(ROOT)}
    configuration = {"reseaux.markdown.citations": options, "reseaux.markdown.data_blocks": options}
    text = f"/// {block}\n///\n"
    return LexborHTMLParser(
        markdown.markdown(text, extensions=["attr_list", *configuration], extension_configs=configuration)
    )


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text(strip=True) for node in tree.css(selector)]


def test_every_claim_is_shown_under_its_part_with_its_verdict():
    tree = show("affirmations")
    assert [node.attributes["id"] for node in tree.css(".affirmation")] == list(FACTS.claims)
    assert texts(tree, "h2")[0] == "L'ouverture de l'article (¶ 1 à 5)"
    assert texts(tree, "#facebook-49 .verdict") == ["à corriger"]


def test_a_claim_links_back_to_every_page_that_cites_it():
    links = [node.attributes["href"] for node in show("affirmations").css("#groupe-150 .pages-citantes a")]
    assert "/agir/groupe-150.md" in links
    assert all((ROOT / "docs" / link.lstrip("/")).is_file() for link in links)


def test_every_source_is_in_the_bibliography_with_its_limits():
    tree = show("bibliographie")
    assert {node.attributes["id"] for node in tree.css(".source")} == set(FACTS.sources)
    assert "partie intéressée" in tree.css_first("#linkedin-2016-employes .source-limites").text()


def test_the_glossary_is_in_alphabetical_order_accents_folded():
    tree = show("glossaire")
    assert len(tree.css("dt")) == len(FACTS.terms)
    assert texts(tree, "h2") == sorted(texts(tree, "h2"))
    ids = [node.attributes["id"] for node in tree.css("dt")]
    assert ids.index("egoportrait") < ids.index("engagement")


def test_the_comparison_answers_for_each_platform_under_each_criterion():
    tree = show("comparaison")
    groups = tree.css("tbody")
    assert len(groups) == len(FACTS.criteria)
    for group, criterion in zip(groups, FACTS.criteria, strict=True):
        known = [name for name in FACTS.platforms if FACTS.platforms[name].cellules[criterion] != NOTHING]
        assert len(group.css("th a")) == len(known)
        assert all(FACTS.platforms[name].nom in group.text() for name in FACTS.platforms)


def test_the_comparison_is_one_table_whose_headers_say_what_they_head():
    tree = show("comparaison")
    assert len(tree.css("table")) == 1
    assert tree.css_first("caption").text() == "Les plateformes, comparées critère par critère"
    assert {node.attributes["scope"] for node in tree.css("tbody th")} == {"row", "rowgroup"}
    assert "X (Twitter en 2014)" in tree.css_first("tbody").text()


def test_a_checklist_item_says_why_how_long_how_often_and_from_where():
    tree = show("liste | reputation")
    items = FACTS.checklists["reputation"].points
    assert texts(tree, ".liste-quoi label") == [item.quoi for item in items]
    for item in items:
        entry = tree.css_first(f"#reputation-{item.id}")
        details = entry.css_first(".liste-details").text()
        assert details.startswith(f"{item.duree} min · {item.frequence}") or " h" in details
        assert entry.css_first(".footnote-ref") is not None or details.endswith("conseil de ce site")


def test_a_checklist_item_has_a_box_to_tick_named_by_what_to_do():
    tree = show("liste | reputation")
    boxes = [node.attributes["id"] for node in tree.css("input[type=checkbox]")]
    assert boxes == [node.attributes["for"] for node in tree.css("label")]
    assert len(set(boxes)) == len(FACTS.checklists["reputation"].points)


def test_a_chart_draws_each_figure_and_tells_it_in_words_and_in_a_table():
    tree = show("graphique | portee-facebook")
    points = FACTS.series["portee-facebook"].points
    assert len(tree.css("svg .barre")) == len(tree.css("tbody tr")) == len(points)
    assert "6,15\u00a0%" in tree.css_first("svg desc").text()
    widths = [float(node.attributes["width"]) for node in tree.css("svg .barre")]
    assert widths.index(max(widths)) == max(range(len(points)), key=lambda index: points[index].valeur)


@pytest.mark.parametrize(("word", "count"), [("nouveautes | 3", 3), ("nouveautes", len(FACTS.news))])
def test_the_news_can_be_cut_to_the_latest(word, count):
    assert len(show(word).css(".nouveautes > li")) == count


def test_a_wrong_word_is_said_in_place_of_the_block():
    assert "n'existe pas" in show("graphique | inconnu").body.text()


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (6.15, "%", "6,15 %"),
        (12.5, "%", "12,5 %"),
        (49, "%", "49 %"),
        (8095417, "personnes", "8 095 417 personnes"),
        (221, "min par jour", "3 h 41 par jour"),
        (120, "min par jour", "2 h 00 par jour"),
    ],
)
def test_numbers_are_written_as_french_readers_do(value, unit, shown):
    assert format_value(value, unit) == shown
