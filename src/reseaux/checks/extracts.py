"""Extracts: the page and the part that they show must exist, and must not be extracts themselves."""

from collections.abc import Iterable, Iterator

from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.training.extracts import OPENING, cut_part, iterate_headings, parse_place

EXAMPLE = "Écrivez « /// extrait | agir/groupe-150 », ou « /// extrait | agir/groupe-150#quoi-faire »."


def check_extracts(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each extract without a place, of an unknown page or part, or that holds another extract."""
    known = {page.source.removesuffix(".md"): page for page in pages}
    for page in known.values():
        for number, line in page.prose():
            if found := OPENING.match(line):
                yield from _check_place(page, number, found["place"] or "", known)


def _check_place(page: Page, number: int, text: str, known: dict[str, Page]) -> Iterator[Problem]:
    place = parse_place(text)
    shown = known.get(place.page)
    if not text:
        yield Problem(page.path, number, "extrait sans la page qu'il montre", EXAMPLE)
    elif shown is None:
        fault = f"extrait d'une page inconnue « {place.page} »"
        yield Problem(page.path, number, fault, suggest(place.page, known) or EXAMPLE)
    elif (part := cut_part(shown, place.anchor)) is None:
        anchors = [heading.anchor for heading in iterate_headings(shown)]
        remedy = suggest(place.anchor, anchors) or f"Choisissez parmi : {', '.join(anchors)}."
        yield Problem(page.path, number, f"partie « {place.anchor} » absente de {shown.path}", remedy)
    elif any(OPENING.match(line) for line in part[1]):
        fault = f"extrait d'une partie qui en montre un autre ({shown.path}, « {place.anchor} »)"
        yield Problem(page.path, number, fault, "Montrez la page d'où vient le texte.")
