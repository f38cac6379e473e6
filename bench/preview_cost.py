"""Measures `make serve`: the seconds from the moment a page is saved to the moment the server gives the new one.

The project is one of generated pages (generated_pages.py). A page without a block is changed, then the one that shows
every claim; the time is that of the wall, and counts the half-second or so that MkDocs waits for other files.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from bench.generated_pages import write_project

PAGES = 200
CHANGES = 5
PATIENCE = 300  # seconds, for the first build
CHANGED = {"a page": "dossier-1/rubrique-04/page-110", "the page of all claims": "reference/alors-et-maintenant"}


@contextmanager
def serve(project: Path) -> Iterator[str]:
    """Serve a project as `make serve` does, and give its address once it is built."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dirty", "--dev-addr", address]
    environment = os.environ | {"PYTHONPATH": "src", "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://{address}/", "</html>")
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str, text: str) -> float:
    """Return the seconds until an address gives a text."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:
                if text in answer.read().decode():
                    return time.perf_counter() - start
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{url} never showed « {text} »")


def change(project: Path, address: str, name: str, number: int) -> float:
    """Add a word to a page, and return the seconds until it is served."""
    page, word = project / f"docs/{name}.md", f"Modification{number}"
    page.write_text(page.read_text(encoding="utf-8").replace("## En bref\n", f"## En bref\n\n{word}.\n", 1), "utf-8")
    return wait_for(f"{address}/{name}/", word)


def print_preview_table() -> None:
    """Change pages, one after the other, and print the median and the worst time of each."""
    with tempfile.TemporaryDirectory() as temporary:
        project = write_project(Path(temporary), PAGES)
        with serve(project) as address:
            print(f"\n{f'make serve, {PAGES} pages, from save to served':44}{'median, s':>12}{'worst, s':>12}")
            for what, name in CHANGED.items():
                times = sorted(change(project, address, name, number) for number in range(CHANGES))
                print(f"{what:44}{times[CHANGES // 2]:>12.2f}{times[-1]:>12.2f}")


if __name__ == "__main__":
    print_preview_table()
