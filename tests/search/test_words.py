import random

import pytest

from reseaux.search.words import ELISIONS, ENDINGS, STOP_WORDS, fold, split_words


def cut(text: str) -> list[tuple[str, str]]:
    """Return each word of a text, with the slice of the text where it stands."""
    return [(found.word, text[found.start : found.end]) for found in split_words(text)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("réputation", "reputation"),
        ("ÉLÈVE", "eleve"),
        ("À", "a"),
        ("façade", "facade"),
        ("Noël", "noel"),
        ("août", "aout"),
        ("L’Haÿ", "lhay"),
        # Ligatures, in small letters and capitals, as a font or another language draws them.
        ("cœur", "coeur"),
        ("Œuvre", "oeuvre"),
        ("vitæ", "vitae"),
        ("ÆON", "aeon"),
        ("\ufb01n", "fin"),
        ("re\ufb02et", "reflet"),
        ("straße", "strasse"),
        ("Łódź", "lodz"),
        ("Bjørn", "bjorn"),
        # An accent as a sign of its own, and a soft hyphen, leave no trace.
        ("e\u0301le\u0300ve", "eleve"),
        ("inter\u00adnet", "internet"),
        # What is neither a letter nor a digit goes, and so does another alphabet.
        ("C-18", "c18"),
        ("aujourd'hui", "aujourdhui"),
        ("1\u00a0000", "1000"),
        ("漢字", ""),
        ("٣", ""),
        ("", ""),
    ],
)
def test_a_word_is_folded_into_small_unaccented_letters(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \u00a0\u202f\n\t", []),
        ("« … » — !", []),
        ("漢字 ½ ٣ 😀", []),
        ("\u00ad", []),
        ("’", []),
        ("Un réseau social.", [("un", "Un"), ("reseau", "réseau"), ("social", "social")]),
        ("«\u00a0Œuvre\u00a0»", [("oeuvre", "Œuvre")]),
        ("curriculum vitæ", [("curriculum", "curriculum"), ("vitae", "vitæ")]),
        ("À la \ufb01n", [("a", "À"), ("la", "la"), ("fin", "\ufb01n")]),
        # The slice keeps the signs that folding drops.
        ("l’e\u0301le\u0300ve", [("eleve", "e\u0301le\u0300ve")]),
        ("l’inter\u00adnet mobile", [("internet", "inter\u00adnet"), ("mobile", "mobile")]),
        ("page\u00a0: pro\u202f!", [("page", "page"), ("pro", "pro")]),
        # Hyphens, middle dots, low lines and points part words.
        ("mot-clic", [("mot", "mot"), ("clic", "clic")]),
        ("peut-être", [("peut", "peut"), ("etre", "être")]),
        ("professionnel·le·s", [("professionnel", "professionnel"), ("le", "le"), ("s", "s")]),
        ("page_facebook", [("page", "page"), ("facebook", "facebook")]),
        ("www.exemple.ca", [("www", "www"), ("exemple", "exemple"), ("ca", "ca")]),
        # One letter may be a name.
        ("X (Twitter)", [("x", "X"), ("twitter", "Twitter")]),
        ("plan B", [("plan", "plan"), ("b", "B")]),
    ],
)
def test_a_text_is_cut_into_words(text, words):
    assert cut(text) == words


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ", "`", "´"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        # An elision is left out, however many there are.
        ("l'ordre", [("ordre", "ordre")]),
        ("L'Ordre", [("ordre", "Ordre")]),
        ("d'une page", [("une", "une"), ("page", "page")]),
        ("qu'il", [("il", "il")]),
        ("c'est", [("est", "est")]),
        ("jusqu'au", [("au", "au")]),
        ("lorsqu'une", [("une", "une")]),
        ("Puisqu'elle", [("elle", "elle")]),
        ("quelqu'un", [("un", "un")]),
        ("d'l'été", [("ete", "été")]),
        ("jusqu'à l'œuvre d'Émile", [("a", "à"), ("oeuvre", "œuvre"), ("emile", "Émile")]),
        ("l'49", [("49", "49")]),
        # Another apostrophe belongs to its word.
        ("aujourd'hui", [("aujourdhui", "aujourd'hui")]),
        ("prud'homme", [("prudhomme", "prud'homme")]),
        ("l'entr'aide", [("entraide", "entr'aide")]),
        ("presqu'île", [("presquile", "presqu'île")]),
        ("O'Neil", [("oneil", "O'Neil")]),
        # The possessive of an English title goes.
        ("Dunbar's number", [("dunbar", "Dunbar"), ("number", "number")]),
        ("d'Dunbar's", [("dunbar", "Dunbar")]),
        # An apostrophe at the edge of a word is a quotation mark.
        ("'réseau'", [("reseau", "réseau")]),
        ("l' ordre", [("l", "l"), ("ordre", "ordre")]),
    ],
)
def test_every_apostrophe_parts_an_elision_and_joins_a_word(text, words, apostrophe):
    expected = [(word, written.replace("'", apostrophe)) for word, written in words]
    assert cut(text.replace("'", apostrophe)) == expected


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 000", [("1000", "1 000")]),
        ("5 000 membres", [("5000", "5 000"), ("membres", "membres")]),
        ("12 345 678", [("12345678", "12 345 678")]),
        ("49 %", [("49%", "49 %")]),
        ("12,5 %", [("12,5%", "12,5 %")]),
        ("1 000,5 %", [("1000,5%", "1 000,5 %")]),
        ("(49 %)", [("49%", "49 %")]),
        # Groups of another length are other numbers.
        ("1 0000", [("1", "1"), ("0000", "0000")]),
        ("12 34", [("12", "12"), ("34", "34")]),
        ("2014 150", [("2014", "2014"), ("150", "150")]),
        ("150 2014", [("150", "150"), ("2014", "2014")]),
        ("12 345 67", [("12345", "12 345"), ("67", "67")]),
        ("1 000membres", [("1", "1"), ("000membres", "000membres")]),
    ],
)
def test_any_space_may_stand_in_a_number(text, words, space):
    text = text.replace(" ", space)
    assert cut(text) == [(word, written.replace(" ", space)) for word, written in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1000", [("1000", "1000")]),
        ("49%", [("49%", "49%")]),
        ("12,5", [("12,5", "12,5")]),
        # A decimal point is a comma; one at the end of a sentence is not in the number.
        ("12.5 %", [("12,5%", "12.5 %")]),
        ("en 2014.", [("en", "en"), ("2014", "2014")]),
        ("150, 200", [("150", "150"), ("200", "200")]),
        ("1  000", [("1", "1"), ("000", "000")]),
        ("2014-06", [("2014", "2014"), ("06", "06")]),
        ("25-34 ans", [("25", "25"), ("34", "34"), ("ans", "ans")]),
        ("19e siècle", [("19e", "19e"), ("siecle", "siècle")]),
        ("1er juin", [("1er", "1er"), ("juin", "juin")]),
        ("3M", [("3m", "3M")]),
        # Codes of law.
        ("C-18", [("c18", "C-18")]),
        ("loi c-18.", [("loi", "loi"), ("c18", "c-18")]),
        ("l’article C-26, r. 37", [("article", "article"), ("c26", "C-26"), ("r", "r"), ("37", "37")]),
        ("C-18a", [("c", "C"), ("18a", "18a")]),
        ("AB-12", [("ab", "AB"), ("12", "12")]),
    ],
)
def test_numbers_and_codes_are_words(text, words):
    assert cut(text) == words


def test_one_thousand_is_the_same_word_however_it_is_spaced():
    assert {word for text in ("1000", "1 000", "1\u00a0000", "1\u202f000") for word, _ in cut(text)} == {"1000"}


def test_words_stand_in_the_order_of_the_text_without_overlap():
    source = random.Random(2014)
    pieces = ["l'", "qu’", "été", "œ", "-", " ", "\u00a0", "1", "000", ",", "%", "C-18", "s", "\u00ad", "'", "e\u0301"]
    for _ in range(2_000):
        text = "".join(source.choices(pieces, k=source.randrange(12)))
        places = [place for found in split_words(text) for place in (found.start, found.end)]
        assert places == sorted(places), text
        assert all(found.word and found.start < found.end <= len(text) for found in split_words(text)), text


@pytest.mark.parametrize("words", [STOP_WORDS, ELISIONS, ENDINGS - {""}])
def test_every_list_holds_folded_words(words):
    assert [word for word in sorted(words) if fold(word) != word] == []


@pytest.mark.parametrize("word", ["x", "pub", "page", "reseau", "ordre", "membre", "aujourdhui", "2014"])
def test_a_word_that_carries_a_subject_is_no_stop_word(word):
    assert word not in STOP_WORDS


def test_an_elision_left_alone_is_a_stop_word():
    assert sorted(ELISIONS - STOP_WORDS) == []
