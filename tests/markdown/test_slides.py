"""Slides as HTML: one in its frame, then all of a guide, without a script."""

from pathlib import Path

import markdown
from selectolax.lexbor import LexborHTMLParser
from written_page import write_page

from reseaux.facts import load_facts
from reseaux.page import read_page
from reseaux.training.slides import read_slides

ROOT = Path(__file__).parents[2]
LABELS = load_facts(ROOT).tools.diapositives
NAMES = ("citations", "extracts", "slides")


def show(text: str, root: Path = ROOT) -> LexborHTMLParser:
    options = {f"reseaux.markdown.{name}": {"root": str(root)} for name in NAMES}
    return LexborHTMLParser(markdown.markdown(text, extensions=["attr_list", *options], extension_configs=options))


def read(node) -> str:
    return " ".join(node.text().split())


def test_a_slide_is_framed_with_where_it_stands_and_what_it_rests_on():
    slide = (
        "#### Où?\n\n**49 %** des Québécois[^facebook-49], exemple[^exemple-du-site], base[^cefrio-2014-plateformes]"
    )
    frame = show(f"/// diapo | chiffre, court\n{slide}\n///\n").css_first(".diapo")
    assert frame.attributes == {"class": "diapo", "data-nom": "chiffre", "data-long": "", "data-court": ""}
    assert frame.css_first("div.diapo-titre").text() == "Où?"
    assert frame.css("h4") == []
    assert read(frame.css_first(".diapo-sources")) == (
        "Sources : article de 2014, ¶ 12; notre exemple; CEFRIO, juin 2014."
    )
    assert frame.css_first(".diapo-versions").text() == LABELS.versions.deux
    assert len(frame.css(".footnote-ref")) == 3


def test_a_slide_of_the_short_version_alone_says_so():
    frame = show("/// diapo | tri, court seulement\n#### Tri\n///\n").css_first(".diapo")
    assert "data-long" not in frame.attributes
    assert [node.text() for node in frame.css("p")] == [LABELS.versions.court]


def test_the_page_of_the_slides_shows_each_with_its_minutes_and_its_notes():
    deck = show("/// diapositives | formation/animer\n///\n\nAprès.\n")
    slides = read_slides(read_page(ROOT / "docs/formation/animer.md", ROOT)[0])
    pages = deck.css("slide-show > .diapo-page")
    assert [page.css_first("h2").attributes["id"] for page in pages] == [f"diapo-{slide.name}" for slide in slides]
    assert [page.css_first("h2").text() for page in pages] == [slide.title for slide in slides]
    first = pages[0]
    assert (first.attributes["data-long"], first.attributes["data-court"]) == ("0 5", "0 2")
    assert read(first.css_first(".diapo-etape")) == (
        "Étape : Accueil. Version de 45 minutes : de 0 à 5. Version de 20 minutes : de 0 à 2."
    )
    assert "C'est fait quand chaque personne a parlé une fois." in read(first.css_first(".diapo-notes"))
    assert deck.css_first("slide-show ~ p").text() == "Après."
    assert "data-search-exclude" in deck.css_first("slide-show").attributes


def test_the_links_of_a_note_start_at_the_folder_of_the_pages_and_its_extracts_are_filled(tmp_path):
    (tmp_path / "data").symlink_to(ROOT / "data")
    write_page(tmp_path, "## En bref\n\nLa réponse.\n", "agir/autre.md", lien="autre")
    notes = "Lisez [la suite](autre.md), puis [le cas](#cas).\n\n/// extrait | agir/autre\n///\n"
    write_page(tmp_path, f"### Cas\n\n/// diapo | cas\n#### Un cas\n///\n\n{notes}", "agir/guide.md")
    told = show("/// diapositives | agir/guide\n///\n", tmp_path).css_first(".diapo-notes")
    links = [link.attributes["href"] for link in told.css("a")]
    assert links == ["/agir/autre.md", "/agir/guide.md#cas", "/agir/autre.md#en-bref"]
    assert "La réponse." in told.text()


def test_the_slides_of_an_unknown_guide_are_none():
    assert show("/// diapositives | nulle/part\n///\n").css(".diapo-page") == []
