"""The words of the sheet that a learner prints, read from data/outils/attestation.yml."""

from pydantic import Field

from reseaux.records import Text
from reseaux.tools.sentence import ChoiceField, sentence
from reseaux.validation import Record


class Columns(Record):
    etape: Text
    resultat: Text
    jour: Text


class AttestationSentences(Record):
    entete: sentence("nom", "titre")
    entete_en_cours: sentence("nom", "titre")
    quiz: sentence("nombre", "total")
    a_faire: Text
    reussi: sentence("score", "sur", "seuil")
    non_reussi: sentence("score", "sur", "seuil")
    manque: sentence("manques")
    complete: Text


class AttestationLabels(Record):
    titre: Text
    en_cours: Text
    sans_script: Text
    nom: ChoiceField
    imprimer: Text
    imprimer_aide: Text
    rien: Text
    commencer: Text
    colonnes: Columns
    test: Text
    temps: Text
    version: Text
    adresse: Text
    imprimee: Text
    sans_nom: Text
    declaration: list[Text] = Field(min_length=1)
    phrases: AttestationSentences
