"""Links of the built pages: each must arrive, and nothing may be asked of another server."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from reseaux.checks.built_page import BuiltPage, BuiltSite
from reseaux.problem import Problem

LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"), ("iframe", "src"))
NO_TARGET = re.compile(r"^(mailto|tel|data):")


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
    path = _resolve(page.path, unquote(parts.path), site.place)
    if path not in site.files:
        remedy = "Corrigez le lien, ou remettez la page ou le fichier."
        yield _place(page, site, target, f"lien vers « {target} », page ou fichier absent", remedy)
    elif _is_anchor(parts.fragment) and path in site.pages and unquote(parts.fragment) not in site.pages[path].ids:
        fault = f"lien vers « {target} », ancre « {unquote(parts.fragment)} » absente"
        yield _place(page, site, target, fault, "Reprenez l'ancre de l'intertitre visé.")


def _is_anchor(fragment: str) -> bool:
    """Tell an anchor from what a tool reads in its address, « pages=groupe-150 »."""
    return bool(fragment) and "=" not in fragment


def _resolve(page: str, path: str, place: str) -> str:
    """Return the file that a link on a page leads to; a folder leads to its index.

    `place`: the folder of the host where the site stands, which 404.html names, since it is read at any address.
    """
    if not path:
        return page
    if path.startswith("/"):
        if not path.startswith(place):
            return path  # of another site of this host
        path = path[len(place) - 1 :]
    resolved = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/")
    return posixpath.join(resolved, "index.html") if path.endswith(("/", ".", "..")) else resolved


def _place(page: BuiltPage, site: BuiltSite, target: str, fault: str, remedy: str) -> Problem:
    """Return the problem with the line of the source that holds the last part of the target, if one does."""
    path = site.root / page.source
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    parts = _split(target)
    wanted = target if parts is None else parts.fragment or posixpath.basename(parts.path.rstrip("/"))
    line = next((number for number, text in enumerate(lines, 1) if wanted and wanted in text), 0)
    return Problem(page.source, line, fault, remedy)
