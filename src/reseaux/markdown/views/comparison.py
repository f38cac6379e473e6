"""The comparison of platforms: one table, grouped by criterion, so that it reads at 320 px and by ear."""

from xml.etree.ElementTree import Element

from reseaux.facts import NOTHING, Criterion, Facts, Platform
from reseaux.markdown.tree import add

CAPTION = "Les plateformes, comparées critère par critère"


def build_comparison(parent: Element, facts: Facts) -> None:
    """Append the list of criteria, then the table: a group of rows for each, a row for each platform.

    Roles are written out because the style sheet lays the rows out as a grid, and browsers then forget the table.
    """
    _build_contents(parent, facts)
    table = add(parent, "table", class_="comparaison", role="table")
    add(table, "caption", CAPTION)
    head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    for title in ("Plateforme", "Réponse"):
        add(head, "th", title, scope="col", role="columnheader")
    for criterion in facts.criteria.values():
        _build_group(table, criterion, facts)


def _build_contents(parent: Element, facts: Facts) -> None:
    contents = add(parent, "nav", class_="criteres", aria_label="Critères de comparaison")
    entries = add(contents, "ul")
    for criterion in facts.criteria.values():
        add(add(entries, "li"), "a", criterion.nom, href=f"#critere-{criterion.id}")


def _build_group(table: Element, criterion: Criterion, facts: Facts) -> None:
    group = add(table, "tbody", role="rowgroup")
    title = add(group, "tr", role="row", class_="comparaison-critere")
    identifier = f"critere-{criterion.id}"
    add(title, "th", criterion.nom, id=identifier, colspan="2", scope="rowgroup", role="rowheader")
    for platform in facts.platforms.values():
        if platform.cellules[criterion.id] != NOTHING:
            _build_row(group, platform, criterion)
    _build_silence(group, criterion, facts)


def _build_row(group: Element, platform: Platform, criterion: Criterion) -> None:
    row = add(group, "tr", role="row")
    header = add(row, "th", scope="row", role="rowheader")
    former = f" ({platform.ancien_nom} en 2014)" if platform.ancien_nom else ""
    add(header, "a", f"{platform.nom}{former}", href=f"/{platform.page}")
    add(row, "td", platform.cellules[criterion.id], role="cell")


def _build_silence(group: Element, criterion: Criterion, facts: Facts) -> None:
    """Name in one row the platforms of which nothing was verified, so that what is known stands out."""
    silent = [platform.nom for platform in facts.platforms.values() if platform.cellules[criterion.id] == NOTHING]
    if silent:
        row = add(group, "tr", role="row", class_="comparaison-vide")
        add(row, "th", "Rien de vérifié", scope="row", role="rowheader")
        add(row, "td", f"{', '.join(silent)}.", role="cell")
