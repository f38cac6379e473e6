"""The one form of every message to an editor: place, fault, remedy."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One fault that an editor can mend. `path` is relative to the project; `line` counts from 1, 0 when unknown.

    `blocks_preview`: the site cannot even be shown while the fault stands.
    """

    path: str
    line: int
    fault: str
    remedy: str
    blocks_preview: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.fault}. {self.remedy}"


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Return a French sentence that names the nearest known word, or an empty text when none is near."""
    near = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f"Vouliez-vous dire « {near[0]} »?" if near else ""


def format_report(problems: Iterable[Problem]) -> str:
    """Return every problem on its own line, in order of place, then a line that counts them."""
    lines = [str(problem) for problem in sorted(set(problems))]
    if not lines:
        return "Aucun problème."
    total = "1 problème à corriger." if len(lines) == 1 else f"{len(lines)} problèmes à corriger."
    return "\n".join([*lines, total])
