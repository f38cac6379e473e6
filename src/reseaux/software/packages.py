"""Lists the packages that the site is made with: those of pyproject.toml and all that these ask for, as installed.

What only the tests or the bill of materials need is in the extras of pyproject.toml, and left out.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = "pyproject.toml"
# The labels under which packages give their address, the best first.
LABELS = ("homepage", "home", "repository", "source", "source code", "code", "documentation")
# The only classifiers that name one licence; « BSD License », for one, may be any of three.
CLASSIFIERS = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
}
NOTICES = ("LICENSE", "LICENSE.txt", "LICENSE.md")


class MissingError(Exception):
    """Raised when a package that the project asks for is not installed; `name` is its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Package:
    """One package. `key`: its name as pip compares names; `declared`: its licence (SPDX), or empty; `notice`: its text.

    `address`: that of its project.
    """

    key: str
    name: str
    version: str
    declared: str
    address: str
    notice: str


def load_packages(root: Path) -> tuple[Package, ...]:
    """Return the packages of the project at `root`, by name. Raises MissingError."""
    return _load(tuple(tomllib.loads((root / PROJECT).read_text(encoding="utf-8"))["project"]["dependencies"]))


@lru_cache(maxsize=1)
def _load(asked: tuple[str, ...]) -> tuple[Package, ...]:
    found = gather_distributions(asked)
    return tuple(_describe(key, found[key]) for key in sorted(found))


def gather_distributions(asked: Iterable[str]) -> dict[str, Distribution]:
    """Return by key what these requirements ask for on this system, and all that it asks for. Raises MissingError."""
    found: dict[str, Distribution] = {}
    read: set[tuple[str, str]] = set()
    waiting = [Requirement(text) for text in asked]
    while waiting:
        requirement = waiting.pop()
        key = canonicalize_name(requirement.name)
        extras = {(key, extra) for extra in ("", *requirement.extras)} - read
        read |= extras
        try:
            found[key] = found.get(key) or distribution(requirement.name)
        except PackageNotFoundError as error:
            raise MissingError(requirement.name) from error
        waiting += _list_needed(found[key], {extra for _, extra in extras})
    return found


def _list_needed(found: Distribution, extras: set[str]) -> Iterator[Requirement]:
    """Yield what a package asks for on this system with any of these extras, of which one is empty at first."""
    for requirement in map(Requirement, found.requires or []):
        if any(requirement.marker is None or requirement.marker.evaluate({"extra": extra}) for extra in extras):
            yield requirement


def _describe(key: str, found: Distribution) -> Package:
    told = found.metadata
    return Package(key, told["Name"], told["Version"], read_licence(told), _find_address(found), _find_notice(found))


def read_licence(told: Mapping[str, str]) -> str:
    """Return the licence that metadata tell, as SPDX (PEP 639), or nothing when they do not name just one."""
    labels = [text.rpartition(" :: ")[2] for text in told.get_all("Classifier", []) if text.startswith("License :: ")]
    classified = CLASSIFIERS.get(labels[0], "") if len(labels) == 1 else ""
    for text in (told["License-Expression"], told["License"], classified):
        try:
            return canonicalize_license_expression(text or "")
        except InvalidLicenseExpression:
            continue
    return ""


def _find_address(found: Distribution) -> str:
    links = [text.partition(", ") for text in found.metadata.get_all("Project-URL", [])]
    by_label = {label.lower(): address for label, _, address in reversed(links)}
    return next((by_label[label] for label in LABELS if label in by_label), found.metadata["Home-page"] or "")


def _find_notice(found: Distribution) -> str:
    """Return the text of the licence of a package itself, or nothing: it may hold others, of what it took elsewhere."""
    texts = (found.read_text(f"{folder}{name}") for folder in ("licenses/", "") for name in NOTICES)
    return next(filter(None, texts), "").strip()
