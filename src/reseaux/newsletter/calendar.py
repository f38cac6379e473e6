"""What to publish next: the pages whose link no issue has printed yet, then those printed longest ago."""

from collections.abc import Iterable
from dataclasses import dataclass

from reseaux.newsletter.kit_entry import KitEntry
from reseaux.newsletter.records import Issue


@dataclass(frozen=True)
class Planned:
    """A page, and the latest issue that printed its link, if any has."""

    entry: KitEntry
    issue: Issue | None


def plan_entries(entries: Iterable[KitEntry], issues: Iterable[Issue]) -> list[Planned]:
    """Return the pages in the order to publish them: never printed, the last reviewed first, then the oldest printed.

    Pages that are equal keep their order.
    """
    issues = sorted(issues, key=lambda issue: issue.date)
    latest = {name: issue for issue in issues for name in issue.liens}
    planned = []
    for entry in entries:
        printed = [latest[name] for name in entry.names if name in latest]
        planned.append(Planned(entry, max(printed, key=lambda issue: issue.date, default=None)))
    return sorted(planned, key=_rank)


def _rank(planned: Planned) -> tuple[bool, int]:
    if planned.issue:
        return True, planned.issue.date.toordinal()
    return False, -planned.entry.reviewed.toordinal()


def pick_next(planned: Iterable[Planned], count: int) -> list[KitEntry]:
    """Return the first pages to publish, each of another theme."""
    picked: dict[str, KitEntry] = {}
    for page in planned:
        picked.setdefault(page.entry.theme.id, page.entry)
    return list(picked.values())[:count]
