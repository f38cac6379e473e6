"""Prints tables of ratios: this site against plain Material on the same pages, built in the same run.

The first table is of the real pages; the next ones, of generated pages (generated_pages.py) at three numbers: what the
sites cost (site_cost.py), then their searches (search_cost.py); the last is of `make serve` (preview_cost.py).

Plain Material gets the same Markdown with its usual extensions and its own navigation, search and fonts setting;
the blocks and citations that it cannot fill stay as typed, so its pages carry less text than ours. It makes no document
to download: that row is ours alone, of the real pages, as if none had been set before.
"""

import shutil
import tempfile
import time
from pathlib import Path

from bench.preview_cost import print_preview_table
from bench.search_cost import print_tables_by_size
from bench.site_cost import MEASURES, ROOT, build_timed, measure_site
from tests.project_copy import copy_project

from reseaux.publish.downloads import write_downloads

RUNS = 3
PLAIN = """
site_name: Réseaux et réputation
site_url: https://reseaux.example/
docs_dir: docs
theme: {name: material, language: fr, font: false, palette: {scheme: default}}
plugins: [search]
markdown_extensions: [attr_list, tables, footnotes, {toc: {permalink: true}}]
"""


def measure(project: Path) -> dict[str, float]:
    """Build a project several times and return its measures, those of the fastest build."""
    return measure_site(min((build_timed(project) for _ in range(RUNS)), key=lambda built: built.wall))


def time_documents(project: Path) -> float:
    """Return the seconds of making all that readers download from the built site of a project."""
    start = time.perf_counter()
    if problems := write_downloads(project, project / "site"):
        raise SystemExit("\n".join(map(str, problems)))
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        ours, plain = copy_project(Path(temporary)), Path(temporary, "plain")
        for kept in (ours / ".build").iterdir():
            kept.unlink()  # a link to what earlier builds have kept
        shutil.copytree(ROOT / "docs", plain / "docs")
        (plain / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        measured = measure(ours), measure(plain)
        documents = time_documents(ours)
    print(f"{'':28}{'ours':>10}{'plain':>10}{'ratio':>8}")
    for name in MEASURES:
        one, other = (measures[name] for measures in measured)
        print(f"{name:28}{one:>10.2f}{other:>10.2f}{one / other:>8.2f}")
    print(f"{'documents, s':28}{documents:>10.2f}{'–':>10}{'–':>8}")
    print_tables_by_size(PLAIN)
    print_preview_table()


if __name__ == "__main__":
    main()
