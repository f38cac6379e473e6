"""Writes the documents of the site: tagged PDFs made of its built pages, each made again only when it changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import FILLABLE, BindingError, BoundPage, bind_pages
from reseaux.documents.boxes import name_boxes
from reseaux.documents.excerpt import keep_parts, put_last
from reseaux.documents.keeping import make_pdf
from reseaux.documents.navigation import read_navigation
from reseaux.documents.paper import Cover, write_booklet, write_guide, write_leaflet
from reseaux.documents.pdf import PACKAGES, LibraryError
from reseaux.documents.signs import list_missing
from reseaux.problem import Problem

FOLDER, CACHE = "documents", ".build/documents"


@dataclass(frozen=True)
class Planned:
    """One document. `pages`: an address, or for a guide the folder of each part, whose pages follow the navigation.

    `kind`: guide (a book), couverture (a page under a cover), fascicule (a page alone) or liste (a form to fill).
    `parts`: what is kept of the page (CSS); all of it when empty. `last`: the heading (CSS) of what comes after the
    notes, if any. `title`, `subtitle`: those of the page when empty.
    """

    file: str
    kind: str
    pages: tuple[str, ...]
    parts: tuple[str, ...] = ()
    last: str = ""
    title: str = ""
    subtitle: str = ""


DOCUMENTS = (
    # The form is handed in: it stands alone on the last sheet.
    Planned("cahier.pdf", "fascicule", ("formation/cahier/",), last="#cahier--feuille-d-evaluation"),
    Planned("guide-animation.pdf", "couverture", ("formation/animer/",)),
    Planned(
        "liste-reputation.pdf",
        "liste",
        ("agir/reputation/",),
        parts=("check-list", "#reputation--les-limites-de-cette-liste"),
    ),
    Planned(
        "guide-complet.pdf",
        "guide",
        ("comprendre/", "choisir/", "agir/", "otpq/", "reference/"),
        title="Le guide complet",
        subtitle="Choisir ses réseaux et maîtriser sa réputation en ligne, chaque énoncé avec sa source.",
    ),
)


def write_documents(site: Path, root: Path, planned: tuple[Planned, ...] = DOCUMENTS) -> list[Problem]:
    """Write the documents of the built folder `site`, in `site`/documents; return what cannot be made.

    `root`: the project, whose navigation orders the pages and whose `.build/documents` keeps what is made. A document
    whose pages the site does not have is not made: a link to it is then told as any link that does not arrive.
    A page withdrawn is left out.
    """
    site_name, order = read_navigation(root)
    home = LexborHTMLParser((site / "index.html").read_text(encoding="utf-8"))
    site_url = home.css_first("link[rel=canonical]").attributes["href"] or "/"
    held = [address for address in order if not _is_withdrawn(site / address / "index.html")]
    (site / FOLDER).mkdir(exist_ok=True)
    problems = []
    for plan in planned:
        parts = [[address for address in held if address.startswith(start)] for start in plan.pages]
        if all(parts):
            problems += _write_document(plan, parts, site, root / CACHE, site_name, site_url)
    return list(dict.fromkeys(problems))


def _is_withdrawn(page: Path) -> bool:
    return page.is_file() and bool(
        LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("meta[name=robots][content*=noindex]")
    )


def _write_document(
    plan: Planned, parts: list[list[str]], site: Path, cache: Path, site_name: str, site_url: str
) -> Iterator[Problem]:
    name = f"{FOLDER}/{plan.file}"
    try:
        html = _write_html(plan, parts, site, site_name, site_url)
        if missing := list_missing(html):
            fault = f"signe « {missing[0]} » absent de la police des documents"
            yield Problem(name, 0, fault, "Remplacez ce signe dans les pages du document.")
            return
        (site / name).write_bytes(make_pdf(plan.file.removesuffix(".pdf"), html, site, cache))
    except BindingError as error:
        yield Problem(name, 0, error.fault, error.remedy)
    except LibraryError:
        fault = "bibliothèque Pango absente : aucun PDF ne peut être fait"
        yield Problem(f"{FOLDER}/", 0, fault, f"Installez les paquets {PACKAGES}, puis recommencez.")


def _write_html(plan: Planned, parts: list[list[str]], site: Path, site_name: str, site_url: str) -> str:
    addresses = [address for part in parts for address in part]
    level = 2 if plan.kind == "guide" else 1
    options = {"dropped": FILLABLE} if plan.kind == "liste" else {}
    bound = {page.address: page for page in bind_pages(site, addresses, site_url, level=level, **options)}
    first = bound[addresses[0]]
    title, subtitle = plan.title or first.title, plan.subtitle or first.description
    reviewed = max(page.reviewed for page in bound.values())
    cover = Cover(title, subtitle, plan.kind, site_name, site_url, reviewed)
    if plan.kind == "guide":
        return write_guide(cover, [[bound[address] for address in part] for part in parts])
    return (write_booklet if plan.kind == "couverture" else write_leaflet)(cover, _prepare(plan, first))


def _prepare(plan: Planned, page: BoundPage) -> BoundPage:
    page = keep_parts(page, plan.parts) if plan.parts else page
    page = put_last(page, plan.last) if plan.last else page
    return name_boxes(page) if plan.kind == "liste" else page
