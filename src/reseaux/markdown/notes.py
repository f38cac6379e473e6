"""The footnote of a claim or of a source, and the short names readers know them by."""

from reseaux.facts import Facts
from reseaux.french_date import format_date
from reseaux.records import Claim, Source

CLAIMS_PAGE = "/reference/alors-et-maintenant.md"
SOURCES_PAGE = "/reference/sources.md"
READINGS = {
    "directe": "Lu.",
    "reprise": "Lu dans cette reprise seulement.",
    "interessee": "Lu; l'éditeur est partie intéressée.",
}
# The theme of what the site says by itself: nobody has read it anywhere.
OWN_THEME = "site"


def name_source(source: Source) -> str:
    """Return who published a source and when: « CEFRIO, juin 2014 »."""
    return f"{source.editeur}, {format_date(source.date) if source.date else 'sans date'}"


def tell_verdict(claim: Claim) -> str | None:
    """Return the verdict on a claim, None when it only repeats the kind: that an opinion is an opinion."""
    return None if claim.verdict == claim.genre else claim.verdict


def tell_limits(source: Source) -> str:
    """Return how a source was read and what limits it; an example of the site's own was not « read »."""
    reading = None if source.theme == OWN_THEME else READINGS[source.lecture]
    return " ".join(filter(None, (reading, source.reserve)))


def write_claim_note(claim: Claim, facts: Facts) -> str:
    """Return the Markdown of a claim's footnote: who, which paragraph, when, kind, verdict today if any, link."""
    person = facts.people[claim.qui]
    verdict = f"Verdict : **{told}**. " if (told := tell_verdict(claim)) else ""
    link = _write_link("Alors et maintenant", claim.sujet, f"{CLAIMS_PAGE}#{claim.id}")
    return (
        f"**{person.nom}**, {person.titre}. Article d'août 2014, ¶ {claim.paragraphe}. {claim.genre.capitalize()}.\n"
        f"{verdict}{link}"
    )


def write_source_note(source: Source) -> str:
    """Return the Markdown of a source's footnote: publisher, date, origin, how it was read, limits, links."""
    name = name_source(source)
    reference = f"[{name}]({source.adresse}){{ .lien-externe }}" if source.adresse else f"**{name}**"
    origin = f", d'après {source.d_apres}" if source.d_apres else ""
    precision = f" ({source.precision_date})" if source.precision_date else ""
    link = _write_link("Fiche", name, f"{SOURCES_PAGE}#{source.id}")
    return f"{reference}{precision}{origin}. {tell_limits(source)} {link}"


def _write_link(text: str, target: str, address: str) -> str:
    """Return a link whose text is short to the eye and whole to the ear (WCAG 2.2, 2.4.9)."""
    return f'[{text}<span class="cache"> : {target}</span>]({address})'


def write_note(identifier: str, facts: Facts) -> str | None:
    """Return the Markdown of the footnote of what is cited, None when nothing is known by that name."""
    if identifier in facts.claims:
        return write_claim_note(facts.claims[identifier], facts)
    if identifier in facts.sources:
        return write_source_note(facts.sources[identifier])
    return None


def name_cited(identifier: str, facts: Facts) -> str:
    """Return the short spoken name of what is cited, plain text."""
    if claim := facts.claims.get(identifier):
        return f"article de 2014, ¶ {claim.paragraphe}, {claim.sujet}"
    return name_source(facts.sources[identifier]).replace("*", "")


def name_return(number: int, call: int, calls: int) -> str:
    """Return the spoken name of a link back to the text: note `number` is called `calls` times, this is `call`.

    By numbers, which the list and the marks show: the whole name of what is cited stands just before the link.
    """
    place = f", appel {call}" if calls > 1 else ""
    return f"Revenir au texte, source {number}{place}"
