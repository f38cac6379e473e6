"""Each page of docs/, by name: the report is the list of what to mend."""

from collections import Counter
from pathlib import Path

import pytest

from reseaux.checks.page_form import GUIDANCE
from reseaux.checks.sources import check_sources
from reseaux.citing import cite_pages
from reseaux.facts import load_facts
from reseaux.page import read_pages

ROOT = Path(__file__).parents[1]
PAGES = read_pages(ROOT)[0]
FACTS = load_facts(ROOT)
PROBLEMS = check_sources(ROOT)
# The address table of the house, by section: settled once, permanent.
ADDRESSES = {
    "": "outils formation infolettre otpq a-propos accessibilite confidentialite nouveautes",
    "comprendre": "reseau-de-contacts darwinisme-numerique identite-numerique portee-organique",
    "choisir": "linkedin facebook x-twitter autres-plateformes combiner",
    "agir": "se-preparer reputation groupe-150 ambassadeurs contenu publicite deontologie",
    "reference": "alors-et-maintenant chiffres glossaire sources",
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source)
def test_page_holds(page):
    assert [str(problem) for problem in PROBLEMS if problem.path == page.path] == []


def test_the_data_hold():
    assert [str(problem) for problem in PROBLEMS if problem.path.startswith("data/")] == []


def test_every_address_of_the_house_has_its_page():
    expected = {"", *(f"{section}/" for section in ADDRESSES if section)}
    expected |= {f"{section}/{name}/".lstrip("/") for section, names in ADDRESSES.items() for name in names.split()}
    assert {page.url for page in PAGES} >= expected
    assert len(expected) == 33


def test_every_guidance_page_leads_to_a_next_one():
    guidance = [page for page in PAGES if GUIDANCE.match(page.source)]
    assert len(guidance) >= 17
    assert all(page.body.count("{ .etape-suivante }") == 1 for page in guidance)


def test_every_paragraph_of_the_article_has_a_claim():
    counted = Counter(claim.paragraphe for claim in FACTS.claims.values())
    assert sorted(counted) == list(range(1, FACTS.paragraphs + 1))


def test_every_claim_is_cited_by_a_page_that_is_no_list_of_claims():
    citing = cite_pages([page for page in PAGES if not page.source.startswith("reference/")], FACTS)
    assert [identifier for identifier in FACTS.claims if identifier not in citing] == []


def test_every_source_is_cited_by_a_page():
    citing = cite_pages(PAGES, FACTS)
    assert [name for name in FACTS.sources if name not in citing] == []


def test_the_glossary_holds_at_least_twenty_five_terms_and_the_oqlf_where_it_was_read():
    assert len(FACTS.terms) >= 25
    read = [term for term in FACTS.terms.values() if term.organisme == "OQLF"]
    assert len(read) >= 10
    assert all("oqlf.gouv.qc.ca" in term.adresse for term in read)
