"""Writes the same redirects as rules of the servers that know them, with their true status: 301 moved, 410 withdrawn.

Each rule also takes the spellings that people type: capitals, accents, no slash at the end, index.html. What follows
the sign ? (the parameters that a newsletter adds) goes along; the anchor never reaches a server, and browsers keep it.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reseaux.permalinks import Arrivals
from reseaux.publish.redirects import list_redirects

NGINX, CADDY, PLAIN = "nginx.conf", "Caddyfile", "_redirects"
ACCENTS = {"a": "aàâä", "c": "cç", "e": "eéèêë", "i": "iîï", "o": "oôö", "u": "uùûü", "y": "yÿ", "-": "-_"}
LIGATURES = {"oe": "œ", "ae": "æ"}
SIGNS = re.compile("oe|ae|.")
OPENING = "# Made with the site: a line here is lost at the next publication.\n"
NGINX_OPENING = """\
# Include in the server block of the site, whose root is the published folder.
absolute_redirect off;
error_page 404 {prefix}/404.html;
if ($request_uri ~* "^([^?]*/)index\\.html(\\?.*)?$") {{ return 301 $1$2; }}
"""
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
\tfile_server
}}"""


def write_server_rules(arrivals: Arrivals, withdrawn: list[str], site_url: str) -> dict[str, str]:
    """Return by name the text of nginx.conf, Caddyfile and _redirects (Netlify, Cloudflare).

    `withdrawn`: the addresses of withdrawn pages. The path of `site_url` goes before every address.
    """
    prefix = urlsplit(site_url).path.rstrip("/")
    rules = {
        NGINX: write_nginx(arrivals, withdrawn, prefix),
        CADDY: write_caddy(arrivals, withdrawn, prefix),
        PLAIN: write_plain(arrivals, prefix),
    }
    return {name: OPENING + text for name, text in rules.items()}


def write_nginx(arrivals: Arrivals, withdrawn: list[str], prefix: str = "") -> str:
    """Return the rules of nginx; a page at its own address is matched first, exactly, so that no rule turns round."""
    lines = [NGINX_OPENING.format(prefix=prefix)]
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


def write_caddy(arrivals: Arrivals, withdrawn: list[str], prefix: str = "") -> str:
    """Return the rules of Caddy, each a named matcher and what is done with what it matches."""
    lines = [CADDY_OPENING.format(prefix=prefix)]
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
        lines += ["\tfile_server {", "\t\tstatus 410", "\t}", "}"]
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
