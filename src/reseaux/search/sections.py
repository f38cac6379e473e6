"""What is searched: each built page, cut at its headings and anchors, so that a result lands on the right line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reseaux.markdown.typography import set_typography

# What readers do not see, or see elsewhere: forms before their script, notes (each is whole on a page of its own) and
# their numbers, and the other names of a term, which lead to it as synonyms.
UNSEARCHED = (
    "[data-search-exclude], [hidden], script, style, template, svg, .headerlink, .footnote, sup[id^=fnref], .cache,"
    " .glossaire-formes"
)
HEADINGS = ("h2", "h3", "h4", "dt")
STARTS = (*HEADINGS, "li")
BREAKING_SPACES = re.compile(r"[ \t\r\n\f]+")
INLINE = (
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "dfn",
    "em",
    "i",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
)


@dataclass
class Section:
    """A part of a page: its anchor (empty for the opening), its heading, and the text below it."""

    anchor: str
    heading: str
    text: str = ""
    own_heading: bool = True


@dataclass
class SearchedPage:
    """A page as the search knows it. `url` is below the site's root (« agir/groupe-150/ »), `tags` name its readers."""

    url: str
    title: str
    description: str
    tags: str = ""
    sections: list[Section] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def texts(self) -> Iterator[str]:
        """Yield every text of the page, each once."""
        yield from (self.title, self.description, self.tags)
        for section in self.sections:
            yield from (section.heading, section.text) if section.own_heading else (section.text,)


def read_sections(pages: Iterable[tuple[str, str]]) -> list[SearchedPage]:
    """Return the pages to search, from the path and the HTML of each file of a built site, in order of path.

    A page without an article body, or that asks robots to stay away, is left out: 404.html, redirects.
    """
    read, linked = {}, []
    for path, html in sorted(pages):
        # One tree at a time: those of a thousand pages, kept until all are read, took most of the memory of a build.
        tree = LexborHTMLParser(html)
        if page := _read_page(path, tree):
            read[page.url] = page
            linked += [(page.url, target, text) for target, text in _read_links(page, tree)]
    for url, target, text in linked:
        if target in read and target != url:
            read[target].links.append(text)
    return list(read.values())


def _read_links(page: SearchedPage, tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Yield the address below the site and the words of each link of the text to another page."""
    for node in tree.css(".corps a[href]:not([href^='#'])"):
        try:
            address = urlsplit(urljoin(f"/{page.url}", node.attributes["href"] or ""))
        except ValueError:  # no address at all, which the check of links tells
            continue
        if not address.netloc:
            yield address.path.lstrip("/"), _squeeze(node.text(separator=" "))


def _read_page(path: str, tree: LexborHTMLParser) -> SearchedPage | None:
    body, robots = tree.css_first(".corps"), tree.css_first("meta[name=robots]")
    if not body or path == "404.html" or (robots and "noindex" in (robots.attributes.get("content") or "")):
        return None
    description, tags = tree.css_first("meta[name=description]"), tree.css_first("[data-publics]")
    page = SearchedPage(
        url=path.removesuffix("index.html"),
        title=_squeeze(tree.css_first("h1").text()),
        description=set_typography(_squeeze(description.attributes.get("content") or "")) if description else "",
        tags=_squeeze(tags.text()) if tags else "",
    )
    for node in body.css(UNSEARCHED):
        node.remove()
    page.sections = _cut(body)
    return page


def _cut(body: LexborNode) -> list[Section]:
    headings = _take_headings(body)
    sections, pieces = [Section("", "")], [[]]
    for node in body.traverse(include_text=True):
        tag = node.tag
        if tag == "-text":
            closed = node.prev is not None and node.prev.tag not in ("-text", *INLINE)
            pieces[-1].append(f"{' ' if closed else ''}{node.text(deep=False)}")
            continue
        if tag in STARTS and (anchor := node.id):
            sections.append(Section(anchor, headings.get(anchor, sections[-1].heading), "", anchor in headings))
            pieces.append([])
        if tag not in INLINE:
            pieces[-1].append(" ")
    for section, texts in zip(sections, pieces, strict=True):
        section.text = _squeeze("".join(texts))
    return sections


def _take_headings(body: LexborNode) -> dict[str, str]:
    """Return the text of each heading by its anchor, and empty it, so that it is not read twice."""
    headings = {}
    for node in body.css(", ".join(f"{tag}[id]:not([id=''])" for tag in HEADINGS)):
        headings[node.id] = _squeeze(node.text())
        node.inner_html = ""
    return headings


def _squeeze(text: str) -> str:
    """Return the text with each run of breaking spaces made one; no-break spaces stay."""
    return BREAKING_SPACES.sub(" ", text).strip(" ")
