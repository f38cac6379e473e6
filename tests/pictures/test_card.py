"""Social cards, looked at pixel by pixel: a missing font draws no letter and says nothing."""

from functools import cache

import pytest

from pictures.drawn import count_pixels, find_box, open_picture
from reseaux.page import read_pages
from reseaux.pictures import card, lettering
from reseaux.pictures.card import ACCENT, COLUMN, GROUND, HEIGHT, INK, MARGIN, WIDTH, draw_card
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.rendering import render_png

TITLE = (MARGIN - 10, 130, MARGIN + COLUMN + 60, 510)  # left, top, right, bottom
ADDRESS_TOP = HEIGHT - 100
SITE = "Réseaux et réputation"


@cache
def draw(title: str, drawing: str = "page", family: str = card.FAMILY):
    svg = draw_card(title, "Déontologie", drawing, "reseaux.example/l/essai", SITE)
    return open_picture(render_png(svg.replace(card.FAMILY, family), WIDTH))


def test_the_letters_of_a_title_are_drawn():
    drawn = count_pixels(draw("La règle des 150 membres"), INK, TITLE)
    assert 15_000 < drawn < 30_000
    assert count_pixels(draw("La règle"), INK, TITLE) < drawn / 1.5


def test_without_its_font_a_card_has_no_letter():
    picture = draw("La règle des 150 membres", family="Aucune police de ce nom")
    assert count_pixels(picture, INK) == 0
    assert count_pixels(picture, ACCENT) > 1_000  # the drawing is still there


@pytest.mark.parametrize("sign", "éèêëàâîïôûùçœæÉÀŒ«»’–—…!?:%€")
def test_each_sign_of_french_leaves_ink(sign):
    assert lettering.find_missing_signs(sign) == []
    assert count_pixels(draw(sign), INK, TITLE) > 100


def test_signs_that_the_font_lacks_are_named_once():
    assert lettering.find_missing_signs("a😀b😀→\u00a0") == ["😀"]


def test_every_title_stands_whole_inside_the_margins(root):
    titles = [page.front.title for page in read_pages(root)[0]]
    for title in [*titles, "W" * 60, "Anticonstitutionnellement" * 2]:
        picture = draw(title)
        left, top, right, bottom = find_box(picture, INK, (0, 130, WIDTH, ADDRESS_TOP))
        assert left >= MARGIN - 6, title
        assert right <= MARGIN + COLUMN + 6, title
        assert top >= 4, title
        assert bottom < ADDRESS_TOP - 130 - 6, title


@pytest.mark.parametrize("name", DRAWINGS)
def test_each_drawing_stands_at_the_right_and_is_not_another(name):
    left, top, side = card.DRAWING
    picture = draw("X", name)
    box = (left - 40, top - 40, left + side + 40, top + side + 40)
    drawn = find_box(picture, ACCENT, box)
    assert 30 < drawn[0] < 130
    assert drawn[2] < side + 60
    assert count_pixels(picture, ACCENT, box) > 5_000
    others = [draw("X", other).tobytes() for other in DRAWINGS if other != name]
    assert picture.tobytes() not in others


def test_text_is_drawn_in_colours_of_seven_to_one():
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    ratios = {colour: (light(colour) + 0.05) / (light(GROUND) + 0.05) for colour in (INK, card.SOFT, ACCENT)}
    # The theme is set in the accent, large enough (28 pixels) for 4.5:1 to be AAA (WCAG 2.2, 1.4.6).
    assert ratios.pop(ACCENT) > 4.5
    assert min(ratios.values()) > 7


def test_signs_of_svg_in_a_title_are_written_safely():
    assert "A &lt;b&gt; &amp; «\u00a0c\u00a0»" in draw_card("A <b> & « c »", "x", "page", "a", SITE)
