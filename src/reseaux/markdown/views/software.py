"""What others wrote: what of it stands in the published pages, with its notice, and what makes these pages."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.verbatim import add_verbatim
from reseaux.software.licences import find_licence, find_published
from reseaux.software.packages import Package


def build_software(parent: Element, facts: Facts, packages: Iterable[Package]) -> None:
    """Append both lists, which no search looks into; a package of the first is not in the second."""
    packages = list(packages)
    published = find_published(packages, facts.software)
    add(parent, "p", "Dans les pages publiées :")
    shown = add(parent, "ul", data_search_exclude="")
    for item in facts.software.publies:
        if item.paquet in published:
            package = published[item.paquet]
            entry = _add_entry(shown, package, item.nom, facts)
            entry[-1].tail = f"{entry[-1].tail} : {item.quoi}"
            if item.avis:
                _add_notice(entry, package)
    makers = [package for package in packages if package.key not in published]
    fold = add(parent, "details", class_="pli")
    add(fold, "summary", f"Pour construire le site seulement : {len(makers)} paquets")
    listed = add(fold, "ul", data_search_exclude="")
    for package in makers:
        _add_entry(listed, package, package.name, facts)


def _add_entry(parent: Element, package: Package, name: str, facts: Facts) -> Element:
    entry = add(parent, "li")
    add_verbatim(entry, "a", name, href=package.address)
    entry[-1].tail = " "
    add_verbatim(entry, "span", package.version)
    entry[-1].tail = ", "
    add_verbatim(entry, "span", find_licence(package, facts.software))
    entry[-1].tail = ""
    return entry


def _add_notice(parent: Element, package: Package) -> None:
    """Append the notice that a licence asks to keep with what it covers, in its own words."""
    fold = add(parent, "details", class_="pli")
    add(fold, "summary", "Avis de droit d'auteur et licence, en anglais")
    for paragraph in package.notice.split("\n\n"):
        add_verbatim(fold, "p", " ".join(paragraph.split()), lang="en")
