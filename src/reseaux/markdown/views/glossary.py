"""The glossary: the French term to use, its English, its meaning and who gave it."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.french_date import format_date
from reseaux.markdown.slugs import slugify
from reseaux.markdown.tree import add
from reseaux.records import Term


def build_glossary(parent: Element, facts: Facts) -> None:
    """Append the terms in alphabetical order, accents folded, under a heading for each initial."""
    initial, entries = "", None
    for term in sorted(facts.terms.values(), key=lambda term: slugify(term.terme, " ")):
        if (letter := slugify(term.terme)[0].upper()) != initial:
            initial = letter
            add(parent, "h2", letter, id=f"lettre-{letter.lower()}")
            entries = add(parent, "dl", class_="glossaire")
        _build_term(entries, term, facts)


def _build_term(entries: Element, term: Term, facts: Facts) -> None:
    name = add(entries, "dt", id=term.id)
    add(name, "dfn", term.terme)
    if term.anglais:
        name[-1].tail = " · "
        add(name, "span", term.anglais, lang="en", class_="glossaire-anglais")
    meaning = add(entries, "dd")
    add(meaning, "p", term.sens)
    for label, words in (("Mots voisins : ", term.synonymes), ("À éviter : ", term.a_eviter)):
        if words:
            add(meaning, "p", f"{label}{', '.join(words)}.", class_="glossaire-formes")
    if term.remarque:
        add(meaning, "p", term.remarque)
    _build_origin(meaning, term)
    _build_related(meaning, term, facts)


def _build_origin(meaning: Element, term: Term) -> None:
    if term.organisme is None:
        add(meaning, "p", "Définition de ce site.", class_="glossaire-origine")
        return
    date = f", {format_date(term.date)}" if term.date else ""
    second_hand = " (seule cette reprise a été lue)" if term.lecture == "reprise" else ""
    origin = add(meaning, "p", f"Source : {term.organisme}{date}{second_hand}. ", class_="glossaire-origine")
    if term.adresse:
        add(origin, "a", f"Fiche d'origine : {term.terme}", href=term.adresse, class_="lien-externe")


def _build_related(meaning: Element, term: Term, facts: Facts) -> None:
    if not term.voir:
        return
    related = add(meaning, "p", "Voir : ", class_="glossaire-voir")
    for identifier in term.voir:
        link = add(related, "a", facts.terms[identifier].terme, href=f"#{identifier}")
        link.tail = "." if identifier == term.voir[-1] else ", "
