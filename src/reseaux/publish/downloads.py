"""What readers download: documents on paper, and the whole site to read from files. Made of pages that hold."""

from pathlib import Path

from reseaux.problem import Problem
from reseaux.publish import offline, scorm
from reseaux.publish.documents import DOCUMENTS, FOLDER, write_documents
from reseaux.publish.offline import write_offline
from reseaux.publish.scorm import write_scorm
from reseaux.publish.sizes import write_sizes

DOWNLOADS = (*(f"{FOLDER}/{document.file}" for document in DOCUMENTS), scorm.ZIP, offline.ZIP)


def write_downloads(root: Path, site: Path) -> list[Problem]:
    """Write in the built folder `site` all that DOWNLOADS names; return what cannot be made.

    The edition to read from files comes last: it holds the others.
    """
    problems = write_documents(site, root)
    problems += write_scorm(root, site)
    write_sizes(site, DOWNLOADS)
    problems += write_offline(root, site, site / offline.ZIP)
    write_sizes(site, DOWNLOADS)
    return problems or [_tell_missing(name) for name in DOWNLOADS if not (site / name).is_file()]


def _tell_missing(name: str) -> Problem:
    return Problem(name, 0, "fichier à télécharger qui n'est pas fait", "Remettez sa page dans « nav » de mkdocs.yml.")
