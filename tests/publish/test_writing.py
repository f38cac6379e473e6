"""A file of the site is written when it changes, and only then."""

import os

from reseaux.publish.writing import write_changed


def test_a_file_is_written_when_it_is_absent_or_says_otherwise_and_else_left_alone(tmp_path):
    place = tmp_path / "l/essai/index.html"
    write_changed(place, "Voilà")
    os.utime(place, (0, 0))
    write_changed(place, "Voilà")
    assert place.stat().st_mtime == 0
    write_changed(place, "Voici")
    assert place.read_text(encoding="utf-8") == "Voici"
    assert place.stat().st_mtime > 0
