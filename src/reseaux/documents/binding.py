"""Binds built pages into one document: their bodies, one after the other, with links that still arrive."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reseaux.documents.anchors import prefix, shift_headings

# What means nothing away from its page: the link of a heading to itself, and the step to the page after.
PAGE_ONLY = ".headerlink, .etape-suivante"
# What means nothing on paper: what waits for a script, what speaks to the ear only, what leads about a long screen.
# FILLABLE leaves the boxes of a checklist, for a form on paper.
FILLABLE = (
    f"{PAGE_ONLY}, script, style, template, form, button, progress, [hidden], .cache, .criteres,"
    " .outil-sans-script, .outil-annonce"
)
SCREEN_ONLY = f"{FILLABLE}, input, select, textarea"
LINK_ELSEWHERE, LINK_BOUND = "site", "relie"


class BindingError(Exception):
    """Raised when a page to bind is absent, has no body or lacks a part; `fault` and `remedy` are for an editor."""

    def __init__(self, fault: str, remedy: str) -> None:
        super().__init__(f"{fault}. {remedy}")
        self.fault, self.remedy = fault, remedy


@dataclass(frozen=True)
class BoundPage:
    """A page bound with others. `name` opens each of its identifiers: « groupe-150 » in « groupe-150--quoi-faire ».

    `address`: below the site (« agir/groupe-150/ »); `reviewed`: the day of its review (AAAA-MM-JJ), or empty;
    `html`: one `section` whose id is `name`; its `data-adresse` is the public address of the page.
    """

    address: str
    name: str
    title: str
    description: str
    reviewed: str
    html: str


@dataclass(frozen=True)
class _OpenPage:
    """A page between its reading and its writing: its body, without what is dropped, and the ids that it keeps."""

    address: str
    name: str
    title: str
    description: str
    reviewed: str
    body: LexborNode
    ids: frozenset[str]
    parser: LexborHTMLParser


def bind_pages(
    site: Path, addresses: Sequence[str], site_url: str, *, level: int = 1, dropped: str = SCREEN_ONLY
) -> list[BoundPage]:
    """Return pages of the built folder `site`, in the order of `addresses`, ready to stand in one document.

    `addresses`: below the site, « agir/groupe-150/ ». `site_url`: the public address of the site.
    `level`: the level of the title of each page (1 to 6); their headings follow, so that none is skipped.
    `dropped`: a CSS selector of what is left out; what waits for a script stays with PAGE_ONLY.
    A link between bound pages becomes « #groupe-150--quoi-faire » (class « lien-relie »), and « #groupe-150 » when the
    anchor was dropped; a link to anything else of the site becomes absolute (class « lien-site »), as does an address
    that a tool reads (« #pages=… », « ?but=… »). The `src` of images start at the root of the site.
    Footnotes stay at the end of their page. Raises BindingError.
    """
    names = _name_pages(addresses)
    pages = [_open_page(site, address, names[address], dropped) for address in addresses]
    targets = {f"/{page.address}": page for page in pages}
    return [_bind_page(page, targets, site_url.rstrip("/"), level) for page in pages]


def _name_pages(addresses: Collection[str]) -> dict[str, str]:
    """Return the name of each page: the end of its address, or all of it when two pages end alike."""
    ends = {address: address.strip("/").rpartition("/")[2] or "accueil" for address in addresses}
    count = Counter(ends.values())
    return {address: end if count[end] == 1 else address.strip("/").replace("/", "-") for address, end in ends.items()}


def _open_page(site: Path, address: str, name: str, dropped: str) -> _OpenPage:
    path = site / address / "index.html"
    if not path.is_file():
        raise BindingError(f"page « /{address} » absente du site", "Corrigez la liste des pages à relier.")
    parser = LexborHTMLParser(path.read_text(encoding="utf-8"))
    body, title = parser.css_first("article .corps"), parser.css_first("article h1")
    if not body or not title:
        raise BindingError(f"page « /{address} » sans titre ou sans corps", "Reliez une page du guide.")
    for node in body.css(dropped):
        node.decompose()
    ids = frozenset(node.id for node in body.css("[id]") if node.id)
    reviewed = parser.css_first("article .fiche time")
    day = (reviewed.attributes.get("datetime") or "") if reviewed else ""
    told = parser.css_first("head meta[name=description]")
    description = (told.attributes.get("content") or "") if told else ""
    return _OpenPage(address, name, " ".join(title.text().split()), description, day, body, ids, parser)


def _bind_page(page: _OpenPage, targets: dict[str, _OpenPage], site_url: str, level: int) -> BoundPage:
    for node in page.body.css("a[href]"):
        _rewrite_link(node, page, targets, site_url)
    for node in page.body.css("[src]"):
        node.attrs["src"] = _resolve(page, node.attributes["src"] or "").lstrip("/")
    for node in page.body.traverse():
        prefix(node, page.name)
    heading = f'<h1 id="{page.name}--titre">{_escape(page.title)}</h1>'
    review = page.parser.css_first("article .fiche time")
    card = f'\n<p class="fiche">Revu le {review.html}</p>' if review else ""
    inside = shift_headings(f"{heading}{card}\n{page.body.inner_html}", level - 1)
    opening = f'<section id="{page.name}" class="page-reliee" aria-labelledby="{page.name}--titre"'
    html = f'{opening} data-adresse="{site_url}/{page.address}">\n{inside}\n</section>'
    return BoundPage(page.address, page.name, page.title, page.description, page.reviewed, html)


def _rewrite_link(node: LexborNode, page: _OpenPage, targets: dict[str, _OpenPage], site_url: str) -> None:
    target = _resolve(page, node.attributes["href"] or "")
    if not target.startswith("/"):
        return
    parts = urlsplit(target)
    bound, anchor = targets.get(parts.path), unquote(parts.fragment)
    if bound is None or parts.query or "=" in anchor:
        node.attrs["href"] = f"{site_url}{target}"
        _add_class(node, f"lien-{LINK_ELSEWHERE}")
        return
    node.attrs["href"] = f"#{bound.name}--{anchor}" if anchor in bound.ids else f"#{bound.name}"
    if bound is not page:
        _add_class(node, f"lien-{LINK_BOUND}")


def _resolve(page: _OpenPage, target: str) -> str:
    """Return an address of the site from its root, « /agir/#quoi-faire », or an address elsewhere as it is."""
    return urljoin(f"/{page.address}", target)


def _add_class(node: LexborNode, name: str) -> None:
    node.attrs["class"] = " ".join(filter(None, (node.attributes.get("class"), name)))


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def join_pages(pages: Iterable[BoundPage]) -> str:
    """Return the bound pages as one piece of HTML."""
    return "\n".join(page.html for page in pages)
