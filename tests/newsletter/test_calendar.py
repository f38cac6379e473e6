"""What to publish next: what was never printed, then what was printed longest ago."""

import datetime

import pytest

from reseaux.newsletter.calendar import pick_next, plan_entries
from reseaux.newsletter.kit_entry import KitEntry
from reseaux.newsletter.records import Issue, Theme


def make_entry(name: str, reviewed: str, theme: str = "a", former: str = "") -> KitEntry:
    return KitEntry(
        names=[name, *former.split()], source=f"{name}.md", title=name, teaser="…", publics=["membres"], minutes=1,
        theme=Theme(id=theme, nom=theme, dessin="liste", pages=["./"]), reviewed=datetime.date.fromisoformat(reviewed),
        link=f"/l/{name}/", picture="",
    )  # fmt: skip


def make_issue(date: str, *links: str) -> Issue:
    return Issue(date=date, titre=f"Numéro du {date}", liens=list(links))


@pytest.fixture
def entries() -> list[KitEntry]:
    return [
        make_entry("imprimee", "2026-11-28", "a"),
        make_entry("ancienne-revue", "2026-01-01", "a"),
        make_entry("recente", "2026-11-01", "b"),
        make_entry("egale", "2026-11-01", "a"),
        make_entry("vieux-numero", "2020-01-01", "c", former="avant"),
    ]


def order(planned) -> list[str]:
    return [page.entry.name for page in planned]


def test_without_an_issue_the_last_reviewed_comes_first_and_equals_keep_their_order(entries):
    assert order(plan_entries(entries, [])) == ["imprimee", "recente", "egale", "ancienne-revue", "vieux-numero"]


def test_printed_pages_come_last_the_oldest_first_by_any_of_their_names(entries):
    issues = [make_issue("2026-10-01", "imprimee", "recente"), make_issue("2025-01-01", "avant", "recente")]
    planned = plan_entries(entries, issues)
    assert order(planned) == ["egale", "ancienne-revue", "vieux-numero", "imprimee", "recente"]
    assert [page.issue.date.year for page in planned if page.issue] == [2025, 2026, 2026]


def test_issues_may_be_written_in_any_order(entries):
    issues = [make_issue("2025-01-01", "recente"), make_issue("2026-10-01", "recente")]
    assert plan_entries(entries, issues) == plan_entries(entries, issues[::-1])
    assert plan_entries(entries, issues)[-1].issue.date.year == 2026


def test_the_pages_picked_are_each_of_another_theme(entries):
    planned = plan_entries(entries, [])
    assert [entry.name for entry in pick_next(planned, 3)] == ["imprimee", "recente", "vieux-numero"]
    assert [entry.name for entry in pick_next(planned, 2)] == ["imprimee", "recente"]
    assert pick_next([], 3) == []
