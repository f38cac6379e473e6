"""The words of the checklist's tool: what is missing or mistyped in data/outils/liste.yml is told where it is."""

from pathlib import Path

import pytest

from reseaux.tools.checklist_labels import ChecklistLabels
from reseaux.validation import validate
from reseaux.yaml_source import read_yaml

PATH = "data/outils/liste.yml"
TEXT = (Path(__file__).parents[2] / PATH).read_text(encoding="utf-8")


def tell(old, new):
    """Return the faults of the file once a line of it is changed, with the line of the first."""
    assert TEXT.count(old) == 1
    source, problems = read_yaml(TEXT.replace(old, new), PATH)
    assert problems == []
    return [str(problem) for problem in validate(ChecklistLabels, source)[1]], TEXT[: TEXT.index(old)].count("\n") + 1


def test_the_file_holds():
    source, problems = read_yaml(TEXT, PATH)
    assert (problems, validate(ChecklistLabels, source)[1]) == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        # A blank left out, one that no script fills.
        (
            '  avancement: "Coché : {points} sur {total}"',
            '  avancement: "{points} en tout"',
            "champ « avancement » : blancs attendus, {points}, {total}. Écrivez une phrase avec ces blancs : "
            '{points}, {total}, par exemple « avancement: "{points} {total}" ».',
        ),
        (
            "sous le nom « {cle} ». Elles",
            "sous le nom « {nom} ». Elles",
            "champ « aide » : blancs attendus, {cle}. Écrivez une phrase avec ces blancs : {cle}, "
            'par exemple « aide: "{cle}" ».',
        ),
        (
            '''  annule: "C'est annulé."''',
            '  annule: ""',
            "champ « annule » trop court (0 signes, au moins 1). Écrivez par exemple « annule: du texte ».",
        ),
        # The durations of the filter.
        (
            "choix: [5, 15, 30, 60]",
            "choix: [0]",
            "champ « choix » : 0 est trop petit (au moins 1). Écrivez par exemple « choix: [5, 15] ».",
        ),
        (
            "choix: [5, 15, 30, 60]",
            "choix: []",
            "champ « choix » : liste vide. Écrivez par exemple « choix: [5, 15] ».",
        ),
        (
            "choix: [5, 15, 30, 60]",
            "choix: [5 min]",
            "champ « choix » : nombre entier attendu. Écrivez par exemple « choix: [5, 15] ».",
        ),
        # A name mistyped.
        ("  ignorer: Ignorer", "  ignorer: Ignorer\n  autre: Autre", "champ « autre » inconnu."),
    ],
)
def test_a_fault_is_told_with_its_line(old, new, fault):
    faults, line = tell(old, new)
    assert len(faults) == 1
    assert faults[0].startswith(f"{PATH}:{line + new.count(chr(10))}: {fault}")
