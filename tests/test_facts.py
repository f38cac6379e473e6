"""The facts of data/: the project's own files, read whole, then damaged one thing at a time."""

import os
import shutil
from pathlib import Path
from typing import get_args

import pytest
from project_copy import replace_text
from written_page import tell

from reseaux.facts import FILES, find_citations, load_facts, read_facts
from reseaux.figures import Figure
from reseaux.records import Theme


def judge(root: Path) -> list[str]:
    facts, problems = read_facts(root)
    assert (facts is None) == bool(problems)
    return tell(problems)


def test_every_record_of_the_project_is_read_in_the_order_of_its_file(project):
    facts, problems = read_facts(project)
    assert problems == []
    for name, key, records in (
        ("affirmations.yml", "affirmations", facts.claims),
        ("sources.yml", "sources", facts.sources),
        ("glossaire.yml", "termes", facts.terms),
        ("plateformes.yml", "plateformes", facts.platforms),
        ("plateformes.yml", "criteres", facts.criteria),
        ("chiffres.yml", "series", facts.series),
    ):
        assert list(records) == [record["id"] for record in facts.sources_read[name].data[key]]


def test_claims_and_sources_may_be_cited_and_nothing_else(project):
    facts, _ = read_facts(project)
    assert facts.citable() == [*facts.claims, *facts.sources]
    assert "groupe-150" in facts.citable()
    assert "linkedin" not in facts.citable()


def test_every_file_of_lists_is_a_checklist(project):
    text = (project / "data/listes/reputation.yml").read_text(encoding="utf-8")
    (project / "data/listes/autre.yml").write_text(text.replace("id: reputation", "id: autre", 1), encoding="utf-8")
    facts, _ = read_facts(project)
    assert list(facts.checklists) == ["autre", "reputation"]


def test_a_project_without_list_has_none(project):
    shutil.rmtree(project / "data/listes")
    facts, problems = read_facts(project)
    assert (facts.checklists, problems) == ({}, [])


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_reported(project, name):
    (project / "data" / name).unlink()
    assert judge(project) == [f"data/{name}: fichier illisible ou absent. Remettez ce fichier à sa place."]


def test_a_project_without_data_misses_every_file(tmp_path):
    assert len(judge(tmp_path)) == len(FILES)


@pytest.mark.parametrize("name", [*FILES, "listes/reputation.yml"])
def test_another_encoding_is_told_on_the_line_of_its_first_accent(project, name):
    path = project / "data" / name
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.encode("latin-1", errors="replace"))
    line = next(number for number, line in enumerate(text.split("\n"), 1) if any("\x7f" < c < "\u0100" for c in line))
    assert judge(project) == [f"data/{name}:{line}: texte mal encodé. Enregistrez le fichier en UTF-8."]


@pytest.mark.parametrize("name", [*FILES, "listes/reputation.yml"])
def test_what_windows_adds_to_a_file_changes_nothing(project, name):
    before, _ = read_facts(project)
    path = project / "data" / name
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_facts(project) == (before, [])


def test_an_empty_file_lacks_its_fields(project):
    (project / "data/sources.yml").write_text("# rien\n", encoding="utf-8")
    assert judge(project) == ["data/sources.yml:1: champ « sources » absent. Ajoutez par exemple « sources: … »."]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # YAML: a colon in a text, a field twice, an alias.
        (
            "affirmations.yml",
            "    qui: bourque",
            "    qui: Mme : bourque",
            "deux-points suivi d'une espace dans une valeur. Entourez la valeur de guillemets droits;"
            " ou ajoutez les deux-points qui manquent à la ligne d'avant.",
        ),
        (
            "plateformes.yml",
            "    nom: LinkedIn\n",
            "    id: linkedin\n    nom: LinkedIn\n",
            "champ « id » écrit deux fois. Gardez-en un seul.",
        ),
        (
            "nouveautes.yml",
            "nouveautes:",
            "nouveautes: *toutes\nautres:",
            "texte YAML illisible. Chaque ligne a la forme « champ: valeur »; vérifiez retraits et guillemets.",
        ),
        # Fields unknown.
        (
            "sources.yml",
            "    lecture: directe",
            "    lectur: directe\n    lecture: directe",
            "champ « lectur » inconnu. Vouliez-vous dire « lecture »?",
        ),
        (
            "chiffres.yml",
            "        precision: ",
            "        mois: ",
            f"champ « mois » inconnu. Champs permis : {', '.join(Figure.model_fields)}.",
        ),
        # Values of another type, or out of bounds.
        (
            "affirmations.yml",
            "    genre: avis",
            "    genre: zzz",
            "champ « genre » : valeur « zzz » non permise. Choisissez parmi : avis, chiffre, constat, prévision.",
        ),
        (
            "affirmations.yml",
            "paragraphes: 18",
            "paragraphes: dix-huit",
            "champ « paragraphes » : nombre entier attendu. Écrivez par exemple « paragraphes: 18 ».",
        ),
        (
            "sources.yml",
            "  - id: article-2014",
            "  - id: Article 2014",
            "champ « id » : valeur « Article 2014 » mal formée. Écrivez un nom en minuscules sans accent, chiffres"
            " et traits d'union, par exemple « id: groupe-150 ».",
        ),
        (
            "sources.yml",
            '    lu_le: "2026-11-25"',
            '    lu_le: "2026-13-45"',
            "champ « lu_le » : date « 2026-13-45 » invalide. Écrivez une date entre guillemets :"
            ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « lu_le: "2014-06" ».',
        ),
        (
            "sources.yml",
            '    lu_le: "2026-11-25"',
            "    lu_le: 2026",
            "champ « lu_le » : texte attendu. Écrivez une date entre guillemets :"
            ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « lu_le: "2014-06" ».',
        ),
        (
            "sources.yml",
            "    adresse: ",
            "    adresse: www.exemple.ca # ",
            "champ « adresse » : valeur « www.exemple.ca » mal formée."
            " Écrivez une adresse complète, par exemple « adresse: https://… ».",
        ),
        (
            "sources.yml",
            '    date: "2014-08"',
            "    date: août 2014",
            "champ « date » : valeur « août 2014 » mal formée. Écrivez une date entre guillemets :"
            ' AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple « date: "2014-06" ».',
        ),
        (
            "sources.yml",
            "    theme: otpq",
            "    theme: ordre",
            f"champ « theme » : valeur « ordre » non permise. Choisissez parmi : {', '.join(get_args(Theme))}.",
        ),
        (
            "glossaire.yml",
            "    voir: ",
            "    voir: page # ",
            "champ « voir » : liste attendue. Écrivez par exemple « voir: [groupe-150] ».",
        ),
        (
            "plateformes.yml",
            "    dans_article: true",
            "    dans_article: peut-être",
            "champ « dans_article » : true ou false attendu. Écrivez par exemple « dans_article: … ».",
        ),
        (
            "plateformes.yml",
            "    page: choisir/linkedin.md",
            "    page: null",
            "champ « page » : texte attendu. Écrivez par exemple « page: du texte ».",
        ),
        (
            "chiffres.yml",
            "        valeur: ",
            "        valeur: 12,05 # ",
            "champ « valeur » : nombre attendu. Écrivez par exemple « valeur: 6.15 ».",
        ),
        (
            "chiffres.yml",
            "      - annee: ",
            "      - annee: 213 # ",
            "champ « annee » : 213 est trop petit (au moins 1990). Écrivez par exemple « annee: 2014 ».",
        ),
        (
            "listes/reputation.yml",
            "    duree: ",
            "    duree: 500 # ",
            "champ « duree » : 500 est trop grand (au plus 480). Écrivez par exemple « duree: 10 ».",
        ),
        (
            "listes/reputation.yml",
            "    frequence: ",
            "    frequence: tous les 6 mois # ",
            "champ « frequence » : valeur « tous les 6 mois » non permise. Vouliez-vous dire « tous les six mois »?",
        ),
        (
            "affirmations.yml",
            "    qui: bourque",
            "    qui: ''",
            "champ « qui » trop court (0 signes, au moins 1). Écrivez par exemple « qui: du texte ».",
        ),
    ],
)
def test_a_damaged_file_is_told_with_its_line(project, file, old, new, message):
    line = replace_text(project / "data" / file, old, new)
    assert judge(project) == [f"data/{file}:{line}: {message}"]


def test_a_missing_field_is_told_on_the_first_line_of_its_record(project):
    line = replace_text(project / "data/affirmations.yml", "\naffirmations:\n", "\naffirmations:\n") + 2
    replace_text(project / "data/affirmations.yml", "    paragraphe: 1\n", "")
    assert judge(project) == [
        f"data/affirmations.yml:{line}: champ « paragraphe » absent. Ajoutez par exemple « paragraphe: 15 »."
    ]


def test_the_faults_of_every_file_are_told_at_once(project):
    (project / "data/chiffres.yml").unlink()
    first = replace_text(project / "data/affirmations.yml", "paragraphes: 18", "paragraphes: 0")
    second = replace_text(project / "data/nouveautes.yml", "nouveautes:\n", "nouveautes:\n  - du texte\n")
    assert judge(project) == [
        f"data/affirmations.yml:{first}: champ « paragraphes » : 0 est trop petit (au moins 1)."
        " Écrivez par exemple « paragraphes: 18 ».",
        "data/chiffres.yml: fichier illisible ou absent. Remettez ce fichier à sa place.",
        f"data/nouveautes.yml:{second + 1}: « nouveautes » : champs attendus, un par ligne."
        " Écrivez par exemple « nouveautes: … ».",
    ]


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("", []),
        ("Sans note.", []),
        ("Une note.[^groupe-150]", ["groupe-150"]),
        ("Deux.[^a][^b] Puis une.[^a]", ["a", "b", "a"]),
        ("Un mot inconnu.[^É_1]", ["É_1"]),
        # No note: a link, an empty one, one with a space.
        ("[a](b.md) [^] [^a b]", []),
    ],
)
def test_citations_are_found_in_their_order(text, identifiers):
    assert find_citations(text) == identifiers


def touch_later(path: Path) -> None:
    """Move a file's time forward, as an editor's next save does."""
    later = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(later, later))


def test_loaded_facts_follow_the_files(project):
    first = load_facts(project)
    assert load_facts(project) is first
    replace_text(project / "data/plateformes.yml", "nom: LinkedIn", "nom: Linked In")
    touch_later(project / "data/plateformes.yml")
    assert load_facts(project).platforms["linkedin"].nom == "Linked In"


def test_loading_facts_that_do_not_hold_raises_with_the_report(project):
    line = replace_text(project / "data/affirmations.yml", "paragraphes: 18", "paragraphes: 0")
    with pytest.raises(ValueError) as raised:
        load_facts(project)
    assert str(raised.value) == (
        f"data/affirmations.yml:{line}: champ « paragraphes » : 0 est trop petit (au moins 1)."
        " Écrivez par exemple « paragraphes: 18 »."
    )
