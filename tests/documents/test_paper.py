"""A document set for paper: what it says of itself, its contents, the order of its pages."""

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import BoundPage
from reseaux.documents.navigation import read_navigation
from reseaux.documents.paper import Cover, write_booklet, write_guide, write_leaflet

COVER = Cover(
    "Un guide : l'essai", "Pour « vous »", "guide", "Réseaux & réputation", "https://a.example/g/", "2026-11-05"
)


def make_page(name: str, level: int, body: str = "") -> BoundPage:
    html = f'<section id="{name}" class="page-reliee" aria-labelledby="{name}--titre" data-adresse="https://a.example/{name}/">'
    html += f'<h{level} id="{name}--titre">Page {name}</h{level}><p class="fiche">Revu</p>{body}</section>'
    return BoundPage(f"{name}/", name, f"Page {name}", "", "2026-11-05", html)


def read_contents(html: str) -> list[tuple[str, str]]:
    links = LexborHTMLParser(html).css(".table-des-matieres a")
    return [(node.attributes["href"], node.text()) for node in links]


def test_a_guide_tells_its_title_language_and_day_and_lists_its_pages_in_order():
    html = write_guide(COVER, [[make_page("a", 2), make_page("b", 2)], [make_page("c", 2)]])
    tree = LexborHTMLParser(html)
    assert tree.css_first("title").text() == "Un guide\u00a0: l’essai"
    assert tree.css_first("html").attributes["lang"] == "fr-CA"
    assert tree.css_first("meta[name='dcterms.modified']").attributes["content"] == "2026-11-05"
    assert read_contents(html) == [("#a", "Page a"), ("#b", "Page b"), ("#c", "Page c")]
    assert [node.css_first(".page-reliee").id for node in tree.css(".partie")] == ["a", "c"]
    assert tree.css_first(".colophon").text().startswith("Revu le 5 novembre 2026 · a.example/g · Textes")


def test_a_booklet_has_its_title_once_on_the_cover_and_lists_its_headings():
    page = make_page("a", 1, '<h2 id="a--x">X</h2><h3 id="a--y">Y</h3><h4 id="a--z">Z</h4><ol><li><p>Un</p></li></ol>')
    html = write_booklet(COVER, page)
    tree = LexborHTMLParser(html)
    assert [node.text() for node in tree.css("h1")] == ["Un guide\u00a0: l’essai"]
    assert tree.css_first(".page-reliee").attributes["aria-labelledby"] == "titre"
    assert read_contents(html) == [("#a--x", "X"), ("#a--y", "Y")]


def test_a_leaflet_opens_with_its_page_and_closes_with_the_day_of_its_review():
    html = write_leaflet(COVER, make_page("a", 1))
    tree = LexborHTMLParser(html)
    assert tree.css_first(".tete-site").attributes["data-adresse"] == "a.example/g/a/"
    assert tree.css_first(".page-reliee").attributes["data-adresse"] == "a.example/a/"
    assert not tree.css(".table-des-matieres")
    assert tree.css("h1, .colophon")[-1].attributes["class"] == "colophon"


def test_the_navigation_gives_addresses_in_order(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Essai\nsite_url: !ENV [X, y]\nformat: !!python/name:a.b\n"
        "nav:\n- Accueil: index.md\n- Agir:\n  - agir/index.md\n  - La règle: agir/regle.md\n- fin.md\n",
        encoding="utf-8",
    )
    assert read_navigation(tmp_path) == ("Essai", ["", "agir/", "agir/regle/", "fin/"])
