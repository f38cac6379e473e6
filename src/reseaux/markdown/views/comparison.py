"""The comparison of platforms: one table, grouped by criterion, so that it reads at 320 px and by ear.

A form above it, which a script shows, filters and sorts it: docs/assets/tools/comparison-table.js.
"""

from xml.etree.ElementTree import Element

from reseaux.facts import NOTHING, Facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.tool import add_buttons, add_choices, add_form, add_select, add_sentence, add_sentences
from reseaux.records import Criterion, Platform

TAG, NAME = "comparison-table", "tableau"
CAPTION = "Les plateformes, comparées critère par critère"
SILENCE = f"{NOTHING.rstrip('.')} : {{plateformes}}."


def build_comparison(parent: Element, facts: Facts) -> None:
    """Append the filter and the list of criteria, then the table: a group of rows for each, a row for each platform.

    Roles are written out because the style sheet lays the rows out as a grid, and browsers then forget the table.
    """
    labels, texts = facts.tools.libelles, facts.tools.choix.tableau
    tool = add(parent, TAG, class_="outil outil-filtre")
    _build_filter(tool, facts)
    _build_contents(tool, facts)
    table = add(tool, "table", class_="comparaison", role="table")
    add(table, "caption", CAPTION)
    head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    for title in ("Plateforme", "Réponse"):
        add(head, "th", title, scope="col", role="columnheader")
    for criterion in facts.criteria.values():
        _build_group(table, criterion, facts)
    add_sentences(tool, labels, texts.phrases)
    add_sentence(tool, "silence", SILENCE)


def _build_filter(tool: Element, facts: Facts) -> None:
    """Append the form, folded, and the place that says what it leaves to see."""
    texts = facts.tools.choix.tableau
    form = add_form(tool, texts.titre)
    fold = add(form, "details", class_="pli")
    add(fold, "summary", texts.titre)
    fields = add(fold, "div", class_="filtre-champs")
    for name, known in (("criteres", facts.criteria), ("plateformes", facts.platforms)):
        options = {record.id: record.nom for record in known.values()}
        add_choices(fields, NAME, name, getattr(texts.champs, name), options, "checkbox")
    add_select(fields, NAME, "ordre", texts.champs.ordre, texts.ordres.model_dump(), "guide")
    add_buttons(fields, facts.tools.libelles)
    add(form, "p", class_="filtre-bilan", hidden="hidden")


def _build_contents(parent: Element, facts: Facts) -> None:
    contents = add(parent, "nav", class_="criteres", aria_label="Critères de comparaison")
    entries = add(contents, "ul")
    for criterion in facts.criteria.values():
        add(add(entries, "li"), "a", criterion.nom, href=f"#critere-{criterion.id}")


def _build_group(table: Element, criterion: Criterion, facts: Facts) -> None:
    group = add(table, "tbody", role="rowgroup", data_critere=criterion.id)
    title = add(group, "tr", role="row", class_="comparaison-critere")
    identifier = f"critere-{criterion.id}"
    add(title, "th", criterion.nom, id=identifier, colspan="2", scope="rowgroup", role="rowheader")
    for platform in facts.platforms.values():
        if platform.cellules[criterion.id] != NOTHING:
            _build_row(group, platform, criterion)
    _build_silence(group, criterion, facts)


def _build_row(group: Element, platform: Platform, criterion: Criterion) -> None:
    row = add(group, "tr", role="row", data_plateforme=platform.id)
    header = add(row, "th", scope="row", role="rowheader")
    former = f" ({platform.ancien_nom} en 2014)" if platform.ancien_nom else ""
    add(header, "a", f"{platform.nom}{former}", href=f"/{platform.page}")
    add(header, "span", class_="comparaison-points")
    add(row, "td", platform.cellules[criterion.id], role="cell")


def _build_silence(group: Element, criterion: Criterion, facts: Facts) -> None:
    """Name in one cell the platforms of which nothing was verified, so that what is known stands out.

    The row answers for several platforms, so it has no header of its own: that of its group, the criterion, holds.
    """
    silent = [platform for platform in facts.platforms.values() if platform.cellules[criterion.id] == NOTHING]
    if silent:
        row = add(group, "tr", role="row", class_="comparaison-vide")
        row.set("data-plateformes", " ".join(platform.id for platform in silent))
        told = SILENCE.format(plateformes=", ".join(platform.nom for platform in silent))
        add(row, "td", told, colspan="2", role="cell")
