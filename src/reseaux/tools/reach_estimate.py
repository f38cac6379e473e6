"""The estimate of a page's reach: data/outils/portee.yml."""

from pydantic import Field

from reseaux.records import Identifier, Text
from reseaux.tools.sentence import ChoiceField, NumberField, sentence
from reseaux.validation import Record


class ReachFields(Record):
    abonnes: NumberField
    annee: ChoiceField


class ReachSentences(Record):
    sans_payer: sentence("portee", "abonnes", "part", "annee")
    en_payant: sentence("reste")
    dessin: sentence("points", "annee")
    aucun_touche: Text
    vide: Text


class ReachEstimate(Record):
    """`series`: those of chiffres.yml that give shares of followers, in per cent; `annee`: the one shown first."""

    titre: Text
    series: list[Identifier] = Field(min_length=1)
    annee: int
    champs: ReachFields
    phrases: ReachSentences
    reserve: Text
