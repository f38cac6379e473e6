"""The same sources give the same bytes, whoever builds them, when and where: pages, index, pictures, archives, PDFs."""

import datetime
import gzip
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from project_copy import ROOT, copy_project

from reseaux.page import read_pages
from reseaux.publish import documents, newsletter
from reseaux.publish.archives import check_epoch, find_day, find_text_day, write_zip
from reseaux.publish.site import COMPRESSED

# Making all again takes half a minute: of each kind, a part is drawn or set anew by the same code.
KEPT = {
    documents.CACHE: ("guide-complet-*.pdf", "guide-animation-*.pdf"),
    newsletter.CACHE: ("[4-9a-f]*",),
    COMPRESSED: ("[4-9a-f]*",),
}
# Python reads this file at its start: MkDocs and what follows it believe that it is another year.
OTHER_CLOCK = """\
import datetime, time

now, moment, later = time.time, datetime.datetime, 400 * 24 * 3600

class Kind(type):
    def __instancecheck__(kind, value):
        return isinstance(value, moment)

class Later(moment, metaclass=Kind):
    @classmethod
    def now(kind, tz=None):
        return moment.now(tz) + datetime.timedelta(seconds=later)

datetime.datetime, time.time = Later, lambda: now() + later
"""
BUILD = [sys.executable, "-m", "reseaux", "build"]


def build(project: Path, **environment: str) -> Path:
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        BUILD, cwd=project, env=known | environment | {"PYTHONPATH": "src"}, capture_output=True, text=True, umask=0o077
    )
    assert (done.returncode, done.stderr) == (0, "")
    return project


def copy_elsewhere(place: Path) -> Path:
    """Copy the project under another name, with only a part of what is already drawn or set, under another clock."""
    project = copy_project(place).rename(place / "Un autre nom, été")
    for cache, patterns in KEPT.items():
        link = project / cache
        kept = [path for pattern in patterns for path in link.resolve().glob(pattern)]
        link.unlink()
        link.mkdir()
        for path in kept:
            shutil.copy(path, link)
    (project / "src").unlink()
    shutil.copytree(ROOT / "src", project / "src")
    (project / "src/sitecustomize.py").write_text(OTHER_CLOCK, encoding="utf-8")
    return project


def find_difference(one: Path, other: Path) -> str:
    """Return the first path that is in one folder alone, or whose bytes differ; nothing when there is none."""
    files = [{path.relative_to(root) for path in root.rglob("*") if path.is_file()} for root in (one, other)]
    for path in sorted(files[0] | files[1]):
        if path not in files[0] & files[1] or (one / path).read_bytes() != (other / path).read_bytes():
            return path.as_posix()
    return ""


def test_two_builds_in_two_places_give_the_same_bytes(published, tmp_path):
    there = copy_elsewhere(tmp_path)
    build(there, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="7", LANG="C")
    for folder in ("site", "serveur"):
        assert len(list((published / folder).iterdir())) > 1
        assert find_difference(published / folder, there / folder) == ""


def test_one_changed_byte_is_found(tmp_path):
    for name, text in (("un", "a"), ("deux", "b")):
        (tmp_path / name / "x").mkdir(parents=True)
        (tmp_path / name / "x/y").write_text(text, encoding="utf-8")
    assert find_difference(tmp_path / "un", tmp_path / "deux") == "x/y"
    (tmp_path / "un/x/seul").touch()
    assert find_difference(tmp_path / "un", tmp_path / "deux") == "x/seul"


def test_the_site_map_tells_the_day_of_the_review_of_each_page(root, site):
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    told = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>\s*<lastmod>([^<]+)</lastmod>", text)
    assert dict(told) == {f"/{page.url}": page.front.revu_le.isoformat() for page in read_pages(root)[0]}
    packed = (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed).decode() == text
    latest = datetime.datetime.fromisoformat(max(day for _, day in told)).replace(tzinfo=datetime.UTC)
    assert int.from_bytes(packed[4:8], "little") == latest.timestamp()


def test_archives_bear_the_day_of_the_texts_or_the_one_asked_for(root, tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert find_day(root) == find_text_day(root)
    days = []
    for seconds in ("1700000000", "0"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        write_zip(tmp_path / "x.zip", {"a": b""}, find_day(root))
        with zipfile.ZipFile(tmp_path / "x.zip") as archive:
            days.append(archive.infolist()[0].date_time[:3])
    assert days == [(2023, 11, 14), (1980, 1, 1)]


@pytest.mark.parametrize("value", ["", "hier", "-1", "1.5", "1" * 12])
def test_a_day_that_cannot_be_read_is_told(value, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert [str(problem) for problem in check_epoch()] == [
        f"SOURCE_DATE_EPOCH: valeur « {value} » illisible."
        " Donnez un nombre entier de secondes depuis 1970, ou retirez cette variable."
    ]
