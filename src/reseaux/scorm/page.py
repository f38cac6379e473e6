"""The one page of the package: the pages of the course, each a part with its sources, and the steps to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reseaux.documents.binding import BoundPage
from reseaux.french_date import format_date
from reseaux.markdown.typography import set_typography
from reseaux.tools.package import PackageLabels

SCRIPT, STYLE, ICON = "formation.js", "formation.css", "icone.svg"
# Nothing but what is in the package is ever asked for: the browser itself sees to it.
POLICY = "default-src 'self'; img-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'"
PAGE = """<!doctype html>
<html lang="fr-CA" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}">
<script src="{script}" defer></script>
</head>
<body class="paquet" dir="ltr" data-seuil="{passing}" data-questions="{questions}" data-noms="{names}">
<header class="paquet-tete">
<div class="paquet-titre">{title}</div>
<nav class="etapes" aria-label="{steps_label}">
<ol>
{steps}
</ol>
</nav>
<p class="ou-garde" role="status"></p>
<noscript><p>{without_script}</p></noscript>
{sentences}
</header>
<main class="md-typeset">
{parts}
</main>
<footer class="pied">
<p>{foot}</p>
<p>{rights} {links}</p>
</footer>
</body>
</html>
"""
PART = """<div class="partie" data-nom="{name}">
{html}
<nav class="voisines" aria-label="{label}">
{neighbours}
</nav>
</div>"""
LINK = re.compile(r'<a\b(?=[^>]*\shref="(?!#))(?![^>]*\starget=)')
BODY = re.compile(r'(</h1>(?:\s*<p class="fiche">.*?</p>)?)(.*)(</section>)$', re.DOTALL)


@dataclass(frozen=True)
class Course:
    """What the page must know. `names`: all that a learner's state speaks of; `questions`: those of the modules."""

    title: str
    version: int
    passing: int
    names: Sequence[str]
    questions: Sequence[str]


def write_page(course: Course, pages: Sequence[BoundPage], labels: PackageLabels) -> str:
    """Return the page. `pages`: bound with their first heading at level 1, in the order in which they are followed."""
    reviewed = max(page.reviewed for page in pages)
    foot = labels.pied.format(version=course.version, date=format_date(reviewed))
    texts = {"title": course.title, "steps_label": labels.etapes, "without_script": labels.sans_script, "foot": foot}
    texts |= {"rights": labels.droits, "links": labels.liens}
    return PAGE.format(
        policy=POLICY, icon=ICON, style=STYLE, script=SCRIPT, passing=course.passing,
        questions=" ".join(course.questions), names=" ".join(course.names),
        steps="\n".join(f'<li><a href="#{page.name}">{_escape(page.title)}</a></li>' for page in pages),
        sentences=_write_sentences(labels),
        parts="\n".join(_write_part(index, pages, labels) for index in range(len(pages))),
        **{name: _escape(set_typography(text)) for name, text in texts.items()},
    )  # fmt: skip


def _escape(text: str) -> str:
    return escape(text, quote=True)


def _write_sentences(labels: PackageLabels) -> str:
    return "\n".join(
        f'<template data-phrase="{name.replace("_", "-")}">{_escape(set_typography(text))}</template>'
        for name, text in labels.phrases.model_dump().items()
    )


def _write_part(index: int, pages: Sequence[BoundPage], labels: PackageLabels) -> str:
    page = pages[index]
    neighbours = []
    if index:
        neighbours.append(_write_neighbour(pages[index - 1], labels.precedente, "prev"))
    if index + 1 < len(pages):
        neighbours.append(_write_neighbour(pages[index + 1], labels.suivante, "next"))
    # The body of a page of the site, so that what our style sheets say of one holds here.
    html = BODY.sub(r'\1\n<div class="corps">\2</div>\n\3', page.html)
    return PART.format(
        name=page.name,
        html=LINK.sub('<a target="_blank" rel="noopener"', html),
        label=_escape(labels.voisines),
        neighbours="\n".join(neighbours),
    )


def _write_neighbour(page: BoundPage, label: str, relation: str) -> str:
    kind = "voisine voisine--suivante" if relation == "next" else "voisine"
    told = f'<span>{_escape(label)}<span class="cache">\u00a0: </span></span>'
    return f'<a class="{kind}" rel="{relation}" href="#{page.name}">{told} {_escape(page.title)}</a>'
