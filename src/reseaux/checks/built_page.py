"""A built site as the checks read it: each file once."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from reseaux.newsletter.kit_entry import BLOCKS


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a built site. `path` is relative to the site; `source` names the page in messages."""

    path: str
    source: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed document, as a browser would read it."""
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> list[str]:
        """Every identifier of the page, in order, doubles included."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]


@dataclass(frozen=True)
class BuiltSite:
    """A built folder: its pages by path, and the path of every file."""

    pages: dict[str, BuiltPage]
    files: frozenset[str]
    root: Path

    def find_address(self) -> str:
        """Return the public address of the site, which its home page names as its own."""
        return self.pages["index.html"].tree.css_first("link[rel=canonical]").attributes["href"] or "/"

    @cached_property
    def place(self) -> str:
        """The folder of its host where the site stands, « / » when it has the host for itself."""
        home = self.pages.get("index.html")
        named = home.tree.css_first("link[rel=canonical]") if home else None
        return urlsplit(named.attributes["href"] or "").path or "/" if named else "/"


def read_site(folder: Path, root: Path, awaited: Iterable[str] = ()) -> BuiltSite:
    """Read every page of a built site; `root` is the project, where the sources are.

    `awaited`: paths of files that are made of the pages, once these hold; a link to one of them arrives.
    A newsletter block alone is no page: it follows the rules of mail clients (checks/newsletter.py).
    """
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    pages = {
        name: BuiltPage(name, _find_source(name, root), (folder / name).read_text(encoding="utf-8"))
        for name in sorted(files)
        if name.endswith(".html") and not name.startswith(BLOCKS)
    }
    return BuiltSite(pages, frozenset([*files, *awaited]), root)


def _find_source(name: str, root: Path) -> str:
    address = name.removesuffix("index.html").rstrip("/")
    candidates = (f"docs/{address}.md", posixpath.join("docs", address, "index.md"), f"overrides/{name}")
    return next((path for path in candidates if (root / path).is_file()), name)
