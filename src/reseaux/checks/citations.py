"""Citations: each must be known, and each claim and source must be cited by a page."""

from collections.abc import Iterator, Mapping

from reseaux.facts import Facts, find_citations
from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.yaml_source import iterate_texts, read_identifiers

PLACES = {"claims": ("affirmations.yml", "affirmations"), "sources": ("sources.yml", "sources")}


def check_citations(page: Page, facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each citation of a page that data/ does not know."""
    for number, line in page.prose():
        yield from _check_text(line, page.path, number, facts)


def check_data_citations(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each citation inside data/ that data/ does not know."""
    for source in facts.sources_read.values():
        for _, number, text in iterate_texts(source):
            yield from _check_text(text, source.path, number, facts)


def _check_text(text: str, path: str, number: int, facts: Facts) -> Iterator[Problem]:
    known = facts.citable()
    for identifier in find_citations(text):
        if identifier not in known:
            remedy = suggest(identifier, known) or "Ajoutez-la à data/affirmations.yml ou à data/sources.yml."
            yield Problem(path, number, f"citation « [^{identifier}] » inconnue", remedy)


def check_uncited(facts: Facts, citing: Mapping[str, list[Page]]) -> Iterator[Problem]:
    """Yield a problem for each claim or source that no page cites: it would be kept up for nobody."""
    for kind, (name, key) in PLACES.items():
        places = read_identifiers(facts.sources_read[name], key)
        for identifier in getattr(facts, kind):
            if identifier not in citing:
                source = facts.sources_read[name]
                fault = f"« {identifier} » n'est citée par aucune page"
                yield Problem(
                    source.path,
                    source.line((key, places.index(identifier))),
                    fault,
                    f"Citez-la par « [^{identifier}] », ou retirez-la.",
                )
