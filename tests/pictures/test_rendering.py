"""Pictures are light, the same each time, and drawn once."""

from dataclasses import replace
from pathlib import Path

import pytest

from reseaux.pictures import rendering
from reseaux.pictures.card import WIDTH, draw_card
from reseaux.pictures.picture import Picture
from reseaux.pictures.rendering import render_png

SMALL = Picture(40, 20, "#0b4f60", "#ffffff", (), shapes='<circle cx="20" cy="10" r="8" fill="#fff"/>')


@pytest.fixture
def drawn(monkeypatch) -> list[Picture]:
    """What is really drawn, and not read from what was kept."""
    asked, draw = [], rendering._draw
    monkeypatch.setattr(rendering, "_draw", lambda picture, width: asked.append(picture) or draw(picture, width))
    return asked


def test_a_picture_is_drawn_once_and_kept(tmp_path, drawn):
    first = render_png(SMALL, 40, tmp_path / "kept")
    assert render_png(SMALL, 40, tmp_path / "kept") == first
    assert len(drawn) == 1
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_another_width_or_another_drawing_is_another_picture(tmp_path, drawn):
    pictures = {
        render_png(SMALL, 40, tmp_path),
        render_png(SMALL, 80, tmp_path),
        render_png(replace(SMALL, ground="#0c4f60"), 40, tmp_path),
    }
    assert len(pictures) == len(drawn) == len(list(tmp_path.iterdir())) == 3


def test_another_version_of_a_library_draws_again(tmp_path, drawn, monkeypatch):
    render_png(SMALL, 40, tmp_path)
    monkeypatch.setattr(rendering, "version", lambda name: "99")
    rendering._name_makers.cache_clear()
    render_png(SMALL, 40, tmp_path)
    assert len(drawn) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: b"not a picture",
        lambda whole: whole[:-1],
        lambda whole: whole[:60] + bytes([whole[60] ^ 1]) + whole[61:],
    ],
    ids=["empty", "foreign", "cut", "one bit"],
)
def test_a_damaged_picture_is_drawn_again(tmp_path, drawn, damage):
    picture = render_png(SMALL, 40, tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert render_png(SMALL, 40, tmp_path) == picture
    assert kept.read_bytes() == whole
    assert len(drawn) == 2


def test_a_build_that_stops_while_it_writes_leaves_nothing_to_read(tmp_path, drawn, monkeypatch):
    def stop(path, target):
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(Path, "rename", stop)
        render_png(SMALL, 40, tmp_path)
    render_png(SMALL, 40, tmp_path)
    assert len(drawn) == 2


def test_the_same_card_is_the_same_bytes_and_light():
    card = draw_card("La règle des 150 membres", "Groupes", "groupe", "reseaux.example/l/groupe-150", "Réseaux")
    picture = render_png(card, WIDTH)
    assert picture == render_png(card, WIDTH)
    assert 10_000 < len(picture) < 18_000
