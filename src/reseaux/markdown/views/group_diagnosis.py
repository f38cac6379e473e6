"""The diagnosis of a group: the rule case by case, what it answers for a few sizes, and the tool that applies it."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography
from reseaux.markdown.views.chart import format_value
from reseaux.markdown.views.dots import STEP
from reseaux.markdown.views.drawing import add_dot, add_drawing
from reseaux.markdown.views.group_sizes import build_group_sizes
from reseaux.markdown.views.table import add_group, add_row, add_table
from reseaux.markdown.views.tool import add_buttons, add_choices, add_number, add_sentences, build_tool
from reseaux.tools.group_diagnosis import GroupDiagnosis

TAG, NAME = "group-diagnosis", "groupe"
PARTS = ("regle", "tailles")


def build_group_diagnosis(parent: Element, facts: Facts, part: str | None) -> None:
    """Append the tool with its tables; or one part alone: the rule, or the picture of the sizes."""
    if part == "regle":
        _build_rule(parent, facts.tools.groupe)
    elif part == "tailles":
        build_group_sizes(parent, facts.tools.groupe)
    else:
        _build_tool(parent, facts)


def format_count(number: float, noun: str) -> str:
    """Return « 1 groupe », « 34 groupes »; in French the plural starts at two."""
    return format_value(number, f"{noun}s" if number >= 2 else noun)


def _build_tool(parent: Element, facts: Facts) -> None:
    group, labels = facts.tools.groupe, facts.tools.libelles
    tool, form = build_tool(parent, TAG, group.titre, labels)
    add_number(form, NAME, "membres", group.champs.membres)
    add_choices(form, NAME, "gestionnaires", group.champs.gestionnaires, group.reponses.model_dump(), "radio")
    add_number(form, NAME, "publications", group.champs.publications)
    add_number(form, NAME, "part", group.champs.part)
    add_buttons(form, labels)
    _build_answer(tool, group)
    _build_rule(tool, group)
    _build_examples(tool, group)
    add_sentences(tool, labels, group.phrases, group.etats)


def _build_answer(tool: Element, group: GroupDiagnosis) -> None:
    """Append the places of the answer, one for each voice, hidden until the script fills them, then the limits."""
    answer = add(tool, "div", class_="outil-reponse")
    add(answer, "div", class_="groupe-etat", hidden="hidden")
    for name, label in (("regle", group.tableaux.constat), ("avis", group.tableaux.avis), ("manque", "")):
        place = add(answer, "p", class_="outil-phrase", hidden="hidden")
        place.set("data-reponse", name)
        if label:
            add(place, "span", label, class_="etiquette").tail = " "
        add(place, "span").set("data-texte", "")
    advice = add(answer, "div", class_="groupe-conseils", hidden="hidden")
    add(advice, "p", group.tableaux.conseil, class_="etiquette")
    add(advice, "ol")
    _build_picture(answer, group)
    numbers = {
        "publications": format_count(group.seuils.publications, "publication"),
        "part": format_value(group.seuils.part, "%"),
        "maximum": group.regle.membres_maximum,
    }
    for text in group.reserves.model_dump().values():
        add(answer, "p", text.format_map(numbers), class_="outil-reserve")


def _build_picture(answer: Element, group: GroupDiagnosis) -> None:
    """Append the picture of the reader's group, which the script draws: a ring a member, filled when he posts."""
    figure = add(answer, "figure", class_="outil-dessin", hidden="hidden")
    drawing = add_drawing(figure, NAME, group.tableaux.groupe, "", (STEP, STEP))
    drawing.set("class", "points")
    for kind in ("membre", "auteur"):
        add_dot(drawing, f"{NAME}-{kind}", STEP, "2.6", f"point-{kind}")
        add(drawing, "path", d="", fill=f"url(#{NAME}-{kind})").set("data-points", kind)
    add(drawing, "path", d="", class_="point-gestionnaire").set("data-points", "gestionnaire")
    add(figure, "figcaption")


def _add_case(group: Element, title: str, cells: dict[str, str]) -> Element:
    """Append a row; `cells`: text by name of column, which the style sheet shows before it on a phone."""
    row = add_row(group, title, cells.values())
    for cell, column in zip(row.findall("td"), cells, strict=True):
        cell.set("data-colonne", set_typography(f"{column} : "))
    return row


def _build_rule(parent: Element, group: GroupDiagnosis) -> None:
    """Append the four cases; the numbers of the rule, which the script reads, stand on the table."""
    titles, rule, thresholds = group.tableaux, group.regle, group.seuils
    columns = (titles.groupe, titles.constat, titles.conseil)
    table = add_table(parent, titles.regle, columns, "tableau-empile")
    body = add_group(table)
    numbers = {"maximum": rule.membres_maximum, **thresholds.model_dump()}
    table.attrib |= {f"data-{name}": f"{number:g}" for name, number in numbers.items()}
    for name in type(group.cas).model_fields:
        case = getattr(group.cas, name)
        told = f"{case.groupe.format(maximum=rule.membres_maximum)}[^{rule.affirmation}]"
        row = _add_case(body, told, {titles.constat: case.constat, titles.conseil: case.conseil})
        row.set("data-cas", name)


def _build_examples(parent: Element, group: GroupDiagnosis) -> None:
    """Append what the rule answers for a few sizes, with and without managers whom everybody knows."""
    titles = group.tableaux
    columns = (titles.taille, titles.connus, titles.peu_connus)
    body = add_group(add_table(parent, titles.exemples, columns, "tableau-empile"))
    for members in sorted(group.exemples):
        answers = {titles.connus: True, titles.peu_connus: False}
        cells = {column: tell_example(group, members, known) for column, known in answers.items()}
        _add_case(body, format_count(members, "membre"), cells)
    add(parent, "p", f"{titles.nos_exemples}[^exemple-du-site].", class_="outil-reserve")


def tell_example(group: GroupDiagnosis, members: int, known: bool) -> str:
    """Return the state of a group where people post, what the rule says of it, and how to split it if it must be."""
    name = group.regle.find_case(members, known)
    told = [f"{group.etats.trop_grand if name == 'aucune' else group.etats.sain}.", getattr(group.cas, name).constat]
    if name == "aucune":
        count, sizes = group.regle.split(members)
        span = f"{' ou '.join(map(str, sizes))} membres"
        told.append(group.phrases.diviser.format(groupes=format_count(count, "groupe"), tailles=span))
    return " ".join(told)
