"""The HTML of slides: one in its frame, and all of a guide in their order, with what a script needs to show them."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from reseaux.facts import Facts, find_citations
from reseaux.markdown.notes import OWN_THEME, name_source
from reseaux.markdown.tree import add, walk_texts
from reseaux.markdown.views.tool import add_sentence
from reseaux.tools.slide_show import SlideShowLabels
from reseaux.training.running_order import Plan
from reseaux.training.slides import MARKS, Slide

TAG = "slide-show"
# Buttons of the page; the others belong to the presentation, which the script makes.
PAGE_BUTTONS = ("presenter", "ouvrir")


def frame_slide(parent: Element, name: str, mark: str) -> Element:
    """Append the frame of a slide, still empty."""
    frame = add(parent, "div", class_="diapo", data_nom=name)
    for version in MARKS.get(mark, MARKS[""]):
        frame.set(f"data-{version}", "")
    return frame


def finish_slide(frame: Element, facts: Facts) -> None:
    """Turn a heading of level 4 into a title that is no heading, and say below where figures and rules come from."""
    for title in frame.iterfind("h4"):
        title.tag = "div"
        title.set("class", "diapo-titre")
    labels = facts.tools.diapositives
    cited = [identifier for text in walk_texts(frame) for identifier in find_citations(text)]
    names = list(dict.fromkeys(_name(identifier, facts) for identifier in cited))
    if names:
        head = labels.source if len(names) == 1 else labels.sources
        add(frame, "p", f"{head} {'; '.join(names)}.", class_="diapo-sources")
    versions = [version for version in ("long", "court") if f"data-{version}" in frame.attrib]
    told = labels.versions.deux if len(versions) == 2 else getattr(labels.versions, versions[0])
    add(frame, "p", told, class_="diapo-versions")


def _name(identifier: str, facts: Facts) -> str:
    if claim := facts.claims.get(identifier):
        return f"article de 2014, ¶ {claim.paragraphe}"
    source = facts.sources.get(identifier)
    if source is None:
        return identifier
    return facts.tools.diapositives.exemple if source.theme == OWN_THEME else name_source(source)


def frame_deck(parent: Element, labels: SlideShowLabels, plans: Mapping[str, Plan]) -> Element:
    """Append the element of a deck, with what chooses and starts it; style sheets alone answer the two choices."""
    deck = add(parent, TAG, class_="diaporama", data_search_exclude="")
    add(deck, "p", labels.sans_script, class_="diaporama-sans-script")
    controls = add(deck, "div", class_="diaporama-commandes")
    _add_versions(controls, labels, plans)
    label = add(controls, "label", class_="diaporama-choix")
    add(label, "input", type="checkbox", class_="diaporama-notes", checked="checked", autocomplete="off")
    add(label, "span", labels.montrer_notes)
    buttons = add(controls, "p", class_="diaporama-boutons", hidden="hidden")
    for action in PAGE_BUTTONS:
        add(buttons, "button", getattr(labels.boutons, action), type="button", class_="bouton", data_action=action)
    return deck


def _add_versions(controls: Element, labels: SlideShowLabels, plans: Mapping[str, Plan]) -> None:
    if len(plans) < 2:
        return
    group = add(controls, "fieldset", class_="diaporama-versions")
    add(group, "legend", labels.version)
    for version, plan in plans.items():
        label = add(group, "label", class_="diaporama-choix")
        radio = add(label, "input", type="radio", name="diaporama-version", value=version, autocomplete="off")
        if version == "long":
            radio.set("checked", "checked")
        add(label, "span", getattr(labels, f"choix_{version}").format(minutes=plan.minutes))


def describe_page(page: Element, slide: Slide, plans: Mapping[str, Plan], labels: SlideShowLabels) -> None:
    """Say of a slide where it stands and when: its versions, and the minutes of its step in each."""
    rows = {version: plan.find(slide.step) for version, plan in plans.items() if version in slide.versions}
    times = []
    for version in slide.versions:
        page.set(f"data-{version}", "")
        if row := rows.get(version):
            page.set(f"data-{version}", f"{row.start} {row.end}")
            sentence = getattr(labels, f"duree_{version}")
            times.append(sentence.format(minutes=plans[version].minutes, debut=row.start, fin=row.end))
    notes = next(node for node in page if node.get("class") == "diapo-notes")
    head = Element("div", {"class": "diapo-notes-tete"})
    notes.insert(0, head)
    add(head, "p", labels.titre_notes, class_="diapo-notes-titre")
    add(head, "p", ". ".join([labels.etape.format(etape=slide.step_title), *times]) + ".", class_="diapo-etape")


def open_deck(deck: Element, labels: SlideShowLabels) -> None:
    """Append the sentences and the names of buttons that the script uses."""
    for group in (labels.phrases, labels.boutons):
        for name, text in group.model_dump().items():
            add_sentence(deck, name, text)
