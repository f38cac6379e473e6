"""Links that editors type: the page must exist, and the text must say what is found there."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from reseaux.page import Page
from reseaux.problem import Problem, suggest

LINK = re.compile(r"(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s]*)[^)]*\)")
ELSEWHERE = re.compile(r"^([a-z]+:|#)")
# WCAG 2.2, 2.4.9: the purpose of a link is clear from its text alone.
VAGUE = {"ici", "cliquez ici", "lien", "ce lien", "cette page", "en savoir plus", "plus", "suite", "lire la suite"}


def check_links(page: Page, root: Path) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not there, and for each text that says nothing."""
    for number, line in page.prose():
        for match in LINK.finditer(line):
            text, target = match["text"].strip(), match["target"]
            if text.lower().rstrip(".") in VAGUE or not text:
                remedy = "Dites ce que le lecteur trouvera au bout du lien."
                yield Problem(page.path, number, f"texte de lien « {text} » trop vague", remedy)
            if not ELSEWHERE.match(target):
                yield from _check_target(page, root, number, target)


def _check_target(page: Page, root: Path, number: int, target: str) -> Iterator[Problem]:
    path = target.partition("#")[0]
    folder = "" if path.startswith("/") else posixpath.dirname(page.source)
    resolved = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    if not resolved.startswith("..") and (root / "docs" / resolved).is_file():
        return
    files = [file.relative_to(root / "docs").as_posix() for file in (root / "docs").rglob("*.md")]
    near = suggest(resolved, files)
    remedy = near or "Écrivez le chemin du fichier .md depuis cette page."
    yield Problem(page.path, number, f"lien vers « {target} », page absente", remedy)
