"""Blocks over the project's real data: each view shows all of its facts."""

from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import NOTHING, load_facts
from reseaux.markdown.views.chart import format_value, tell_value, write_value

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
    headings = texts(tree, "h2")
    assert headings[0] == "L'ouverture de l'article (¶ 1 à 5)"
    assert headings[len(FACTS.parts) - 1] == "L'OTPQ dans les réseaux sociaux (¶ 17 et 18)"
    assert tree.css_first("#facebook-49 .affirmation-maintenant .etiquette").text() == "Aujourd'hui : à corriger"
    assert texts(tree, "#facebook-49 .verdict") == ["à corriger"]


def test_a_verdict_that_only_repeats_the_kind_is_left_out():
    tree = show("affirmations")
    assert tree.css_first("#occasion-ratee .affirmation-origine").text() == "¶ 8 · Micheline Bourque · avis"
    assert tree.css_first("#occasion-ratee .affirmation-maintenant .etiquette").text() == "Aujourd'hui"
    told = [claim.verdict for claim in FACTS.claims.values() if claim.verdict != claim.genre]
    assert texts(tree, ".verdict") == told


def test_a_claim_links_back_to_every_page_that_cites_it():
    links = [node.attributes["href"] for node in show("affirmations").css("#groupe-150 .pages-citantes a")]
    assert "/agir/groupe-150.md" in links
    assert all((ROOT / "docs" / link.lstrip("/")).is_file() for link in links)


@pytest.mark.parametrize(("block", "page"), [("affirmations", "alors-et-maintenant"), ("bibliographie", "sources")])
def test_a_page_that_shows_facts_is_not_among_those_that_cite_them(block, page):
    links = [node.attributes["href"] for node in show(block).css(".pages-citantes a")]
    assert links
    assert f"/reference/{page}.md" not in links


def test_every_source_is_in_the_bibliography_with_its_limits():
    tree = show("bibliographie")
    assert {node.attributes["id"] for node in tree.css(".source")} == set(FACTS.sources)
    limits = tree.css_first("#linkedin-2016-employes .source-limites").text()
    assert limits.startswith("Lu; l'éditeur est partie intéressée. L'entreprise parle de son propre service. ")
    assert tree.css_first("#exemple-du-site .source-limites").text().startswith("Estimation ou exemple de ce site")


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


def test_the_comparison_names_in_one_cell_the_platforms_of_which_nothing_was_verified():
    tree = show("comparaison")
    silent = [
        [platform.nom for platform in FACTS.platforms.values() if platform.cellules[criterion] == NOTHING]
        for criterion in FACTS.criteria
    ]
    rows = [f"Rien de vérifié : {', '.join(names)}." for names in silent if names]
    assert texts(tree, "tr.comparaison-vide > *") == rows
    assert texts(tree, "tr.comparaison-vide > td[colspan='2'][role=cell]") == rows


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
    assert boxes == [node.attributes["for"] for node in tree.css(".liste-quoi label")]
    assert len(set(boxes)) == len(FACTS.checklists["reputation"].points)


def test_a_chart_draws_each_figure_and_tells_it_in_words_and_in_a_table():
    tree = show("graphique | facebook-quebec")
    points = FACTS.series["facebook-quebec"].points
    assert len(tree.css("svg .barre")) == len(tree.css("tbody tr")) == len(points)
    assert "2014, Facebook, chaque jour\u00a0: 48,9\u00a0%" in tree.css_first("svg desc").text()
    assert "2021 · Facebook, pour le travail" in texts(tree, "svg text")
    widths = [float(node.attributes["width"]) for node in tree.css("svg .barre")]
    assert widths.index(max(widths)) == max(range(len(points)), key=lambda index: points[index].valeur)


def test_a_landmark_comes_first_in_outline_on_the_same_scale_and_is_told_apart_in_words():
    tree = show("graphique | portee-facebook")
    series = FACTS.series["portee-facebook"]
    points = [*FACTS.series[series.repere].points, *series.points]
    bars = tree.css("svg .barre")
    assert [bar.attributes["class"] for bar in bars] == ["barre repere"] + ["barre"] * len(series.points)
    step = float(bars[0].attributes["width"]) / points[0].valeur
    assert [float(bar.attributes["width"]) for bar in bars] == pytest.approx(
        [point.valeur * step for point in points], 0.01
    )
    assert texts(tree, "svg text")[:2] == ["août 2014 · Plus ou moins 60 sur 1\u00a0000 (l’article)", "6\u00a0%"]
    assert texts(tree, ".graphique-avertissement")[1].startswith(
        "Barre en contour : la portée selon l'article de 2014. L'article dit « plus ou moins »"
    )
    assert [len(body.css("tr")) for body in tree.css("tbody")] == [1, len(series.points)]
    assert texts(tree, "tbody td")[:1] == ["Plus ou moins 60 sur 1 000 (l'article)"]


@pytest.mark.parametrize(("word", "count"), [("nouveautes | 3", 3), ("nouveautes", len(FACTS.news))])
def test_the_news_can_be_cut_to_the_latest(word, count):
    assert len(show(word).css(".nouveautes > li")) == count


def test_an_item_of_the_news_has_its_anchor_where_all_of_them_stand():
    assert [item.attributes.get("id") for item in show("nouveautes").css("li")] == [item.id for item in FACTS.news]
    assert show("nouveautes | 3").css("[id]") == []


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
    assert format_value(value, unit) == write_value(value, unit) == tell_value(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "unit", "drawn", "told"),
    [
        (22_000_000, "personnes", "22 millions de personnes", "environ 22 millions de personnes"),
        (1_000_000, "personnes", "1 million de personnes", "environ 1 million de personnes"),
        (22_500_000, "personnes", "22 500 000 personnes", "22 500 000 personnes"),
        (0, "personnes", "0 personnes", "0 personnes"),
    ],
)
def test_a_count_of_whole_millions_is_told_as_rounded(value, unit, drawn, told):
    assert (write_value(value, unit), tell_value(value, unit)) == (drawn, told)


def test_the_grid_of_points_holds_each_point_with_its_reason_and_its_source():
    tree = show("choix-plateformes")
    answers = {
        f"{question.id}/{answer.id}": answer for question in FACTS.tools.choix.questions for answer in question.reponses
    }
    assert [node.attributes["data-reponse"] for node in tree.css(".grille > details")] == list(answers)
    for name, answer in answers.items():
        fold = tree.css_first(f"details[data-reponse='{name}']")
        assert fold.css_first("summary").text().replace("\u00a0", " ").replace("’", "'") == answer.etiquette
        points = [(row.attributes["data-plateforme"], int(row.attributes["data-points"])) for row in fold.css("li")]
        assert points == [(point.plateforme, point.points) for point in answer.points]
        for row, point in zip(fold.css("li"), answer.points, strict=True):
            assert row.css_first("strong").text().endswith(f"{point.points:+d}".replace("-", "−"))
            assert (row.css_first(".footnote-ref") is None) == point.raison.startswith("Notre avis : ")


def test_the_questions_are_asked_once_a_script_can_answer_them():
    tree = show("choix-plateformes")
    assert "hidden" in tree.css_first("form").attributes
    assert tree.css_first("form option").attributes == {"value": "", "selected": "selected"}
    assert [node.tag for node in tree.css("[data-combinaison]")] == ["div"]
    assert "open" in tree.css_first(".grille-pli").attributes
