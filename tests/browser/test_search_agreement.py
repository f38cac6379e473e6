"""The browser cuts and folds words, and reads numbers, as the index does: compared over tables and random texts."""

import random

import pytest

from reseaux.search.numbers import write_numbers
from reseaux.search.words import fold, split_words

PIECES = [
    "l'", "l’", "d'", "qu'", "jusqu’", "aujourd'hui", "œ", "Æ", "ß", "ﬁ", "é", "e\u0301", "ç", "Ÿ",
    "İ", "ı", "K", "Å", "\u00ad", "-",
    " ", "\u00a0", "\u202f", "1", "000", "150", ",", ".", "%", " %", "$", "«", "»", "X", "a", "réseau",
    "'", "’", "`", "😀", "👩‍💻",
    "漢字", "ع", "ø", "Ł", "<b>", "&amp;", "\\", "\n", "\t", "C-18", "s", "\u0300", "ſ", "ǅ", "ẞ", "Ω",
    "ﬀ", "²", "½",
]  # fmt: skip


@pytest.fixture(scope="module")
def words(look, root):
    """The functions of the worker, run in a page."""
    page = look("about:blank")
    page.add_script_tag(content=(root / "docs/assets/search/worker.js").read_text(encoding="utf-8"))
    return page


def make_texts(count: int, seed: int) -> list[str]:
    """Return texts of pieces that are hard to cut, and of signs from all of Unicode, surrogates apart."""
    source = random.Random(seed)

    def sign() -> str:
        number = source.randrange(0x110000 - 0x800)
        return chr(number if number < 0xD800 else number + 0x800)

    def text() -> str:
        return "".join(source.choice(PIECES) if source.random() < 0.8 else sign() for _ in range(source.randrange(16)))

    return [text() for _ in range(count)]


def test_ten_thousand_random_texts_give_the_same_words(words):
    texts = make_texts(10_000, seed=150)
    cut = """texts => texts.map(text => self.reseauxSearch.splitWords(text).map(
      ({word, start, end}) => [word, text.slice(start, end)]))"""
    here = [[[word.word, text[word.start : word.end]] for word in split_words(text)] for text in texts]
    assert sum(map(len, here)) > 20_000
    there = words.evaluate(cut, texts)
    assert [text for text, one, other in zip(texts, here, there, strict=True) if one != other] == []


def test_ten_thousand_random_texts_fold_alike(words):
    texts = make_texts(10_000, seed=151)
    assert words.evaluate("texts => texts.map(self.reseauxSearch.fold)", texts) == [fold(text) for text in texts]


def test_every_number_that_the_index_may_write_is_read(words):
    numbers = [*range(5_000), 10**6, 2**31]
    assert words.evaluate("text => self.reseauxSearch.readNumbers(text)", write_numbers(numbers)) == numbers


# Optimal string alignment: two letters exchanged count as one mistake.
@pytest.mark.parametrize(
    ("typed", "word", "distance"),
    [
        ("reputation", "reputation", 0), ("reputasion", "reputation", 1), ("reputaiton", "reputation", 1),
        ("rputation", "reputation", 1), ("rreputation", "reputation", 1), ("eputation", "reputation", 1),
        ("erputation", "reputation", 1), ("reputatino", "reputation", 1), ("rputasion", "reputation", 2),
        ("epuattion", "reputation", 2), ("abc", "reputation", 3),
    ],
)  # fmt: skip
def test_mistakes_are_counted(words, typed, word, distance):
    measured = words.evaluate("([typed, word]) => self.reseauxSearch.measure(typed, word, 2)", [typed, word])
    assert measured == distance


# One mistake from 4 letters, two from 8.
@pytest.mark.parametrize(
    ("word", "forgiven"), [("abc", 0), ("abcd", 1), ("abcdefg", 1), ("abcdefgh", 2), ("abcdefghijk", 2), ("2014", 0)]
)
def test_mistakes_are_forgiven_by_length(words, word, forgiven):
    assert words.evaluate("word => self.reseauxSearch.forgiven(word)", word) == forgiven
