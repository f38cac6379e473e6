"""Makes of a page of the site one that works as a file: a folder is no page there, and a module does not run."""

import posixpath
import re
from collections.abc import Callable

LINK = re.compile(r'(<(?:a|area|form|iframe)\b[^<>]*?\s(?:href|action|src)=")([^"]*)"')
REFRESH = re.compile(r'(<meta http-equiv="refresh" content="\d+; url=)([^"]*)"')
HREF = re.compile(r'\s+href="$')
MODULE = re.compile(r'<script(?=[^<>]* type="module")[^<>]* src="([^"]+)"[^<>]*></script>')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
PLACE = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def name_file(target: str) -> str:
    """Return a link with the page of its folder named: « ../agir/#quoi-faire » → « ../agir/index.html#quoi-faire »."""
    path, rest = PLACE.fullmatch(target).groups()
    if ELSEWHERE.match(target) or not path:
        return target
    if posixpath.basename(path) in (".", ".."):
        path += "/"
    return f"{path}index.html{rest}" if path.endswith("/") else target


def find_path(page: str, target: str) -> str:
    """Return the path in the site of what a page names, both without a slash in front."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), PLACE.match(target)[1]))


def make_local(path: str, html: str, absent: str, bundle: Callable[[list[str]], str]) -> str:
    """Return the page at `path` of the site as one that is opened from a file.

    `absent`: the path of a file that is not there; what links to it stays as words.
    `bundle`: from the paths of modules to the path of one script that does what they do.
    """

    def link(found: re.Match) -> str:
        if not ELSEWHERE.match(found[2]) and find_path(path, found[2]) == absent:
            return HREF.sub("", found[1])
        return f'{found[1]}{name_file(found[2])}"'

    html = LINK.sub(link, REFRESH.sub(link, html))
    modules = [find_path(path, target) for target in MODULE.findall(html)]
    if not modules:
        return html
    script = posixpath.relpath(bundle(modules), posixpath.dirname(path) or ".")
    html = MODULE.sub(f'<script src="{script}" defer></script>', html, count=1)
    return MODULE.sub("", html)
