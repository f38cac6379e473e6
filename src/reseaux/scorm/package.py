"""Gathers the files of the package: the course bound in one page, one style sheet, one script, the manifest."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import minify
from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import PAGE_ONLY, BoundPage, bind_pages
from reseaux.facts import Facts, load_facts
from reseaux.page import Page, read_pages
from reseaux.publish.assets import TYPES
from reseaux.publish.bundles import bundle_module
from reseaux.scorm.manifest import NAME, Sheet, write_manifest
from reseaux.scorm.page import ICON, SCRIPT, STYLE, Course, write_page
from reseaux.training.questions import iterate_questions

HERE = Path(__file__).parent
IDENTIFIER = "reseaux-formation"
PAGE = "index.html"
HOME, SHEET = "formation/index.md", "formation/attestation.md"
OWN_STYLE = "package.css"
FIRST_SCRIPT = "scripts/start.js"  # before the elements of the pages
# What is of a page alone, and what speaks of this browser as the only keeper: in a platform there is another.
DROPPED = f"{PAGE_ONLY}, course-outline fieldset:has([data-action=effacer])"
# Scripts of the site that mean nothing without its head and its other pages.
SITE_ONLY = ("assets/theme.js", "assets/navigation.js")
SOURCE = re.compile(r'\ssrc="([^":]+)"')


def gather_package(root: Path, site: Path) -> dict[str, bytes]:
    """Return by path the files of the package, from the project and its built folder.

    Raises BindingError for a page that is not there, BundleError for a script that cannot be joined to others.
    """
    facts, pages = load_facts(root), {page.source: page for page in read_pages(root)[0]}
    addresses = [pages[source].url for source in list_sources(facts)]
    parsed = [LexborHTMLParser((site / address / PAGE).read_text(encoding="utf-8")) for address in addresses]
    bound = bind_pages(site, addresses, _find_site(parsed[0], addresses[0]), dropped=DROPPED)
    course = describe_course(facts, pages)
    html = write_page(course, bound, facts.tools.paquet)
    files = {
        PAGE: html.encode(),
        STYLE: gather_style(site, _list(parsed, addresses, "link[rel=stylesheet]", "href")).encode(),
        SCRIPT: gather_script(root, _list(parsed, addresses, "script[type=module]", "src")).encode(),
        ICON: (site / "assets/favicon.svg").read_bytes(),
    }
    files |= {name: (site / name).read_bytes() for name in SOURCE.findall(html) if name not in files}
    return files | {NAME: write_manifest(_describe(facts, bound), [*files])}


def list_sources(facts: Facts) -> list[str]:
    """Return the sources of the pages of the course, in the order in which they are followed."""
    training = facts.training
    return [HOME, *(module.page for module in training.modules), training.test.page, SHEET]


def describe_course(facts: Facts, pages: dict[str, Page]) -> Course:
    """Return what the script must know: the names that it may meet, and what passes."""
    training = facts.training
    asked = [question.name for module in training.modules for question in iterate_questions(pages[module.page])]
    drawn = [question.name for question in iterate_questions(pages[training.test.page])]
    names = [*asked, *drawn, *(module.id for module in training.modules)]
    return Course(training.titre, training.version, training.test.seuil, names, asked)


def gather_style(site: Path, sheets: Sequence[str]) -> str:
    """Return the style sheets of the pages, then that of the package, as one."""
    own = minify.string(TYPES[".css"], (HERE / OWN_STYLE).read_text(encoding="utf-8"))
    return "\n".join([*((site / sheet).read_text(encoding="utf-8") for sheet in sheets), own])


def gather_script(root: Path, modules: Sequence[str]) -> str:
    """Return one script of all that the pages load, after what speaks to the platform."""
    kept = [root / "docs" / module for module in modules if module not in SITE_ONLY]
    return bundle_module(HERE / FIRST_SCRIPT, *kept)


def _list(pages: Sequence[LexborHTMLParser], addresses: Sequence[str], selector: str, attribute: str) -> list[str]:
    """Return what the pages load, by its path in the site, once, an earlier one never after a later one."""
    loaded = [
        [posixpath.normpath(posixpath.join(address, node.attributes[attribute])) for node in page.css(selector)]
        for page, address in zip(pages, addresses, strict=True)
    ]
    return list(_merge(loaded))


def _merge(lists: Sequence[list[str]]) -> Iterator[str]:
    """Yield the items of lists that agree on their order, in that order."""
    left = [list(items) for items in lists]
    while any(left):
        first = next(items[0] for items in left if items and not any(items[0] in other[1:] for other in left if other))
        yield first
        left = [[item for item in items if item != first] for items in left]


def _find_site(page: LexborHTMLParser, address: str) -> str:
    return page.css_first("link[rel=canonical]").attributes["href"].removesuffix(address)


def _describe(facts: Facts, pages: Sequence[BoundPage]) -> Sheet:
    training, labels = facts.training, facts.tools.paquet
    home = pages[0]
    address = home.html.partition('data-adresse="')[2].partition('"')[0]
    mastery = round(100 * training.test.seuil / training.test.questions, 2)
    return Sheet(
        IDENTIFIER, str(training.version), training.titre, home.description, tuple(labels.mots_cles), labels.droits,
        address, mastery, PAGE,
    )  # fmt: skip
