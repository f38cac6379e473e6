"""Social cards, looked at pixel by pixel: a missing font draws no letter and says nothing."""

from functools import cache

import pytest

from pictures.drawn import count_pixels, find_box, open_picture
from reseaux.page import read_pages
from reseaux.pictures import card, lettering
from reseaux.pictures.card import ACCENT, COLUMN, GROUND, HEIGHT, INK, MARGIN, SOFT, WIDTH, draw_card
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.lettering import measure
from reseaux.pictures.rendering import render_png

TITLE = (MARGIN - 10, 130, MARGIN + COLUMN + 60, 510)  # left, top, right, bottom
ADDRESS_TOP = HEIGHT - 108
KERNING = 8  # pixels that it may add to a whole line; the measure of a text knows nothing of it
SITE = "Réseaux et réputation"
HARD = ["W" * 60, "Anticonstitutionnellement" * 2, "X", "« Ça »", "L'œuvre « d'août » : l'avis, le chiffre et le reste"]


def describe(title: str, drawing: str = "page"):
    return draw_card(title, "Déontologie", drawing, "reseaux.example/l/essai", SITE)


@cache
def draw(title: str, drawing: str = "page"):
    return open_picture(render_png(describe(title, drawing), WIDTH))


@pytest.mark.parametrize("title", ["La règle des 150 membres", "Donner du contenu intelligent", "X", "W" * 60])
def test_each_line_of_a_title_leaves_the_ink_of_its_letters(title):
    lines = [line for line in describe(title).lines if line.colour == INK][1:]
    written = "".join(line.text for line in lines)
    assert written.replace(" ", "") == title.replace("150 m", "150\u00a0m").replace(" ", "")
    for line in lines:
        baseline, size = round(line.y), int(line.size)
        box = (MARGIN - 4, baseline - size // 2, MARGIN + COLUMN + 4, baseline)  # from the small letters' top or so
        covered = count_pixels(draw(title), INK, box) / (measure(line.text, size) * size / 2)
        assert 0.3 < covered < 0.6, line.text


def test_without_its_font_files_no_card_is_drawn(monkeypatch):
    monkeypatch.setattr(lettering, "find_font", lambda style: f"nulle-part-{style}.ttf")
    lettering.load_font.cache_clear()
    with pytest.raises(OSError, match="cannot open resource"):
        render_png(describe("La règle"), WIDTH)


@pytest.mark.parametrize("sign", "éèêëàâîïôûùçœæÉÀŒ«»’–—…!?:%€")
def test_each_sign_of_french_leaves_ink(sign):
    assert count_pixels(draw(sign), INK, TITLE) > 100


def test_every_title_stands_whole_inside_the_margins(root):
    titles = [page.front.title for page in read_pages(root)[0]]
    assert len(titles) > 30
    for title in [*titles, *HARD]:
        half = open_picture(render_png(describe(title), WIDTH // 2))  # four times as fast, and as telling
        left, top, right, bottom = (2 * edge for edge in find_box(half, INK, (0, 65, WIDTH // 2, ADDRESS_TOP // 2)))
        assert left >= MARGIN - KERNING, title
        assert right <= MARGIN + COLUMN + KERNING, title
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


def test_a_long_theme_site_name_or_address_stands_inside_the_margins():
    card = draw_card("X", "W" * 30, "page", f"{'nom-de-domaine.' * 4}example/dossier/l/{'nom-court-' * 4}/", "W" * 40)
    picture = open_picture(render_png(card, WIDTH))
    assert find_box(picture, INK, (0, 0, WIDTH, 130))[2] <= WIDTH - MARGIN + KERNING
    assert find_box(picture, SOFT, (0, 130, WIDTH, ADDRESS_TOP))[2] <= MARGIN + COLUMN + KERNING
    assert find_box(picture, SOFT, (0, ADDRESS_TOP, WIDTH, HEIGHT))[2] <= WIDTH - MARGIN + KERNING


def test_text_is_drawn_in_colours_of_seven_to_one():
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    colours = [line.colour for line in describe("X").lines]
    assert len(colours) == 4
    assert min((light(colour) + 0.05) / (light(GROUND) + 0.05) for colour in colours) > 7


def test_signs_of_svg_in_a_title_are_drawn_as_they_are():
    card = draw_card("A <b> & « c »", "x", "page", "a", SITE)
    assert "A <b> & «\u00a0c\u00a0»" in " ".join(line.text for line in card.lines)
    assert count_pixels(open_picture(render_png(card, WIDTH)), INK, TITLE) > count_pixels(draw("A b c"), INK, TITLE)
