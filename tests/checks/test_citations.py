import pytest
from project_copy import replace_text
from written_page import copy_record, make_page, set_field, tell

from reseaux.checks.citations import check_citations, check_data_citations, check_uncited
from reseaux.citing import cite_pages
from reseaux.facts import read_facts
from reseaux.page import read_pages

UNKNOWN = "Ajoutez-la à data/affirmations.yml ou à data/sources.yml."


@pytest.mark.parametrize(
    "body",
    [
        "Rien à citer.\n",
        "Un avis.[^groupe-150] Une mesure.[^cefrio-2014-plateformes]\n",
        "| A[^groupe-150] | B |\n",
        # Code and comments cite nothing.
        "`[^zzz]`\n\n```\n[^zzz]\n```\n\n<!-- [^zzz] -->\n",
    ],
)
def test_known_citations_have_no_problem(tmp_path, facts, body):
    assert list(check_citations(make_page(tmp_path, body), facts)) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("A.[^groupe-15]\n", ["9: citation « [^groupe-15] » inconnue. Vouliez-vous dire « groupe-150 »?"]),
        ("A.\n\nB.[^zzz]\n", [f"11: citation « [^zzz] » inconnue. {UNKNOWN}"]),
        # A platform or a term is no source.
        ("A.[^Groupe-150]\n", ["9: citation « [^Groupe-150] » inconnue. Vouliez-vous dire « groupe-150 »?"]),
        # Two on a line are two.
        (
            "A.[^zzz][^groupe-150][^yyy]\n",
            [f"9: citation « [^zzz] » inconnue. {UNKNOWN}", f"9: citation « [^yyy] » inconnue. {UNKNOWN}"],
        ),
    ],
)
def test_an_unknown_citation_is_reported(tmp_path, facts, body, words):
    page = make_page(tmp_path, body)
    assert tell(check_citations(page, facts)) == [f"docs/essai.md:{text}" for text in words]


def test_the_data_of_the_project_cite_only_what_they_hold(facts):
    assert tell(check_data_citations(facts)) == []


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("affirmations.yml", "    dit"),
        ("affirmations.yml", "    aujourdhui"),
        ("sources.yml", "    apport"),
        ("plateformes.yml", "      pour-quoi"),
        ("chiffres.yml", "    avertissement"),
        ("glossaire.yml", "    sens"),
        ("listes/reputation.yml", "    pourquoi"),
        ("nouveautes.yml", "    texte"),
    ],
)
def test_an_unknown_citation_in_data_is_reported(project, file, field):
    line = set_field(project / "data" / file, field, "Un énoncé.[^zzz]")
    facts, problems = read_facts(project)
    assert problems == []
    assert tell(check_data_citations(facts)) == [f"data/{file}:{line}: citation « [^zzz] » inconnue. {UNKNOWN}"]


def test_every_claim_and_every_source_of_the_project_is_cited(project):
    facts, _ = read_facts(project)
    assert tell(check_uncited(facts, cite_pages(read_pages(project)[0], facts))) == []


NEVER_CITED = "« jamais-citee » n'est citée par aucune page. Citez-la par « [^jamais-citee] », ou retirez-la."


def find_uncited(project) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check_uncited(facts, cite_pages(read_pages(project)[0], facts)))


@pytest.mark.parametrize("key", ["affirmations", "sources"])
def test_what_no_page_cites_is_reported(project, key):
    line = copy_record(project / f"data/{key}.yml", key, "jamais-citee")
    assert find_uncited(project) == [f"data/{key}.yml:{line}: {NEVER_CITED}"]


@pytest.mark.parametrize("key", ["affirmations", "sources"])
def test_a_page_that_cites_it_is_enough(project, key):
    copy_record(project / f"data/{key}.yml", key, "jamais-citee")
    replace_text(project / "docs/nouveautes.md", "/// nouveautes\n", "Un fait.[^jamais-citee]\n\n/// nouveautes\n")
    assert find_uncited(project) == []


def test_a_source_that_a_claim_restates_is_cited_enough(project):
    copy_record(project / "data/sources.yml", "sources", "jamais-citee")
    set_field(project / "data/affirmations.yml", "    aujourdhui", "Vrai.[^jamais-citee][^atn-2022-travail]")
    assert find_uncited(project) == []


def test_a_claim_that_only_another_claim_names_is_reported(project):
    line = copy_record(project / "data/affirmations.yml", "affirmations", "jamais-citee")
    set_field(project / "data/affirmations.yml", "    aujourdhui", "Vrai.[^jamais-citee]")
    assert find_uncited(project) == [f"data/affirmations.yml:{line}: {NEVER_CITED}"]
