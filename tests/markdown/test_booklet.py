"""What a page to print and to write on needs."""

from pathlib import Path

import markdown
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]


def show(text: str) -> LexborHTMLParser:
    options = {"reseaux.markdown.booklet": {"root": str(ROOT), "site_url": "https://a.example/guide/"}}
    return LexborHTMLParser(markdown.markdown(text, extensions=["attr_list", *options], extension_configs=options))


def test_a_paragraph_has_as_many_lines_to_write_on_as_its_class_says():
    tree = show("Ma réponse :\n{ .a-ecrire .lignes-3 }\n\nSans ligne.\n")
    assert [len(node.css(".ligne")) for node in tree.css("p")] == [3, 0]
    assert tree.css_first(".a-ecrire").text() == "Ma réponse :"


def test_short_links_name_their_pages_and_can_be_typed():
    tree = show("/// liens-courts | groupe-150, inconnu, reputation\n///\n")
    lines = [(node.css_first("a").attributes["href"], node.css_first(".lien-court").text()) for node in tree.css("li")]
    assert lines == [
        ("/agir/groupe-150.md", "a.example/guide/l/groupe-150/"),
        ("/agir/reputation.md", "a.example/guide/l/reputation/"),
    ]
    assert tree.css_first("li > a").text() == "La règle des 150 membres"
