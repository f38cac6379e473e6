"""A sentence that a script fills has the blanks that the script knows, no more and no less."""

import pytest

from reseaux.tools.sentence import sentence
from reseaux.validation import Record, validate
from reseaux.yaml_source import read_yaml


class Answer(Record):
    phrase: sentence("portee", "annee")
    conclusion: sentence()


def tell(text):
    """Return the faults of a file, each as it is told."""
    source, problems = read_yaml(text, "data/outils/essai.yml")
    assert problems == []
    return [str(problem) for problem in validate(Answer, source)[1]]


@pytest.mark.parametrize(
    "phrase", ["Environ {portee} en {annee}.", "En {annee} : {portee}. {annee} est loin.", "{portee}{annee}"]
)
def test_blanks_may_stand_in_any_order_and_more_than_once(phrase):
    assert tell(f'phrase: "{phrase}"\nconclusion: Voilà.\n') == []


@pytest.mark.parametrize(
    "phrase",
    [
        "Environ {portee}.",
        "{portee} {annee} {abonnes}",
        "Rien.",
        "{porte} {annee}",
        "{portee} {annee} {",
        "{portee} {annee}}",
    ],
)
def test_a_missing_or_unknown_blank_is_told_with_those_expected(phrase):
    fault = "data/outils/essai.yml:1: champ « phrase » : blancs attendus, {portee}, {annee}."
    hint = 'Écrivez une phrase avec ces blancs : {portee}, {annee}, par exemple « phrase: "{portee} {annee}" ».'
    assert tell(f'phrase: "{phrase}"\nconclusion: Voilà.\n') == [f"{fault} {hint}"]


def test_a_sentence_without_blanks_takes_none():
    told = tell('phrase: "{portee} {annee}"\nconclusion: "Voilà {portee}."\n')
    fault = "data/outils/essai.yml:2: champ « conclusion » : blancs attendus, aucun."
    hint = 'Écrivez une phrase avec ces blancs : aucun, par exemple « conclusion: "du texte" ».'
    assert told == [f"{fault} {hint}"]
