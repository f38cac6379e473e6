"""What to build again while an editor writes: all that a change can be seen in, and little more.

MkDocs can leave a page alone whose built file is newer than its source (`mkdocs serve --dirty`), but knows nothing of
what a page shows of others. Here is what does: every page shows titles, data and templates; some blocks show what
other pages cite or hold; other blocks repeat their text.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from reseaux.citing import load_citing_pages
from reseaux.markdown.views.registry import BLOCK_OPENING, VIEWS
from reseaux.newsletter.entries import load_entries
from reseaux.page import Page, read_pages
from reseaux.publish.search import index_project
from reseaux.training.outline import load_outline

# What every page is made with, besides its own text.
SHARED = ("data", "overrides", "src", "mkdocs.yml")
LONG_AGO = 0  # seconds since 1970: older than any source


@dataclass(frozen=True)
class Snapshot:
    """The sources as one build read them.

    `frame`: what every page may show; `shown`: what the blocks of data show of other pages; `bodies`: source → text.
    """

    frame: tuple
    shown: tuple
    bodies: dict[str, str]


def take_snapshot(root: Path, pages: list[Page], site_url: str) -> Snapshot:
    """Return the sources of the project at `root` as they are now; `pages` are all of its pages."""
    heads = [(page.source, page.front) for page in pages]
    citing = {name: [page.source for page in citers] for name, citers in load_citing_pages(root).items()}
    return Snapshot(
        frame=(_stamp_shared(root), _list_files(root), heads),
        shown=(citing, load_entries(root, site_url), load_outline(root)),
        bodies={page.source: page.body for page in pages},
    )


def _stamp_shared(root: Path) -> list[tuple[str, int, int]]:
    files = [path for name in SHARED for path in (root / name, *(root / name).rglob("*")) if path.is_file()]
    return sorted((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


def _list_files(root: Path) -> list[Path]:
    """Return the files of docs/, but what an editor's program leaves there for a moment."""
    return sorted(path for path in (root / "docs").rglob("*") if path.name[0] != "." and path.name[-1] != "~")


def list_outdated(before: Snapshot | None, after: Snapshot, pages: Iterable[Page]) -> list[Page] | None:
    """Return the pages that may read otherwise than `before`, or None when any page may."""
    if before is None or before.frame != after.frame:
        return None
    changed = {source for source, body in after.bodies.items() if body != before.bodies[source]}
    is_shown = before.shown != after.shown
    return [page for page in pages if page.source in changed or _is_remade(page, bool(changed), is_shown)]


def _is_remade(page: Page, is_changed: bool, is_shown: bool) -> bool:
    """Tell whether a page is made again without having changed.

    `is_changed`: another has, and a block that is not of data may repeat its text; `is_shown`: blocks of data show
    otherwise. Old anchors are added to the built page and name headings of others, so that it is always made afresh.
    """
    names = {found["name"] for _, line in page.prose() if (found := BLOCK_OPENING.match(line))}
    return bool(page.front.anciennes_ancres or (is_changed and names - VIEWS.keys()) or (is_shown and names))


def mark_outdated(site: Path, pages: Iterable[Page] | None) -> None:
    """Make MkDocs build these pages again; until it has, the built ones stay. None empties the whole folder `site`."""
    if pages is None:
        for path in site.iterdir() if site.is_dir() else ():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        return
    for page in pages:
        built = site / page.url / "index.html"
        if built.is_file():
            os.utime(built, (LONG_AGO, LONG_AGO))


class Preview:
    """What is remembered from one build to the next while an editor writes."""

    def __init__(self):
        self._built: Snapshot | None = None
        self._read: Snapshot | None = None
        self._indexing: BaseProcess | None = None

    def prepare(self, root: Path, site: Path, site_url: str) -> None:
        """Before a build: mark what it must make again in the folder `site`."""
        self.stop_indexing()
        pages = read_pages(root)[0]
        self._read = take_snapshot(root, pages, site_url)
        mark_outdated(site, list_outdated(self._built, self._read, pages))
        self._built = None  # until the build ends well: after one that stops half-way, all is made again

    def keep(self) -> None:
        """After a build that ended well: remember what it has read."""
        self._built = self._read

    def start_indexing(self, root: Path, site: Path) -> None:
        """Index the pages for the search in another process: the editor is waiting for the page."""
        self._indexing = get_context("spawn").Process(target=index_project, args=(root, site), daemon=True)
        self._indexing.start()

    def stop_indexing(self) -> None:
        """Stop that process if it is still at work: the next build starts another."""
        if self._indexing:
            self._indexing.terminate()
            self._indexing.join()
