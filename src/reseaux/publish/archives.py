"""Writes archives that are the same, byte for byte, whoever builds them, when and where."""

import datetime
import os
import re
import zipfile
from pathlib import Path

from reseaux.facts import load_facts
from reseaux.page import read_pages
from reseaux.problem import Problem

EARLIEST = datetime.date(1980, 1, 1)  # before it, a zip knows no date
SECONDS = re.compile(r"[0-9]{1,11}")  # up to the year 5138


def write_zip(place: Path, files: dict[str, bytes], day: datetime.date) -> None:
    """Write at `place` files by path, in order; `day`: the date that all of them bear."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(entry, content, compresslevel=9)


def check_epoch() -> list[Problem]:
    """Return a problem when SOURCE_DATE_EPOCH, by which the world says of what day a build is, is no number."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if SECONDS.fullmatch(seconds):
        return []
    remedy = "Donnez un nombre entier de secondes depuis 1970, ou retirez cette variable."
    return [Problem("SOURCE_DATE_EPOCH", 0, f"valeur « {seconds} » illisible", remedy)]


def find_day(root: Path) -> datetime.date:
    """Return the day that archives bear: that of SOURCE_DATE_EPOCH (in UTC) where it is set, else that of the texts.

    Never that of the clock or of a commit: with or without git, the same files give the same archives.
    The variable is that of reproducible-builds.org; `check_epoch` has read it.
    """
    if "SOURCE_DATE_EPOCH" not in os.environ:
        return find_text_day(root)
    return max(EARLIEST, datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC).date())


def find_text_day(root: Path) -> datetime.date:
    """Return the day when the texts last changed."""
    reviewed = [page.front.revu_le for page in read_pages(root)[0]]
    return max([*reviewed, *(item.date for item in load_facts(root).news)])
