"""The running order of a workshop: a table below a heading that says its minutes, one row for each step.

A row reads `| 0 à 5 | [Accueil](#accueil) | …`: minutes from the start, then a link to the step of the same page.
"""

import re
from dataclasses import dataclass, field

from reseaux.checks.page_form import iterate_headings
from reseaux.page import Page

ROW = re.compile(r"^\| *(?P<start>\d+) à (?P<end>\d+) *\| *\[[^\]]*\]\(#(?P<step>[^)]+)\)")
MINUTES = re.compile(r"(\d+) minutes")
VERSIONS = ("long", "court")  # in the order of their tables


@dataclass(frozen=True)
class Row:
    """One step: minutes from the start of the workshop, and the anchor of its heading."""

    start: int
    end: int
    step: str
    line: int


@dataclass(frozen=True)
class Plan:
    """One version of the workshop: what its heading promises, in minutes, and its rows."""

    minutes: int
    line: int
    rows: list[Row] = field(default_factory=list)

    def find(self, step: str) -> Row | None:
        """Return the row of a step, None when this version leaves it out."""
        return next((row for row in self.rows if row.step == step), None)


def read_plans(page: Page) -> dict[str, Plan]:
    """Return the plans of a page by version; without a table, none."""
    headings = {number: text for number, _, text in iterate_headings(page)}
    plans: list[Plan] = []
    open_plan = None
    for number, line in page.prose():
        if number in headings:
            told = MINUTES.search(headings[number])
            open_plan = Plan(int(told[1]), number) if told else None
        elif open_plan and (found := ROW.match(line)):
            open_plan.rows.append(Row(int(found["start"]), int(found["end"]), found["step"], number))
            plans += [] if open_plan in plans else [open_plan]
    return dict(zip(VERSIONS, plans, strict=False))
