"""The letters of the pictures: where they are, how wide, and which are missing."""

import pytest

from pictures.drawn import find_box, open_picture
from reseaux.pictures.lettering import BOLD, REGULAR, find_font, find_missing_signs, measure
from reseaux.pictures.picture import Line, Picture
from reseaux.pictures.rendering import render_png

WIDTH = 800


def test_the_letters_come_from_two_files():
    names = [find_font(style).name for style in (REGULAR, BOLD)]
    assert names == ["SourceSerifPro-Regular.ttf", "SourceSerifPro-Bold.ttf"]


@pytest.mark.parametrize("style", [REGULAR, BOLD])
def test_a_text_is_as_wide_as_it_is_drawn(style):
    text = "Hameçonnage « ici »\u00a0: H"
    line = Line(text, 20, 80, 50, "#000000", style)
    picture = open_picture(render_png(Picture(WIDTH, 120, "#ffffff", "#000000", (line,)), WIDTH))
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
