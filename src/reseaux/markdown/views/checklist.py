"""A checklist: what to do, why, how long, how often, and where it comes from."""

from itertools import groupby
from xml.etree.ElementTree import Element

from reseaux.facts import Checklist, ChecklistItem, Facts, find_citations
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
    identifier = slugify(f"{checklist.id} {item.id}")
    entry = add(entries, "li", id=identifier)
    add(entry, "input", type="checkbox", id=f"case-{identifier}")
    add(add(entry, "p", class_="liste-quoi"), "label", item.quoi, for_=f"case-{identifier}")
    add(entry, "p", item.pourquoi)
    details = [_write_duration(item.duree), item.frequence]
    if item.source is None:
        details.append("conseil de ce site")
    elif item.source not in find_citations(item.pourquoi):
        details.append(f"source\u00a0:\u00a0[^{item.source}]")
    add(entry, "p", " · ".join(details), class_="liste-details")


def _write_duration(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
