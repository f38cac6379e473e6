"""Which page cites what, over the project's real facts."""

import os
from xml.etree.ElementTree import Element

import pytest
from project_copy import ROOT, replace_text
from written_page import make_page

from reseaux.citing import cite_pages, iterate_citations, load_citing_pages
from reseaux.facts import find_citations, load_facts
from reseaux.markdown.notes import SOURCES_PAGE
from reseaux.markdown.views.citing_pages import add_citing_pages

FACTS = load_facts(ROOT)


@pytest.mark.parametrize(
    ("body", "identifiers"),
    [
        ("Rien.\n", []),
        ("A.[^groupe-150] B.[^facebook-49]\n\nC.[^groupe-150]\n", ["groupe-150", "facebook-49", "groupe-150"]),
        # An unknown one is told elsewhere, and cited all the same.
        ("A.[^inconnue]\n", ["inconnue"]),
        # Code and comments are no text.
        ("`[^groupe-150]` <!-- [^facebook-49] -->\n\n```\n[^twitter-8]\n```\n", []),
        # A view that restates every source cites none, and an unknown block or word shows nothing.
        ("/// bibliographie\n///\n", []),
        ("/// inconnu\n///\n\n/// liste | inconnue\n///\n\n/// graphique\n///\n", []),
    ],
)
def test_a_page_cites_what_stands_in_its_text(tmp_path, body, identifiers):
    assert list(iterate_citations(make_page(tmp_path, body), FACTS)) == identifiers


def test_a_page_cites_what_its_blocks_show(tmp_path):
    page = make_page(tmp_path, "/// graphique | portee-facebook\n///\n")
    series = [FACTS.series["portee-facebook"], FACTS.series["portee-article"]]  # the second is its landmark
    assert set(iterate_citations(page, FACTS)) == {point.source for one in series for point in one.points}


def test_the_view_of_the_claims_cites_their_sources_and_no_claim(tmp_path):
    told = " ".join(claim.aujourdhui for claim in FACTS.claims.values())
    page = make_page(tmp_path, "/// affirmations\n///\n")
    assert "[^fin-brochure-virtuelle]" in told
    assert set(iterate_citations(page, FACTS)) == set(find_citations(told)) - set(FACTS.claims)


def test_a_source_leads_to_the_page_of_the_claims_that_it_supports(tmp_path):
    claims = make_page(tmp_path, "/// affirmations\n///\n", "reference/alors-et-maintenant.md")
    entry = Element("li")
    add_citing_pages(entry, "esb-2016-facebook", cite_pages([claims], FACTS), besides=SOURCES_PAGE)
    assert "".join(entry.itertext()) == f"Dans la page : {claims.front.title}."


def test_a_checklist_cites_its_reasons_and_its_origins(tmp_path):
    page = make_page(tmp_path, "/// liste | reputation\n///\n")
    origins = {item.source for item in FACTS.checklists["reputation"].points if item.source}
    assert origins < set(iterate_citations(page, FACTS))


def test_pages_are_told_once_for_each_identifier_in_their_order(tmp_path):
    first = make_page(tmp_path, "A.[^groupe-150] B.[^groupe-150]\n", "a.md")
    second = make_page(tmp_path, "A.[^facebook-49]\n\nB.[^groupe-150]\n", "b.md")
    assert cite_pages([first, second], FACTS) == {"groupe-150": [first, second], "facebook-49": [second]}
    assert cite_pages([], FACTS) == {}


def test_loaded_citing_pages_follow_the_files(project):
    page = project / "docs/nouveautes.md"
    assert "docs/nouveautes.md" not in [page.path for page in load_citing_pages(project)["groupe-150"]]
    replace_text(page, "/// nouveautes\n", "Une règle.[^groupe-150]\n\n/// nouveautes\n")
    later = page.stat().st_mtime_ns + 1_000_000_000
    os.utime(page, ns=(later, later))
    assert "docs/nouveautes.md" in [page.path for page in load_citing_pages(project)["groupe-150"]]
