"""What to publish this month: three pages of three themes, then all of them in the order to publish them."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.french_date import format_date
from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography
from reseaux.markdown.verbatim import link_later
from reseaux.markdown.views.table import add_group, add_row, add_table
from reseaux.newsletter.calendar import Planned, pick_next, plan_entries
from reseaux.newsletter.kit_entry import KitEntry
from reseaux.newsletter.records import Issue

PARTS, PICKED = ("premieres",), 3
CAPTION = "De la première à relayer à la dernière"
COLUMNS = ("Page", "Thème", "Revue le", "Dernier numéro qui l'a relayée")
NEVER = "Aucun"


def build_newsletter_calendar(parent: Element, facts: Facts, entries: list[KitEntry], part: str | None = None) -> None:
    """Append the table of all pages, or one of PARTS: the pages picked."""
    planned = plan_entries(entries, facts.newsletter.parutions)
    if part:
        _build_picked(parent, pick_next(planned, PICKED))
    else:
        _build_table(parent, planned)


def _build_picked(parent: Element, picked: list[KitEntry]) -> None:
    """Append the pages picked, and a link that opens the kit with all of them chosen."""
    pages = add(parent, "ol", class_="calendrier-choix", data_search_exclude="")
    for entry in picked:
        item = add(pages, "li")
        add(add(item, "h3", class_="trousse-titre"), "a", entry.title, href=f"/{entry.source}")
        add(item, "p", f"{entry.theme.nom} · {entry.notice}", class_="trousse-fiche")
        add(item, "p", entry.teaser)
    address = link_later(f"../#pages={','.join(entry.name for entry in picked)}")
    add(add(parent, "p"), "a", "Ouvrir la trousse avec ces pages déjà choisies", href=address)


def _build_table(parent: Element, planned: list[Planned]) -> None:
    group = add_group(add_table(parent, CAPTION, COLUMNS, "tableau-empile"))
    for page in planned:
        told = tell_issue(page.issue) if page.issue else NEVER
        row = add_row(group, "", (page.entry.theme.nom, format_date(page.entry.reviewed), told))
        add(row[0], "a", page.entry.title, href=f"/{page.entry.source}")
        row[2].set("class", "jour")
        for cell, column in zip(row[1:], COLUMNS[1:], strict=True):
            cell.set("data-colonne", set_typography(f"{column} : "))


def tell_issue(issue: Issue) -> str:
    """Return « TP Express, décembre 2026 (10 décembre 2026) »."""
    return f"{issue.titre} ({format_date(issue.date)})"
