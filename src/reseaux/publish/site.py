"""Builds the site to publish: aside, checked, then put in place whole; a fault leaves the last good one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reseaux.checks.built_page import BuiltSite, read_site
from reseaux.checks.built_site import check_site
from reseaux.checks.newsletter import check_blocks
from reseaux.problem import Problem, format_report
from reseaux.publish.archives import check_epoch
from reseaux.publish.bill_of_materials import write_bill
from reseaux.publish.compression import compress_site
from reseaux.publish.downloads import DOWNLOADS, write_downloads
from reseaux.publish.lock import hold_lock
from reseaux.publish.page_files import lighten_pages
from reseaux.publish.permalinks import RULES, check_published, write_rules
from reseaux.publish.placing import finish_replacement, replace_folders
from reseaux.publish.security_contact import write_security_contact
from reseaux.publish.security_policy import secure_site
from reseaux.run_builder import REFUSED

# MkDocs speaks of its progress; an editor needs only what went wrong.
PROGRESS = ("INFO", "DEBUG")
SITE, COMPRESSED = "site", ".build/compressed"


class BuildError(Exception):
    """Raised when the site cannot be built; the message is what an editor should read."""


def build_folder(root: Path, folder: Path, builder: str = "mkdocs") -> None:
    """Run a site builder (mkdocs or properdocs) from `root` into `folder`.

    Raises BuildError with the builder's words. Never with --quiet, which makes --strict pass over broken links.
    """
    command = [sys.executable, "-m", "reseaux.run_builder", builder, "build", "--strict"]
    command += ["--config-file", "mkdocs.yml", "--site-dir", folder]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode == REFUSED:
        raise BuildError(done.stderr.splitlines()[-1])  # before it, the builder may have said the same in its words
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        raise BuildError("\n".join(line for line in lines if line.strip() and not line.startswith(PROGRESS)))


def publish_site(root: Path, make_downloads: Callable[[Path, Path], list[Problem]] = write_downloads) -> int:
    """Build, check and put in place `root`/site, and the rules of servers beside it; return the number of pages.

    `make_downloads`, from the project and the built folder, writes there what readers download: last, because it is
    the longest. Raises BuildError with every problem, RunningError (publish/lock.py) or OSError; `root`/site is then as
    it was.
    """
    with hold_lock(root):
        _stop([*check_places(root), *check_epoch()])
        finish_replacement(root)
        with _open_fresh(root / ".build") as fresh:
            built = _build(root, fresh / SITE, make_downloads)
            replace_folders(root, fresh, (SITE, RULES))
    return sum(page.source.startswith(("docs/", "overrides/")) for page in built.pages.values())


def check_places(root: Path) -> list[Problem]:
    """Return a problem for each file or link that stands where a folder is to be put."""
    file = "fichier à la place d'un dossier", "Déplacez ce fichier ailleurs, puis recommencez."
    link = "lien vers un autre dossier, qui ne serait pas mis à jour", "Retirez ce lien : copiez le dossier à sa place."
    places = [root / name for name in (SITE, RULES)]
    problems = [Problem(place.name, 0, *link) for place in places if place.is_symlink()]
    taken = [place for place in places if place.exists() and not place.is_dir()]
    return problems + [Problem(place.name, 0, *file) for place in taken if not place.is_symlink()]


@contextmanager
def _open_fresh(place: Path) -> Iterator[Path]:
    """Give a folder of this build alone, which goes with it: what a killed build left may still be written to."""
    for left in place.glob("fresh-*"):
        shutil.rmtree(left, ignore_errors=True)
    fresh = place / f"fresh-{os.getpid()}"
    fresh.mkdir()
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _build(root: Path, site: Path, make_downloads: Callable[[Path, Path], list[Problem]]) -> BuiltSite:
    """Write all that is published in the folder `site`, and the rules of servers beside it."""
    build_folder(root, site)
    built = read_site(site, root, awaited=DOWNLOADS)
    _stop([*check_site(built), *check_blocks(built), *check_published(built)])
    _stop(make_downloads(root, site))
    _stop(lighten_pages(root / "docs", site))
    headers, problems = secure_site(site)
    problems += [*write_security_contact(root, site, built.find_address()), *write_bill(root, site)]
    _stop([*problems, *write_rules(root, site, built.find_address(), headers)])
    compress_site(site, root / COMPRESSED)
    return built


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise BuildError(format_report(problems))
