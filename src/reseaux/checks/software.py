"""What others wrote is named with its licence: no package without one, none named that the site is not made with."""

from collections.abc import Iterator
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from reseaux.facts import Facts
from reseaux.problem import Problem, suggest
from reseaux.software.licences import find_licence, find_published
from reseaux.software.packages import PROJECT, MissingError, load_packages

FILE = "logiciels.yml"


def check_software(facts: Facts, root: Path) -> Iterator[Problem]:
    """Yield a problem for each package without a known licence, and for each one ill named in data/logiciels.yml."""
    try:
        packages = load_packages(root)
    except MissingError as error:
        remedy = "Supprimez le dossier .venv, puis lancez « make site »."
        yield Problem(PROJECT, 0, f"paquet « {error.name} » absent de l'environnement", remedy)
        return
    source, software = facts.sources_read[FILE], facts.software
    for package in packages:
        if not find_licence(package, software):
            remedy = f"Lisez son fichier LICENSE, puis ajoutez par exemple « {package.key}: BSD-3-Clause »."
            yield Problem(source.path, source.line(("licences",)), f"licence de « {package.name} » inconnue", remedy)
    for name, licence in software.licences.items():
        if not _is_known(licence):
            fault = f"licence « {licence} » inconnue"
            yield Problem(source.path, source.line(("licences", name)), fault, "Donnez son identifiant SPDX.")
    published = find_published(packages, software)
    for index, item in enumerate(software.publies):
        if item.paquet not in published:
            remedy = suggest(item.paquet, [package.key for package in packages]) or "Retirez-le de cette liste."
            fault = f"paquet « {item.paquet} », dont le site n'est pas fait"
            yield Problem(source.path, source.line(("publies", index)), fault, remedy)
        elif item.avis and not published[item.paquet].notice:
            fault = f"paquet « {item.paquet} » sans avis à reproduire"
            yield Problem(source.path, source.line(("publies", index)), fault, "Retirez « avis: true ».")


def _is_known(licence: str) -> bool:
    try:
        return canonicalize_license_expression(licence) == licence
    except InvalidLicenseExpression:
        return False
