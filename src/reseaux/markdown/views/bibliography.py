"""The bibliography: every source, what it establishes, its limits, and the pages that cite it."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.french_date import format_date
from reseaux.markdown.notes import SOURCES_PAGE, name_source, tell_limits
from reseaux.markdown.tree import add
from reseaux.markdown.views.citing_pages import CitingPages, add_citing_pages
from reseaux.records import Source

THEMES = {
    "otpq": "L'Ordre et son article",
    "netendances": "L'usage des réseaux au Québec",
    "linkedin": "LinkedIn",
    "x-twitter": "De Twitter à X, et les nouvelles chez Meta",
    "plateformes": "Les autres plateformes",
    "portee": "La portée organique",
    "nombre-150": "Le nombre 150 et la taille des groupes",
    "darwinisme": "Le darwinisme numérique",
    "deontologie": "La réputation et la déontologie",
    "droit": "Les règles de droit",
    "langue": "La langue",
    "site": "Les exemples de ce site",
}


def build_bibliography(parent: Element, facts: Facts, citing: CitingPages) -> None:
    """Append a heading for each theme, then its sources in order of publisher."""
    for theme, title in THEMES.items():
        sources = [source for source in facts.sources.values() if source.theme == theme]
        if sources:
            add(parent, "h2", title)
            entries = add(parent, "ul", class_="bibliographie")
            for source in sorted(sources, key=lambda source: source.date or "9999"):
                _build_source(entries, source, citing)


def _build_source(entries: Element, source: Source, citing: CitingPages) -> None:
    entry = add(entries, "li", id=source.id, class_="source")
    head = add(entry, "p", class_="source-reference")
    add(head, "strong", source.editeur)
    head[-1].tail = _write_reference(source)
    add(entry, "p", source.apport)
    limits = add(entry, "p", tell_limits(source), class_="source-limites")
    if source.adresse:
        link = add(limits, "a", f"Page d'origine : {name_source(source)}", href=source.adresse, class_="lien-externe")
        limits.text += " "
        link.tail = f" (lue le {format_date(source.lu_le)})"
    add_citing_pages(entry, source.id, citing, besides=SOURCES_PAGE)


def _write_reference(source: Source) -> str:
    origin = f", d'après {source.d_apres}" if source.d_apres else ""
    precision = f" ({source.precision_date})" if source.precision_date else ""
    return f"{origin}, {format_date(source.date) if source.date else 'sans date'}{precision}."
