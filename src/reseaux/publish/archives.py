"""Writes archives that are the same, byte for byte, whoever builds them, when and where."""

import datetime
import zipfile
from pathlib import Path


def write_zip(place: Path, files: dict[str, bytes], day: datetime.date) -> None:
    """Write at `place` files by path, in order; `day`: the date that all of them bear."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(entry, content, compresslevel=9)
