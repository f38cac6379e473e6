"""Writes the package of the course for learning platforms, from the built site."""

from dataclasses import replace
from pathlib import Path

from reseaux.documents.binding import BindingError
from reseaux.problem import Problem
from reseaux.publish.archives import find_day, write_zip
from reseaux.publish.bundles import BundleError
from reseaux.scorm.package import gather_package

ZIP = "documents/formation-scorm12.zip"


def write_scorm(root: Path, site: Path) -> list[Problem]:
    """Write the package in the built folder `site`, the same bytes for the same site; return what hinders.

    `root`: the project, for its questions, its scripts and the day of its texts.
    """
    try:
        write_zip(site / ZIP, gather_package(root, site), find_day(root))
    except BindingError as error:
        return [Problem(ZIP, 0, error.fault, error.remedy)]
    except BundleError as error:
        path = Path(error.problem.path)
        return [replace(error.problem, path=path.relative_to(root).as_posix())]
    return []
