"""Says what the pages of the site may do in a browser: as headers for hosts, and in each page for hosts that set none.

The policy lets in our own files, and inline scripts and styles by their hash alone: whatever the built pages hold is
hashed, so that no list is kept by hand. Rules: CSP level 3, Permissions Policy, Referrer Policy, HTML (W3C, WHATWG).
"""

import base64
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from reseaux.problem import Problem

# A script of another type is data, which no browser runs (JSON-LD).
RUN = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
# What a policy written in a page cannot say (CSP level 3, 3.3): who may frame it is decided before it is read.
HEADER_ONLY = "frame-ancestors"
# What a site of text has no use for, among what Chromium knows: it warns of other names. Left to the site: full screen
# for the slides, and writing to the clipboard.
REFUSED = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture"),
    *("encrypted-media", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture"),
    *("publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access"),
    *("sync-xhr", "usb", "window-management", "xr-spatial-tracking"),
)
KEPT = ("clipboard-write", "fullscreen")
REFERRER = "no-referrer"
LONGEST = 2000  # signs in a line of _headers (Cloudflare)


@dataclass(frozen=True)
class Inline:
    """The inline scripts and styles of pages, as the sources of a policy: « 'sha256-…' »."""

    scripts: frozenset[str]
    styles: frozenset[str]


def secure_site(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Write its policy in each page of a built folder; return the headers of the whole site, and what hinders."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    inline = {path: find_inline(html) for path, html in pages.items()}
    drawings = [find_inline(path.read_text(encoding="utf-8")) for path in folder.rglob("*.svg")]
    kinds = find_kinds(folder, pages.values())
    problems = []
    for path, html in pages.items():
        secured = write_policy(html, inline[path], kinds)
        if secured is None:
            name = path.relative_to(folder).as_posix()
            problems.append(
                Problem(
                    name,
                    0,
                    "page sans jeu de caractères",
                    'Ajoutez « <meta charset="utf-8"> » à son gabarit, dans overrides/.',
                )
            )
        elif secured != html:
            path.write_text(secured, encoding="utf-8")
    headers = make_headers(join_inline([*inline.values(), *drawings]), kinds)
    return headers, [*problems, *check_length(headers)]


def find_inline(html: str) -> Inline:
    """Return the hashes of what a page or a drawing runs and applies by itself."""
    nodes = LexborHTMLParser(html).css("script:not([src]), style") if "<s" in html.lower() else []
    scripts = {hash_text(node.text()) for node in nodes if node.tag == "script" and _is_run(node)}
    styles = {hash_text(node.text()) for node in nodes if node.tag == "style"}
    return Inline(frozenset(scripts), frozenset(styles))


def _is_run(script) -> bool:
    return (script.attributes.get("type") or "").strip().lower() in RUN


def hash_text(text: str) -> str:
    """Return the source of a policy that lets in this very text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def join_inline(found: Collection[Inline]) -> Inline:
    """Return together what several pages hold."""
    scripts = frozenset().union(*(inline.scripts for inline in found))
    return Inline(scripts, frozenset().union(*(inline.styles for inline in found)))


def find_kinds(folder: Path, pages: Iterable[str]) -> dict[str, str]:
    """Return the directives that depend on what the site is made of: pictures in its texts, fonts, a manifest."""
    texts = [*pages, *(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.css")))]
    kinds = {"img-src": "'self' data:" if any("data:image/" in text for text in texts) else "'self'"}
    if any("@font-face" in text for text in texts):
        kinds["font-src"] = "'self'"
    if any('rel="manifest"' in text for text in texts):
        kinds["manifest-src"] = "'self'"
    return kinds


def list_directives(inline: Inline, kinds: dict[str, str]) -> dict[str, str]:
    """Return the content security policy, directive by directive: nothing but what the site uses."""
    return {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(inline.scripts)]),
        "style-src": " ".join(["'self'", *sorted(inline.styles)]),
        **kinds,
        "connect-src": "'self'",  # the parts of the search index
        "worker-src": "'self'",  # the search
        "frame-src": "'self'",  # the previews of the newsletter kit
        "form-action": "'self'",  # the search, without a script
        "base-uri": "'none'",
        "frame-ancestors": "'self'",
    }


def write_policy(html: str, inline: Inline, kinds: dict[str, str]) -> str | None:
    """Return a page that carries its own policy, before anything it runs; None when it names no character set."""
    directives = list_directives(inline, kinds)
    policy = join_directives({name: sources for name, sources in directives.items() if name != HEADER_ONLY})
    metas = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="{REFERRER}">'
    found = CHARSET.search(html)
    if found is None:
        return None
    return html if metas in html else html[: found.end()] + metas + html[found.end() :]


def join_directives(directives: dict[str, str]) -> str:
    """Return a policy as one line."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def make_headers(inline: Inline, kinds: dict[str, str]) -> dict[str, str]:
    """Return the headers that every answer of the site bears, in order."""
    permissions = [f"{name}=()" for name in REFUSED] + [f"{name}=(self)" for name in KEPT]
    return {
        "Content-Security-Policy": join_directives(list_directives(inline, kinds)),
        "Permissions-Policy": ", ".join(sorted(permissions)),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        # Two years; other names of the same domain are not ours to bind.
        "Strict-Transport-Security": "max-age=63072000",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def check_length(headers: dict[str, str]) -> Iterator[Problem]:
    """Yield a problem for a header that some host would refuse for its length."""
    for name, value in headers.items():
        if len(f"  {name}: {value}") > LONGEST:
            fault = f"en-tête « {name} » de {len(value)} signes, trop long pour certains hébergeurs"
            yield Problem("overrides/", 0, fault, "Mettez les scripts et les styles des pages dans des fichiers.")
