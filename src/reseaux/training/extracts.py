"""A part of a page that another shows, so that nothing is written twice: `/// extrait | agir/groupe-150#quoi-faire`."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reseaux.checks.page_form import HEADING, NEXT_STEP
from reseaux.markdown.slugs import slugify
from reseaux.page import Page

FIRST_PART = "en-bref"
NAME = "extrait"
OPENING = re.compile(rf"^ {{0,3}}(?P<fence>/{{3,}}) +{NAME}(?: *\| *(?P<place>.*?))? *$")
LINK = re.compile(r"\]\((?P<target>[^)\s]+)")
# The corrected answers of a case stay with who runs the workshop.
KEPT_BACK = "Corrigé"


@dataclass(frozen=True)
class Place:
    """Where an extract comes from: a page of docs/, without « .md », and the anchor of a heading."""

    page: str
    anchor: str


@dataclass(frozen=True)
class Heading:
    """A heading of a page: its level, its text, its anchor, and the place of its line among those of the body."""

    level: int
    text: str
    anchor: str
    index: int


def parse_place(text: str) -> Place:
    """Return the place that follows the bar of an extract; without an anchor, the answer in brief."""
    page, _, anchor = text.partition("#")
    return Place(page.removesuffix(".md").strip("/"), anchor or FIRST_PART)


def iterate_headings(page: Page) -> Iterator[Heading]:
    """Yield the headings of a page with the anchors that the build gives them, or that the writer typed."""
    for index, (_, line) in enumerate(page.prose()):
        if found := HEADING.match(line):
            typed = re.search(r"#([\w-]+)", found[3] or "")
            yield Heading(len(found[1]), found[2], typed[1] if typed else slugify(found[2]), index)


def cut_part(page: Page, anchor: str) -> tuple[Heading, list[str]] | None:
    """Return the heading of a part and its lines, None when the page has no such heading.

    A part ends where a heading of its level or above begins, and before corrected answers. The link to the next page is
    left out; lower headings become bold lines, since they are no parts of the page that shows them; links start at the
    folder of the pages.
    """
    headings = list(iterate_headings(page))
    first = next((heading for heading in headings if heading.anchor == anchor), None)
    if first is None:
        return None
    after = [
        heading.index
        for heading in headings
        if heading.index > first.index and (heading.level <= first.level or heading.text.startswith(KEPT_BACK))
    ]
    lines = page.body.split("\n")[first.index + 1 : after[0] if after else None]
    return first, [adapt_line(line, page) for line in lines if NEXT_STEP not in line]


def adapt_line(line: str, page: Page) -> str:
    """Return a line as another page shows it: a heading becomes bold, a link starts at the folder of the pages."""
    if found := HEADING.match(line):
        return f"**{found[2]}**"
    return LINK.sub(lambda found: f"]({_rebase(found['target'], page)}", line)


def _rebase(target: str, page: Page) -> str:
    """Return a link of a page as one that starts at the folder of the pages; what leads elsewhere stays."""
    if re.match(r"^(?:[a-z]+:|/)", target):
        return target
    path, sign, anchor = target.partition("#")
    folder = posixpath.dirname(page.source)
    whole = posixpath.normpath(posixpath.join(folder, path)) if path else page.source
    return f"/{whole}{sign}{anchor}"
