"""What must hold in the built pages, whatever built them: links, names, headings, spaces. Each file is read once."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from reseaux.problem import Problem

LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"), ("iframe", "src"))
NO_TARGET = re.compile(r"^(mailto|tel|data):")
UNSPOKEN = ("script", "style", "code", "pre", "kbd", "samp", "svg")
ORDINARY_SPACE = re.compile(r"\w* [:%$»]|« \w*|\w'\w")
HEADINGS = "h1, h2, h3, h4, h5, h6"


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


def read_site(folder: Path, root: Path) -> BuiltSite:
    """Read every page of a built site; `root` is the project, where the sources are."""
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    pages = {
        name: BuiltPage(name, _find_source(name, root), (folder / name).read_text(encoding="utf-8"))
        for name in sorted(files)
        if name.endswith(".html")
    }
    return BuiltSite(pages, frozenset(files), root)


def _find_source(name: str, root: Path) -> str:
    address = name.removesuffix("index.html").rstrip("/")
    candidates = (f"docs/{address}.md", posixpath.join("docs", address, "index.md"), f"overrides/{name}")
    return next((path for path in candidates if (root / path).is_file()), name)


def check_site(site: BuiltSite) -> list[Problem]:
    """Return every problem of a built site."""
    problems = []
    for page in site.pages.values():
        for check in (check_ids, check_headings, check_landmarks, check_images, check_spaces, check_inline_code):
            problems += check(page)
        problems += check_targets(page, site)
    return [*_join_shared(problems, len(site.pages)), *check_titles(site.pages.values())]


def _join_shared(problems: list[Problem], pages: int) -> Iterator[Problem]:
    """Yield each problem, but one that most pages share only once: it comes from a template."""
    shared = Counter((problem.fault, problem.remedy) for problem in set(problems))
    common = {told for told, count in shared.items() if count > 2 and count > pages / 2}
    yield from (Problem("overrides/", 0, fault, remedy) for fault, remedy in common)
    yield from (problem for problem in problems if (problem.fault, problem.remedy) not in common)


def check_targets(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each link, image or script that arrives nowhere, or that asks another server."""
    for tag, attribute in LINKS:
        for node in page.tree.css(f"{tag}[{attribute}]"):
            target = node.attributes[attribute] or ""
            if tag == "a" or not _is_elsewhere(target):
                yield from _check_target(page, site, target)
            elif node.attributes.get("rel") != "canonical":
                fault = f"« {target} » demandé à un autre serveur"
                yield _place(page, site, target, fault, "Servez ce fichier depuis ce site.")


def _split(target: str) -> SplitResult | None:
    """Return the parts of an address, None when it is none."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _is_elsewhere(target: str) -> bool:
    parts = _split(target)
    return parts is not None and bool(parts.netloc)


def _check_target(page: BuiltPage, site: BuiltSite, target: str) -> Iterator[Problem]:
    parts = _split(target)
    if parts is None:
        yield _place(page, site, target, f"adresse « {target} » mal formée", "Recopiez l'adresse de la page.")
        return
    if parts.netloc or NO_TARGET.match(target):
        return
    if parts.scheme:
        yield _place(page, site, target, f"lien « {target} » qu'aucun navigateur sûr ne suit", "Écrivez une adresse.")
        return
    path = _resolve(page.path, unquote(parts.path))
    if path not in site.files:
        remedy = "Corrigez le lien, ou remettez la page ou le fichier."
        yield _place(page, site, target, f"lien vers « {target} », page ou fichier absent", remedy)
    elif parts.fragment and path in site.pages and unquote(parts.fragment) not in site.pages[path].ids:
        fault = f"lien vers « {target} », ancre « {unquote(parts.fragment)} » absente"
        yield _place(page, site, target, fault, "Reprenez l'ancre de l'intertitre visé.")


def _resolve(page: str, path: str) -> str:
    """Return the file that a link on a page leads to; a folder leads to its index."""
    if not path:
        return page
    resolved = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/")
    return posixpath.join(resolved, "index.html") if path.endswith(("/", ".", "..")) else resolved


def check_ids(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for each identifier that stands twice in a page (HTML: an id is unique)."""
    for identifier, count in Counter(page.ids).items():
        if count > 1:
            fault = f"identifiant « {identifier} » présent {count} fois"
            yield Problem(page.source, 0, fault, "Donnez une autre ancre à l'un des deux intertitres.")


def check_headings(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem unless a page has one h1 and never skips a level (WCAG 2.2, 1.3.1)."""
    headings = page.tree.css(HEADINGS)
    count = sum(node.tag == "h1" for node in headings)
    if count != 1:
        yield Problem(
            page.source,
            0,
            "aucun titre de premier niveau" if count == 0 else f"{count} titres de premier niveau",
            "Gardez-en un : le champ « title ».",
        )
    above = 1
    for node in headings:
        level = int(node.tag[1])
        if level > above + 1:
            fault = f"intertitre « {' '.join(node.text().split())} » : niveau {level} juste après le niveau {above}"
            yield Problem(page.source, 0, fault, "Ne sautez aucun niveau.")
        above = level


def check_landmarks(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for each navigation or region without a name of its own (WCAG 2.2, 1.3.1 and 2.4.1)."""
    names = Counter()
    for node in page.tree.css("nav, [role=region], section"):
        label = node.attributes.get("aria-labelledby")
        name = node.attributes.get("aria-label") or (label if label in page.ids else "")
        names[name or ""] += 1
    for name, count in names.items():
        if not name:
            fault = "1 zone sans nom" if count == 1 else f"{count} zones sans nom"
            yield Problem(page.source, 0, fault, "Donnez-lui un « aria-label ».")
        elif count > 1:
            yield Problem(page.source, 0, f"nom de zone « {name} » employé {count} fois", "Donnez à chacune le sien.")


def check_images(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for an image without text, or whose text repeats another's (WCAG 2.2, 1.1.1)."""
    seen: dict[str, str] = {}
    for node in page.tree.css("img"):
        source, text = node.attributes.get("src") or "", (node.attributes.get("alt") or "").strip()
        if not text:
            remedy = "Dites entre les crochets ce que montre l'image : « ![texte](image.png) »."
            yield Problem(page.source, 0, f"image « {source} » sans texte de remplacement", remedy)
        elif seen.setdefault(text, source) != source:
            fault = f"texte de remplacement « {text} » donné à deux images"
            yield Problem(page.source, 0, fault, "Dites ce que chacune montre.")


def check_titles(pages: Iterable[BuiltPage]) -> Iterator[Problem]:
    """Yield a problem for a page without title or language of Québec, and for a title that another page has."""
    seen: dict[str, BuiltPage] = {}
    for page in pages:
        node = page.tree.css_first("head > title")
        title = node.text(strip=True) if node else ""
        if not title:
            yield Problem(page.source, 0, "page sans titre", "Remplissez le champ « title ».")
        elif seen.setdefault(title, page) is not page:
            fault = f"titre « {title} » déjà donné à {seen[title].source}"
            yield Problem(page.source, 0, fault, "Donnez à chaque page le sien.")
        if page.tree.css_first("html").attributes.get("lang") != "fr-CA":
            yield Problem(page.source, 0, "langue de la page autre que fr-CA", "Rétablissez « language: fr-CA ».")


def check_spaces(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for each ordinary space that should not break, and each straight apostrophe in a word.

    Rules: markdown/typography.py, which sets them; what it cannot reach (raw HTML, templates) is seen here.
    """
    body = page.tree.body
    for node in body.traverse(include_text=True):
        if node.tag == "-text" and not _is_unspoken(node):
            for match in ORDINARY_SPACE.finditer(node.text(deep=False)):
                fault = f"espace ou apostrophe ordinaire dans « {match[0]} »"
                yield Problem(page.source, 0, fault, "Écrivez ce texte en Markdown plutôt qu'en HTML.")


def _is_unspoken(node) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in UNSPOKEN:
            return True
        parent = parent.parent
    return False


def check_inline_code(page: BuiltPage) -> Iterator[Problem]:
    """Yield a problem for each style or script written on an element: a strict security policy refuses them."""
    for node in page.tree.css("[style]"):
        remedy = "Employez une classe; un tableau aligné par « :--: » fait la même faute."
        yield Problem(page.source, 0, f"style écrit sur un élément « {node.tag} »", remedy)
    for node in page.tree.css("*"):
        for name in node.attributes:
            if name.startswith("on"):
                yield Problem(page.source, 0, f"script « {name} » écrit sur un élément", "Mettez-le dans un module.")


def _place(page: BuiltPage, site: BuiltSite, target: str, fault: str, remedy: str) -> Problem:
    """Return the problem with the line of the source that holds the last part of the target, if one does."""
    path = site.root / page.source
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    parts = _split(target)
    wanted = target if parts is None else parts.fragment or posixpath.basename(parts.path.rstrip("/"))
    line = next((number for number, text in enumerate(lines, 1) if wanted and wanted in text), 0)
    return Problem(page.source, line, fault, remedy)
