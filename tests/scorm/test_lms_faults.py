"""The course in an LMS that fails: no fault in the console, and a result that is never lost."""

import pytest
from playwright.sync_api import Frame

from .learner import Learner, answer_module, go_to, take_test

KEPT = "Votre plateforme de formation garde votre progression."
PARTLY = "Votre plateforme de formation ne garde pas tout, mais ce navigateur garde votre progression."
BROWSER = "Aucune plateforme de formation ne répond\u00a0: ce navigateur garde votre progression."
NOTHING = "Rien ne garde votre progression, ni plateforme ni navigateur\u00a0: imprimez l’attestation avant de partir."
CLOSED = (
    "Votre plateforme a clos cette visite\u00a0: fermez la page, puis rouvrez la formation pour que la suite compte."
)
PASSED = {"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100"}
NO_MEMORY = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"


def read_told(frame: Frame, told: str) -> None:
    """Wait until the page says where progress is kept, in these words."""
    frame.wait_for_function("told => document.querySelector('.ou-garde').textContent === told", arg=told)


def read_test(frame: Frame) -> str:
    return frame.text_content("[data-etape=test] .cours-etat")


@pytest.mark.parametrize(
    ("how", "told", "held"),
    [
        # It answers nothing that makes sense: the course is a page like another.
        (["throws"], BROWSER, {}),
        (["empty"], BROWSER, {}),
        (["undefined"], BROWSER, {}),
        # It refuses some of what it is told.
        (["refuses:strict"], PARTLY, {"cmi.core.lesson_status": "completed"}),
        (["refuses:status"], PARTLY, {"cmi.core.lesson_status": "completed"}),
        (["refuses:suspend"], PARTLY, PASSED),
        # It works in its own way.
        (["short"], KEPT, PASSED),
        (["mute"], KEPT, PASSED),
        (["initialised"], KEPT, PASSED),
        (["no-interactions"], KEPT, PASSED),
        (["slow"], KEPT, PASSED),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_a_result_outlives_a_bad_lms(learner: Learner, how: list[str], told: str, held: dict):
    frame = learner.open(how=how)
    read_told(frame, BROWSER if told == BROWSER else KEPT if "refuses" not in how[0] else PARTLY)
    take_test(frame, 12)
    read_told(frame, told)
    kept = learner.close()
    assert {name: value for name, value in kept.items() if name in PASSED} == held
    assert len(kept.get("cmi.suspend_data", "")) <= (255 if how == ["short"] else 4096)
    if told == KEPT:
        return
    # The next day, in the same browser, whatever the LMS has kept.
    frame = learner.open(kept, how=how)
    read_told(frame, told)
    assert read_test(frame) == "Fait\u00a0: 12 sur 12"


def test_what_an_lms_has_kept_in_a_shorter_form_still_tells_the_result(learner: Learner, other: Learner):
    frame = learner.open(how=["short"])
    answer_module(frame, "module-1")
    take_test(frame, 12)
    kept = learner.close()
    assert kept["cmi.suspend_data"].startswith("R1.")
    frame = other.open(kept)
    assert read_test(frame) == "Fait\u00a0: 12 sur 12"


def test_an_lms_that_comes_late_hears_of_what_was_done_before(learner: Learner):
    frame = learner.open(how=["late"])
    assert frame.text_content(".ou-garde") == ""
    answered = answer_module(frame, "module-1")
    learner.platform.evaluate("() => void arrive()")
    read_told(frame, KEPT)
    assert frame.get_attribute(".etapes a[href='#module-1']", "aria-current") == "step", "nobody is sent elsewhere"
    kept = learner.close()
    assert kept["cmi.core.lesson_location"] == "module-1"
    assert sum(name.endswith(".result") for name in kept) == answered


def test_without_an_lms_the_course_is_a_page(learner: Learner):
    page = learner.context.new_page()
    page.goto(f"{learner.server}/sco/index.html")
    read_told(page.main_frame, BROWSER)
    take_test(page.main_frame, 9)
    page.reload()
    assert read_test(page.main_frame) == "Fait\u00a0: 9 sur 12"


def test_without_an_lms_nor_a_memory_the_course_works_until_it_closes(learner: Learner):
    learner.context.add_init_script(NO_MEMORY)
    page = learner.context.new_page()
    page.goto(f"{learner.server}/sco/index.html")
    read_told(page.main_frame, NOTHING)
    take_test(page.main_frame, 9)
    assert page.eval_on_selector_all(".cours-memoire", "all => all.some((place) => place.checkVisibility())") is False
    go_to(page.main_frame, "formation")
    assert read_test(page.main_frame) == "Fait\u00a0: 9 sur 12"


@pytest.mark.parametrize("place", ["window", "elsewhere"])
def test_the_lms_is_found_wherever_it_may_be(learner: Learner, serve, tmp_path, place: str):
    if place == "window":
        frame = learner.open(place="window")
    else:
        # Between the LMS and the course, a frame of another server, which lets nothing be read of it.
        player = (
            f"<!doctype html><title>L</title><link rel=icon href=data:,><iframe src='{learner.server}/sco/'></iframe>"
        )
        (tmp_path / "player.html").write_text(player, encoding="utf-8")
        elsewhere = serve(tmp_path)
        learner.servers = (learner.server, elsewhere)
        frame = learner.open(player=f"{elsewhere}/player.html")
    read_told(frame, KEPT)
    take_test(frame, 12)
    if place == "window":
        frame.page.close()
    else:
        learner.close()
    learner.platform.wait_for_function("runtime.phase === 'finished'")
    kept = learner.held()
    assert {name: kept[name] for name in PASSED} == PASSED


def test_leaving_ends_the_visit_once_and_staying_after_all_is_told(learner: Learner):
    frame = learner.open()
    take_test(frame, 12)
    frame.evaluate("dispatchEvent(new Event('beforeunload'))")
    assert learner.held()["cmi.core.lesson_status"] == "passed"
    # The page has stayed: the LMS, which has closed, is not told more; the learner is.
    read_told(frame, CLOSED)
    answer_module(frame, "module-1")
    frame.evaluate("location.href = 'about:blank'")
    learner.platform.wait_for_function("frames[0].frames[0].location.href === 'about:blank'")
    calls = learner.calls()
    assert [call[0] for call in calls].count("LMSFinish") == 1
    after = calls[[call[0] for call in calls].index("LMSFinish") + 1 :]
    assert {call[0] for call in after} == {"LMSInitialize", "LMSGetValue"}
    # What was done since is in this browser, and goes to the LMS at the next visit.
    frame = learner.open(learner.held())
    assert frame.text_content("[data-etape=m1] .cours-etat") != "À faire"
    learner.close()
    assert "!a" in learner.held()["cmi.suspend_data"]


def test_an_lms_that_lets_the_visit_go_on_is_told_of_it(learner: Learner):
    frame = learner.open(how=["reopens"])
    frame.evaluate("dispatchEvent(new Event('beforeunload'))")
    learner.platform.wait_for_function("runtime.calls.filter(([name]) => name === 'LMSInitialize').length === 2")
    take_test(frame, 12)
    read_told(frame, KEPT)
    kept = learner.close()
    assert {name: kept[name] for name in PASSED} == PASSED
    assert [call for call in learner.calls() if call[-1] != 0] == []


def test_what_is_damaged_is_set_aside_and_what_is_newer_is_left_alone(learner: Learner):
    frame = learner.open()
    answer_module(frame, "module-1")
    held = learner.close()
    # This browser's copy is damaged: the LMS has the same, and what could not be read is kept apart.
    key = learner.platform.evaluate("Object.keys(localStorage).find((key) => key.startsWith('reseaux.formation.'))")
    learner.platform.evaluate("key => localStorage.setItem(key, '{\"format\"')", key)
    frame = learner.open(held)
    done = frame.text_content("[data-etape=m1] .cours-etat")
    assert done != "À faire"
    learner.close()
    kept = learner.platform.evaluate(
        "key => [localStorage.getItem(`${key}.illisible`), localStorage.getItem(key)]", key
    )
    assert kept[0] == '{"format"'
    assert '"m1-' in kept[1]
    # The LMS's copy is damaged: this browser has the same.
    frame = learner.open(held | {"cmi.suspend_data": "R1.1.abc!aZZZZ9.?!tt!!e"})
    assert frame.text_content("[data-etape=m1] .cours-etat") == done
    again = learner.close()["cmi.suspend_data"]
    assert sorted(again.split("!")[1:]) == sorted(held["cmi.suspend_data"].split("!")[1:])
    # A later version of the package has written it.
    frame = learner.open(held | {"cmi.suspend_data": "R2.later"})
    take_test(frame, 12)
    later = learner.close()
    assert later["cmi.suspend_data"] == "R2.later"
    assert {name: later[name] for name in PASSED} == PASSED
