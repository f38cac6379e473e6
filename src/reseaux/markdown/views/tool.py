"""What the tools share in HTML: a form that a script shows, the place of the answer, and the sentences it fills.

Without a script the form stays hidden, and the page shows what stands beside it: tables, lists and pictures.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from pydantic import BaseModel

from reseaux.markdown.tree import add
from reseaux.tools.sentence import ChoiceField, NumberField, ToolLabels


def build_tool(parent: Element, tag: str, title: str, labels: ToolLabels) -> tuple[Element, Element]:
    """Append a custom element, named by its title, and return it with its form, still empty."""
    tool = add(parent, tag, class_="outil", role="group", aria_label=title)
    add(tool, "p", labels.sans_script, class_="outil-sans-script", data_search_exclude="")
    return tool, add_form(tool, title)


def add_form(tool: Element, title: str) -> Element:
    """Append a form, hidden until there is a script to answer it; what it asks is no text to search for."""
    form = add(tool, "form", class_="outil-formulaire", hidden="hidden", novalidate="novalidate", aria_label=title)
    form.set("data-search-exclude", "")
    return form


def add_number(form: Element, tool: str, name: str, field: NumberField) -> None:
    """Append a field for a number: its label, its help and the place of its fault."""
    identifier = f"{tool}-{name}"
    box = add(form, "div", class_="champ")
    add(box, "label", field.etiquette, for_=identifier)
    keys = "numeric" if field.entier else "decimal"
    typed = add(box, "input", id=identifier, name=name, type="text", inputmode=keys, autocomplete="off")
    typed.attrib |= {"data-min": str(field.minimum), "data-max": str(field.maximum)}
    if field.entier:
        typed.set("data-entier", "")
    typed.set("aria-describedby", f"{identifier}-aide {identifier}-erreur")
    add(box, "p", field.aide, id=f"{identifier}-aide", class_="champ-aide")
    add(box, "p", id=f"{identifier}-erreur", class_="champ-erreur", aria_live="polite")


def add_select(form: Element, tool: str, name: str, field: ChoiceField, options: Mapping[str, str], first: str) -> None:
    """Append a list to choose one value from; `options`: label by value, `first`: the value chosen at first."""
    identifier = f"{tool}-{name}"
    box = add(form, "div", class_="champ")
    add(box, "label", field.etiquette, for_=identifier)
    choices = add(box, "select", id=identifier, name=name)
    for value, label in options.items():
        option = add(choices, "option", label, value=value)
        if value == first:
            option.set("selected", "selected")
    _add_help(box, choices, identifier, field)


def add_choices(form: Element, tool: str, name: str, field: ChoiceField, options: Mapping[str, str], kind: str) -> None:
    """Append a group of boxes; `kind`: radio for one answer, checkbox for several; `options`: label by value."""
    box = add(form, "fieldset", class_="champ")
    add(box, "legend", field.etiquette)
    _add_help(box, box, f"{tool}-{name}", field)
    for value, label in options.items():
        line = add(box, "label", class_="champ-choix")
        add(line, "input", type=kind, name=name, value=value, id=f"{tool}-{name}-{value}")
        add(line, "span", label)


def _add_help(box: Element, described: Element, identifier: str, field: ChoiceField) -> None:
    if field.aide:
        add(box, "p", field.aide, id=f"{identifier}-aide", class_="champ-aide")
        described.set("aria-describedby", f"{identifier}-aide")


def add_buttons(form: Element, labels: ToolLabels) -> None:
    """Append the buttons of every tool, and the place where they say what they have done."""
    buttons = add(form, "p", class_="outil-boutons")
    for action, label in (("copier", labels.copier), ("effacer", labels.effacer)):
        add(buttons, "button", label, type="button", class_="bouton").set("data-action", action)
    add(form, "p", class_="outil-avis", role="status")


def add_actions(parent: Element, **actions: str) -> Element:
    """Append a row of buttons: label by the action of the script."""
    row = add(parent, "p", class_="outil-boutons")
    for action, label in actions.items():
        add(row, "button", label, type="button", class_="bouton").set("data-action", action)
    return row


def add_panel(panels: Element, title: str, text: str) -> Element:
    """Append a frame with its title and what it is for."""
    panel = add(panels, "fieldset", class_="champ")
    add(panel, "legend", title)
    add(panel, "p", text, class_="champ-aide")
    return panel


def add_file(panels: Element, identifier: str, field: ChoiceField, kinds: str) -> None:
    """Append a field for a file of these kinds, and the place of its fault."""
    panel = add(panels, "div", class_="champ")
    add(panel, "label", field.etiquette, for_=identifier)
    add(panel, "p", field.aide or "", id=f"{identifier}-aide", class_="champ-aide")
    chosen = add(panel, "input", id=identifier, type="file", accept=kinds)
    chosen.set("aria-describedby", f"{identifier}-aide {identifier}-erreur")
    add(panel, "p", id=f"{identifier}-erreur", class_="champ-erreur", aria_live="polite")


def add_notice(parent: Element, undo: str) -> None:
    """Append the place that tells what was done, and the button that undoes it."""
    add(parent, "p", class_="outil-avis", role="status", tabindex="-1")
    add_actions(parent, annuler=undo)[0].set("hidden", "hidden")


def add_sentences(tool: Element, *groups: BaseModel) -> None:
    """Append the sentences that the script fills, each in a template named as in data/, and the place it says them."""
    add(tool, "p", class_="cache outil-annonce", role="status")
    for group in groups:
        for name, text in group.model_dump().items():
            if isinstance(text, str):
                add_sentence(tool, name, text)


def add_sentence(tool: Element, name: str, text: str) -> None:
    """Append one sentence that the script fills; nobody searches for it, since it stands in no page as it is."""
    add(tool, "template", text, data_phrase=name.replace("_", "-"), data_search_exclude="")
