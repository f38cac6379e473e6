"""Shortens our scripts and style sheets in the built site: comments, indentation and long names are for the sources."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import minify
import tinycss2

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
            written = source.read_text("utf-8")
            text = minify.string(TYPES[source.suffix], written)
            problems += check_style(Path(docs.name, place), written) if source.suffix == ".css" else []
        except (minify.MinifyError, UnicodeDecodeError) as error:
            problems.append(describe_fault(Path(docs.name, place), error))
            continue
        (site / place).write_text(text, encoding="utf-8")
    return problems


def check_style(path: Path, text: str) -> list[Problem]:
    """Return a problem for each part of a style sheet that browsers pass over because they cannot read it."""
    errors = list(_find_errors(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))
    remedy = "Corrigez-le : il y manque un signe, comme « : », « ; » ou « } »."
    return [Problem(path.as_posix(), each.source_line, "passage qu'aucun navigateur ne lit", remedy) for each in errors]


def _find_errors(nodes: Iterable) -> Iterator:
    for node in nodes:
        if node.type == "error":
            yield node
        elif getattr(node, "content", None) and node.type in ("qualified-rule", "at-rule"):
            yield from _find_errors(tinycss2.parse_blocks_contents(node.content, skip_comments=True))


def describe_fault(path: Path, error: Exception) -> Problem:
    """Return what an editor reads of a file that could not be shortened."""
    if isinstance(error, UnicodeDecodeError):
        return Problem(path.as_posix(), 0, "fichier dans un autre encodage", "Enregistrez-le en UTF-8.")
    found = re.match(r"(?P<fault>.*) on line (?P<line>\d+)", str(error))
    line = int(found["line"]) if found else 0
    reason = found["fault"] if found else str(error).splitlines()[0]
    return Problem(path.as_posix(), line, f"faute dans le code ({reason})", "Corrigez ce qui vient juste avant.")
