"""The software of others on the page: what is published, with its notice, apart from what only makes the pages."""

from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.software.licences import find_licence
from reseaux.software.packages import load_packages


def test_each_package_stands_once_with_its_version_its_licence_and_its_address(root, site):
    page = LexborHTMLParser((site / "a-propos/index.html").read_text(encoding="utf-8"))
    facts = load_facts(root)
    items = page.css(".donnees--logiciels li")
    shown = {item.css_first("a").attributes["href"]: [node.text() for node in item.css("span")] for item in items}
    told = [
        (package.address, [package.version, find_licence(package, facts.software)]) for package in load_packages(root)
    ]
    assert len(items) == len(told)
    assert sorted(shown.items()) == sorted(told)


def test_what_is_published_comes_first_and_keeps_the_notice_that_its_licence_asks_for(root, site):
    page = LexborHTMLParser((site / "a-propos/index.html").read_text(encoding="utf-8"))
    first = page.css_first(".donnees--logiciels > ul")
    assert [link.text() for link in first.css("a")] == ["Material for MkDocs", "font-source-serif-pro"]
    [notice] = ["\n".join(part.text() for part in fold.css("p[lang=en]")) for fold in first.css("details")]
    [material] = [package for package in load_packages(root) if package.key == "mkdocs-material"]
    assert notice.split() == material.notice.split()
    others = page.css_first(".donnees--logiciels > details")
    assert others.css_first("summary").text() == (
        f"Pour construire le site seulement\u00a0: {len(others.css('li'))}\u00a0paquets"
    )


def test_no_search_finds_the_names_of_packages(site):
    assert [path.name for path in (site / "search").rglob("words-*") if "cssselect2" in path.read_text("utf-8")] == []
