"""Writes a small page at each old address and short link of the built site, for a host that knows no rule of its own.

Without a script, a browser forgets the anchor when such a page sends it on (seen in Chromium): assets/redirect.js keeps
it, and the page also lists the old anchors, each with where it leads today. A host that can should use server_rules.py.
"""

import html
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path

from reseaux.permalinks import SHORT_LINKS, Arrivals, PublishedPage
from reseaux.publish.writing import write_changed

SCRIPT, STYLE = "/assets/redirect.js", "/assets/redirect.css"
PAGE = """<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{address}\u00a0: vers «\u00a0{title}\u00a0»</title>
<link rel="canonical" href="{canonical}">
<link rel="stylesheet" href="{style}">
<script src="{script}"></script>
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
</head>
<body>
<main>
<h1>La page que vous cherchez</h1>
<p>La voici\u00a0: <a href="{target}">{title}</a>.</p>
{anchors}</main>
</body>
</html>
"""


def write_redirects(
    folder: Path, arrivals: Arrivals, titles: Mapping[str, str], record: Mapping[str, PublishedPage], site_url: str
) -> None:
    """Write in the built `folder` a page for each old address and each short link.

    `titles`: address of a page → its title. `site_url`: the public address of the site, for the canonical link.
    """
    for old, here in list_redirects(arrivals):
        published = record.get(old, PublishedPage())
        moved = {anchor: arrivals.anchors[here].get(anchor, f"#{anchor}") for anchor in published.ancres}
        path = folder / old.strip("/") / "index.html"
        write_changed(path, _write_page(old, here, titles[here], moved, site_url))


def list_redirects(arrivals: Arrivals) -> Iterator[tuple[str, str]]:
    """Yield each address that is no page any more, or a short link, and the address where it leads: always one step."""
    yield from ((old, here) for old, here in sorted(arrivals.addresses.items()) if old != here)
    yield from ((f"/{SHORT_LINKS}/{name}/", here) for name, here in sorted(arrivals.short_names.items()))


def _write_page(old: str, here: str, title: str, anchors: Mapping[str, str], site_url: str) -> str:
    def link(place: str) -> str:
        return html.escape(make_relative(old, here + place if place.startswith("#") else place))

    items = "".join(
        f'<li><a id="{html.escape(anchor)}" href="{link(place)}">{html.escape(anchor)}</a></li>\n'
        for anchor, place in anchors.items()
    )
    return PAGE.format(
        address=old,
        title=html.escape(title),
        canonical=html.escape(site_url.rstrip("/") + here),
        style=make_relative(old, STYLE),
        script=make_relative(old, SCRIPT),
        target=link(here),
        anchors=f"<ul>\n{items}</ul>\n" if items else "",
    )


def make_relative(start: str, target: str) -> str:
    """Return the link from one address of the site to another, so that the site may stand in a folder of its host."""
    path, sign, anchor = target.partition("#")
    relative = posixpath.relpath(path, start)
    return f"{relative}{'/' if path.endswith('/') else ''}{sign}{anchor}"
