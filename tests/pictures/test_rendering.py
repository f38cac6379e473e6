"""Pictures are light, the same each time, and drawn once."""

import os

import pytest

from reseaux.pictures import rendering
from reseaux.pictures.card import WIDTH, draw_card
from reseaux.pictures.rendering import render_png

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b4f60"/></svg>'
)


@pytest.fixture
def drawn(monkeypatch) -> list[str]:
    """What is really drawn, and not read from what was kept."""
    asked, draw = [], rendering._draw
    monkeypatch.setattr(rendering, "_draw", lambda svg, width: asked.append(svg) or draw(svg, width))
    return asked


def test_a_picture_is_drawn_once_and_kept(tmp_path, drawn):
    first = render_png(SVG, 40, tmp_path / "kept")
    assert render_png(SVG, 40, tmp_path / "kept") == first
    assert len(drawn) == 1
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_another_width_or_another_drawing_is_another_picture(tmp_path, drawn):
    pictures = {
        render_png(SVG, 40, tmp_path),
        render_png(SVG, 80, tmp_path),
        render_png(SVG.replace("0b", "0c"), 40, tmp_path),
    }
    assert len(pictures) == len(drawn) == len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("damage", [b"", b"not a picture", b"\x89PNG\r\n\x1a\ncut"])
def test_a_damaged_picture_is_drawn_again(tmp_path, drawn, damage):
    whole = render_png(SVG, 40, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage)
    assert render_png(SVG, 40, tmp_path) == whole == kept.read_bytes()
    assert len(drawn) == 2


def test_nothing_half_written_is_ever_read(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "getpid", lambda: 7)
    render_png(SVG, 40, tmp_path)
    assert [path.suffix for path in tmp_path.iterdir()] == [".png"]


def test_the_same_card_is_the_same_bytes_and_light():
    card = draw_card("La règle des 150 membres", "Groupes", "groupe", "reseaux.example/l/groupe-150", "Réseaux")
    picture = render_png(card, WIDTH)
    assert picture == render_png(card, WIDTH)
    assert 5_000 < len(picture) < 25_000
