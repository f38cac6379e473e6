"""The words of the package for learning platforms, read from data/outils/paquet.yml."""

from pydantic import Field

from reseaux.records import Text
from reseaux.tools.sentence import sentence
from reseaux.validation import Record


class KeepingSentences(Record):
    """What the page says of where the learner's progress is kept."""

    plateforme: Text
    secours: Text
    secours_page: Text
    navigateur: Text
    page: Text
    consultation: Text
    fermee: Text


class PackageLabels(Record):
    mots_cles: list[Text] = Field(min_length=1)
    droits: Text
    etapes: Text
    voisines: Text
    precedente: Text
    suivante: Text
    liens: Text
    sans_script: Text
    pied: sentence("version", "date")
    phrases: KeepingSentences
