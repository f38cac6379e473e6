"""Writes archives that are the same, byte for byte, whoever builds them, when and where."""

import datetime
import zipfile
from pathlib import Path

from reseaux.facts import load_facts
from reseaux.page import read_pages


def write_zip(place: Path, files: dict[str, bytes], day: datetime.date) -> None:
    """Write at `place` files by path, in order; `day`: the date that all of them bear."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(entry, content, compresslevel=9)


def find_day(root: Path) -> datetime.date:
    """Return the day when the texts last changed: the date of an archive, which building it again leaves as it is."""
    reviewed = [page.front.revu_le for page in read_pages(root)[0]]
    return max([*reviewed, *(item.date for item in load_facts(root).news)])
