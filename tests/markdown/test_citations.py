"""Citations over the project's real data: what a reader sees of a claim and of a source."""

import re
from pathlib import Path

import markdown

from reseaux.facts import load_facts
from reseaux.markdown.notes import name_source, write_note

ROOT = Path(__file__).parents[2]


def convert(text: str) -> str:
    extensions = ["attr_list", "fenced_code", "reseaux.markdown.citations", "reseaux.markdown.data_blocks"]
    options = {"root": str(ROOT)}
    configuration = {"reseaux.markdown.citations": options, "reseaux.markdown.data_blocks": options}
    return markdown.markdown(text, extensions=extensions, extension_configs=configuration)


def notes(html: str) -> list[str]:
    return re.findall(r'<li id="fn:([^"]+)">', html)


def test_a_claim_says_who_where_when_kind_and_verdict():
    html = convert("La règle.[^groupe-150]\n")
    note = html.partition('<li id="fn:groupe-150">')[2]
    assert "<strong>Hughes Chandonnet</strong>, directeur de création" in note
    assert "Article d'août 2014, ¶ 15. Avis." in note
    assert "Verdict : <strong>contesté</strong>." in note
    assert 'href="/reference/alors-et-maintenant.md#groupe-150"' in note


def test_a_verdict_that_only_repeats_the_kind_is_left_out():
    note = convert("Une occasion.[^occasion-ratee]\n").partition('<li id="fn:occasion-ratee">')[2]
    assert "Article d'août 2014, ¶ 8. Avis.\n<a " in note
    assert "Verdict" not in note


def test_a_source_says_who_when_and_how_it_was_read():
    note = convert("Une part.[^isarta-2024-netendances]\n").partition('<li id="fn:isarta-2024-netendances">')[2]
    assert ">Isarta, 21 novembre 2024</a>" in note
    assert "d'après l'ATN" in note
    assert "Lu dans cette reprise seulement." in note
    assert 'href="/reference/sources.md#isarta-2024-netendances"' in note


def test_an_interested_party_is_named_as_such():
    note = convert("Un double.[^linkedin-2016-employes]\n").partition('<li id="fn:linkedin-2016-employes">')[2]
    assert note.count("partie intéressée") == 1
    assert "Lu; l'éditeur est partie intéressée." in note


def test_an_example_of_the_site_was_read_nowhere():
    note = convert("Trois jours.[^exemple-du-site]\n").partition('<li id="fn:exemple-du-site">')[2]
    assert "<strong>Réseaux et réputation, novembre 2026</strong>. Estimation ou exemple de ce site" in note
    assert "Lu." not in note


def test_no_note_shows_an_identifier():
    facts = load_facts(ROOT)
    shown = [re.sub(r"\([^()\s]*\)", "", write_note(identifier, facts)) for identifier in facts.citable()]
    names = [identifier for identifier in facts.citable() if "-" in identifier]
    assert [name for note in shown for name in names if re.search(rf"(?<![\w-]){name}(?![\w-])", note)] == []


def test_each_source_is_told_apart_in_its_note():
    names = [name_source(source) for source in load_facts(ROOT).sources.values()]
    assert [name for name in names if names.count(name) > 1] == []


def test_a_reference_says_aloud_what_it_leads_to():
    html = convert("La règle.[^groupe-150] Une part.[^cefrio-2014-plateformes]\n")
    assert 'aria-label="1, source : article de 2014, ¶ 15, La règle des 150 membres"' in html
    assert 'aria-label="2, source : CEFRIO, juin 2014"' in html


def test_notes_are_numbered_in_the_order_of_the_text_blocks_included():
    html = convert("- A.[^facebook-49]\n\nB.[^groupe-150]\n\n/// graphique | portee-facebook\n///\n\nC.[^twitter-8]\n")
    order = notes(html)
    assert order[:2] == ["facebook-49", "groupe-150"]
    assert order[2:4] == ["portee-60-sur-1000", "ogilvy-2014-facebook-zero"]
    assert order[-1] == "twitter-8"


def test_a_note_cited_twice_stands_once_with_two_ways_back():
    html = convert("A.[^groupe-150] B.[^groupe-150]\n")
    assert notes(html) == ["groupe-150"]
    assert 'href="#fnref:groupe-150" title="Revenir au texte, source 1, appel 1">↩ 1</a>' in html
    assert 'href="#fnref2:groupe-150" title="Revenir au texte, source 1, appel 2">2</a>' in html


def test_a_note_cited_once_leads_back_by_its_own_number():
    html = convert("A.[^groupe-150] B.[^facebook-49] C.[^groupe-150]\n")
    assert 'href="#fnref:facebook-49" title="Revenir au texte, source 2">↩</a>' in html


def test_the_list_of_notes_is_a_named_section():
    html = convert("A.[^groupe-150]\n")
    assert '<section aria-labelledby="sources-de-cette-page" class="footnote">' in html
    assert '<h2 id="sources-de-cette-page">Sources de cette page</h2>' in html


def test_an_unknown_citation_stays_as_typed():
    assert convert("A.[^inconnue]\n") == "<p>A.[^inconnue]</p>"


def test_a_citation_in_code_makes_no_note():
    html = convert("Écrivez `[^groupe-150]`.\n\n```\n[^facebook-49]\n```\n")
    assert "[^groupe-150]" in html
    assert notes(html) == []
