"""The tool around a checklist: what it shows above the list, below it, and beside each item once a script is there."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.views.tool import (
    add_actions,
    add_file,
    add_notice,
    add_panel,
    add_select,
    add_sentences,
    build_tool,
)
from reseaux.records import Checklist
from reseaux.tools.checklist_labels import ChecklistLabels, NoteLabels
from reseaux.tools.sentence import ChoiceField

TAG, STORE = "check-list", "reseaux.liste."  # the second is also in docs/assets/tools/checklist-points.js
FILES = ".json,.md,application/json,text/markdown"


def build_checklist_tool(parent: Element, facts: Facts, checklist: Checklist, summary: list[str]) -> Element:
    """Append the tool of a checklist and return the place of its groups."""
    texts = facts.tools.liste
    labels = facts.tools.libelles.model_copy(update={"sans_script": texts.sans_script})
    tool, form = build_tool(parent, TAG, checklist.titre, labels)
    tool.attrib |= {"data-liste": checklist.id, "data-version": str(checklist.version)}
    tool.insert(0, _make_heading(checklist.titre, summary))
    _fill_filter(form, checklist, texts)
    add_progress(tool, checklist.titre, len(checklist.points))
    _build_received(tool, texts)
    for name in ("memoire", "anciens", "feuille"):
        add(tool, "p", class_=f"liste-{name}", hidden="hidden")
    groups = add(tool, "div", class_="liste-groupes")
    _build_panels(tool, checklist, texts)
    _build_note(tool, texts.note)
    add_sentences(tool, labels, texts.phrases, texts.fautes)
    return groups


def add_progress(parent: Element, title: str, count: int) -> None:
    """Append the place where the script tells how far the reader is, in words and as a bar."""
    line = add(parent, "p", class_="liste-avancement", hidden="hidden")
    add(line, "progress", value="0", max=str(count), aria_label=title)
    for name in ("fait", "laisse"):
        add(line, "span").set(f"data-{name}", "")


def _make_heading(title: str, summary: list[str]) -> Element:
    heading = Element("div", {"class": "liste-tete"})
    add(heading, "p", title, class_="liste-titre")
    for sentence in summary:
        add(heading, "p", sentence)
    return heading


def _fill_filter(form: Element, checklist: Checklist, texts: ChecklistLabels) -> None:
    options = {"": texts.temps.tous} | {str(minutes): write_duration(minutes) for minutes in texts.temps.choix}
    field = ChoiceField(etiquette=texts.temps.etiquette)
    add_select(form, f"liste-{checklist.id}", "temps", field, options, "")
    panel = add(form, "fieldset", class_="champ")
    add(panel, "legend", texts.imprimer.etiquette)
    add_actions(panel, imprimer=texts.imprimer.bouton)
    add(panel, "p", texts.imprimer.aide, class_="champ-aide")


def _build_received(tool: Element, texts: ChecklistLabels) -> None:
    """Append the place that shows what a link brings, and asks before anything is taken over."""
    labels = texts.recu
    box = add(tool, "div", class_="liste-recu", role="region", aria_label=labels.etiquette, tabindex="-1")
    box.attrib |= {"hidden": "hidden", "data-search-exclude": ""}
    add(box, "p", labels.etiquette, class_="liste-recu-titre")
    for name in ("recu", "inconnus"):
        add(box, "p").set(f"data-{name}", "")
    add(box, "ul")
    add_actions(box, reprendre=labels.reprendre, ignorer=labels.ignorer)
    add_notice(box, texts.phrases.annuler_ajout)


def _build_panels(tool: Element, checklist: Checklist, texts: ChecklistLabels) -> None:
    """Append what one does with a list once it is filled in."""
    name = f"liste-{checklist.id}"
    panels = add(tool, "form", class_="outil-formulaire liste-suites", hidden="hidden", aria_label=texts.suites)
    panels.set("data-search-exclude", "")
    add(panels, "p", texts.suites, class_="liste-suites-titre")
    panel = add_panel(panels, texts.refaire.etiquette, "")
    add_actions(panel, calendrier=texts.refaire.calendrier)
    panel = add_panel(panels, texts.partager.etiquette, texts.partager.aide)
    add_actions(panel, copier=texts.partager.copier)
    panel = add_panel(panels, texts.copie.etiquette, texts.copie.aide)
    add_actions(panel, json=texts.copie.en_json, markdown=texts.copie.en_markdown)
    add_file(panels, f"{name}-importer", texts.importer, FILES)
    memory = texts.memoire.aide.format(cle=f"{STORE}{checklist.id}")
    panel = add_panel(panels, texts.memoire.etiquette, memory)
    add_actions(panel, effacer=texts.memoire.effacer)
    add_notice(panels, texts.phrases.annuler_ajout)


def _build_note(tool: Element, labels: NoteLabels) -> None:
    """Append what the script puts in each item: its day, the button of its note, the note, the note on paper."""
    template = add(tool, "template")
    template.attrib |= {"data-gabarit": "point", "data-search-exclude": ""}
    add(add(template, "span", " · ", hidden="hidden"), "span", class_="liste-coche")
    opener = add(template, "button", labels.ajouter, type="button", class_="liste-noter")
    box = add(template, "div", class_="champ liste-note", hidden="hidden")
    label = add(box, "label", labels.etiquette)
    for named in (opener, label):
        add(named, "span", class_="cache")
    add(box, "textarea", rows="2")
    add(template, "p", class_="liste-note-papier", hidden="hidden")


def write_duration(minutes: int) -> str:
    """Return « 10 min », « 1 h » or « 5 h 35 »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
