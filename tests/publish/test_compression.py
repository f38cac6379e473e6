import gzip
import os
import time
from pathlib import Path

import brotli
import pytest

from reseaux.publish.compression import BEST, LARGE, LIGHT, MONTH, choose_quality, compress_site

TEXT = "<p>Une phrase qui revient.</p>\n" * 40
TINY = "<p>Presque rien.</p>"


@pytest.fixture
def folder(tmp_path) -> Path:
    site = tmp_path / "site"
    (site / "agir").mkdir(parents=True)
    (site / "agir" / "index.html").write_text(TEXT, encoding="utf-8")
    (site / "index.html").write_text(TINY, encoding="utf-8")
    (site / "image.png").write_bytes(b"png" * 400)
    (site / "hasard.txt").write_bytes(os.urandom(1000))
    return site


def list_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*[rz]"))}


def test_only_what_is_text_and_gains_by_it_is_compressed(folder, tmp_path):
    compress_site(folder, tmp_path / "kept")
    made = list_files(folder)
    assert list(made) == ["agir/index.html.br", "agir/index.html.gz"]
    assert brotli.decompress(made["agir/index.html.br"]).decode() == TEXT
    assert gzip.decompress(made["agir/index.html.gz"]).decode() == TEXT


def test_the_same_content_gives_the_same_bytes_whatever_its_date_and_its_place(folder, tmp_path):
    compress_site(folder, tmp_path / "kept")
    made = list_files(folder)
    for path in folder.rglob("*.[bg][rz]"):
        path.unlink()
    os.utime(folder / "agir" / "index.html", (1, 1))
    moved = folder.rename(tmp_path / "ailleurs")
    compress_site(moved, tmp_path / "kept-elsewhere")
    assert list_files(moved) == made


def test_what_has_not_changed_is_not_compressed_again(folder, tmp_path, monkeypatch):
    compress_site(folder, tmp_path / "kept")
    made = list_files(folder)
    monkeypatch.delattr(brotli, "compress")
    compress_site(folder, tmp_path / "kept")
    assert list_files(folder) == made


@pytest.mark.parametrize("damaged", [b"", b"\x1f\x8b", b"no such thing"])
def test_what_was_kept_and_is_damaged_is_made_again(folder, tmp_path, damaged):
    compress_site(folder, tmp_path / "kept")
    made = list_files(folder)
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(damaged)
    compress_site(folder, tmp_path / "kept")
    assert list_files(folder) == made


def test_what_no_site_has_used_for_a_month_is_forgotten(folder, tmp_path):
    compress_site(folder, tmp_path / "kept")
    used = sorted((tmp_path / "kept").iterdir())
    for path in (tmp_path / "kept" / "vieux.br", *used):
        path.touch()
        os.utime(path, (time.time() - MONTH - 60,) * 2)
    compress_site(folder, tmp_path / "kept")
    assert sorted((tmp_path / "kept").iterdir()) == used


def test_a_large_site_is_compressed_lightly():
    assert (choose_quality(LARGE), choose_quality(LARGE + 1)) == (BEST, LIGHT)
