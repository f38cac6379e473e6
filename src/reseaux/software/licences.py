"""What licence each package is under, by its own metadata or by data/logiciels.yml where these are not clear."""

from collections.abc import Iterable

from reseaux.software.packages import Package
from reseaux.software.records import SoftwareFile


def find_licence(package: Package, software: SoftwareFile) -> str:
    """Return the SPDX licence of a package, or nothing when neither says it."""
    return software.licences.get(package.key) or package.declared


def find_published(packages: Iterable[Package], software: SoftwareFile) -> dict[str, Package]:
    """Return by key the packages of which something stands in the published pages."""
    named = {item.paquet for item in software.publies}
    return {package.key: package for package in packages if package.key in named}
