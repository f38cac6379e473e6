"""What an LMS keeps of a state: all of it when it fits, and nothing earned ever lost when it does not."""

import pytest
from playwright.sync_api import Page

COUNT = 300  # states of each world
COME_BACK = "async (world) => (await import('/tests/scorm/states.js')).comeBack(world)"
DAMAGE = "async (world) => (await import('/tests/scorm/states.js')).damage(world)"
DECODE = "async (text) => (await import('/src/reseaux/scorm/scripts/codec.js')).decode(text, [])"
SIGN = """async (names) => {
  const { sign } = await import("/src/reseaux/scorm/scripts/records.js");
  return new Set(names.map(sign)).size;
}"""


@pytest.mark.parametrize(
    ("seed", "size", "attempts", "limit", "whole"),
    [
        ("ordinaire", 3, 2, 4096, True),
        ("longue", 40, 60, 4096, False),
        ("serree", 8, 9, 1400, False),
    ],
)
def test_random_states_come_back(laboratory: Page, seed: str, size: int, attempts: int, limit: int, whole: bool):
    world = {"seed": seed, "size": size, "attempts": attempts, "limit": limit, "count": COUNT}
    told = laboratory.evaluate(COME_BACK, world)
    assert told["faults"] == []
    assert limit / 4 < told["longest"] <= limit
    assert (told["whole"] == COUNT) is whole


def test_a_damaged_text_says_nothing_false(laboratory: Page):
    assert laboratory.evaluate(DAMAGE, {"seed": "abimee", "size": 4, "attempts": 3, "count": COUNT}) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", {"text": None, "newer": False}),
        ("cours=3;page=7", {"text": None, "newer": False}),
        ("R2.1.abc!x", {"text": None, "newer": True}),
    ],
)
def test_what_another_has_written_is_no_state(laboratory: Page, text: str, told: dict):
    assert laboratory.evaluate(DECODE, text) == told


def test_no_two_names_of_the_course_share_a_sign(laboratory: Page, package: dict[str, bytes]):
    names = package["index.html"].decode().partition('data-noms="')[2].partition('"')[0].split(" ")
    assert len(names) > 60
    assert laboratory.evaluate(SIGN, names) == len(names)
