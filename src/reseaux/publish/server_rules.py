"""Writes what servers must know of the site: its redirects with their true status (301 moved, 410 withdrawn), and how
each file is answered (answers.py).

Each rule also takes the spellings that people type: capitals, accents, no slash at the end, index.html. What follows
the sign ? (the parameters that a newsletter adds) goes along; the anchor never reaches a server, and browsers keep it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from reseaux.permalinks import Arrivals
from reseaux.publish.answers import PASSING, write_caddy_answers, write_nginx_answers, write_plain_answers
from reseaux.publish.redirects import list_redirects

NGINX, CADDY, PLAIN, HEADERS = "nginx.conf", "Caddyfile", "_redirects", "_headers"
ACCENTS = {"a": "aàâä", "c": "cç", "e": "eéèêë", "i": "iîï", "o": "oôö", "u": "uùûü", "y": "yÿ", "-": "-_"}
LIGATURES = {"oe": "œ", "ae": "æ"}
SIGNS = re.compile("oe|ae|.")
NO_HEADERS: Mapping[str, str] = {}
OPENING = "# Made with the site: a line here is lost at the next publication.\n"
NGINX_PLACE = "# Include in the server block of the site, whose root is the published folder.\n"
NGINX_OPENING = """\
absolute_redirect off;
error_page 404 {prefix}/404.html;
if ($request_uri ~* "^(/(?:[^/?][^?]*/)?)index\\.html(\\?.*)?$") {{ return 301 $1$2; }}
"""
# An error keeps the headers of what was asked: its own type and keeping are said again.
CADDY_OPENING = """\
# Import in the block of the site, whose root is the published folder.
map {{query}} {{parameters}} {{
\t~^(.+)$ "?${{1}}"
\tdefault ""
}}
redir {prefix}/index.html {prefix}/{{parameters}} 301
handle_errors {{
\t@absent expression {{err.status_code}} == 404
\trewrite @absent {prefix}/404.html
\theader Cache-Control "{passing}"
\theader Content-Type "text/html; charset=utf-8"
\tfile_server {{
\t\tprecompressed br gzip
\t}}
}}
file_server {{
\tprecompressed br gzip
}}
"""


def write_server_rules(
    arrivals: Arrivals, withdrawn: list[str], site_url: str, headers: Mapping[str, str], files: Iterable[str]
) -> dict[str, str]:
    """Return by name the text of nginx.conf, Caddyfile, _redirects and _headers (Netlify, Cloudflare).

    `withdrawn`: the addresses of withdrawn pages; `headers`: those of every answer; `files`: the paths of the site.
    The path of `site_url` goes before every address.
    """
    prefix = urlsplit(site_url).path.rstrip("/")
    rules = {
        NGINX: write_nginx(arrivals, withdrawn, prefix, headers),
        CADDY: write_caddy(arrivals, withdrawn, prefix, headers),
        PLAIN: write_plain(arrivals, prefix),
        HEADERS: write_plain_answers(headers, files, prefix),
    }
    return {name: OPENING + text for name, text in rules.items()}


def write_nginx(
    arrivals: Arrivals, withdrawn: list[str], prefix: str = "", headers: Mapping[str, str] = NO_HEADERS
) -> str:
    """Return the rules of nginx; a page at its own address is matched first, exactly, so that no rule turns round."""
    # First: what a redirect sends is worked out before it is met.
    lines = [NGINX_PLACE + write_nginx_answers(headers, prefix), NGINX_OPENING.format(prefix=prefix)]
    for here in list_pages(arrivals):
        if here in withdrawn:
            lines.append(f"location = {prefix}{here} {{ error_page 410 {prefix}{here}index.html; return 410; }}")
        else:
            lines.append(f"location = {prefix}{here} {{ }}")
        lines.append(f"location = {prefix}{here}index.html {{ }}")
    lines += [
        f'location ~* "(*UTF8)^{loosen(prefix + old)}$" {{ return 301 {prefix}{here}$is_args$args; }}'
        for old, here in list_spellings(arrivals)
    ]
    return "\n".join(lines) + "\n"


def write_caddy(
    arrivals: Arrivals, withdrawn: list[str], prefix: str = "", headers: Mapping[str, str] = NO_HEADERS
) -> str:
    """Return the rules of Caddy, each a named matcher and what is done with what it matches."""
    lines = [CADDY_OPENING.format(prefix=prefix, passing=PASSING), write_caddy_answers(headers, prefix)]
    for number, (old, here) in enumerate(list_spellings(arrivals), 1):
        lines += [
            f"@r{number} {{",
            f"\tpath_regexp (?i)^{loosen(prefix + old)}(index\\.html)?$",
            f"\tnot path_regexp ^{prefix}{here}$",
            "}",
            f"redir @r{number} {prefix}{here}{{parameters}} 301",
        ]
    for number, here in enumerate(withdrawn, 1):
        lines += [f"@w{number} path {prefix}{here}", f"handle @w{number} {{", f"\trewrite * {prefix}{here}index.html"]
        lines += ["\tfile_server {", "\t\tstatus 410", "\t\tprecompressed br gzip", "\t}", "}"]
    return "\n".join(lines) + "\n"


def write_plain(arrivals: Arrivals, prefix: str = "") -> str:
    """Return the lines of _redirects, which knows neither patterns nor 410: the withdrawn page answers as any other."""
    return "".join(f"{prefix}{old} {prefix}{here} 301\n" for old, here in list_redirects(arrivals))


def list_pages(arrivals: Arrivals) -> list[str]:
    """Return the addresses that are pages today."""
    return sorted(set(arrivals.addresses.values()))


def list_spellings(arrivals: Arrivals) -> Iterator[tuple[str, str]]:
    """Yield every address that people may misspell, pages of today but the home page included, and where it leads."""
    yield from list_redirects(arrivals)
    yield from ((here, here) for here in list_pages(arrivals) if here != "/")


def loosen(address: str) -> str:
    """Return the pattern of an address with any of its accents and ligatures, and with or without its last slash."""
    return SIGNS.sub(lambda found: _loosen_sign(found[0]), address.rstrip("/")) + "/?"


def _loosen_sign(sign: str) -> str:
    """Return the pattern of one letter, or of two that a ligature may stand for."""
    if sign in LIGATURES:
        return f"(?:{''.join(map(_loosen_sign, sign))}|{LIGATURES[sign]})"
    return f"[{ACCENTS[sign]}]" if sign in ACCENTS else sign
