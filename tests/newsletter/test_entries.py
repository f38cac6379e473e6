"""What the kit offers: the pages meant to be linked, in the words that a newsletter prints."""

import datetime

import pytest
from written_page import make_page

from reseaux.facts import load_facts
from reseaux.newsletter.entries import count_words, estimate_minutes, list_entries
from reseaux.page import read_pages

ADDRESS = "https://guide.example/dossier/"


@pytest.fixture(scope="module")
def facts(root):
    return load_facts(root)


@pytest.fixture(scope="module")
def entries(root, facts):
    return list_entries(read_pages(root)[0], facts, ADDRESS)


def find(entries, name):
    return next(entry for entry in entries if entry.name == name)


def test_an_entry_says_what_a_newsletter_prints(entries):
    entry = find(entries, "groupe-150")
    assert (entry.title, entry.theme.nom) == ("La règle des 150\u00a0membres", "Groupes et ambassadeurs")
    assert entry.teaser.startswith("En 2014, selon Hughes Chandonnet, directeur de création, un groupe LinkedIn")
    assert entry.link == "https://guide.example/dossier/l/groupe-150/"
    assert entry.picture == "https://guide.example/dossier/l/groupe-150/image.png"
    assert entry.notice == "5\u00a0min de lecture · page revue le 25\u00a0novembre\u00a02026"
    assert entry.readers == ""
    assert find(entries, "animer").readers == "formatrices et formateurs"


def test_every_page_but_those_of_editors_is_offered_by_theme(root, facts, entries):
    pages = read_pages(root)[0]
    for_editors = [page.source for page in pages if page.front.publics == ["redaction"]]
    assert sorted(for_editors) == ["infolettre/calendrier.md", "infolettre/index.md"]
    assert len(entries) == len(pages) - 2
    themes = [theme.id for theme in facts.newsletter.themes]
    places = [themes.index(entry.theme.id) for entry in entries]
    assert places == sorted(places)
    assert set(places) == set(range(len(themes)))


def test_a_withdrawn_page_is_not_offered_and_a_former_name_is_kept(tmp_path, facts):
    closed = make_page(
        tmp_path, source="close.md", lien="close", retrait="{le: 2026-11-28, raison: La page est close.}"
    )
    open_page = make_page(tmp_path, source="ouverte.md", lien="ouverte", anciens_liens="[vieille, ancienne]")
    (entry,) = list_entries([closed, open_page], facts, "/")
    assert (entry.name, entry.names) == ("ouverte", ["ouverte", "vieille", "ancienne"])
    assert entry.reviewed == datetime.date(2026, 11, 25)


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (1000, 5)])
def test_reading_takes_a_minute_for_two_hundred_words(tmp_path, facts, words, minutes):
    assert estimate_minutes(make_page(tmp_path, "mot " * words), facts) == minutes


def test_a_page_of_tables_is_consulted_rather_than_read(tmp_path, facts):
    page = make_page(tmp_path, "Voici tout le glossaire.\n\n/// glossaire\n///\n")
    assert estimate_minutes(page, facts) is None
    assert (
        list_entries([page], facts, "/")[0].notice
        == "Tableaux, listes ou outils · page revue le 25\u00a0novembre\u00a02026"
    )


def test_citations_addresses_and_attributes_are_no_words(tmp_path, facts):
    assert count_words("Deux mots[^groupe-150].") == 2
    page = make_page(tmp_path, "[lien](../une/bien/longue/adresse.md){ .etape-suivante }\n" * 200)
    assert estimate_minutes(page, facts) == 1
