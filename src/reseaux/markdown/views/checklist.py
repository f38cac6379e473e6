"""A checklist: what to do, why, how long, how often, and where it comes from; inside the tool that keeps its ticks."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element

from reseaux.facts import Facts, find_citations
from reseaux.markdown.slugs import slugify
from reseaux.markdown.tree import add
from reseaux.markdown.views.checklist_tool import add_progress, build_checklist_tool, write_duration
from reseaux.records import Checklist, ChecklistItem


def build_checklist(parent: Element, facts: Facts, identifier: str) -> None:
    """Append the tool, then the groups of the checklist, each a list of items with a box to tick."""
    checklist = facts.checklists[identifier]
    groups = build_checklist_tool(parent, facts, checklist, summarize(checklist))
    for title, items in groupby(checklist.points, key=lambda item: item.groupe):
        _build_group(groups, title, list(items), checklist)


def summarize(checklist: Checklist) -> list[str]:
    """Return how many items there are and how long they take, then the time of a group that is not for all readers."""
    total = _add_durations(checklist.points)
    told = [f"{len(checklist.points)} points, environ {total} en tout[^exemple-du-site]."]
    for title, items in groupby(checklist.points, key=lambda item: item.groupe):
        if title.startswith("Si "):
            told.append(f"Sur ce temps, {_add_durations(items)} ne vous concerne que s{title[1:]}.")
    return told


def _add_durations(items: Iterable[ChecklistItem]) -> str:
    return write_duration(sum(item.duree for item in items))


def _build_group(groups: Element, title: str, items: list[ChecklistItem], checklist: Checklist) -> None:
    group = add(groups, "div", class_="liste-groupe")
    add(group, "h3", title)
    add_progress(group, title, len(items))
    entries = add(group, "ul", class_="liste-points")
    for item in items:
        _build_item(entries, item, checklist)


def _build_item(entries: Element, item: ChecklistItem, checklist: Checklist) -> None:
    identifier = slugify(f"{checklist.id} {item.id}")
    entry = add(entries, "li", id=identifier)
    entry.attrib |= {"data-point": item.id, "data-duree": str(item.duree)}
    add(entry, "input", type="checkbox", id=f"case-{identifier}", autocomplete="off")
    add(add(entry, "p", class_="liste-quoi"), "label", item.quoi, for_=f"case-{identifier}")
    add(entry, "p", item.pourquoi, class_="liste-pourquoi")
    details = add(entry, "p", f"{write_duration(item.duree)} · {item.frequence}", class_="liste-details")
    if item.source is None:
        add(details, "span", " · conseil de ce site", class_="liste-origine")
    elif item.source not in find_citations(item.pourquoi):
        add(details, "span", f" · source : [^{item.source}]", class_="liste-origine")
