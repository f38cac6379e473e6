"""What ties the files of data/ together: the project's own data, damaged one thing at a time."""

import re
import shutil

import pytest
from project_copy import replace_text
from written_page import copy_record, set_field, tell

from reseaux.checks.facts import check_facts
from reseaux.checks.sources import check_sources
from reseaux.facts import read_facts

NEW_SOURCE = "Ajoutez cette source à data/sources.yml."


def judge(project) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check_facts(facts, project))


def test_the_data_of_the_project_hold(project):
    assert judge(project) == []


@pytest.mark.parametrize(
    ("file", "field", "value", "message"),
    [
        # Who speaks, and where.
        ("affirmations.yml", "    qui", "bourqe", "personne « bourqe » inconnue. Vouliez-vous dire « bourque »?"),
        (
            "affirmations.yml",
            "    qui",
            "zzz",
            "personne « zzz » inconnue. Choisissez parmi : bourque, chandonnet, article.",
        ),
        ("affirmations.yml", "    paragraphe", "19", "paragraphe 19 : l'article en a 18. Corrigez le numéro."),
        # A citation inside data/.
        (
            "affirmations.yml",
            "    aujourdhui",
            "Vrai.[^groupe-15]",
            "citation « [^groupe-15] » inconnue. Vouliez-vous dire « groupe-150 »?",
        ),
        # Related terms.
        (
            "glossaire.yml",
            "    voir",
            "[balados]",
            "renvoi vers « balados », terme absent. Vouliez-vous dire « balado »?",
        ),
        (
            "glossaire.yml",
            "    voir",
            "[balado, zzz]",
            "renvoi vers « zzz », terme absent. Ajoutez ce terme, ou retirez le renvoi.",
        ),
        # Cells.
        (
            "plateformes.yml",
            "      effort",
            "Un effort soutenu.",
            "LinkedIn : cellule « effort » sans source. Citez une source par « [^source] »,"
            " commencez par « Notre avis : » ou écrivez « Rien de vérifié. ».",
        ),
        (
            "plateformes.yml",
            "      effort",
            "Rien de vérifié depuis.",
            "LinkedIn : cellule « effort » sans source. Citez une source par « [^source] »,"
            " commencez par « Notre avis : » ou écrivez « Rien de vérifié. ».",
        ),
        # Origins of figures and of items.
        (
            "chiffres.yml",
            "        source",
            "cefrio-2014-plateforme",
            "source « cefrio-2014-plateforme » inconnue. Vouliez-vous dire « cefrio-2014-plateformes »?",
        ),
        ("chiffres.yml", "        source", "zzz", f"source « zzz » inconnue. {NEW_SOURCE}"),
        ("listes/reputation.yml", "    source", "zzz", f"source « zzz » inconnue. {NEW_SOURCE}"),
        # Pages.
        (
            "plateformes.yml",
            "    page",
            "choisir/disparue.md",
            "page « choisir/disparue.md » absente. Écrivez un chemin depuis docs/.",
        ),
        (
            "nouveautes.yml",
            "    page",
            "/index.md",
            "page « /index.md » absente. Écrivez un chemin depuis docs/.",
        ),
        ("nouveautes.yml", "    page", "agir", "page « agir » absente. Écrivez un chemin depuis docs/."),
        (
            "nouveautes.yml",
            "    page",
            "assets/favicon.svg",
            "page « assets/favicon.svg » absente. Écrivez un chemin depuis docs/.",
        ),
    ],
)
def test_a_broken_tie_is_told_with_its_line(project, file, field, value, message):
    line = set_field(project / "data" / file, field, value)
    assert judge(project) == [f"data/{file}:{line}: {message}"]


@pytest.mark.parametrize(
    ("file", "field", "value"),
    [
        ("plateformes.yml", "      effort", '"Notre avis : un effort soutenu."'),
        ("plateformes.yml", "      effort", "Rien de vérifié."),
        ("plateformes.yml", "      effort", "Un effort soutenu.[^linkedin-optimal]"),
        ("chiffres.yml", "        source", "groupe-150"),
        ("listes/reputation.yml", "    source", "groupe-150"),
        ("listes/reputation.yml", "    source", "null"),
        ("nouveautes.yml", "    page", "null"),
        ("nouveautes.yml", "    page", "agir/groupe-150.md"),
        ("glossaire.yml", "    voir", "[]"),
    ],
)
def test_a_tie_that_holds_has_no_problem(project, file, field, value):
    set_field(project / "data" / file, field, value)
    assert judge(project) == []


def test_a_paragraph_of_the_article_left_without_claim_is_reported(project):
    path = project / "data/affirmations.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    paragraphe: 18\n", "    paragraphe: 17\n"), encoding="utf-8")
    assert judge(project) == [
        "data/affirmations.yml: paragraphe 18 de l'article sans affirmation ou hors des parties."
        " Ajoutez ce que dit ce paragraphe, ou sa partie."
    ]


def test_a_paragraph_out_of_every_part_is_reported(project):
    replace_text(project / "data/affirmations.yml", "de: 17, a: 18}", "de: 18, a: 18}")
    assert judge(project) == [
        "data/affirmations.yml: paragraphe 17 de l'article sans affirmation ou hors des parties."
        " Ajoutez ce que dit ce paragraphe, ou sa partie."
    ]


def test_a_platform_without_one_of_its_cells_is_reported(project):
    path = project / "data/plateformes.yml"
    set_field(path, "      effort", "absent")
    replace_text(path, "      effort: absent\n", "")
    line = replace_text(path, "    cellules:\n", "    cellules:\n")
    assert judge(project) == [
        f"data/plateformes.yml:{line}: LinkedIn : cellule « effort » absente. Écrivez au moins « Rien de vérifié. »."
    ]


def test_a_platform_with_an_unknown_cell_is_reported(project, facts):
    path, criteria = project / "data/plateformes.yml", ", ".join(facts.criteria)
    start = replace_text(
        path, "    cellules:\n", "    cellules:\n      efort: Rien de vérifié.\n      zzz: Rien de vérifié.\n"
    )
    assert judge(project) == [
        f"data/plateformes.yml:{start + 1}: LinkedIn : critère « efort » inconnu. Vouliez-vous dire « effort »?",
        f"data/plateformes.yml:{start + 2}: LinkedIn : critère « zzz » inconnu. Critères : {criteria}.",
    ]


def add_term(project, identifier: str, **forms: str) -> None:
    """Put a term at the head of the glossary."""
    path = project / "data/glossaire.yml"
    copy_record(path, "termes", identifier)
    for name, value in ({"terme": f"Zzz {identifier}", "synonymes": "[]", "a_eviter": "[]"} | forms).items():
        set_field(path, f"  - {name}" if name == "terme" else f"    {name}", value)


@pytest.mark.parametrize(
    "forms", [{"terme": "Zzz commun"}, {"synonymes": "[ZZZ commun]"}, {"a_eviter": "[zzz COMMUN]"}]
)
def test_a_form_that_two_terms_own_is_reported(project, forms):
    add_term(project, "second", **forms)
    add_term(project, "premier", synonymes="[zzz commun]")
    line = (project / "data/glossaire.yml").read_text(encoding="utf-8").split("\n").index("    id: second")
    assert judge(project) == [
        f"data/glossaire.yml:{line}: « zzz commun » mène à deux termes, « premier » et « second »."
        " Laissez-le à un seul."
    ]


def test_a_form_may_stand_twice_in_one_term(project):
    add_term(project, "seul", terme="Zzz", synonymes="[zzz, zzz]", a_eviter="[ZZZ]")
    assert judge(project) == []


@pytest.mark.parametrize(
    ("file", "first", "second"),
    [
        ("affirmations.yml", "opportunites-affaires", "realite-incontournable"),
        ("sources.yml", "article-2014", "cefrio-2014-plateformes"),
        # Claims and sources are cited alike: they share their identifiers.
        ("sources.yml", "groupe-150", "article-2014"),
        ("glossaire.yml", "abonne", "ambassadeur"),
        ("plateformes.yml", "linkedin", "facebook"),
        ("plateformes.yml", "pour-quoi", "qui-au-quebec"),
        ("chiffres.yml", "portee-facebook", "facebook-quebec"),
        ("nouveautes.yml", "quatre-outils", "ouverture-du-site"),
        ("listes/reputation.yml", "chercher-son-nom", "anciennes-publications"),
    ],
)
def test_an_identifier_given_twice_is_reported(project, file, first, second):
    path = project / "data" / file
    text = path.read_text(encoding="utf-8")
    match = re.search(rf"^( +- |    )id: {second}$", text, re.MULTILINE)
    path.write_text(f"{text[: match.end() - len(second)]}{first}{text[match.end() :]}", encoding="utf-8")
    line = find_record_line(text, match.start())
    words = [words for words in judge(project) if "donné deux fois" in words]
    assert words == [f"data/{file}:{line}: identifiant « {first} » donné deux fois. Donnez-en un autre au second."]


def find_record_line(text: str, position: int) -> int:
    """Return the line of the dash that opens the record at a position."""
    lines = text[:position].split("\n")
    line = len(lines)
    whole = text.split("\n")
    while not whole[line - 1].startswith("  - "):
        line -= 1
    return line


def test_a_platform_may_have_the_identifier_of_a_term(project):
    add_term(project, "mastodon")
    assert judge(project) == []


def test_an_identifier_given_to_two_lists_is_reported(project):
    shutil.copy(project / "data/listes/reputation.yml", project / "data/listes/seconde.yml")
    line = set_field(project / "data/listes/seconde.yml", "id", "reputation")
    assert judge(project) == [
        f"data/listes/seconde.yml:{line}: identifiant « reputation » déjà donné à data/listes/reputation.yml."
        " Donnez-en un autre à cette liste."
    ]


@pytest.mark.parametrize(
    ("file", "identifier"),
    [
        ("affirmations.yml", "groupe-150"),
        ("sources.yml", "article-2014"),
        ("glossaire.yml", "abonne"),
        ("plateformes.yml", "linkedin"),
        ("plateformes.yml", "effort"),
        ("chiffres.yml", "portee-facebook"),
        ("listes/reputation.yml", "reputation"),
    ],
)
def test_spaces_around_an_identifier_change_nothing(project, file, identifier):
    replace_text(project / "data" / file, f"id: {identifier}\n", f'id: " {identifier} "\n')
    assert judge(project) == []


@pytest.mark.parametrize(
    ("file", "key", "copied", "field", "value"),
    [
        ("affirmations.yml", "affirmations", "opportunites-affaires", "    qui", "zzz"),
        ("glossaire.yml", "termes", "abonne", "    voir", "[zzz]"),
        ("plateformes.yml", "plateformes", "linkedin", "      effort", "Sans source."),
    ],
)
def test_an_identifier_given_twice_does_not_move_the_other_faults(project, file, key, copied, field, value):
    path = project / "data" / file
    head, opening, records = path.read_text(encoding="utf-8").partition(f"\n{key}:\n")
    first, *others = re.split(r"(?m)^(?=  - )", records)[1:]
    assert f"id: {copied}\n" in first
    path.write_text(head + opening + first.rstrip() + "\n\n" + first + "".join(others), encoding="utf-8")
    line = damage_last(path, field, value)
    told = [words for words in judge(project) if "deux" not in words]
    assert [words.rpartition(".yml:")[2].partition(":")[0] for words in told] == [str(line)]


def damage_last(path, field: str, value: str) -> int:
    """Give the last such field of a file another value; return its line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    index = max(number for number, line in enumerate(lines) if line.startswith(f"{field}:"))
    lines[index] = f"{field}: {value}"
    path.write_text("\n".join(lines), encoding="utf-8")
    return index + 1


def test_broken_ties_are_told_with_the_rest_of_the_sources(project):
    line = set_field(project / "data/affirmations.yml", "    qui", "bourqe")
    assert tell(check_sources(project)) == [
        f"data/affirmations.yml:{line}: personne « bourqe » inconnue. Vouliez-vous dire « bourque »?"
    ]
