"""The letters of the pictures: where they are, how wide, and which are missing."""

import pytest

from pictures.drawn import find_box, open_picture
from reseaux.pictures.lettering import BOLD, FAMILY, REGULAR, find_missing_signs, list_fonts, measure
from reseaux.pictures.rendering import render_png

WIDTH = 800
LINE = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="120">'
    f'<rect width="{WIDTH}" height="120" fill="#fff"/>'
    f'<text x="20" y="80" font-family="{FAMILY}" font-size="50" font-weight="{{weight}}">{{text}}</text></svg>'
)


def test_the_letters_come_from_two_files():
    assert [path.rpartition("/")[2] for path in list_fonts()] == [
        "SourceSerifPro-Regular.ttf",
        "SourceSerifPro-Bold.ttf",
    ]


@pytest.mark.parametrize(("style", "weight"), [(REGULAR, 400), (BOLD, 700)])
def test_a_text_is_as_wide_as_it_is_drawn(style, weight):
    text = "Hameçonnage « ici »\u00a0: H"
    picture = open_picture(render_png(LINE.format(weight=weight, text=text), WIDTH))
    left, _, right, _ = find_box(picture, "#000000", (0, 0, WIDTH, 120))
    assert right - left == pytest.approx(measure(text, 50, style), abs=12)  # the white around H, and kerning
    assert measure(text, 50, style) == measure(text, 100, style) / 2


def test_bold_is_wider():
    assert measure("Réputation", 50, BOLD) > measure("Réputation", 50, REGULAR) * 1.03


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("L’œuvre «\u00a0totale\u00a0»\u00a0: ÉÀÇ – … 5\u00a0% € → (X)!?", []),
        ("a😀b😀c", ["😀"]),
        ("漢 et ☎", ["漢", "☎"]),
    ],
)
def test_signs_that_the_font_lacks_are_named_once(text, missing):
    assert find_missing_signs(text) == missing
