"""The words of the slides, read from data/outils/diapositives.yml."""

from reseaux.records import Text
from reseaux.tools.sentence import sentence
from reseaux.validation import Record


class SlideVersions(Record):
    """What a slide says of the versions of the workshop where it stands."""

    long: Text
    court: Text
    deux: Text


class SlideButtons(Record):
    """The buttons of the page and of the presentation."""

    presenter: Text
    ouvrir: Text
    precedente: Text
    suivante: Text
    notes: Text
    fenetre: Text
    quitter: Text
    pause: Text
    reprendre: Text
    zero: Text


class SlideSentences(Record):
    """What the script fills and says."""

    presentation: Text
    position: sentence("rang", "total")
    annonce: sentence("rang", "total", "texte")
    minutes: sentence("debut", "fin")
    ecoule: sentence("temps")
    retard: sentence("minutes")
    a_l_heure: Text
    ensuite: sentence("titre")
    derniere: Text
    refus: Text


class SlideShowLabels(Record):
    sans_script: Text
    version: Text
    choix_long: sentence("minutes")
    choix_court: sentence("minutes")
    montrer_notes: Text
    titre_notes: Text
    etape: sentence("etape")
    duree_long: sentence("minutes", "debut", "fin")
    duree_court: sentence("minutes", "debut", "fin")
    source: Text
    sources: Text
    exemple: Text
    versions: SlideVersions
    boutons: SlideButtons
    phrases: SlideSentences
