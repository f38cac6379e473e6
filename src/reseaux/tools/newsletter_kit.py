"""The newsletter editor's kit: data/outils/trousse.yml."""

from reseaux.records import Text
from reseaux.tools.sentence import ChoiceField, sentence
from reseaux.validation import Record


class FilterField(ChoiceField):
    """`tous`: the choice that leaves everything to see."""

    tous: Text


class KitFields(Record):
    public: FilterField
    theme: FilterField


class KitLabels(Record):
    """The words of every tool (libelles.yml) that the kit says otherwise: it has other links to copy."""

    effacer: Text
    copier: Text
    copie: Text
    sans_script: Text


class KitWords(Record):
    html: Text
    texte: Text
    lien: Text
    ajouter: Text
    retirer: Text
    monter: Text
    a_la_main: Text
    champ_html: Text
    champ_texte: Text
    champ_lien: Text
    seul: Text
    qr: Text
    large: Text
    etroit: Text
    selection: Text
    selection_html: Text
    selection_texte: Text
    selection_lien: Text
    vider: Text
    provisoire: Text
    apercu: Text


class KitSentences(Record):
    bilan: sentence("pages", "toutes")
    html: sentence("titre")
    texte: sentence("titre")
    lien: sentence("titre")
    selection_html: sentence("pages")
    selection_texte: sentence("pages")
    selection_lien: sentence("pages")
    vide: Text
    ailleurs: sentence("pages")
    voir: sentence("pages")
    videe: Text
    refusee: Text
    selection_refusee: Text
    ajoutee: sentence("titre")
    retiree: sentence("titre")
    montee: sentence("titre", "place")
    taille: sentence("pages", "taille")
    trop_lourd: Text


class NewsletterKit(Record):
    titre: Text
    libelles: KitLabels
    champs: KitFields
    mots: KitWords
    phrases: KitSentences
