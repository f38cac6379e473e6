"""The sheet that a learner prints or keeps as PDF: what their browser knows of the course, declared by them."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.verbatim import add_verbatim
from reseaux.markdown.views.context import Context
from reseaux.markdown.views.course_part import HOME, build_part, name_module
from reseaux.markdown.views.tool import add_actions, add_sentences
from reseaux.tools.attestation import AttestationLabels


def build_attestation(parent: Element, facts: Facts, context: Context) -> None:
    """Append what is missing, the field of the name, and the sheet; all is hidden until something is done."""
    texts = facts.tools.attestation
    part = build_part(parent, "course-attestation", texts.titre, texts.sans_script, facts.training.version)
    nothing = add(part, "p", class_="attestation-rien", hidden="hidden")
    add(nothing, "span", f"{texts.rien} ")
    add(nothing, "a", texts.commencer, href=f"/{HOME}")
    add(part, "p", class_="attestation-manque", role="status", hidden="hidden")
    _build_form(part, texts)
    sheet = add(part, "div", class_="attestation", role="region", aria_label=texts.titre, hidden="hidden")
    _build_head(sheet, facts)
    _build_table(sheet, facts, context)
    _build_foot(sheet, facts, context)
    add_sentences(part, facts.tools.quiz.memoire, texts.phrases)


def _build_form(part: Element, texts: AttestationLabels) -> None:
    form = add(
        part, "form", class_="outil-formulaire", hidden="hidden", novalidate="novalidate", aria_label=texts.titre
    )
    box = add(form, "div", class_="champ")
    add(box, "label", texts.nom.etiquette, for_="attestation-nom")
    field = add(box, "input", id="attestation-nom", type="text", maxlength="80", autocomplete="name")
    field.set("aria-describedby", "attestation-nom-aide")
    add(box, "p", texts.nom.aide or "", id="attestation-nom-aide", class_="champ-aide")
    add_actions(form, imprimer=texts.imprimer)
    add(form, "p", texts.imprimer_aide, class_="champ-aide")


def _build_head(sheet: Element, facts: Facts) -> None:
    texts = facts.tools.attestation
    title = add(sheet, "div", f"{texts.titre} ", class_="attestation-titre")
    add(title, "span", texts.en_cours, class_="attestation-etat", hidden="hidden")
    who = add(sheet, "div", class_="attestation-qui")
    who.attrib |= {"data-titre": facts.training.titre, "data-sans-nom": texts.sans_nom}


def _build_table(sheet: Element, facts: Facts, context: Context) -> None:
    texts, training = facts.tools.attestation, facts.training
    table = add(sheet, "table", class_="attestation-etapes")
    head = add(add(table, "thead"), "tr")
    for title in (texts.colonnes.etape, texts.colonnes.resultat, texts.colonnes.jour):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for number, module in enumerate(training.modules, 1):
        row = _add_row(body, module.id, name_module(number, module))
        row.set("data-questions", " ".join(context.outline.questions.get(module.id, [])))
    _add_row(body, "test", texts.test).set("data-seuil", str(training.test.seuil))


def _add_row(body: Element, name: str, title: str) -> Element:
    row = add(body, "tr")
    row.set("data-etape", name)
    add(row, "th", title, scope="row")
    add(row, "td", class_="attestation-resultat")
    add(row, "td", class_="attestation-jour")
    return row


def _build_foot(sheet: Element, facts: Facts, context: Context) -> None:
    texts = facts.tools.attestation
    terms = add(sheet, "dl", class_="attestation-fiche")
    for name, label in (("temps", texts.temps), ("imprimee", texts.imprimee), ("version", texts.version)):
        add(terms, "dt", label)
        add(terms, "dd", str(facts.training.version) if name == "version" else "", class_=f"attestation-{name}")
    add(terms, "dt", texts.adresse)
    add_verbatim(terms, "dd", f"{context.site_url.rstrip('/')}/formation/")
    for text in texts.declaration:
        add(sheet, "p", text, class_="attestation-declaration")
