"""What an editor pastes, sign for sign."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reseaux.facts import load_facts
from reseaux.newsletter.blocks import gather_styles, write_block_files, write_html_block, write_text_block
from reseaux.newsletter.kit_entry import KitEntry


@pytest.fixture(scope="module")
def entry(root) -> KitEntry:
    return KitEntry(
        names=["essai"],
        source="essai.md",
        title="L’œuvre & « moi »",
        teaser="Un <b>essai</b>, en 2014.",
        theme=load_facts(root).newsletter.find_theme("agir/contenu.md"),
        publics=["membres"],
        minutes=4,
        reviewed=datetime.date(2026, 11, 1),
        link="https://guide.example/l/essai/",
        picture="https://guide.example/l/essai/image.png",
    )


def test_the_plain_text_has_the_address_on_a_line_of_its_own(entry):
    assert write_text_block(entry) == (
        "L’œuvre & « moi »\nUn <b>essai</b>, en 2014.\n"
        "4\u00a0min de lecture · page revue le 1er\u00a0novembre\u00a02026\nhttps://guide.example/l/essai/\n"
    )


def test_the_block_is_written_sign_for_sign(entry):
    expected = Path(__file__).with_name("block.html").read_text(encoding="utf-8")
    assert write_html_block(entry) == expected


def test_words_are_written_safely_and_none_is_lost(entry):
    html = write_html_block(entry)
    assert html.count("L’œuvre &amp; «\u00a0moi\u00a0»") == 2
    assert "Un &lt;b&gt;essai&lt;/b&gt;, en 2014." in html
    assert 'alt="Contenu et publicité. Une bulle de texte reliée à quatre points."' in html
    assert ">4\u00a0min de lecture · page revue le 1er\u00a0novembre\u00a02026<" in html
    assert re.findall(r'(?:href|src)="([^"]*)"', html) == [entry.picture, entry.link]


def test_a_block_is_a_piece_of_a_mail_and_not_a_mail(entry):
    html = write_html_block(entry)
    assert html.startswith('<div lang="fr-CA">')
    assert html.endswith("</div>\n")
    assert html.count("\n") == 1
    assert re.search(r"<(?:html|head|body|style|link|script)\b", html) is None
    assert html.count("<!--[if mso | IE]>") == html.count("<![endif]-->")


def test_the_block_alone_is_a_page_kept_out_of_search_engines(entry):
    page = write_block_files(entry)["essai.html"]
    assert 'src="../../l/essai/image.png"' in page
    assert entry.picture not in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>Bloc d’infolettre\u00a0: L’œuvre &amp; « moi »</title>" in page


def test_the_block_alone_has_one_sheet_whatever_its_words_and_no_style_on_an_element(entry):
    page, style = write_block_files(entry).values()
    (sheet,) = re.findall('<link rel="stylesheet" href="(.*)">', page)
    assert not re.search(" style=|<style", page)
    assert write_block_files(entry)[sheet] == style
    assert write_block_files(replace(entry, title="Un autre titre"))[sheet] == style


def test_each_distinct_style_becomes_one_class_and_the_classes_of_an_element_stay():
    block = '<p class="a b" style="margin:0;">1</p><p style="margin:0;">2</p><!--[if mso]><i style="x:y"><![endif]-->'
    block += '<p style="font-family:&quot;A B&quot;">3</p>'
    assert gather_styles(block) == (
        '.s0{margin:0;}.s1{font-family:"A B"}',
        '<p class="a b s0">1</p><p class="s0">2</p><p class="s1">3</p>',
    )


def test_the_same_words_give_the_same_block(entry):
    assert write_html_block(entry) == write_html_block(replace(entry))
