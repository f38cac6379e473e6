"""A checklist: what to do, why, how long, how often, and where it comes from."""

from itertools import groupby
from xml.etree.ElementTree import Element

from reseaux.facts import Checklist, ChecklistItem, Facts
from reseaux.markdown.slugs import slugify
from reseaux.markdown.tree import add


def build_checklist(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the groups of a checklist, each an ordered list of items with a box to tick on paper."""
    checklist = facts.checklists[identifier]
    add(parent, "p", checklist.titre, class_="liste-titre")
    minutes = sum(item.duree for item in checklist.points)
    add(parent, "p", f"{len(checklist.points)} points, environ {_write_duration(minutes)} en tout.[^exemple-du-site]")
    for title, items in groupby(checklist.points, key=lambda item: item.groupe):
        add(parent, "h3", title)
        entries = add(parent, "ul", class_="liste-points")
        for item in items:
            _build_item(entries, item, checklist)


def _build_item(entries: Element, item: ChecklistItem, checklist: Checklist) -> None:
    entry = add(entries, "li", id=slugify(f"{checklist.id} {item.id}"))
    add(entry, "span", class_="liste-case", aria_hidden="true")
    add(entry, "p", item.quoi, class_="liste-quoi")
    add(entry, "p", item.pourquoi)
    origin = f"source : [^{item.source}]" if item.source else "conseil de ce site"
    duration = _write_duration(item.duree)
    add(entry, "p", f"{duration} · {item.frequence} · {origin}", class_="liste-details")


def _write_duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
