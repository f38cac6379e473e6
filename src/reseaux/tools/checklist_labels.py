"""What the tool adds to each checklist: data/outils/liste.yml."""

from typing import Annotated

from pydantic import Field

from reseaux.records import Text
from reseaux.tools.sentence import ChoiceField, sentence
from reseaux.validation import Record

Minutes = Annotated[int, Field(ge=1, le=480)]


class TimeFilter(Record):
    etiquette: Text
    tous: Text
    choix: list[Minutes] = Field(min_length=1, examples=["[5, 15]"])


class NoteLabels(Record):
    ajouter: Text
    etiquette: Text


class PrintLabels(Record):
    etiquette: Text
    bouton: Text
    aide: Text


class ReceivedLabels(Record):
    etiquette: Text
    reprendre: Text
    ignorer: Text


class AgainLabels(Record):
    etiquette: Text
    calendrier: Text


class ShareLabels(Record):
    etiquette: Text
    aide: Text
    copier: Text


class CopyLabels(Record):
    etiquette: Text
    aide: Text
    en_json: Text
    en_markdown: Text


class MemoryLabels(Record):
    etiquette: Text
    aide: sentence("cle")
    effacer: Text


class ChecklistSentences(Record):
    dans_six_mois: sentence("date")
    avancement: sentence("points", "total")
    laisses: sentence("nombre")
    coche: sentence("date")
    anciens: sentence("points")
    feuille: sentence("date", "reprise")
    calendrier: sentence("date")
    rappel_titre: sentence("titre")
    rappel_texte: sentence("adresse")
    exporte: sentence("fichier")
    importe: sentence("coches", "notes")
    recu: sentence("coches", "nombre")
    recu_inconnus: sentence("points")
    repris: sentence("coches")
    efface: sentence("coches", "notes")
    annuler_effacement: Text
    annuler_ajout: Text
    annule: Text
    memoire_refusee: Text
    memoire_pleine: Text
    memoire_illisible: sentence("cle")


class ImportFaults(Record):
    etranger: sentence("fichier")
    autre_liste: sentence("fichier", "liste")
    recent: sentence("fichier")
    point: sentence("fichier", "point")
    ligne: sentence("fichier", "ligne")
    lourd: sentence("fichier")
    illisible: sentence("fichier")


class ChecklistLabels(Record):
    """The words of the tool around a checklist; the points themselves are in data/listes/."""

    sans_script: Text
    temps: TimeFilter
    note: NoteLabels
    imprimer: PrintLabels
    recu: ReceivedLabels
    suites: Text
    refaire: AgainLabels
    partager: ShareLabels
    copie: CopyLabels
    importer: ChoiceField
    memoire: MemoryLabels
    phrases: ChecklistSentences
    fautes: ImportFaults
