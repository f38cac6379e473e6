"""What the system refuses to a build is told in one line, and the last good site stays.

A disk that is full or that only reads is a real one, mounted in a name space of its own: for root, and elsewhere for
whoever may be root of such a space. What needs no mount holds for all: a limit on the size of files, a file in the way.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from project_copy import ROOT

from reseaux.publish.placing import READY

BUILD = ["-m", "reseaux", "build"]
PUBLISH = Path(__file__).with_name("publish_built.py")
SPACE = ["unshare", "--mount", *([] if os.getuid() == 0 else ["--map-root-user"])]
LAST_GOOD = "la dernière bonne version"


def build(project: Path, *command: str | Path, before: str = "", **options) -> list[str]:
    """Run Python in a project, after shell commands `before` in a space of mounts; return the lines of the fault."""
    line = [sys.executable, *(command or BUILD)]
    if before:
        line = [*SPACE, "sh", "-ec", f'{before}\nexec "$@"', "sh", *line]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(line, cwd=project, env=environment, capture_output=True, text=True, check=False, **options)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    return done.stderr.splitlines()


def read_site(project: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (project / "site").iterdir()}


def test_a_file_in_the_way_of_the_site_is_left_there(project):
    (project / "site/index.html").rename(project / "index.html")
    (project / "site").rmdir()
    (project / "index.html").rename(project / "site")
    assert build(project) == [
        "site: fichier à la place d'un dossier. Déplacez ce fichier ailleurs, puis recommencez.",
        "1 problème à corriger.",
    ]
    assert (project / "site").read_text(encoding="utf-8") == LAST_GOOD


def test_a_limit_on_the_size_of_files_is_told_where_mkdocs_meets_it(project):
    limit = 100_000
    [line] = build(project, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert line.endswith(
        ": fichier trop gros pour le système. Augmentez la limite de taille (« ulimit -f »), puis recommencez."
    )
    assert line.startswith(".build/")
    assert read_site(project) == {"index.html": LAST_GOOD}


def test_a_full_disk_is_told_whether_mkdocs_or_we_write(project):
    small = "mount -t tmpfs -o size=2m tmpfs .build\n"
    lines = build(project, before=small)
    lines += build(project, before=f"{small}head -c 3m /dev/zero >.build/full 2>/dev/null || true")
    full = "disque plein. Libérez de la place, puis recommencez."
    assert [line.partition(": ")[2] for line in lines] == [full, full]
    assert all(line.startswith(".build/") for line in lines)
    assert read_site(project) == {"index.html": LAST_GOOD}


def test_a_disk_that_only_reads_is_told(project):
    assert build(project, before='mount --bind . "$PWD"\nmount -o remount,bind,ro "$PWD"\ncd "$PWD"') == [
        ".build/lock: disque en lecture seule. Rendez-le accessible en écriture, puis recommencez."
    ]
    assert read_site(project) == {"index.html": LAST_GOOD}


def test_a_site_in_use_stays_and_is_replaced_at_the_next_start(project, site):
    assert build(project, PUBLISH, site, before='mount --bind site "$PWD/site"') == [
        "site: fichier ou dossier occupé. Fermez le programme qui s'en sert, puis recommencez."
    ]
    assert read_site(project) == {"index.html": LAST_GOOD}
    assert (project / READY / "site/index.html").is_file()
    (project / "docs/nouveautes.md").unlink()
    build(project)
    assert (project / "site/agir/groupe-150/index.html").is_file()


@pytest.mark.parametrize("place", ["/proc/nulle-part", "/dev/null"])
def test_no_room_for_temporary_files_hinders_no_build(project, site, place, monkeypatch):
    monkeypatch.setenv("TMPDIR", place)
    done = subprocess.run(
        [sys.executable, PUBLISH, site], cwd=project, env=os.environ | {"PYTHONPATH": str(ROOT / "src")}
    )
    assert done.returncode == 0
