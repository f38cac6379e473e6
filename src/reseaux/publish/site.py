"""Builds the site to publish: aside, checked, then put in place whole; a fault leaves the last good one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from reseaux.checks.built_page import read_site
from reseaux.checks.built_site import check_site
from reseaux.checks.newsletter import check_blocks
from reseaux.problem import Problem, format_report
from reseaux.publish.compression import compress_site
from reseaux.publish.downloads import DOWNLOADS, write_downloads
from reseaux.publish.page_files import lighten_pages
from reseaux.publish.permalinks import check_published, write_rules
from reseaux.publish.security_contact import write_security_contact
from reseaux.publish.security_policy import secure_site

# MkDocs speaks of its progress; an editor needs only what went wrong.
PROGRESS = ("INFO", "DEBUG")


class BuildError(Exception):
    """Raised when the site cannot be built; the message is what an editor should read."""


def build_folder(root: Path, folder: Path, builder: str = "mkdocs") -> None:
    """Run a site builder (mkdocs or properdocs) from `root` into `folder`.

    Raises BuildError with the builder's words. Never with --quiet, which makes --strict pass over broken links.
    """
    command = [sys.executable, "-m", builder, "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", folder]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        raise BuildError("\n".join(line for line in lines if line.strip() and not line.startswith(PROGRESS)))


def publish_site(root: Path, make_downloads: Callable[[Path, Path], list[Problem]] = write_downloads) -> int:
    """Build, check and put in place `root`/site; return the number of pages.

    `make_downloads`, from the project and the built folder, writes there what readers download: last, because it is
    the longest. Raises BuildError with every problem; `root`/site is then as it was.
    """
    fresh = root / ".build" / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    build_folder(root, fresh)
    site = read_site(fresh, root, awaited=DOWNLOADS)
    _stop([*check_site(site), *check_blocks(site), *check_published(site)])
    _stop(make_downloads(root, fresh))
    _stop(lighten_pages(root / "docs", fresh))
    headers, problems = secure_site(fresh)
    problems += write_security_contact(root, fresh, site.find_address())
    _stop([*problems, *write_rules(root, fresh, site.find_address(), headers)])
    compress_site(fresh, root / ".build" / "compressed")
    replace_folder(root / "site", fresh)
    return sum(page.source.startswith(("docs/", "overrides/")) for page in site.pages.values())


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise BuildError(format_report(problems))


def replace_folder(place: Path, fresh: Path) -> None:
    """Put a finished folder in place of the one before it, by renaming, so that no half of a site is ever served."""
    before = fresh.with_name("before")
    shutil.rmtree(before, ignore_errors=True)
    if place.exists():
        place.rename(before)
    fresh.rename(place)
    shutil.rmtree(before, ignore_errors=True)
