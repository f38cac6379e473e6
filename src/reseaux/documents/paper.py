"""Sets bound pages as one document for paper: its cover, its table of contents, its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import BoundPage
from reseaux.documents.drawings import picture_drawings
from reseaux.documents.signs import replace_signs, separate_calls
from reseaux.documents.tagging import wrap_items
from reseaux.french_date import format_date
from reseaux.markdown.typography import set_typography

LICENCE = "Textes et données de ce site : CC BY 4.0. L'article d'août 2014 appartient à l'OTPQ."
PAPER = """<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="author" content="{site_name}">
<meta name="description" content="{subtitle}">
<meta name="dcterms.created" content="{reviewed}">
<meta name="dcterms.modified" content="{reviewed}">
</head>
<body class="{kind}">
<header class="tete">
{cover}</header>
{contents}<main>
{body}
</main>
{colophon}</body>
</html>
"""
SITE = """<p class="tete-site" data-adresse="{page_address}">{site_name}</p>
"""
COVER = """<p class="tete-site" data-adresse="{address}">{site_name}</p>
<h1 id="titre">{title}</h1>
<p class="tete-promesse">{subtitle}</p>
"""
COLOPHON = """<p class="colophon">Revu le {date} · <a href="{site_url}">{address}</a> · {licence}</p>
"""
Entry = tuple[str, str, list[tuple[str, str]]]


@dataclass(frozen=True)
class Cover:
    """What a document says of itself. `kind` is the class of its body in paper.css; `reviewed`: AAAA-MM-JJ."""

    title: str
    subtitle: str
    kind: str
    site_name: str
    site_url: str
    reviewed: str


def write_guide(cover: Cover, parts: Sequence[Sequence[BoundPage]]) -> str:
    """Return the HTML of a book with a cover. `parts`: the pages of each part (level 2), its opening page first."""
    entries = [(first.name, first.title, [(page.name, page.title) for page in others]) for first, *others in parts]
    body = "\n".join(
        "\n".join([f'<div class="partie">{first.html}</div>', *(page.html for page in others)])
        for first, *others in parts
    )
    return _write(cover, body, COVER, _write_contents(entries))


def write_booklet(cover: Cover, page: BoundPage) -> str:
    """Return the HTML of a page alone (level 1), under a cover, with the table of contents of its headings."""
    tree = LexborHTMLParser(page.html)
    for node in tree.css(".page-reliee > h1, .page-reliee > .fiche"):
        node.decompose()
    tree.css_first(".page-reliee").attrs["aria-labelledby"] = "titre"
    return _write(cover, tree.body.inner_html or "", COVER, _write_contents(list(_list_headings(tree))))


def write_leaflet(cover: Cover, page: BoundPage) -> str:
    """Return the HTML of a page alone (level 1), without cover, for a document of a few pages."""
    return _write(cover, page.html, SITE, "", _shorten(f"{cover.site_url.rstrip('/')}/{page.address}"))


def _write(cover: Cover, body: str, opening: str, contents: str, page_address: str = "") -> str:
    words = {
        "title": escape(set_typography(cover.title)),
        "subtitle": escape(set_typography(cover.subtitle)),
        "site_name": escape(cover.site_name),
        "site_url": escape(cover.site_url),
        "address": escape(_shorten(cover.site_url).rstrip("/")),
        "page_address": escape(page_address),
        "reviewed": cover.reviewed,
        "date": format_date(cover.reviewed),
        "licence": escape(set_typography(LICENCE)),
        "kind": cover.kind,
    }
    colophon, covered = COLOPHON.format(**words), opening == COVER
    return replace_signs(
        PAPER.format(
            **words,
            cover=opening.format(**words) + (colophon if covered else ""),
            contents=contents,
            body=_prepare(body),
            colophon="" if covered else colophon,
        )
    )


def _shorten(address: str) -> str:
    """Return an address as paper shows it, without its scheme."""
    return address.partition("://")[2] or address


def _prepare(body: str) -> str:
    """Return the body of a document as paper and tags want it; the addresses of pages are read without a scheme."""
    body = separate_calls(wrap_items(picture_drawings(body)))
    return body.replace('data-adresse="https://', 'data-adresse="').replace('data-adresse="http://', 'data-adresse="')


def _list_headings(tree: LexborHTMLParser) -> Iterator[Entry]:
    """Yield the headings of a page for its table of contents: each h2, with its h3."""
    found: list[Entry] = []
    for node in tree.css("h2[id], h3[id]"):
        told = (node.id, " ".join(node.text().split()))
        if node.tag == "h2":
            found.append((*told, []))
        elif found:
            found[-1][2].append(told)
    yield from found


def _write_contents(entries: Sequence[Entry]) -> str:
    """Return the table of contents; paper.css fills its page numbers."""
    items = []
    for anchor, title, below in entries:
        inside = "".join(f"<li>{_link(*told)}</li>" for told in below)
        items.append(f"<li>{_link(anchor, title)}{f'<ol>{inside}</ol>' if inside else ''}</li>")
    return (
        '<nav class="table-des-matieres" aria-labelledby="table">'
        f'<h2 id="table">Table des matières</h2>\n<ol>{"".join(items)}</ol></nav>\n'
    )


def _link(anchor: str, title: str) -> str:
    return f'<a href="#{escape(anchor)}">{escape(title)}</a>'
