import random

import pytest

from reseaux.search.lexicon import Lexicon, Occurrence, build_lexicon, read_occurrences
from reseaux.search.words import STOP_WORDS


def read_lexicon(*texts: str) -> Lexicon:
    return build_lexicon(found for text in texts for found in read_occurrences(text))


def gather(lexicon: Lexicon) -> list[list[str]]:
    """Return the words of each group, in order of group."""
    gathered = [[] for _ in range(max(lexicon.groups.values(), default=-1) + 1)]
    for word, group in lexicon.groups.items():
        gathered[group].append(word)
    return gathered


@pytest.mark.parametrize(
    ("text", "occurrences"),
    [
        ("", []),
        ("le réseau social", [("reseau", "réseau"), ("social", "social")]),
        # Every mention counts.
        ("page, page", [("page", "page"), ("page", "page")]),
        # A capital that opens a sentence, a quotation or a bracket says nothing of the word: it is told apart.
        ("Réseau", [("reseau", "Réseau", True)]),
        ("Fini. Réseau", [("fini", "Fini", True), ("reseau", "Réseau", True)]),
        ("Fini! Réseau", [("fini", "Fini", True), ("reseau", "Réseau", True)]),
        ("Page\u00a0: Réseau", [("page", "Page", True), ("reseau", "Réseau", True)]),
        ("page «\u00a0Réseau\u00a0»", [("page", "page"), ("reseau", "Réseau", True)]),
        ("page (Réseau)", [("page", "page"), ("reseau", "Réseau", True)]),
        ("page · Réseau", [("page", "page"), ("reseau", "Réseau", True)]),
        # Any other capital is part of the name.
        ("groupe Hubrid", [("groupe", "groupe"), ("hubrid", "Hubrid")]),
        ("LinkedIn", [("linkedin", "LinkedIn", True)]),
        ("OQLF. OTPQ", [("oqlf", "OQLF", True), ("otpq", "OTPQ", True)]),
        ("L’Ordre", [("ordre", "Ordre")]),
        ("X (Twitter)", [("x", "X", True), ("twitter", "Twitter", True)]),
        # A share is also its number.
        ("49\u00a0%", [("49%", "49\u00a0%"), ("49", "49")]),
        ("49%", [("49%", "49%"), ("49", "49")]),
        ("12,5\u202f%", [("12,5%", "12,5\u202f%"), ("12,5", "12,5")]),
        ("1\u00a0000", [("1000", "1\u00a0000")]),
        ("C-18", [("c18", "C-18", True)]),
        ("aujourd’hui", [("aujourdhui", "aujourd’hui")]),
        ("professionnel·le·s", [("professionnel", "professionnel")]),
    ],
)
def test_the_words_of_a_text_are_kept_as_they_are_written(text, occurrences):
    assert list(read_occurrences(text)) == [Occurrence(*occurrence) for occurrence in occurrences]


def test_stop_words_are_never_indexed():
    text = "C’est qu’il n’y a pas, dans le même réseau, lorsqu’on l’a été, de quoi être là où nous sommes."
    assert [found.word for found in read_occurrences(text)] == ["reseau"]
    assert list(read_occurrences(" ".join(sorted(STOP_WORDS)).upper())) == []


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("", []),
        # Number and gender, with a plural of any kind.
        ("réseau réseaux", [["reseau", "reseaux"]]),
        ("journal journaux", [["journal", "journaux"]]),
        ("social sociale sociaux sociales", [["social", "sociale", "sociales", "sociaux"]]),
        ("abonné abonnée abonnés abonnées", [["abonne", "abonnee", "abonnees", "abonnes"]]),
        ("œuvre œuvres", [["oeuvre", "oeuvres"]]),
        ("mot mots", [["mot", "mots"]]),
        ("vie vies", [["vie", "vies"]]),
        ("vu vue vues", [["vu", "vue", "vues"]]),
        ("média médias", [["media", "medias"]]),
        # Snowball makes two stems of these.
        ("contenu contenus", [["contenu", "contenus"]]),
        ("loi lois", [["loi", "lois"]]),
        ("lieu lieux", [["lieu", "lieux"]]),
        ("vidéo vidéos", [["video", "videos"]]),
        ("petit petits petite petites", [["petit", "petite", "petites", "petits"]]),
        ("animateur animatrice animateurs", [["animateur", "animateurs", "animatrice"]]),
        (
            "professionnel·le·s professionnels professionnelle professionnelles",
            [["professionnel", "professionnelle", "professionnelles", "professionnels"]],
        ),
        # Tense.
        ("diffuser diffusé diffusez diffusant", [["diffusant", "diffuse", "diffuser", "diffusez"]]),
        ("afficher affichera affichait", [["affichait", "afficher", "affichera"]]),
        # One stem, several words; or two stems, two words.
        ("publication publications publicité", [["publication", "publications"], ["publicite"]]),
        ("met mets meta", [["met", "mets"], ["meta"]]),
        ("organe organique organisation", [["organe"], ["organique"], ["organisation"]]),
        ("université universel", [["universel"], ["universite"]]),
        ("technologue technologie technologues", [["technologie"], ["technologue", "technologues"]]),
        ("mois moi mo", [["mo"], ["mois"]]),
        # A word is itself, however it is accented, drawn or spaced.
        ("marque marqué MARQUE", [["marque"]]),
        ("internet inter\u00adnet", [["internet"]]),
        ("œuvre oeuvre", [["oeuvre"]]),
        ("1000 1 000 1\u202f000", [["1000"]]),
        # Numbers and codes resemble nothing.
        ("150 1500 15", [["15"], ["150"], ["1500"]]),
        ("49\u00a0%", [["49"], ["49%"]]),
        ("C-18 C-26", [["c18"], ["c26"]]),
        ("1er 1re", [["1er"], ["1re"]]),
        ("G1 G1s", [["g1"], ["g1s"]]),
    ],
)
def test_forms_of_one_word_make_a_group(text, groups):
    assert gather(read_lexicon(text)) == groups


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("publication publicité", [["publication", "publicite"]]),
        ("publications publicité publication", [["publication", "publicite"]]),
        ("met meta", [["met", "meta"]]),
        ("abonné abonnement", [["abonne", "abonnement"]]),
        ("abonné abonnement abonnés", [["abonne", "abonnement"]]),
        ("journal journaliste journalisme", [["journal", "journalisme", "journaliste"]]),
        # Without a stem in common, or with a group in common, there is no family.
        ("université universel", []),
        ("réseau réseaux", []),
        ("réseau page", []),
        ("", []),
    ],
)
def test_groups_of_one_stem_are_kin(text, kin):
    lexicon = read_lexicon(text)
    assert [[gather(lexicon)[group][0] for group in family] for family in lexicon.kin] == kin


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["LinkedIn"], "LinkedIn"),
        (["un LinkedIn", "un Linkedin", "un LinkedIn"], "LinkedIn"),
        (["Votre OQLF", "OQLF"], "OQLF"),
        (["Réseau", "un réseau"], "réseau"),
        (["un Hubrid"], "Hubrid"),
        # In small letters one time in four, it is no name; less often, it is a slip.
        (["un ordre"] + 3 * ["l’Ordre"], "ordre"),
        (["un ordre"] + 4 * ["l’Ordre"], "Ordre"),
        # The most frequent accents win, then the order of the letters.
        (["marque", "marqué", "marqué"], "marqué"),
        (["un cout", "un coût"], "cout"),
        (["un coût", "un cout"], "cout"),
        (["aujourd’hui"], "aujourd’hui"),
        (["49\u202f% ou 49\u00a0% ou 49\u00a0%"], "49\u00a0%"),
    ],
)
def test_one_way_of_writing_is_shown(texts, written):
    lexicon = read_lexicon(*texts)
    assert list(lexicon.written.values())[-1] == written


def test_words_come_in_order_each_with_its_group():
    lexicon = read_lexicon("Un réseau de 150 membres, l’œuvre d’un journal", "des journaux")
    assert lexicon == Lexicon(
        written={
            "150": "150",
            "journal": "journal",
            "journaux": "journaux",
            "membres": "membres",
            "oeuvre": "œuvre",
            "reseau": "réseau",
        },
        groups={"150": 0, "journal": 1, "journaux": 1, "membres": 2, "oeuvre": 3, "reseau": 4},
        kin=[],
    )


def test_the_order_of_the_texts_changes_nothing():
    texts = ["publier", "publication", "publicité", "réseaux", "réseau", "met", "mets", "meta", "journaux", "X", "150"]
    lexicon = read_lexicon(*texts)
    for seed in range(20):
        random.Random(seed).shuffle(texts)
        shuffled = read_lexicon(*texts)
        assert (shuffled.written, shuffled.groups) == (lexicon.written, lexicon.groups)
        assert sorted(shuffled.kin) == sorted(lexicon.kin)


def test_groups_are_numbered_as_their_first_words_come():
    lexicon = read_lexicon("publier publication publicité publications page pages pager 150 met meta mets abonnés")
    numbers = list(dict.fromkeys(lexicon.groups.values()))
    assert numbers == list(range(len(numbers)))
    assert list(lexicon.groups) == sorted(lexicon.groups)
