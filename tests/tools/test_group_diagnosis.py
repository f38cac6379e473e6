"""The rule of the article on groups, and what data/outils/groupe.yml may say."""

import shutil
from pathlib import Path

import pytest
from project_copy import ROOT, replace_text
from written_page import tell

from reseaux.facts import load_facts, read_facts

RULE = load_facts(ROOT).tools.groupe.regle


@pytest.fixture
def project(tmp_path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize(
    ("members", "known", "case"),
    [
        (40, True, "deux"),
        (40, False, "taille"),
        (150, True, "deux"),
        (150, False, "taille"),
        (151, True, "gestionnaires"),
        (151, False, "aucune"),
        (5000, True, "gestionnaires"),
        (5000, False, "aucune"),
    ],
)
def test_one_of_the_two_conditions_is_enough(members, known, case):
    assert RULE.find_case(members, known) == case


@pytest.mark.parametrize(
    ("members", "split"),
    [
        (0, (1, [0])),
        (150, (1, [150])),
        (151, (2, [75, 76])),
        (300, (2, [150])),
        (301, (3, [100, 101])),
        (400, (3, [133, 134])),
        (5000, (34, [147, 148])),
    ],
)
def test_a_group_is_split_into_as_few_groups_as_the_rule_allows(members, split):
    assert RULE.split(members) == split


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # A blank that no script fills, one that is lacking.
        (
            'diviser: "Divisé par région ou par spécialité, le groupe donnerait {groupes} de {tailles}."',
            'diviser: "Il ferait {groupes}."',
            "champ « diviser » : blancs attendus, {groupes}, {tailles}. Écrivez une phrase avec ces blancs :"
            ' {groupes}, {tailles}, par exemple « diviser: "{groupes} {tailles}" ».',
        ),
        (
            "constat: La taille suffit.",
            'constat: "{maximum} suffit."',
            "champ « constat » : blancs attendus, aucun. Écrivez une phrase avec ces blancs : aucun,"
            ' par exemple « constat: "du texte" ».',
        ),
        # Numbers that make no rule.
        (
            "membres_maximum: 150",
            "membres_maximum: 0",
            "champ « membres_maximum » : 0 est trop petit (au moins 1). Écrivez par exemple « membres_maximum: 150 ».",
        ),
        (
            "  part: 5\n",
            "  part: 101\n",
            "champ « part » : 101 est trop grand (au plus 100). Écrivez par exemple « part: 5 ».",
        ),
        (
            "  publications: 1\n",
            "  publications: une\n",
            "champ « publications » : nombre entier attendu. Écrivez par exemple « publications: 1 ».",
        ),
        # A case or a state that the rule does not have.
        (
            "  taille:\n    groupe",
            "  tailles:\n    groupe",
            "champ « tailles » inconnu. Vouliez-vous dire « taille »?",
        ),
    ],
)
def test_a_text_or_a_number_that_the_tool_cannot_use_is_reported(project, old, new, message):
    line = replace_text(project / "data/outils/groupe.yml", old, new)
    facts, problems = read_facts(project)
    assert facts is None
    assert f"data/outils/groupe.yml:{line}: {message}" in tell(problems)


def test_the_examples_are_groups_of_two_at_least(project):
    line = replace_text(project / "data/outils/groupe.yml", "exemples: [40,", "exemples: [1,")
    assert tell(read_facts(project)[1]) == [
        f"data/outils/groupe.yml:{line}: champ « exemples » : 1 est trop petit (au moins 2)."
        " Écrivez par exemple « exemples: [40, 150, 400, 5000] »."
    ]
