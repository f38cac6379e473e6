"""Social cards, looked at pixel by pixel: a missing font draws no letter and says nothing."""

import re
from functools import cache

import pytest

from pictures.drawn import count_pixels, find_box, open_picture
from reseaux.page import read_pages
from reseaux.pictures import card, rendering
from reseaux.pictures.card import ACCENT, COLUMN, GROUND, HEIGHT, INK, MARGIN, SOFT, WIDTH, draw_card
from reseaux.pictures.drawings import DRAWINGS
from reseaux.pictures.lettering import measure
from reseaux.pictures.rendering import render_png

TITLE = (MARGIN - 10, 130, MARGIN + COLUMN + 60, 510)  # left, top, right, bottom
ADDRESS_TOP = HEIGHT - 108
KERNING = 8  # pixels that it may add to a whole line; the measure of a text knows nothing of it
SITE = "Réseaux et réputation"
HARD = ["W" * 60, "Anticonstitutionnellement" * 2, "X", "« Ça »", "L'œuvre « d'août » : l'avis, le chiffre et le reste"]


@cache
def draw(title: str, drawing: str = "page", family: str = card.FAMILY):
    svg = draw_card(title, "Déontologie", drawing, "reseaux.example/l/essai", SITE)
    return open_picture(render_png(svg.replace(card.FAMILY, family), WIDTH))


@pytest.mark.parametrize("title", ["La règle des 150 membres", "Donner du contenu intelligent", "X", "W" * 60])
def test_each_line_of_a_title_leaves_the_ink_of_its_letters(title):
    svg = draw_card(title, "Déontologie", "page", "reseaux.example/l/essai", SITE)
    lines = re.findall(r'y="([\d.]+)" font-size="(\d+)" font-weight="700" fill="#ffffff">([^<]+)<', svg)[1:]
    assert "".join(line for *_, line in lines).replace(" ", "") == title.replace("150 m", "150\u00a0m").replace(" ", "")
    for y, size, line in lines:
        baseline, size = round(float(y)), int(size)
        box = (MARGIN - 4, baseline - size // 2, MARGIN + COLUMN + 4, baseline)  # from the small letters' top or so
        covered = count_pixels(draw(title), INK, box) / (measure(line, size) * size / 2)
        assert 0.3 < covered < 0.6, line


def test_without_its_font_files_a_card_has_no_letter(monkeypatch):
    monkeypatch.setattr(rendering, "list_fonts", lambda: [])
    picture = open_picture(render_png(draw_card("La règle", "Essai", "page", "a.example/l/x", SITE), WIDTH))
    assert count_pixels(picture, INK) + count_pixels(picture, SOFT) == 0
    assert count_pixels(picture, ACCENT) > 1_000


def test_without_its_font_a_card_has_no_letter():
    picture = draw("La règle des 150 membres", family="Aucune police de ce nom")
    assert count_pixels(picture, INK) + count_pixels(picture, SOFT) == 0
    assert count_pixels(picture, ACCENT) > 1_000  # the drawing is still there


@pytest.mark.parametrize("sign", "éèêëàâîïôûùçœæÉÀŒ«»’–—…!?:%€")
def test_each_sign_of_french_leaves_ink(sign):
    assert count_pixels(draw(sign), INK, TITLE) > 100


def test_every_title_stands_whole_inside_the_margins(root):
    titles = [page.front.title for page in read_pages(root)[0]]
    assert len(titles) > 30
    for title in [*titles, *HARD]:
        svg = draw_card(title, "Déontologie", "page", "reseaux.example/l/essai", SITE)
        half = open_picture(render_png(svg, WIDTH // 2))  # four times as fast, and as telling
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
    svg = draw_card("X", "W" * 30, "page", f"{'nom-de-domaine.' * 4}example/dossier/l/{'nom-court-' * 4}/", "W" * 40)
    picture = open_picture(render_png(svg, WIDTH))
    assert find_box(picture, INK, (0, 0, WIDTH, 130))[2] <= WIDTH - MARGIN + KERNING
    assert find_box(picture, SOFT, (0, 130, WIDTH, ADDRESS_TOP))[2] <= MARGIN + COLUMN + KERNING
    assert find_box(picture, SOFT, (0, ADDRESS_TOP, WIDTH, HEIGHT))[2] <= WIDTH - MARGIN + KERNING


def test_text_is_drawn_in_colours_of_seven_to_one():
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    svg = draw_card("X", "Essai", "page", "a.example/l/x", SITE)
    colours = re.findall(r'<text [^>]*fill="(#\w{6})"', svg)
    assert len(colours) == svg.count("<text ") == 4
    assert min((light(colour) + 0.05) / (light(GROUND) + 0.05) for colour in colours) > 7


def test_signs_of_svg_in_a_title_are_written_safely():
    assert "A &lt;b&gt; &amp; «\u00a0c\u00a0»" in draw_card("A <b> & « c »", "x", "page", "a", SITE)
