"""What the pages of the course hold, for the page that lists them: the questions of each quiz, and each objective."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reseaux.facts import Facts, load_facts
from reseaux.page import Page, read_pages, stamp_sources
from reseaux.training.extracts import cut_part
from reseaux.training.questions import iterate_questions

OBJECTIVE = "objectif"  # the anchor of the part that says what a module leads to


@dataclass(frozen=True)
class Outline:
    """`questions`: names by quiz, in order; `objectives`: what a learner can do after a module, by its identifier."""

    questions: dict[str, list[str]] = field(default_factory=dict)
    objectives: dict[str, list[str]] = field(default_factory=dict)


def outline_course(pages: Iterable[Page], facts: Facts) -> Outline:
    """Return what the pages of the course hold; a module without that part has no objective."""
    known = {page.source: page for page in pages}
    training = facts.training
    outline = Outline()
    for source in dict.fromkeys([*(module.page for module in training.modules), training.test.page]):
        if source in known:
            for question in iterate_questions(known[source]):
                outline.questions.setdefault(question.quiz, []).append(question.name)
    for module in training.modules:
        part = cut_part(known[module.page], OBJECTIVE) if module.page in known else None
        outline.objectives[module.id] = _list_items(part[1]) if part else []
    return outline


def _list_items(lines: list[str]) -> list[str]:
    """Return the items of the list of a part, each on one line."""
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:].strip())
        elif items and line.startswith("  ") and line.strip():
            items[-1] += f" {line.strip()}"
    return items


def load_outline(root: Path) -> Outline:
    """Return `outline_course` for a project on disk, made again only when a page or a fact has changed."""
    root = root.resolve()
    return _load(root, stamp_sources(root))


@lru_cache(maxsize=1)
def _load(root: Path, stamp: tuple) -> Outline:
    return outline_course(read_pages(root)[0], load_facts(root))
