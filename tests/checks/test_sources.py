"""All the checks in one call: each is called, one fault is told once, and the real project has none."""

import pytest
from project_copy import ROOT, replace_text
from written_page import copy_record, set_field, tell

from reseaux.checks.sources import check_sources
from reseaux.facts import FILES

NEWS = "docs/nouveautes.md"
BLOCK = "/// nouveautes\n"
ADVICE = "docs/agir/groupe-150.md"


def test_the_project_has_no_problem():
    assert tell(check_sources(ROOT)) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        # A line for each rule on a page.
        (
            NEWS,
            BLOCK,
            f"### A\n\n{BLOCK}",
            "intertitre « A » : niveau 3 juste après le niveau 1. Écrivez « ## A ».",
        ),
        (NEWS, BLOCK, f"Oui ; non.\n\n{BLOCK}", "espace avant « ; ». Supprimez l'espace. Ici : « Oui ; non. »."),
        (
            NEWS,
            BLOCK,
            f"49 % des adultes.\n\n{BLOCK}",
            "chiffre « 49 % » sans citation. Ajoutez « [^source] » sur la même ligne,"
            " ou « [^exemple-du-site] » si le chiffre est un exemple à nous.",
        ),
        (
            NEWS,
            BLOCK,
            f"[Une page](zzz.png)\n\n{BLOCK}",
            "lien vers « zzz.png », page absente. Écrivez le chemin du fichier .md depuis cette page.",
        ),
        (NEWS, BLOCK, "/// nouveaute\n", "bloc « nouveaute » inconnu. Vouliez-vous dire « nouveautes »?"),
        (
            NEWS,
            BLOCK,
            f"Un avis[^groupe-15].\n\n{BLOCK}",
            "citation « [^groupe-15] » inconnue. Vouliez-vous dire « groupe-150 »?",
        ),
        (
            NEWS,
            "lien: nouveautes",
            "lien: confidentialite",
            "champ « lien » déjà employé par docs/confidentialite.md. Donnez à chaque page le sien.",
        ),
        # What only pages of advice must have.
        (
            ADVICE,
            "## Ce qui a changé depuis\n",
            "Un énoncé.\n\n## Ce qui a changé depuis\n",
            "énoncé de l'article sans affirmation citée. Ajoutez « [^affirmation] » à la fin de la phrase,"
            " avant le point.",
        ),
    ],
)
def test_every_rule_on_pages_is_called(project, path, old, new, message):
    line = replace_text(project / path, old, new)
    assert tell(check_sources(project)) == [f"{path}:{line}: {message}"]


def test_a_page_of_advice_without_its_next_step_is_reported(project):
    replace_text(project / ADVICE, "{ .etape-suivante }", "")
    end_of_front = replace_text(project / ADVICE, "\n---\n", "\n---\n") + 1
    assert tell(check_sources(project)) == [
        f"{ADVICE}:{end_of_front + 1}: étape suivante absente."
        " Finissez par « [Étape suivante : Titre](page.md){ .etape-suivante } »."
    ]


def test_a_figure_of_a_teaser_is_reported(project):
    line = set_field(project / NEWS, "infolettre", "Voyez ce que font 49 % des adultes.")
    assert tell(check_sources(project)) == [
        f"{NEWS}:{line}: champ « infolettre » : « 49 % » n'est pas dans la page."
        " Donnez ce chiffre dans la page avec sa source, ou retirez-le."
    ]


@pytest.mark.parametrize(
    ("file", "field", "value", "message"),
    [
        ("affirmations.yml", "    qui", "bourqe", "personne « bourqe » inconnue. Vouliez-vous dire « bourque »?"),
        ("glossaire.yml", "    sens", "Oui ; non.", "espace avant « ; ». Supprimez l'espace. Ici : « Oui ; non. »."),
        (
            "plateformes.yml",
            "      effort",
            '"Notre avis : un effort de 49 %."',
            "chiffre « 49 % » sans citation. Ajoutez « [^source] » sur la même ligne,"
            " ou « [^exemple-du-site] » si le chiffre est un exemple à nous.",
        ),
    ],
)
def test_every_rule_on_data_is_called(project, file, field, value, message):
    line = set_field(project / "data" / file, field, value)
    assert tell(check_sources(project)) == [f"data/{file}:{line}: {message}"]


NEVER_CITED = "« jamais-citee » n'est citée par aucune page. Citez-la par « [^jamais-citee] », ou retirez-la."


def test_what_no_page_cites_is_told_when_nothing_else_is_wrong(project):
    line = copy_record(project / "data/sources.yml", "sources", "jamais-citee")
    assert tell(check_sources(project)) == [f"data/sources.yml:{line}: {NEVER_CITED}"]
    replace_text(project / NEWS, BLOCK, f"Oui ; non.\n\n{BLOCK}")
    assert [words.partition(":")[0] for words in tell(check_sources(project))] == [NEWS]


def test_an_unreadable_page_is_told_once(project):
    """Links to it, and what only it cites, wait until it can be read."""
    line = replace_text(project / ADVICE, "revu_le: ", "revu_le: hier # ")
    assert tell(check_sources(project)) == [
        f"{ADVICE}:{line}: champ « revu_le » : date « hier » invalide."
        " Écrivez une date AAAA-MM-JJ, par exemple « revu_le: 2026-11-25 »."
    ]


def test_data_that_cannot_be_read_are_told_once(project):
    """What pages cite and show waits until they can be read."""
    line = set_field(project / "data/affirmations.yml", "paragraphes", "dix-huit")
    assert tell(check_sources(project)) == [
        f"data/affirmations.yml:{line}: champ « paragraphes » : nombre entier attendu."
        " Écrivez par exemple « paragraphes: 18 »."
    ]


def test_the_faults_of_pages_and_of_data_are_told_together(project):
    replace_text(project / "docs/otpq/index.md", "---\n", "")
    replace_text(project / NEWS, BLOCK, f"Oui ; non.\n\n{BLOCK}")
    (project / "data/chiffres.yml").unlink()
    assert [words.partition(": ")[0].split(":")[0] for words in tell(check_sources(project))] == [
        "docs/otpq/index.md",
        "data/chiffres.yml",
        NEWS,
    ]


@pytest.mark.parametrize(
    ("path", "field", "value", "blocks"),
    [
        # What cannot be shown at all.
        (ADVICE, "revu_le", "hier", True),
        ("data/affirmations.yml", "    qui", "bourqe", True),
        ("data/affirmations.yml", "paragraphes", "dix-huit", True),
        # What can be shown, and must be mended before it is published.
        (NEWS, "infolettre", "Voyez ce que font 49 % des adultes.", False),
        ("data/glossaire.yml", "    sens", "Oui ; non.", False),
    ],
)
def test_only_what_cannot_be_shown_blocks_the_preview(project, path, field, value, blocks):
    set_field(project / path, field, value)
    assert [problem.blocks_preview for problem in check_sources(project)] == [blocks]


def test_a_project_without_anything_says_what_is_missing(tmp_path):
    words = tell(check_sources(tmp_path))
    assert words[0] == "data/affirmations.yml: fichier illisible ou absent. Remettez ce fichier à sa place."
    assert len(words) == len(FILES)
