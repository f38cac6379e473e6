"""Short links in letters: each must be the name of a page."""

from collections.abc import Iterable, Iterator

from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.training.short_links import OPENING, split_names

EXAMPLE = "Écrivez par exemple « /// liens-courts | groupe-150, reputation »."


def check_short_links(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each short name that no page has, and for a list without a name."""
    pages = list(pages)
    known = [page.front.lien for page in pages]
    for page in pages:
        for number, line in page.prose():
            if found := OPENING.match(line):
                names = split_names(found["names"] or "")
                if not names:
                    yield Problem(page.path, number, "liste de liens courts sans nom", EXAMPLE)
                for name in names:
                    if name not in known:
                        fault = f"lien court « {name} » inconnu"
                        yield Problem(page.path, number, fault, suggest(name, known) or EXAMPLE)
