"""What must hold in the built pages, whatever built them: links, names, headings, spaces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reseaux.checks.built_links import check_targets
from reseaux.checks.built_page import BuiltPage, BuiltSite
from reseaux.checks.security import check_security
from reseaux.problem import Problem

UNSPOKEN = ("script", "style", "code", "pre", "kbd", "samp", "svg")
ORDINARY_SPACE = re.compile(r"\w* [:%$»]|« \w*|\w'\w")
HEADINGS = "h1, h2, h3, h4, h5, h6"


def check_site(site: BuiltSite) -> list[Problem]:
    """Return every problem of a built site."""
    problems = []
    for page in site.pages.values():
        for check in (check_ids, check_headings, check_landmarks, check_images, check_spaces, check_security):
            problems += check(page)
        problems += check_targets(page, site)
    return [*_join_shared(problems, len(site.pages)), *check_titles(site.pages.values())]


def _join_shared(problems: list[Problem], pages: int) -> Iterator[Problem]:
    """Yield each problem, but one that most pages share only once: it comes from a template."""
    shared = Counter((problem.fault, problem.remedy) for problem in set(problems))
    common = {told for told, count in shared.items() if count > 2 and count > pages / 2}
    yield from (Problem("overrides/", 0, fault, remedy) for fault, remedy in common)
    yield from (problem for problem in problems if (problem.fault, problem.remedy) not in common)


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
