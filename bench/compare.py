"""Prints one table of ratios: this site against plain Material on the same pages, built in the same run.

A second table does so for the search, on generated pages of three numbers (search_cost.py).

Plain Material gets the same Markdown with its usual extensions and its own navigation, search and fonts setting;
the blocks and citations that it cannot fill stay as typed, so its pages carry less text than ours.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bench.search_cost import print_search_table
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[1]
ARTICLE = "agir/groupe-150/index.html"
RUNS = 3
PLAIN = """
site_name: Réseaux et réputation
site_url: https://reseaux.example/
docs_dir: docs
theme: {name: material, language: fr, font: false, palette: {scheme: default}}
plugins: [search]
markdown_extensions: [attr_list, tables, footnotes, {toc: {permalink: true}}]
"""


def build(config: Path, folder: Path) -> float:
    """Build a site and return the seconds it took."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", config, "--site-dir", folder]
    start = time.perf_counter()
    subprocess.run(command, cwd=config.parent, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def weigh_folder(folder: Path) -> int:
    """Return the bytes of every file of a site."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def weigh_first_view(folder: Path) -> int:
    """Return the gzipped bytes that a cold visit to the article page asks for: page, style sheets, scripts, icon."""
    page = folder / ARTICLE
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    styles = [node.attributes["href"] for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    scripts = [node.attributes["src"] for node in tree.css("script[src]")]
    paths = {urlsplit(urljoin(f"http://site/{ARTICLE}", address)).path.lstrip("/") for address in styles + scripts}
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in (page, *(folder / path for path in paths)))


def measure(name: str, config: Path, place: Path) -> dict[str, float]:
    """Build a site several times and return its measures, the time being the shortest."""
    folder = place / name
    seconds = min(build(config, folder) for _ in range(RUNS))
    return {
        "build, s": seconds,
        "site, kB": weigh_folder(folder) / 1000,
        "article page, kB": (folder / ARTICLE).stat().st_size / 1000,
        "first view of it, gzip, kB": weigh_first_view(folder) / 1000,
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        shutil.copytree(ROOT / "docs", place / "docs")
        (place / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        plain = measure("plain", place / "mkdocs.yml", place)
        ours = measure("ours", ROOT / "mkdocs.yml", place)
    print(f"{'':28}{'ours':>10}{'plain':>10}{'ratio':>8}")
    for name, value in ours.items():
        print(f"{name:28}{value:>10.2f}{plain[name]:>10.2f}{value / plain[name]:>8.2f}")
    print_search_table(PLAIN)


if __name__ == "__main__":
    main()
