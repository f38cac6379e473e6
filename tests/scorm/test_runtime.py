"""The run-time of the tests refuses what SCORM 1.2 refuses; otherwise the plays would prove nothing."""

import pytest
from playwright.sync_api import Page

RUN = """async ([kept, calls]) => {
  const { Runtime } = await import("/tests/scorm/runtime.js");
  const { api } = new Runtime(kept);
  return calls.map(([name, ...given]) => [api[`LMS${name}`](...given), api.LMSGetLastError()]);
}"""
OPEN, FINISH = ["Initialize", ""], ["Finish", ""]
QUESTION = "cmi.interactions.0"


def run(laboratory: Page, calls: list[list], kept: dict | None = None) -> list[list[str]]:
    return laboratory.evaluate(RUN, [kept or {}, calls])


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        # The states of a visit.
        ([["GetValue", "cmi.core.student_id"]], ["", "301"]),
        ([["SetValue", "cmi.suspend_data", "x"]], ["false", "301"]),
        ([["Commit", ""]], ["false", "301"]),
        ([["Finish", ""]], ["false", "301"]),
        ([["Initialize", "x"]], ["false", "201"]),
        ([OPEN, OPEN], ["false", "101"]),
        ([OPEN, FINISH, FINISH], ["false", "301"]),
        ([OPEN, FINISH, ["GetValue", "cmi.core.lesson_status"]], ["", "301"]),
        ([OPEN, FINISH, OPEN], ["false", "101"]),
        ([OPEN, ["Commit", "x"]], ["false", "201"]),
        ([OPEN, ["Finish", "x"]], ["false", "201"]),
        # What there is, and what may be done with it.
        ([OPEN, ["GetValue", ""]], ["", "201"]),
        ([OPEN, ["GetValue", "cmi.core.nothing"]], ["", "401"]),
        ([OPEN, ["GetValue", "cmi.core.lesson_status._children"]], ["", "202"]),
        ([OPEN, ["GetValue", "cmi.core._count"]], ["", "203"]),
        ([OPEN, ["GetValue", "cmi.core.exit"]], ["", "404"]),
        ([OPEN, ["GetValue", f"{QUESTION}.id"]], ["", "201"]),
        ([OPEN, ["GetValue", "cmi.interactions._count"]], ["0", "0"]),
        ([OPEN, ["GetValue", "cmi.core.lesson_status"]], ["not attempted", "0"]),
        ([OPEN, ["SetValue", "cmi.core.student_id", "x"]], ["false", "403"]),
        ([OPEN, ["SetValue", "cmi.core._children", "x"]], ["false", "402"]),
        ([OPEN, ["SetValue", "cmi.interactions._count", "1"]], ["false", "402"]),
        ([OPEN, ["SetValue", "cmi.nothing", "x"]], ["false", "401"]),
        # The forms of values.
        ([OPEN, ["SetValue", "cmi.core.lesson_status", "not attempted"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.lesson_status", "passed"]], ["true", "0"]),
        ([OPEN, ["SetValue", "cmi.core.score.raw", "83,3"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.score.raw", "101"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.score.raw", 83]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.score.raw", "83.33"]], ["true", "0"]),
        ([OPEN, ["SetValue", "cmi.core.session_time", "0:05:00"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.session_time", "0000:65:00"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.session_time", "0000:05:00.25"]], ["true", "0"]),
        ([OPEN, ["SetValue", "cmi.core.exit", "normal"]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.core.exit", ""]], ["true", "0"]),
        ([OPEN, ["SetValue", "cmi.core.lesson_location", "x" * 256]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.suspend_data", "x" * 4097]], ["false", "405"]),
        ([OPEN, ["SetValue", "cmi.suspend_data", "x" * 4096]], ["true", "0"]),
        # Lists are opened one index after the other, an answer after its type.
        ([OPEN, ["SetValue", "cmi.interactions.1.id", "q"]], ["false", "201"]),
        ([OPEN, ["SetValue", f"{QUESTION}.type", "choice"]], ["false", "201"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "une question"]], ["false", "405"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["GetValue", "cmi.interactions._count"]], ["1", "0"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["GetValue", f"{QUESTION}.id"]], ["", "404"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.time", "24:00:00"]], ["false", "405"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.result", "false"]], ["false", "405"]),
        ([OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.type", "quiz"]], ["false", "405"]),
        (
            [OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.student_response", "1"]],
            ["false", "405"],
        ),
        (
            [OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.correct_responses.1.pattern", "1"]],
            ["false", "201"],
        ),
    ],
)
def test_a_call_gets_its_answer_and_its_error(laboratory: Page, calls: list[list], told: list[str]):
    assert run(laboratory, calls)[-1] == told


@pytest.mark.parametrize(
    ("kind", "taken", "refused"),
    [
        ("true-false", ["t", "f", "0", "1"], ["true", "Vrai", "", "2"]),
        ("choice", ["1", "a,c", "{1,3}"], ["1 ,3", "10", "{1,3", "A", "", "{}"]),
        ("sequencing", ["2,1,3"], ["2;1", "21", "", "{2,1}"]),
        ("numeric", ["150", "-2.5"], ["1 000", "2,5", "1e3", ""]),
    ],
)
def test_an_answer_has_the_form_of_its_type(laboratory: Page, kind: str, taken: list[str], refused: list[str]):
    start = [OPEN, ["SetValue", f"{QUESTION}.id", "q"], ["SetValue", f"{QUESTION}.type", kind]]
    for name in ("student_response", "correct_responses.0.pattern"):
        answers = [["SetValue", f"{QUESTION}.{name}", value] for value in (*taken, *refused)]
        told = run(laboratory, [*start, *answers])[len(start) :]
        assert told == [["true", "0"]] * len(taken) + [["false", "405"]] * len(refused)


def test_the_run_time_gives_each_error_its_words(laboratory: Page):
    codes = ["0", "101", "201", "202", "203", "301", "401", "402", "403", "404", "405", "999"]
    words = [told for told, _ in run(laboratory, [["GetErrorString", code] for code in codes])]
    assert words == [
        "No error",
        "General exception",
        "Invalid argument error",
        "Element cannot have children",
        "Element not an array, cannot have count",
        "Not initialized",
        "Not implemented error",
        "Invalid set value, element is a keyword",
        "Element is read only",
        "Element is write only",
        "Incorrect data type",
        "",
    ]


KEEP = """async ([kept, calls, committed]) => {
  const { Runtime } = await import("/tests/scorm/runtime.js");
  const runtime = new Runtime(kept);
  for (const [name, ...given] of calls) runtime.api[`LMS${name}`](...given);
  return runtime.kept;
}"""


@pytest.mark.parametrize(
    ("kept", "calls", "held"),
    [
        ({}, [["SetValue", "cmi.suspend_data", "x"]], {}),
        ({}, [["SetValue", "cmi.suspend_data", "x"], ["Commit", ""]], {"cmi.suspend_data": "x"}),
        (
            {"cmi.core.total_time": "0000:59:59.50"},
            [["SetValue", "cmi.core.session_time", "0000:00:01.25"], ["SetValue", "cmi.core.exit", "suspend"], FINISH],
            {
                "cmi.core.total_time": "0001:00:00.75",
                "cmi.core.session_time": "0000:00:01.25",
                "cmi.core.exit": "suspend",
                "cmi.core.entry": "resume",
                "cmi.core.lesson_status": "completed",
            },
        ),
        (
            {},
            [["SetValue", "cmi.core.score.raw", "74.99"], ["SetValue", "cmi.core.lesson_status", "passed"], FINISH],
            {
                "cmi.core.score.raw": "74.99",
                "cmi.core.lesson_status": "failed",
                "cmi.core.entry": "",
                "cmi.core.total_time": "0000:00:00.00",
            },
        ),
    ],
)
def test_the_run_time_keeps_what_is_committed_and_judges_at_the_end(
    laboratory: Page, kept: dict, calls: list, held: dict
):
    assert laboratory.evaluate(KEEP, [kept, [OPEN, *calls]]) == held
