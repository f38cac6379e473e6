"""A link once printed never dies: what data/permaliens.yml records still arrives, and a name leads to one place."""

import re
from collections.abc import Iterable, Iterator, Mapping

from reseaux.page import Page
from reseaux.permalinks import FILE, SHORT_LINKS, Arrivals, PublishedRecord
from reseaux.problem import Problem

ADDRESS = re.compile(r"^([a-z0-9-]+/)*$")
RESERVED = tuple(f"{name}/" for name in (SHORT_LINKS, "search", "assets"))  # folders that the site makes
RECORD = "Lancez « make permaliens », puis enregistrez le fichier avec la page."


def check_addresses(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each address or short name that two pages claim, and for each address hard to type."""
    pages = list(pages)
    owners = {f"/{page.url}": page for page in pages}
    for page in pages:
        if not ADDRESS.match(page.url) or page.url.startswith(RESERVED):
            fault = f"adresse « /{page.url} » qui ne peut pas durer"
            remedy = "Renommez le fichier en minuscules sans accent, chiffres et traits d'union"
            yield Problem(page.path, 0, fault, f"{remedy}; « l », « search » et « assets » sont pris.")
        for place, old in enumerate(page.front.anciennes_adresses):
            first = owners.setdefault(old, page)
            if first is not page or old == f"/{page.url}":
                fault = f"adresse « {old} » déjà celle de {first.path}"
                line = page.lines.get(("anciennes_adresses", place), 1)
                yield Problem(page.path, line, fault, "Retirez-la d'un des deux endroits.")
    yield from _check_short_names(pages)


def _check_short_names(pages: list[Page]) -> Iterator[Problem]:
    owners = {page.front.lien: page for page in pages}
    for page in pages:
        for place, name in enumerate(page.front.anciens_liens):
            first = owners.setdefault(name, page)
            if first is not page or name == page.front.lien:
                fault = f"nom court « {name} » déjà employé par {first.path}"
                line = page.lines.get(("anciens_liens", place), 1)
                yield Problem(page.path, line, fault, "Retirez-le d'un des deux endroits.")


def check_record(record: PublishedRecord, arrivals: Arrivals) -> Iterator[Problem]:
    """Yield a problem for each recorded address or short name that no longer arrives, or arrives elsewhere."""
    for address, published in record.pages.items():
        line = record.source.line(("adresses", address))
        here = arrivals.addresses.get(address)
        if here is None:
            remedy = (
                f"Ajoutez « anciennes_adresses: [{address}] » à la page qui la remplace, "
                "ou remettez la page avec un champ « retrait »."
            )
            yield Problem(FILE, line, f"adresse « {address} » publiée, qui ne mène plus nulle part", remedy)
            continue
        for place, name in enumerate(published.liens):
            line = record.source.line(("adresses", address, "liens", place))
            yield from _check_short_name(name, address, here, arrivals, line)


def _check_short_name(name: str, address: str, here: str, arrivals: Arrivals, line: int) -> Iterator[Problem]:
    there = arrivals.short_names.get(name)
    remedy = f"Ajoutez « anciens_liens: [{name}] » à la page {here}."
    if there is None:
        yield Problem(FILE, line, f"lien court « /l/{name}/ » publié, qui ne mène plus nulle part", remedy)
    elif there != here:
        fault = f"lien court « /l/{name}/ » publié pour {address}, qui mène maintenant à {there}"
        yield Problem(FILE, line, fault, f"Donnez un autre nom court à {there}. {remedy}")


def check_anchors(
    record: PublishedRecord, pages: Iterable[Page], arrivals: Arrivals, anchors: Mapping[str, list[str]]
) -> Iterator[Problem]:
    """Yield a problem for each recorded anchor that no longer arrives, and for each old one that leads nowhere.

    `anchors`: address of a page → the identifiers that the built page has.
    """
    sources = {f"/{page.url}": page for page in pages}
    for address, published in record.pages.items():
        here = arrivals.addresses[address]
        for place, anchor in enumerate(published.ancres):
            if anchor not in anchors[here] and anchor not in arrivals.anchors[here]:
                fault = f"ancre « {address}#{anchor} » publiée, absente de {sources[here].path}"
                remedy = (
                    f"Remettez « {{#{anchor}}} » après l'intertitre, "
                    f"ou ajoutez « {anchor}: '#…' » sous « anciennes_ancres » de cette page."
                )
                yield Problem(FILE, record.source.line(("adresses", address, "ancres", place)), fault, remedy)
    yield from _check_old_anchors(sources, anchors)


def _check_old_anchors(sources: Mapping[str, Page], anchors: Mapping[str, list[str]]) -> Iterator[Problem]:
    """Yield a problem for each old anchor that still exists, or whose new place does not."""
    old = ((here, page, *moved) for here, page in sources.items() for moved in page.front.anciennes_ancres.items())
    for here, page, anchor, place in old:
        line = page.lines.get(("anciennes_ancres", anchor), 1)
        address, _, wanted = place.partition("#")
        target = address or here
        if anchor in anchors[here]:
            yield Problem(page.path, line, f"ancre « {anchor} » encore présente dans la page", "Retirez-la d'ici.")
        elif target not in anchors:
            fault = f"ancre « {anchor} » : page « {address} » absente"
            yield Problem(page.path, line, fault, "Écrivez l'adresse d'une page d'aujourd'hui.")
        elif wanted and wanted not in anchors[target]:
            fault = f"ancre « {anchor} » : ancre « {wanted} » absente de « {target} »"
            yield Problem(page.path, line, fault, "Reprenez l'ancre d'un intertitre.")


def check_unrecorded(
    record: PublishedRecord, pages: Iterable[Page], anchors: Mapping[str, list[str]]
) -> Iterator[Problem]:
    """Yield a problem for each page with something that data/permaliens.yml does not hold yet.

    `anchors`: address of a page → its anchors worth linking.
    """
    for page in pages:
        here = f"/{page.url}"
        published = record.pages.get(here)
        if published is None:
            yield Problem(page.path, 0, f"adresse « {here} » absente de {FILE}", RECORD)
            continue
        if page.front.lien not in published.liens:
            line = page.lines.get(("lien",), 1)
            yield Problem(page.path, line, f"lien court « {page.front.lien} » absent de {FILE}", RECORD)
        new = [anchor for anchor in anchors[here] if anchor not in published.ancres]
        if new:
            names = ", ".join(f"« {anchor} »" for anchor in new[:5]) + (", …" if len(new) > 5 else "")
            yield Problem(page.path, 0, f"ancres absentes de {FILE} : {names}", RECORD)
