"""The words of the quizzes, read from data/outils/quiz.yml."""

from reseaux.records import Text
from reseaux.tools.sentence import sentence
from reseaux.validation import Record


class Instructions(Record):
    """What each kind of question asks for."""

    choix: Text
    plusieurs: Text
    vrai_faux: Text
    ordre: Text
    nombre: Text


class QuizSentences(Record):
    """What the script says of a question and of a quiz."""

    deja: Text
    a_reprendre: Text
    rien_choisi: Text
    rien_coche: Text
    rang_manquant: Text
    rang_double: sentence("rang")
    nombre_vide: Text
    nombre_faux: sentence("texte")
    juste: Text
    fausse: Text
    choix_justes: sentence("nombre", "total")
    rangs_justes: sentence("nombre", "total")
    cochee_juste: Text
    cochee_faux: Text
    laissee_juste: Text
    laissee_faux: Text
    rang_juste: Text
    rang_faux: Text
    score: sentence("nombre", "total")
    score_entier: sentence("nombre", "total")


class MemorySentences(Record):
    """What the pages of the course say when the browser keeps nothing, or not all."""

    memoire_refusee: Text
    memoire_pleine: Text
    memoire_illisible: sentence("cle")
    memoire_recente: Text


class QuizLabels(Record):
    question: Text
    consignes: Instructions
    rang: Text
    nombre: Text
    corrige: Text
    bonne: Text
    mauvaise: Text
    autre: Text
    sans_script: Text
    verifier: Text
    reessayer: Text
    recommencer: Text
    recommencer_aide: Text
    phrases: QuizSentences
    memoire: MemorySentences
