"""What the head of each real page tells machines is what its readers see."""

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image
from project_copy import ROOT
from selectolax.lexbor import LexborHTMLParser

from reseaux.markdown.typography import set_typography
from reseaux.page import Page, read_pages

BASE = "https://reseaux.example/"
PAGES = read_pages(ROOT)[0]
by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source)


def read_tree(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text(encoding="utf-8"))


def read_page(site: Path, page: Page) -> LexborHTMLParser:
    return read_tree(site, f"{page.url}index.html")


def read_tags(tree: LexborHTMLParser) -> dict[str, str]:
    """Return the tags of the head by name, each of which may stand once only."""
    pairs = [
        (node.attributes.get("property") or node.attributes.get("name"), node.attributes.get("content"))
        for node in tree.css("head meta[content]")
    ]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def read_graph(tree: LexborHTMLParser) -> dict[str, dict]:
    """Return the structured data by type."""
    (script,) = tree.css("script[type='application/ld+json']")
    data = json.loads(script.text())
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


@by_page
def test_the_tags_say_what_the_page_says(site, page):
    tree = read_page(site, page)
    tags = read_tags(tree)
    title, description = tree.css_first("h1").text(strip=True), set_typography(page.front.description)
    card = f"{BASE}l/{page.front.lien}/carte.png"
    assert tags["og:title"] == title
    assert [tags[name] for name in ("description", "og:description")] == [description] * 2
    assert tags["og:image"] == card
    assert tags["og:image:alt"] == tags["twitter:image:alt"] == f"Carte\u00a0: {title}"
    assert tags["og:url"] == tree.css_first("link[rel=canonical]").attributes["href"] == f"{BASE}{page.url}"
    assert tags["og:type"] == ("article" if page.url else "website")


@by_page
def test_the_card_that_the_tags_name_is_there_in_the_size_they_tell(site, page):
    tags = read_tags(read_page(site, page))
    with Image.open(site / tags["og:image"].removeprefix(BASE)) as card:
        told = (tags["og:image:type"], tags["og:image:width"], tags["og:image:height"])
        assert (f"image/{card.format.lower()}", str(card.width), str(card.height)) == told


@by_page
def test_the_article_and_its_trail_are_those_of_the_page(site, page):
    tree = read_page(site, page)
    graph = read_graph(tree)
    steps = [
        (node.text(strip=True), urljoin(f"{BASE}{page.url}", link.attributes["href"] if link else ""))
        for node in tree.css(".fil li")
        for link in [node.css_first("a")]
    ]
    if not page.url:
        assert (list(graph), steps) == (["WebSite"], [])
        return
    assert [(step["name"], step["item"]) for step in graph["BreadcrumbList"]["itemListElement"]] == steps
    assert [step["position"] for step in graph["BreadcrumbList"]["itemListElement"]] == list(range(1, len(steps) + 1))
    article, tags = graph["Article"], read_tags(tree)
    assert (article["url"], article["image"]) == (tags["og:url"], tags["og:image"])
    assert (article["headline"], article["description"]) == (tags["og:title"], tags["og:description"])
    assert article["dateModified"] == tags["article:modified_time"] == page.front.revu_le.isoformat()
    assert tree.css_first(".fiche time").attributes["datetime"] == article["dateModified"]


def test_one_page_is_told_whole(site):
    graph = read_graph(read_tree(site, "agir/groupe-150/index.html"))
    assert graph == {
        "Article": {
            "@type": "Article",
            "headline": "La règle des 150\u00a0membres",
            "description": (
                "Comprenez la règle à deux conditions de Hughes Chandonnet, ce que vaut le nombre 150, "
                "et quoi faire selon la taille de votre groupe."
            ),
            "inLanguage": "fr-CA",
            "dateModified": "2026-11-25",
            "url": "https://reseaux.example/agir/groupe-150/",
            "mainEntityOfPage": "https://reseaux.example/agir/groupe-150/",
            "image": "https://reseaux.example/l/groupe-150/carte.png",
            "isPartOf": {
                "@type": "WebSite",
                "@id": "https://reseaux.example/#site",
                "url": "https://reseaux.example/",
                "name": "Réseaux et réputation",
                "inLanguage": "fr-CA",
            },
        },
        "BreadcrumbList": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Accueil", "item": "https://reseaux.example/"},
                {"@type": "ListItem", "position": 2, "name": "Agir", "item": "https://reseaux.example/agir/"},
                {
                    "@type": "ListItem",
                    "position": 3,
                    "name": "La règle des 150\u00a0membres",
                    "item": "https://reseaux.example/agir/groupe-150/",
                },
            ],
        },
    }


def test_the_pages_that_answer_questions_say_so_and_no_other(site):
    trees = {page.url: read_page(site, page) for page in PAGES}
    asked = {url: graph["FAQPage"] for url, tree in trees.items() if "FAQPage" in (graph := read_graph(tree))}
    assert list(asked) == ["formation/animer/", "infolettre/"]
    for url, heading in (("formation/animer/", "questions-probables"), ("infolettre/", "questions-de-la-redaction")):
        told = [question["name"] for question in asked[url]["mainEntity"]]
        for link in trees[url].css("h3 .headerlink"):
            link.decompose()
        held = [node.text() for node in trees[url].css(f"#{heading} ~ h3")]
        assert told == held[: len(told)]
        assert len(told) >= 6


def test_an_absent_page_shares_nothing(site):
    tree = read_tree(site, "404.html")
    assert [name for name in read_tags(tree) if name and name.startswith(("og:", "twitter:", "article:"))] == []
    assert tree.css("script[type='application/ld+json']") == []
