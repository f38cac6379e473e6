"""The seam, in the real builders: MkDocs while an editor writes, and its successor."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from project_copy import ROOT, copy_project, replace_text

from reseaux.publish.site import build_folder

PATIENCE = 30  # seconds; a rebuild takes about two


def read_page(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def wait_for(condition) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def served(tmp_path):
    """A copy of the project under `mkdocs serve`: its folder, its address, the file of what it says."""
    project, words = copy_project(tmp_path), tmp_path / "words.txt"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dirty", "--dev-addr", address]
    environment = os.environ | {"PYTHONPATH": "src", "NO_MKDOCS_2_WARNING": "1"}
    with words.open("w") as output:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=output, stderr=output)
        url = f"http://{address}/otpq/"
        assert wait_for(lambda: "L’OTPQ sur les réseaux" in read_page(url)), words.read_text()
        yield project, url, words
        process.terminate()
        process.wait(timeout=10)


def test_serving_rebuilds_warns_and_recovers(served):
    project, url, words = served
    page = project / "docs/otpq/index.md"
    good = page.read_text(encoding="utf-8")

    # A change is shown; a fault that can be shown is a warning with its line.
    line = replace_text(page, "## En bref\n", "## En bref\n\nVoici : un essai ; fautif.\n") + 2
    assert wait_for(lambda: "Voici\u00a0: un essai" in read_page(url))
    warning = (
        f"docs/otpq/index.md:{line}: espace avant « ; ». Supprimez l'espace. Ici : « Voici : un essai ; fautif. »."
    )
    assert warning in words.read_text()

    # A page that cannot be read is told, and the server waits for the mend.
    page.write_text(good.replace("title: ", "title: a: ", 1), encoding="utf-8")
    assert wait_for(lambda: "docs/otpq/index.md:2: deux-points suivi d'une espace" in words.read_text())
    page.write_text(good.replace("## En bref\n", "## En bref\n\nRevenu.\n"), encoding="utf-8")
    assert wait_for(lambda: "Revenu." in read_page(url))
    assert "Traceback" not in words.read_text()


def test_the_successor_builds_the_same_pages(site, tmp_path):
    build_folder(ROOT, tmp_path / "site", builder="properdocs")
    for kind in ("*.html", "*.js", "*.css", "*.json", "*.svg"):
        names = sorted(path.relative_to(site) for path in site.rglob(kind))
        assert names == sorted(path.relative_to(tmp_path / "site") for path in (tmp_path / "site").rglob(kind))
        for name in names:
            assert (tmp_path / "site" / name).read_text("utf-8") == (site / name).read_text("utf-8"), name


def test_only_the_seam_knows_the_site_builder():
    imports = re.compile(r"^\s*(from|import) (mkdocs|material|properdocs)\b", re.MULTILINE)
    knowing = [path.name for path in (ROOT / "src").rglob("*.py") if imports.search(path.read_text(encoding="utf-8"))]
    assert knowing == ["mkdocs_hooks.py"]
