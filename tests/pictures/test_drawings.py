"""The drawings of the themes: one family, each within its square and told in words of its own."""

import re

import pytest

from pictures.drawn import count_pixels, find_box, open_picture
from reseaux.pictures.drawings import DRAWINGS, SIDE
from reseaux.pictures.picture import BARE, PAINTED, Picture
from reseaux.pictures.rendering import render_png

INK, GROUND = "#93d6e3", "#0b4f60"
PLACE, WIDTH = 40, 320  # where the square starts, and how wide it is


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_fills_its_square_and_stays_in_it(name):
    whole = WIDTH + 2 * PLACE
    shapes = DRAWINGS[name].place(PLACE, PLACE, WIDTH, PAINTED, BARE)
    picture = open_picture(render_png(Picture(whole, whole, GROUND, INK, (), shapes), whole))
    left, top, right, bottom = find_box(picture, INK, (0, 0, whole, whole))
    assert min(left, top) >= PLACE, name
    assert max(right, bottom) <= PLACE + WIDTH, name
    assert max(right - left, bottom - top) > 0.7 * WIDTH, name
    assert abs(left + right - whole) < 0.1 * WIDTH, name
    assert 0.04 < count_pixels(picture, INK) / WIDTH**2 < 0.3, name


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_takes_the_two_colours_given_and_no_other(name):
    placed = DRAWINGS[name].place(0, 0, SIDE, "#111111", "#222222")
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', placed)) <= {"#111111", "#222222", "none"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_told_in_words_of_its_own(name):
    told = [drawing.alternative for drawing in DRAWINGS.values()]
    assert told.count(DRAWINGS[name].alternative) == 1
    assert 20 < len(DRAWINGS[name].alternative) < 125
