"""The kit and the calendar as HTML: what stands there before any script, and the warning of an address to come."""

from xml.etree.ElementTree import Element, tostring

import pytest

from reseaux.facts import load_facts
from reseaux.markdown.views.newsletter_calendar import NEVER, build_newsletter_calendar, tell_issue
from reseaux.markdown.views.newsletter_kit import build_newsletter_kit, is_provisional
from reseaux.newsletter.entries import load_entries
from reseaux.newsletter.records import Issue

WARNING = "L'adresse du site est provisoire"


@pytest.fixture(scope="module")
def facts(root):
    return load_facts(root)


@pytest.mark.parametrize(("address", "is_warned"), [("https://reseaux.example/", True), ("https://guide.org/", False)])
def test_links_of_an_address_kept_for_examples_are_not_to_be_sent(root, facts, address, is_warned):
    kit = Element("div")
    build_newsletter_kit(kit, facts, load_entries(root, address))
    assert (WARNING in tostring(kit, encoding="unicode")) == is_warned


@pytest.mark.parametrize(
    ("address", "is_so"),
    [("https://a.example/l/x/", True), ("https://example.org/", False), ("https://aexample/", False), ("/l/x/", False)],
)
def test_only_hosts_kept_for_examples_are_provisional(address, is_so):
    assert is_provisional(address) == is_so


def test_the_calendar_tells_the_latest_issue_or_that_there_is_none(root, facts):
    issue = Issue(date="2026-12-01", titre="Le bulletin, décembre 2026", liens=["groupe-150"])
    told = facts.newsletter.model_copy(update={"parutions": [issue]})
    table = Element("div")
    build_newsletter_calendar(table, type(facts)(**vars(facts) | {"newsletter": told}), load_entries(root, "/"))
    cells = [row[3].text for row in table.iter("tr") if len(row) == 4][1:]
    assert cells[-1] == tell_issue(issue) == "Le bulletin, décembre 2026 (1er décembre 2026)"
    assert set(cells[:-1]) == {NEVER}


def test_the_calendar_opens_the_kit_on_the_pages_that_it_picks(root, facts):
    picked = Element("div")
    build_newsletter_calendar(picked, facts, load_entries(root, "/"), "premieres")
    titles = [link.text for link in picked.iter("a")]
    assert len(titles) == 4
    (address,) = [link.get("href") for link in picked.iter("a") if "#pages=" in link.get("href")]
    assert len(address.partition("=")[2].split(",")) == 3
