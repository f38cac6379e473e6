"""Slides that a writer types inside the steps of a guide: `/// diapo | accueil, court`, few words, `///`.

What stands around a slide in its step is the note of whoever shows it, so that nothing is written twice.
"""

import re
from dataclasses import dataclass, field

from reseaux.checks.page_form import HEADING
from reseaux.markdown.slugs import slugify
from reseaux.page import Page

NAME = "diapo"
DECK = "diapositives"
OPENING = re.compile(rf"^ {{0,3}}(?P<fence>/{{3,}}) +{NAME}(?: *\| *(?P<argument>.*?))? *$")
DECK_OPENING = re.compile(rf"^ {{0,3}}(?P<fence>/{{3,}}) +{DECK}(?: *\| *(?P<place>.*?))? *$")
TITLE = re.compile(r"^#### +(.*?) *$")
STEP_LEVEL = 3  # a heading of this level or above starts another step
# What may follow the name: the versions of the workshop where the slide stands, the whole one and the short one.
MARKS = {"": ("long",), "court": ("long", "court"), "court seulement": ("court",)}


@dataclass
class Slide:
    """One slide. `step`: the anchor of its heading; `notes`: the lines of the step that belong to it."""

    name: str
    mark: str
    line: int
    step: str
    step_title: str
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def versions(self) -> tuple[str, ...]:
        """Return where the slide stands; an unknown mark, told by checks/slides.py, is taken for none."""
        return MARKS.get(self.mark, MARKS[""])

    @property
    def title(self) -> str:
        """Return the text of the first heading, empty when there is none."""
        return next((found[1] for line in self.lines if (found := TITLE.match(line))), "")


def parse_argument(text: str) -> tuple[str, str]:
    """Return the name and the mark that follow the bar of a slide."""
    name, _, mark = text.partition(",")
    return name.strip(), " ".join(mark.split())


def read_slides(page: Page) -> list[Slide]:
    """Return the slides of a page, each with its notes.

    Lines before the first slide of a step are notes of that one; the others belong to the slide that they follow.
    """
    slides: list[Slide] = []
    step, title, before, notes, fence = "", "", [], None, ""
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        heading = None if fence else HEADING.match(line)
        if heading and len(heading[1]) <= STEP_LEVEL:
            step, title, before, notes = slugify(heading[2]), heading[2], [], None
        elif found := OPENING.match(line):
            slide = Slide(*parse_argument(found["argument"] or ""), number, step, title, notes=before)
            slides.append(slide)
            before, notes, fence = [], slide.notes, found["fence"]
        elif fence and line.strip() == fence:
            fence = ""
        elif fence:
            slides[-1].lines.append(line)
        else:
            (before if notes is None else notes).append(line)
    return slides
