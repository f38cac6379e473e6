"""Makes what was published arrive: redirects, rules of servers, moved anchors; and keeps the record of it all."""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from reseaux.checks.built_page import BuiltPage, BuiltSite, read_site
from reseaux.checks.permalinks import check_anchors, check_record, check_unrecorded
from reseaux.markdown.typography import set_typography
from reseaux.page import Page, read_pages
from reseaux.permalinks import FILE, PublishedRecord, find_arrivals, read_record, record_published, write_record
from reseaux.problem import Problem
from reseaux.publish.answers import check_plain_answers
from reseaux.publish.redirects import write_redirects
from reseaux.publish.server_rules import HEADERS, PLAIN, write_server_rules

RULES = "serveur"  # beside site/: what the host includes, and nobody reads on the web
# Where a link may land: headings, terms, and items with a name of their own; notes and forms are no such place.
ANCHORS = ".corps :is(h2, h3, h4, dt, li)[id]"
NO_ANCHOR = ".footnote, .deplacees, [data-search-exclude]"
OLD_ANCHORS = ".deplacees li[id], .ancre-ancienne"  # what the site itself adds: the checks look for the others


def write_permalinks(root: Path, site: Path, site_url: str) -> None:
    """Write in a built site the redirects of the project at `root`, and the old anchors."""
    pages, _ = read_pages(root)
    record, _ = read_record(root)
    arrivals = find_arrivals(pages)
    titles = {f"/{page.url}": set_typography(page.front.title) for page in pages}
    write_redirects(site, arrivals, titles, record.pages if record else {}, site_url)
    for page in pages:
        place = site / page.url / "index.html"
        moved = page.front.anciennes_ancres
        here = {old: new[1:] for old, new in moved.items() if new.startswith("#")}
        elsewhere = {old: name_place(site, titles, new) for old, new in moved.items() if new.startswith("/")}
        if moved:
            text = name_moved(keep_anchors(place.read_text(encoding="utf-8"), here), elsewhere)
            place.write_text(text, encoding="utf-8")


def keep_anchors(html: str, moved: dict[str, str]) -> str:
    """Return a page where each old anchor stands inside what took over; `moved`: old anchor → new one."""
    for old, new in moved.items():
        opening = re.compile(rf"<[a-z0-9]+\b[^<>]*\bid=\"{re.escape(new)}\"[^<>]*>")
        html = opening.sub(
            lambda found, old=old: f'{found[0]}<span id="{old}" class="ancre-ancienne"></span>', html, count=1
        )
    return html


def name_place(site: Path, titles: Mapping[str, str], place: str) -> str:
    """Return where a part went, in words: the title of its page and, where it has one, of its heading."""
    address, _, anchor = place.partition("#")
    if not anchor or address not in titles:
        return titles.get(address, address)
    tree = LexborHTMLParser((site / address.strip("/") / "index.html").read_text(encoding="utf-8"))
    heading = next((node for node in tree.css("h2[id], h3[id], h4[id]") if node.attributes["id"] == anchor), None)
    if heading is None:
        return titles[address]
    for link in heading.css(".headerlink"):
        link.decompose()
    return f"«\u00a0{heading.text(strip=True)}\u00a0», dans «\u00a0{titles[address]}\u00a0»"


def name_moved(html: str, names: Mapping[str, str]) -> str:
    """Return a page whose list of moved parts says where each went; `names`: old anchor → those words."""
    for old, name in names.items():
        line = re.compile(rf'(<li id="{re.escape(old)}"><a [^>]*>){re.escape(old)}(?=</a>)')
        html = line.sub(lambda found, name=name: found[1] + escape(name), html, count=1)
    return html


def write_rules(root: Path, site: Path, site_url: str, headers: Mapping[str, str]) -> list[Problem]:
    """Write the rules of servers, the plain ones in the built folder `site`, others beside; return what a host refuses.

    `headers`: those of every answer.
    """
    pages, _ = read_pages(root)
    withdrawn = [f"/{page.url}" for page in pages if page.front.retrait]
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    rules = write_server_rules(find_arrivals(pages), withdrawn, site_url, headers, files)
    for name, text in rules.items():
        place = site / name if name in (PLAIN, HEADERS) else site.parent / RULES / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return list(check_plain_answers(rules[HEADERS]))


def list_anchors(page: BuiltPage) -> list[str]:
    """Return the anchors of a page worth linking, in order."""
    left_out = {node.mem_id for part in page.tree.css(NO_ANCHOR) for node in part.css("[id]")}
    return [node.attributes["id"] for node in page.tree.css(ANCHORS) if node.mem_id not in left_out]


def list_own_ids(page: BuiltPage) -> list[str]:
    """Return the identifiers of a page but those of its old anchors, twice if one stands elsewhere too."""
    ids = list(page.ids)
    for node in page.tree.css(OLD_ANCHORS):
        ids.remove(node.attributes["id"])
    return ids


def check_published(site: BuiltSite) -> list[Problem]:
    """Return every problem of a built site with what its project has published before."""
    pages, _ = read_pages(site.root)
    record, problems = read_record(site.root)
    if record is None:
        return problems
    arrivals = find_arrivals(pages)
    problems = list(check_record(record, arrivals))
    if not problems:
        built = {f"/{page.url}": site.pages[f"{page.url}index.html"] for page in pages}
        ids = {address: list_own_ids(page) for address, page in built.items()}
        problems += check_anchors(record, pages, arrivals, ids)
        problems += check_unrecorded(record, pages, {address: list_anchors(page) for address, page in built.items()})
    return problems


def update_record(root: Path, folder: Path) -> tuple[int, list[Problem]]:
    """Add to `root`/data/permaliens.yml what the site built in `folder` publishes; return how many names that is."""
    record, problems = read_record(root) if (root / FILE).exists() else (PublishedRecord(), [])
    if record is None:
        return 0, problems
    site = read_site(folder, root)
    pages: list[Page] = read_pages(root)[0]
    anchors = {f"/{page.url}": list_anchors(site.pages[f"{page.url}index.html"]) for page in pages}
    published = record_published(record, pages, anchors)
    (root / FILE).write_text(write_record(published), encoding="utf-8")
    return _count(published) - _count(record.pages), []


def _count(published) -> int:
    return sum(1 + len(page.liens) + len(page.ancres) for page in published.values())
