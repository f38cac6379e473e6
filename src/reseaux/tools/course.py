"""The words of the course: its path, its self-assessment and its test, read from data/outils/."""

from pydantic import Field

from reseaux.records import Text
from reseaux.tools.sentence import ChoiceField, sentence
from reseaux.validation import Record


class TestSentences(Record):
    commencer: Text
    reprendre: Text
    recommencer: Text
    meilleur: sentence("score", "sur", "date")
    avancement: sentence("nombre", "total")
    manque: sentence("numeros")
    note: sentence("score", "sur")
    reussi: sentence("seuil")
    non_reussi: sentence("seuil")


class TestLabels(Record):
    """Read from test.yml. `accueil`: paragraphs, whose blanks {questions} and {seuil} the build fills."""

    titre: Text
    sans_script: Text
    accueil: list[Text] = Field(min_length=1)
    terminer: Text
    attestation: Text
    relire: Text
    phrases: TestSentences


class ComparedLabels(Record):
    titre: Text
    enonce: Text


class AssessmentSentences(Record):
    reste: sentence("nombre")
    commencer: Text
    tout_su: Text
    progres: sentence("nombre", "total")


class AssessmentLabels(Record):
    """Read from auto.yml."""

    titre: Text
    aide: Text
    sans_script: Text
    avant: Text
    apres: Text
    refaire: Text
    revoir: Text
    tableau: ComparedLabels
    phrases: AssessmentSentences


class CopyLabels(Record):
    etiquette: Text
    aide: Text
    bouton: Text


class MemoryLabels(Record):
    etiquette: Text
    aide: sentence("cle")
    effacer: Text


class CourseSentences(Record):
    a_faire: Text
    en_cours: sentence("nombre", "total")
    quiz: sentence("nombre", "total")
    fait: sentence("nombre", "total")
    test_en_cours: Text
    test_fait: sentence("score", "sur")
    test_a_refaire: sentence("score", "sur")
    attestation_rien: Text
    attestation_partielle: Text
    attestation_entiere: Text
    suite: Text
    temps: sentence("temps")
    exporte: sentence("fichier")
    importe: sentence("reponses", "tests")
    efface: sentence("reponses", "tests")
    annuler_effacement: Text
    annule: Text


class FileFaults(Record):
    etranger: sentence("fichier")
    recent: sentence("fichier")
    abime: sentence("fichier")
    lourd: sentence("fichier")
    illisible: sentence("fichier")


class CourseLabels(Record):
    """Read from cours.yml."""

    titre: Text
    sans_script: Text
    duree: sentence("minutes")
    minutes: sentence("minutes")
    objectifs: Text
    test: sentence("questions", "seuil")
    attestation: Text
    garder: Text
    copie: CopyLabels
    importer: ChoiceField
    memoire: MemoryLabels
    phrases: CourseSentences
    fautes: FileFaults
