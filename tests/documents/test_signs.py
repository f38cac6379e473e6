"""Signs that the letters of documents lack, and calls of notes that stand side by side."""

import pytest

from reseaux.documents.signs import list_missing, replace_signs, separate_calls


def test_signs_have_stand_ins_of_the_same_letters():
    assert (
        replace_signs("1\u202f000\u2009$ rendez\u2011vous ↩\ufe0e &#8617;\u200b") == "1\u00a0000\u00a0$ rendez-vous ↑ ↑"
    )


@pytest.mark.parametrize(
    ("html", "second"),
    [
        ("<p>a<sup>1</sup><sup>2</sup></p>", '<sup class="suite">2</sup>'),
        ("<p>a<sup>1</sup>, <sup>2</sup></p>", "<sup>2</sup>"),
        ("<p>a<sup>1</sup> b<sup>2</sup></p>", "<sup>2</sup>"),
    ],
)
def test_a_call_right_after_another_is_set_apart(html, second):
    assert second in separate_calls(html)


def test_only_signs_that_cannot_be_drawn_are_told_each_once():
    assert list_missing("<body><p>« Œuvre » ☐ ↑\n😀 é 😀 ☎</p></body>") == ["😀", "☎"]
