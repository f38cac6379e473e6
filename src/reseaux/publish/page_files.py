"""Makes the pages of the built site light: one style sheet and one script each, and no blank that only writers need.

The two files are named after what they hold, so that browsers may keep them for good. Pages that load the same ones
share them; their style sheet holds no rule but those that these pages can use (style_rules.py).
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import minify

from reseaux.problem import Problem
from reseaux.publish.assets import TYPES, describe_fault
from reseaux.publish.bundles import BundleError, bundle_module, gather_modules
from reseaux.publish.page_usage import Usage
from reseaux.publish.style_rules import drop_unused, read_rules

SHEET = re.compile(r'\s*<link rel="stylesheet" href="([^"]*)(assets/[^"]+)">')
MODULE = re.compile(r'\s*<script(?=[^<>]* type="module")[^<>]* src="([^"]*)(assets/[^"]+)"[^<>]*></script>')
ON_DEMAND = "assets/search/*.js"  # what any page may load later
HTML = "text/html"
# What rules of style and whoever reads the pages count on stays: quotes, end tags, attributes with their usual value.
minify.config(
    {f"html-keep-{what}": True for what in ("quotes", "end-tags", "document-tags", "default-attr-vals")},
)


@dataclass(frozen=True)
class Page:
    """A page of the folder and what it loads, by path in the site and in order."""

    path: Path
    text: str
    sheets: tuple[str, ...]
    modules: tuple[str, ...]


def lighten_pages(docs: Path, site: Path) -> list[Problem]:
    """Rewrite the pages of the built folder `site`, whose modules are those of `docs`; remove what they load no more.

    Return a problem for what cannot be joined or shortened; the folder is then not one to publish.
    """
    try:
        _lighten(docs, site)
    except BundleError as error:
        path = Path(error.problem.path)
        here = next((place for place in (site, docs.parent) if path.is_relative_to(place)), path.parent)
        return [replace(error.problem, path=path.relative_to(here).as_posix())]
    return []


def _lighten(docs: Path, site: Path) -> None:
    pages = list(read_pages(site))
    scripts = {names: _bundle(docs, names) for names in {page.modules for page in pages}}
    joined = gather_modules(*sorted({docs / name for names in scripts for name in names}))
    styles = gather_styles(site, pages, scripts)
    names = {text: _write_named(site, text, ".css") for text in styles.values()}
    names |= {text: _write_named(site, text, ".js") for text in scripts.values()}
    for page in pages:
        text = link_files(page.text, names[styles[page.sheets]], names[scripts[page.modules]])
        page.path.write_text(_shorten(page.path, text), encoding="utf-8")
    _remove(site, {*chain.from_iterable(styles), *(module.relative_to(docs).as_posix() for module in joined)})


def _shorten(path: Path, text: str) -> str:
    try:
        return minify.string(HTML, text)
    except minify.MinifyError as error:
        raise BundleError(describe_fault(path, error)) from error


def _remove(site: Path, names: Iterable[str]) -> None:
    """Remove files of the site, and the folders that are empty then."""
    for name in names:
        place = site / name
        place.unlink()
        if not any(place.parent.iterdir()):
            place.parent.rmdir()


def read_pages(site: Path) -> Iterator[Page]:
    """Yield the pages of a folder, but those that load no style sheet."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        sheets, modules = (tuple(found[2] for found in link.finditer(text)) for link in (SHEET, MODULE))
        if sheets:
            yield Page(path, text, sheets, modules)


def _bundle(docs: Path, modules: Iterable[str]) -> str:
    return bundle_module(*(docs / name for name in modules)) if modules else ""


def gather_styles(site: Path, pages: list[Page], scripts: Mapping[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """Return one style sheet for each sequence of them, of the rules that the pages which load it can use.

    `scripts`: the script that stands for each sequence of modules.
    """
    usages: dict[tuple[str, ...], Usage] = defaultdict(Usage)
    for page in pages:
        usages[page.sheets].add_page(page.text)
        usages[page.sheets].add_script(scripts[page.modules])
    rules = {
        name: read_rules((site / name).read_text(encoding="utf-8"))
        for name in {name for names in usages for name in names}
    }
    for path in site.glob(ON_DEMAND):
        for usage in usages.values():
            usage.add_script(path.read_text(encoding="utf-8"))
    return {
        names: minify.string(TYPES[".css"], drop_unused([rule for name in names for rule in rules[name]], usage))
        for names, usage in usages.items()
    }


def _write_named(site: Path, text: str, suffix: str) -> str:
    """Write a file named after what it holds, and return its path in the site; nothing has no file."""
    if not text:
        return ""
    name = f"assets/page.{hashlib.sha256(text.encode()).hexdigest()[:12]}{suffix}"
    (site / name).write_text(text, encoding="utf-8")
    return name


def link_files(text: str, sheet: str, script: str) -> str:
    """Return a page that loads one style sheet and one script in place of those that it named."""
    for link, tag in (
        (SHEET, f'<link rel="stylesheet" href="{{}}{sheet}">'),
        (MODULE, f'<script src="{{}}{script}" defer></script>'),
    ):
        first = link.search(text)
        if first:
            text = text[: first.start()] + tag.format(first[1]) + link.sub("", text[first.end() :])
    return text
