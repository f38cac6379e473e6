"""Shortens our scripts and style sheets in the built site: comments, indentation and long names are for the sources."""

import re
from pathlib import Path

import minify

from reseaux.problem import Problem

FOLDER = "assets"
TYPES = {".js": "application/javascript", ".css": "text/css"}


def shorten_assets(docs: Path, site: Path) -> list[Problem]:
    """Shorten in `site` each script and style sheet that `docs` holds; return a problem for each that has a fault."""
    problems = []
    for source in sorted((docs / FOLDER).rglob("*")):
        if source.suffix not in TYPES:
            continue
        place = source.relative_to(docs)
        try:
            text = minify.string(TYPES[source.suffix], source.read_text("utf-8"))
        except (minify.MinifyError, UnicodeDecodeError) as error:
            problems.append(describe_fault(Path(docs.name, place), error))
            continue
        (site / place).write_text(text, encoding="utf-8")
    return problems


def describe_fault(path: Path, error: Exception) -> Problem:
    """Return what an editor reads of a file that could not be shortened."""
    if isinstance(error, UnicodeDecodeError):
        return Problem(path.as_posix(), 0, "fichier dans un autre encodage", "Enregistrez-le en UTF-8.")
    found = re.match(r"(?P<fault>.*) on line (?P<line>\d+)", str(error))
    line = int(found["line"]) if found else 0
    reason = found["fault"] if found else str(error).splitlines()[0]
    return Problem(path.as_posix(), line, f"faute dans le code ({reason})", "Corrigez ce qui vient juste avant.")
