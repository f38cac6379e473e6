"""« Alors et maintenant »: the article, claim by claim, and what can be said today."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.notes import CLAIMS_PAGE, tell_verdict
from reseaux.markdown.tree import add
from reseaux.markdown.views.citing_pages import CitingPages, add_citing_pages
from reseaux.records import Claim, Part


def build_claims(parent: Element, facts: Facts, citing: CitingPages) -> None:
    """Append a heading for each part of the article, then its claims in order of paragraph."""
    for part in facts.parts:
        add(parent, "h2", f"{part.titre} ({_write_paragraphs(part)})")
        entries = add(parent, "ul", class_="affirmations")
        for claim in facts.claims.values():
            if part.de <= claim.paragraphe <= part.a:
                _build_claim(entries, claim, facts, citing)


def _write_paragraphs(part: Part) -> str:
    """Return « ¶ 6 », « ¶ 17 et 18 » or « ¶ 1 à 5 »."""
    if part.de == part.a:
        return f"¶ {part.de}"
    return f"¶ {part.de} {'et' if part.a == part.de + 1 else 'à'} {part.a}"


def _build_claim(entries: Element, claim: Claim, facts: Facts, citing: CitingPages) -> None:
    entry = add(entries, "li", id=claim.id, class_="affirmation")
    person = facts.people[claim.qui]
    head = add(entry, "p", class_="affirmation-sujet")
    link = add(head, "a", href=f"#{claim.id}")
    add(link, "span", "Lien vers l'affirmation : ", class_="cache")
    link[-1].tail = claim.sujet
    add(entry, "p", f"¶ {claim.paragraphe} · {person.nom} · {claim.genre}", class_="affirmation-origine")
    sides = add(entry, "div", class_="affirmation-cotes")
    then = add(sides, "div", class_="affirmation-alors")
    add(then, "p", "En 2014, selon l'article", class_="etiquette")
    add(then, "p", claim.dit)
    now = add(sides, "div", class_="affirmation-maintenant")
    _add_verdict(now, claim)
    add(now, "p", claim.aujourdhui)
    add_citing_pages(entry, claim.id, citing, besides=CLAIMS_PAGE)


def _add_verdict(now: Element, claim: Claim) -> None:
    """Append the label of today's side, with the verdict unless it only repeats the kind, said above."""
    verdict = tell_verdict(claim)
    label = add(now, "p", "Aujourd'hui : " if verdict else "Aujourd'hui", class_="etiquette")
    if verdict:
        add(label, "strong", verdict, class_="verdict")
