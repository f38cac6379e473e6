"""Measures what a site costs to build, to keep and to open: this one beside plain Material, on the same pages.

Build: `mkdocs build` of a project that was never built, pictures, index of the search and lightening of the pages
included. Checks and documents to download (compare.py) are not counted, for plain Material makes none.
Memory: that of the largest process. Site: every file, without then with the copies in Brotli and gzip. First view:
what a cold visit to the article page asks for, gzipped.
"""

import gzip
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[1]
ARTICLE = "agir/groupe-150/index.html"
COPIES = (".br", ".gz")


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and seconds and megabytes as timed_build.py prints them."""

    folder: Path
    wall: float
    processors: float
    indexing: float
    memory: float


def build_timed(project: Path) -> Built:
    """Build a project into its folder site/."""
    folder = project / "site"
    paths = os.pathsep.join(map(str, (ROOT / "src", ROOT)))
    environment = os.environ | {"PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "bench.timed_build", "mkdocs.yml", folder]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return Built(folder, *map(float, done.stdout.split()[-4:]))


def weigh_folder(folder: Path, left_out: tuple[str, ...] = ()) -> int:
    """Return the bytes of every file of a site, but those that end in `left_out`."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if path.suffix not in left_out)


def weigh_first_view(folder: Path) -> int:
    """Return the gzipped bytes that a cold visit to the article page asks for: page, style sheets, scripts, icon."""
    page = folder / ARTICLE
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    styles = [node.attributes["href"] for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    scripts = [node.attributes["src"] for node in tree.css("script[src]")]
    paths = {urlsplit(urljoin(f"http://site/{ARTICLE}", address)).path.lstrip("/") for address in styles + scripts}
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in (page, *(folder / path for path in paths)))


MEASURES = {
    "build, s": lambda built: built.wall,
    "    s of all processors": lambda built: built.processors,
    "peak memory, MB": lambda built: built.memory,
    "site, MB": lambda built: weigh_folder(built.folder, COPIES) / 1e6,
    "    with compressed copies": lambda built: weigh_folder(built.folder) / 1e6,
    "article page, kB": lambda built: (built.folder / ARTICLE).stat().st_size / 1000,
    "first view of it, gzip, kB": lambda built: weigh_first_view(built.folder) / 1000,
}


def measure_site(built: Built) -> dict[str, float]:
    """Return the measures of a built site by their name."""
    return {name: measure(built) for name, measure in MEASURES.items()}


def print_site_table(measured: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print a row for each measure; `measured`: size → « ours » and « plain » → measures."""
    print(
        "\n"
        + f"{'site, by number of pages':28}"
        + "".join(f"{f'ours {size}':>12}{'plain':>9}{'ratio':>7}" for size in measured)
    )
    for name in MEASURES:
        cells = [(both["ours"][name], both["plain"][name]) for both in measured.values()]
        print(f"{name:28}" + "".join(f"{ours:>12.2f}{plain:>9.2f}{ours / plain:>7.2f}" for ours, plain in cells))
    first, *_, last = (both["ours"]["article page, kB"] for both in measured.values())
    print(f"article page, largest site against smallest: {last / first:.2f}")
