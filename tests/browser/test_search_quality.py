"""What members, trainers and editors type (tests/search/queries.tsv) finds the page expected, in the visible box."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from browser.search_box import open_search, search

QUERIES = Path(__file__).parents[1] / "search" / "queries.tsv"
KINDS = {
    "simple", "sans-accent", "elision", "pluriel", "faute", "synonyme", "anglicisme", "nombre",
    "question", "nom",
}  # fmt: skip


def read_queries() -> list[dict[str, str]]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def measure_ranks(ranks: list[int]) -> tuple[float, float, float]:
    """Return hit@1, hit@3 and the mean reciprocal rank; a rank is from 1, or 0 for a page not found."""
    first = sum(rank == 1 for rank in ranks)
    third = sum(1 <= rank <= 3 for rank in ranks)
    return first / len(ranks), third / len(ranks), sum(1 / rank for rank in ranks if rank) / len(ranks)


def format_report(ranks: dict[str, list[int]], misses: list[str]) -> str:
    rows = [(kind, len(found), *measure_ranks(found)) for kind, found in ranks.items()]
    table = [f"{kind:12} {count:3} {first:6.3f} {third:6.3f} {mean:6.3f}" for kind, count, first, third, mean in rows]
    return "\n".join([f"{'kind':12} {'n':>3} {'hit@1':>6} {'hit@3':>6} {'MRR':>6}", *table, *misses])


def test_the_list_is_wide_and_names_pages_that_exist(addresses):
    queries = read_queries()
    assert len(queries) >= 80
    assert {query["kind"] for query in queries} == KINDS
    assert {query["page"] for query in queries} <= set(addresses)
    assert len({query["query"] for query in queries}) == len(queries)


def test_the_page_expected_comes_first_or_nearly(look, record_property):
    page = look("/accessibilite/")
    open_search(page)
    ranks, misses = defaultdict(list), []
    for query in read_queries():
        found = search(page, query["query"])
        rank = found.index(query["page"]) + 1 if query["page"] in found else 0
        ranks[query["kind"]].append(rank)
        if rank != 1:
            misses.append(f"{rank} {query['kind']}: {query['query']} -> {query['page']}, not {found[:1]}")
    ranks["all"] = [rank for found in ranks.values() for rank in found]
    report = format_report(ranks, misses)
    print(report)
    record_property("search quality", report)
    first, third, _ = measure_ranks(ranks["all"])
    assert first >= 0.90, report
    assert third >= 0.98, report


@pytest.mark.parametrize(
    ("ranks", "measures"),
    [
        ([1, 1], (1.0, 1.0, 1.0)),
        ([1, 2], (0.5, 1.0, 0.75)),
        ([4, 0], (0.0, 0.0, 0.125)),
        ([3, 1, 0, 2], (0.25, 0.75, 11 / 24)),
    ],
)
def test_ranks_are_measured(ranks, measures):
    assert measure_ranks(ranks) == pytest.approx(measures)


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["réseau de contacts", "reseau de contacts", "RÉSEAU DE CONTACTS", "réseaux de contacts",
         "reseaux  de contacts"],
         "/comprendre/reseau-de-contacts/"),
        (["l'identité numérique", "l’identite numerique", "identité numérique", "lidentité numérique",
         "d'identité numerique"],
         "/comprendre/identite-numerique/"),
        (["réputation", "reputation", "réputations", "reputasion", "réputaiton",
         "la réputation"], "/agir/reputation/"),
        (["twitter", "twiter", "Twitter", "twittre", "X", "tweet", "gazouillis",
         "tweets"], "/choisir/x-twitter/"),
        (["linkedin", "LinkedIn", "linkdin", "linked in", "lnkedin", "inkedin",
         "linkedin "], "/choisir/linkedin/"),
        (["facebook", "face book", "facbook", "faceboook"], "/choisir/facebook/"),
        (["infolettre", "newsletter", "newsletters", "info lettre", "infoletre",
         "bulletin électronique"], "/infolettre/"),
        (["groupe 150", "groupes 150", "groupe de 150"], "/agir/groupe-150/"),
        (["1000 abonnés", "1 000 abonnés", "1\u00a0000 abonnés",
         "1\u202f000 abonnes"], "/comprendre/portee-organique/"),
        (["e-réputation", "e-reputation", "eréputation"], "/agir/reputation/"),
        (["portée organique", "portee organique", "porteé organique",
         "reach organique"], "/comprendre/portee-organique/"),
        (["ambassadeur", "ambassadeurs", "ambassadrices", "ambasadeur"], "/agir/ambassadeurs/"),
    ],
)  # fmt: skip
def test_each_way_to_type_a_thing_finds_its_page(look, forms, expected):
    page = look("/accessibilite/")
    open_search(page)
    places = {form: found.index(expected) if expected in (found := search(page, form)) else None for form in forms}
    assert {form for form, place in places.items() if place is None or place > 1} == set(), places


# One mistake from 4 letters, two from 8, wherever they are: in the first letters, where words in order part, and apart.
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zarwinisme", "darwinisme"), ("adrwinisme", "darwinisme"), ("barwinismo", "darwinisme"),
        ("balaxo", "balado"), ("xalado", "balado"), ("zéontologif", "déontologie"),
        ("xdéontologix", "déontologie"),
    ],
)  # fmt: skip
def test_mistakes_are_mended_wherever_they_are(look, typed, meant):
    page = look("/accessibilite/")
    open_search(page)
    search(page, typed)
    assert page.locator(".recherche-mot").inner_text() == f"Vouliez-vous dire «\u00a0{meant}\u00a0»?"


@pytest.mark.parametrize("typed", ["xaladx", "bxxado", "zzrwinxsme"])
def test_more_mistakes_than_that_are_not_mended(look, typed):
    page = look("/accessibilite/")
    open_search(page)
    search(page, typed)
    assert "Vouliez-vous" not in page.locator(".recherche-mot").inner_text()
