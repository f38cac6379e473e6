"""The picture of a newsletter block."""

from pictures.drawn import count_pixels, find_box, open_picture
from reseaux.facts import load_facts
from reseaux.pictures.card import ACCENT, INK
from reseaux.pictures.image import HEIGHT, MARGIN, WIDTH, draw_image
from reseaux.pictures.rendering import render_png


def test_every_theme_is_written_whole_beside_its_drawing(root):
    themes = load_facts(root).newsletter.themes
    assert len(themes) > 5
    for theme in themes:
        picture = open_picture(render_png(draw_image(theme.nom, theme.dessin), WIDTH))
        assert picture.size == (WIDTH, HEIGHT)
        left, top, right, bottom = find_box(picture, INK, (0, 0, WIDTH, HEIGHT))
        assert MARGIN - 6 <= left < right < 780, theme.nom
        assert 20 < top < bottom < HEIGHT - 20, theme.nom
        assert count_pixels(picture, INK) > 5_000
        assert count_pixels(picture, ACCENT) > 4_000
