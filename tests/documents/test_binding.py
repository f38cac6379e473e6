"""Built pages bound into one document, from a small site written by hand."""

import re
from pathlib import Path

import pytest

from reseaux.documents.binding import PAGE_ONLY, BindingError, bind_pages, join_pages

PAGE = """<!doctype html><html lang="fr-CA"><body><article><nav class="fil">Accueil</nav><h1>{title}</h1>
<p class="fiche"><span>Revu le <time datetime="2026-11-25">25 novembre 2026</time></span></p>
<div class="corps">{body}</div></article></body></html>"""
URL = "https://a.example/guide/"
RULE = """<section aria-labelledby="quoi-faire"><h2 id="quoi-faire">Quoi faire
<a class="headerlink" href="#quoi-faire">#</a></h2>
<p>Un fait<sup id="fnref:a"><a href="#fn:a">1</a></sup>.</p><h3 id="a-40">À 40</h3></section>
<form id="outil"><input><button>Aller</button></form><p hidden id="caché">caché</p>
<ol><li id="fn:a">Note <a href="#fnref:a">↩</a></li></ol>
<svg><pattern id="p"></pattern><path fill="url(#p)"></path></svg><p>&lt;h2&gt; reste écrit</p>"""
LINKS = """<p><a class="x" href="../groupe-150/#quoi-faire">anchor</a><a href="../groupe-150/#outil">dropped</a>
<a href="../groupe-150/">page</a><a href="../groupe-150/#taille=40">tool</a><a href="../groupe-150/?but=1">query</a>
<a href="../../otpq/#l-ordre">site</a><a href="../../documents/cahier.pdf">file</a><a href="https://b.example/">world</a>
<a href="mailto:a@b.example">mail</a><a href="#ici">here</a></p><h2 id="ici">Ici</h2>
<img src="../../assets/a.png" alt="A">"""


@pytest.fixture
def site(tmp_path) -> Path:
    pages = {
        "agir/groupe-150/": ("La règle & <150>".replace("&", "&amp;").replace("<", "&lt;"), RULE),
        "agir/contenu/": ("Le contenu", LINKS),
        "agir/": ("Agir", "<p>Agir</p>"),
        "autre/agir/": ("Agir autrement", "<p id='fn'>Autre</p>"),
    }
    for address, (title, body) in pages.items():
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text(PAGE.format(title=title, body=body), encoding="utf-8")
    return tmp_path


def bind(site: Path, *addresses: str, **options) -> str:
    return join_pages(bind_pages(site, addresses, URL, **options))


def test_links_arrive_in_the_document_or_at_the_public_site(site):
    html = bind(site, "agir/groupe-150/", "agir/contenu/")
    links = {text: (href, kind) for href, kind, text in re.findall(r'<a [^>]*?href="([^"]*)"([^>]*)>(\w+)</a>', html)}
    assert {text: href for text, (href, _) in links.items()} == {
        "1": "#groupe-150--fn:a",
        "anchor": "#groupe-150--quoi-faire",
        "dropped": "#groupe-150",
        "page": "#groupe-150",
        "tool": "https://a.example/guide/agir/groupe-150/#taille=40",
        "query": "https://a.example/guide/agir/groupe-150/?but=1",
        "site": "https://a.example/guide/otpq/#l-ordre",
        "file": "https://a.example/guide/documents/cahier.pdf",
        "world": "https://b.example/",
        "mail": "mailto:a@b.example",
        "here": "#contenu--ici",
    }
    assert '<a class="x lien-relie" href="#groupe-150--quoi-faire">' in html
    assert {text for text, (_, kind) in links.items() if "lien-site" in kind} == {"tool", "query", "site", "file"}
    assert 'src="assets/a.png"' in html


def test_each_identifier_opens_with_the_name_of_its_page_and_what_refers_to_it_follows(site):
    html = bind(site, "agir/groupe-150/")
    assert re.findall(r'\bid="([^"]+)"', html) == [
        *("groupe-150", "groupe-150--titre", "groupe-150--quoi-faire", "groupe-150--fnref:a"),
        *("groupe-150--a-40", "groupe-150--fn:a", "groupe-150--p"),
    ]
    assert 'aria-labelledby="groupe-150--quoi-faire"' in html
    assert 'fill="url(#groupe-150--p)"' in html
    assert 'href="#groupe-150--fnref:a"' in html


def test_headings_go_down_together_and_nothing_else_changes(site):
    html = bind(site, "agir/groupe-150/", level=3)
    assert re.findall(r"<(h\d)", html) == ["h3", "h4", "h5"]
    assert '<h3 id="groupe-150--titre">La règle &amp; &lt;150></h3>' in html
    assert "&lt;h2&gt; reste écrit" in html


def test_what_is_for_the_screen_is_left_out_unless_asked_for(site):
    assert not re.search("<form|<button|caché|headerlink|Accueil", bind(site, "agir/groupe-150/"))
    kept = bind(site, "agir/groupe-150/", dropped=PAGE_ONLY)
    assert re.search('<form id="groupe-150--outil">.*<button>', kept)
    assert "headerlink" not in kept


def test_a_page_tells_its_title_and_the_day_of_its_review(site):
    (page,) = bind_pages(site, ["agir/groupe-150/"], URL)
    assert (page.name, page.title, page.reviewed) == ("groupe-150", "La règle & <150>", "2026-11-25")
    assert '<p class="fiche">Revu le <time datetime="2026-11-25">25 novembre 2026</time></p>' in page.html


def test_two_pages_whose_addresses_end_alike_have_their_whole_address_for_a_name(site):
    pages = bind_pages(site, ["agir/", "autre/agir/", "agir/contenu/"], URL)
    assert [page.name for page in pages] == ["agir", "autre-agir", "contenu"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("nulle-part/", "page « /nulle-part/ » absente du site. Corrigez la liste des pages à relier."),
        ("vide/", "page « /vide/ » sans titre ou sans corps. Reliez une page du guide."),
    ],
)
def test_a_page_that_cannot_be_bound_is_told(site, address, message):
    (site / "vide").mkdir()
    (site / "vide" / "index.html").write_text("<p>vide</p>", encoding="utf-8")
    with pytest.raises(BindingError) as raised:
        bind_pages(site, [address], URL)
    assert str(raised.value) == message
