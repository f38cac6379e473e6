"""The time spent: while the page shows and somebody is there, and never before something is done."""

import pytest

from browser.checklist import NO_PAGE
from browser.course import read_state, start_quiz

WATCH = """async steps => {
  const {Stopwatch} = await import('/assets/training/course-clock.js');
  let now = 0;
  const watch = new Stopwatch(() => now * 1000), taken = [];
  for (const [act, seconds = 0] of steps) {
    now += seconds;
    taken.push(act === 'take' ? watch.take() : (watch[act](), null));
  }
  return taken.filter(value => value !== null);
}"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        # Signs of life one after the other count; fractions of a second wait for their turn.
        ([["mark"], ["mark", 10], ["mark", 20.5], ["take"], ["mark", 0.6], ["take"], ["take"]], [30, 1, 0]),
        # An empty chair counts for five minutes, a closed laptop too, whatever the clock says after.
        ([["mark"], ["mark", 3600], ["take"]], [300]),
        ([["mark"], ["stop", 60], ["mark", 9000], ["mark", 5], ["take"]], [65]),
        ([["mark"], ["mark", -500], ["mark", 10], ["take"]], [10]),
        ([["stop", 50], ["take"]], [0]),
    ],
)
def test_only_time_with_signs_of_life_counts(look, steps, expected):
    assert look(NO_PAGE).evaluate(WATCH, steps) == expected


# The page is told that it is hidden or shown again, at a time that the test sets.
AT = """([seconds, state]) => {
  performance.now = () => (window.began ??= 1e7) + seconds * 1000;
  if (!state) return dispatchEvent(new Event('pointermove'));
  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def test_the_time_of_a_module_is_kept_when_the_page_is_left_and_not_before_an_answer(look, root):
    page = start_quiz(look, root)

    def at(seconds, state=""):
        page.evaluate(AT, [seconds, state])

    at(0, "hidden")
    at(0, "visible")
    at(100)
    at(110, "hidden")
    assert read_state(page) is None  # reading leaves nothing
    at(5000, "visible")
    page.locator("#question-m1-vrai input").first.check()
    page.locator("#question-m1-vrai [data-action=verifier]").click()
    first = read_state(page)["modules"]["m1"]
    assert 110 <= first["secondes"] <= 411
    assert first["debut"] <= first["fin"]
    at(5020)
    at(5040, "hidden")
    second = read_state(page)["modules"]["m1"]
    assert second["secondes"] == first["secondes"] + 40
    at(9000, "hidden")
    assert read_state(page)["modules"]["m1"] == second
    assert second["debut"] == first["debut"]
