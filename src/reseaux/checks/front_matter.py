"""Front matter that must differ from page to page; each field by itself is checked by page.FrontMatter."""

from collections.abc import Iterable, Iterator

from reseaux.page import Page
from reseaux.problem import Problem

UNIQUE_FIELDS = ("title", "description", "lien", "infolettre")


def check_duplicates(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each field that repeats an earlier page's: readers and search engines mix such pages up."""
    seen: dict[tuple[str, str], Page] = {}
    for page in pages:
        for name in UNIQUE_FIELDS:
            first = seen.setdefault((name, getattr(page.front, name)), page)
            if first is not page:
                fault = f"champ « {name} » déjà employé par {first.path}"
                yield Problem(page.path, page.lines.get((name,), 1), fault, "Donnez à chaque page le sien.")
