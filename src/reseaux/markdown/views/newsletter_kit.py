"""The newsletter editor's kit: each page to link, with what to copy; the script filters, copies and composes.

Without a script the texts of each page unfold, to be selected and copied by hand.
"""

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.verbatim import add_verbatim, link_later
from reseaux.markdown.views.tool import add_buttons, add_select, add_sentences, build_tool
from reseaux.newsletter.blocks import write_html_block, write_text_block
from reseaux.newsletter.kit_entry import BLOCKS, PUBLICS, KitEntry
from reseaux.permalinks import SHORT_LINKS
from reseaux.pictures.drawings import DRAWINGS
from reseaux.tools.newsletter_kit import KitWords

TAG, NAME = "newsletter-kit", "trousse"
FORMS = ("html", "texte", "lien")


def build_newsletter_kit(parent: Element, facts: Facts, entries: list[KitEntry]) -> None:
    """Append the filters, the place of the selection, and the pages in the order of their themes."""
    kit = facts.tools.trousse
    words, labels = kit.mots, facts.tools.libelles.model_copy(update=kit.libelles.model_dump())
    tool, form = build_tool(parent, TAG, kit.titre, labels)
    themes = {theme.id: theme.nom for theme in facts.newsletter.themes}
    publics = {public: name.capitalize() for public, name in PUBLICS.items()}
    form.set("id", f"{NAME}-formulaire")
    add_select(form, NAME, "public", kit.champs.public, {"": kit.champs.public.tous} | publics, "")
    add_select(form, NAME, "theme", kit.champs.theme, {"": kit.champs.theme.tous} | themes, "")
    add_buttons(form, labels)
    if any(is_provisional(entry.link) for entry in entries):
        add(tool, "p", words.provisoire, class_="champ-erreur")
    add(tool, "p", class_="trousse-bilan", hidden="hidden")
    _build_selection(tool, words)
    pages = add(tool, "ul", class_="trousse-pages", data_search_exclude="")
    for entry in entries:
        _build_entry(pages, entry, words)
    _build_model(tool, words)
    bar = add(tool, "p", class_="trousse-barre", hidden="hidden")
    add(bar, "button", type="button", class_="bouton", data_selection="voir")
    add_sentences(tool, labels, kit.phrases)


def is_provisional(address: str) -> bool:
    """Tell whether the host of an address is one kept for examples, which leads nowhere (RFC 2606)."""
    return (urlsplit(address).hostname or "").endswith(".example")


def _build_selection(tool: Element, words: KitWords) -> None:
    """Append the place where the script shows the pages chosen, in their order, and how they look together."""
    selection = add(tool, "section", class_="trousse-selection", hidden="hidden", aria_label=words.selection)
    selection.set("data-search-exclude", "")
    add(selection, "h3", words.selection, class_="trousse-titre", tabindex="-1")
    add(selection, "ol", class_="trousse-choisies")
    add(selection, "p", class_="trousse-taille")
    add(selection, "p", class_="champ-erreur", aria_live="polite")
    buttons = add(selection, "p", class_="outil-boutons")
    for name in FORMS:
        label = getattr(words, f"selection_{name}")
        add(buttons, "button", label, type="button", class_="bouton").set("data-composer", name)
    add(buttons, "button", words.vider, type="button", class_="bouton", data_selection="vider")
    add(selection, "p", class_="outil-avis", role="status")
    fold = add(selection, "details", class_="pli")
    add(fold, "summary", words.apercu)
    _build_previews(fold, words)
    for name, label in (("monter", words.monter), ("retirer", words.retirer)):
        add(selection, "template", label, data_mot=name)


def _build_entry(pages: Element, entry: KitEntry, words: KitWords) -> None:
    item = add(pages, "li", class_="trousse-page", data_page=entry.name, data_theme=entry.theme.id)
    item.set("data-publics", " ".join(entry.publics))
    title = add(item, "h3", class_="trousse-titre")
    add(title, "a", entry.title, href=f"/{entry.source}")
    told = [entry.theme.nom, entry.notice, *([f"pour : {entry.readers}"] if entry.readers else [])]
    add(item, "p", " · ".join(told), class_="trousse-fiche")
    address = link_later(f"../{SHORT_LINKS}/{entry.name}/image.png")
    alternative = f"{DRAWINGS[entry.theme.dessin].alternative} ({entry.title})"
    add(item, "img", class_="trousse-image", src=address, alt=alternative, loading="lazy", width="1200", height="400")
    add(item, "p", entry.teaser, class_="trousse-accroche")
    add_verbatim(add(item, "p", class_="trousse-lien"), "a", entry.link.partition("://")[2], href=entry.link)
    add(item, "p", class_="outil-avis", role="status")
    _build_details(item, entry, words)


def _build_model(tool: Element, words: KitWords) -> None:
    """Append what the script adds to each page: buttons that copy, the box that chooses the page, the previews."""
    model = add(tool, "template", class_="trousse-modele")
    actions = add(model, "div", class_="outil-boutons trousse-actions")
    for name in FORMS:
        add(actions, "button", getattr(words, name), type="button", class_="bouton").set("data-copie", name)
    choice = add(actions, "label", class_="champ-choix")
    add(choice, "input", type="checkbox", name="pages", form=f"{NAME}-formulaire")
    add(choice, "span", words.ajouter)
    _build_previews(model, words)


def _build_details(item: Element, entry: KitEntry, words: KitWords) -> None:
    """Append what one selects by hand, the block alone, and the QR codes."""
    fold = add(item, "details", class_="pli")
    add(fold, "summary", words.a_la_main).set("aria-label", f"{words.a_la_main} : {entry.title}")
    texts = {"html": write_html_block(entry), "texte": write_text_block(entry), "lien": entry.link}
    for name, text in texts.items():
        box = add(fold, "div", class_="champ")
        identifier = f"{NAME}-{name}-{entry.name}"
        add(box, "label", getattr(words, f"champ_{name}"), for_=identifier)
        area = add_verbatim(box, "textarea", text, id=identifier, readonly="readonly", spellcheck="false")
        area.attrib |= {"data-forme": name, "rows": "2" if name == "lien" else "5"}
    alone = add(fold, "p")
    link = add(alone, "a", words.seul, href=link_later(f"../{BLOCKS}{entry.name}.html"))
    link.set("aria-label", f"{words.seul} : {entry.title}")
    codes = add(fold, "p", f"{words.qr} ")
    for extension, tail in (("svg", ", "), ("png", ".")):
        address = link_later(f"../{SHORT_LINKS}/{entry.name}/qr.{extension}")
        link = add(codes, "a", extension.upper(), href=address, download=f"qr-{entry.name}.{extension}")
        link.attrib["aria-label"] = f"Code QR de {entry.title}, {extension.upper()}"
        link.tail = tail


def _build_previews(parent: Element, words: KitWords) -> None:
    """Append the places where the script shows blocks as they will look, wide and narrow."""
    previews = add(parent, "div", class_="trousse-apercus", hidden="hidden")
    for width, label in (("600", words.large), ("320", words.etroit)):
        figure = add(previews, "figure", class_="trousse-apercu", data_largeur=width)
        add(figure, "figcaption", label)
        add(figure, "div", class_="trousse-cadre")
