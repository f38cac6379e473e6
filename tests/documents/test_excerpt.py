"""What is kept of a bound page: its parts, their notes numbered again, links that still arrive, a sheet put last."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import BindingError, BoundPage
from reseaux.documents.excerpt import keep_parts, put_last

CALL = """<sup id="a--fnref{rank}:{note}"><a class="footnote-ref" href="#a--fn:{note}"
aria-label="{number}, source : N">{number}</a></sup>"""
HTML = f"""<section id="a" class="page-reliee" data-adresse="https://a.example/agir/a/"><h1 id="a--titre">A</h1>
<p class="fiche">Revu</p><p>Avant{CALL.format(rank="", note="un", number=1)}</p>
<h3 id="a--deux">Deux</h3><p>Gardé{CALL.format(rank="", note="deux", number=2)}, <a href="#a--avant">avant</a>
<a href="#a">page</a> <a href="#a--deux">ici</a></p>
<h3 id="a--trois">Trois</h3><p>Ôté{CALL.format(rank=2, note="deux", number=2)}</p>
<h2 id="a--avant">Avant</h2><p>Fin</p>
<section class="footnote"><h2>Sources</h2><ol>
<li id="a--fn:un">Un <a class="footnote-backref" href="#a--fnref:un" title="appel 1">↩</a></li>
<li id="a--fn:deux">Deux <a class="footnote-backref" href="#a--fnref:deux" title="appel 1">↩ 1</a><a
class="footnote-backref" href="#a--fnref2:deux" title="appel 2">2</a></li></ol></section>
</section>"""
PAGE = BoundPage("agir/a/", "a", "A", "", "2026-11-25", HTML)


def test_a_part_is_kept_with_its_notes_numbered_again():
    tree = LexborHTMLParser(keep_parts(PAGE, ["#a--deux"]).html)
    assert [node.text() for node in tree.css("h1, h2, h3")] == ["A", "Deux", "Sources"]
    assert [(node.text(), node.attributes["aria-label"]) for node in tree.css(".footnote-ref")] == [
        ("1", "1, source : N")
    ]
    assert [" ".join(node.text().split()) for node in tree.css(".footnote li")] == ["Deux ↩"]
    assert [node.attributes["title"] for node in tree.css(".footnote-backref")] == ["Revenir au texte, source 1"]
    assert tree.css_first(".page-reliee").id == "a"


def test_headings_of_parts_rise_and_links_to_what_is_gone_lead_to_the_site():
    html = keep_parts(PAGE, ["#a--deux"]).html
    assert '<h2 id="a--deux">' in html
    assert re.findall(r'href="([^"]+)">(avant|page|ici)', html) == [
        ("https://a.example/agir/a/#avant", "avant"),
        ("https://a.example/agir/a/", "page"),
        ("#a--deux", "ici"),
    ]


def test_parts_without_a_call_have_no_notes():
    html = keep_parts(PAGE, ["#a--avant"]).html
    assert "footnote" not in html
    assert "<p>Fin</p>" in html


def test_a_part_put_last_comes_after_the_notes_with_what_follows_it():
    html = put_last(PAGE, "#a--trois").html
    order = [html.index(text) for text in (">Deux</h3>", ">Avant</h2>", 'id="a--fn:un"', ">Trois</h3>", "Ôté")]
    assert order == sorted(order)
    assert html.count("Ôté") == 1
    assert html.endswith("\n</section>")


@pytest.mark.parametrize("change", [lambda: keep_parts(PAGE, ["#a--dix"]), lambda: put_last(PAGE, "#a--dix")])
def test_an_absent_part_is_told(change):
    with pytest.raises(BindingError) as raised:
        change()
    message = "partie « #a--dix » absente de la page « /agir/a/ ». Corrigez la liste des documents."
    assert str(raised.value) == message
