"""A whole course in an LMS that holds to the standard, played in Chromium: what the LMS holds at the end."""

import re

from .learner import Learner, answer_module, begin_test, fill, go_to, take_test

MODULES = ("module-1", "module-2", "module-3", "module-4")
KEPT = "Votre plateforme de formation garde votre progression."
SPAN = re.compile(r"0000:0\d:\d\d\.00")
HOUR = re.compile(r"\d\d:\d\d:\d\d")


def read_core(held: dict[str, str]) -> dict[str, str]:
    """Return the elements of cmi.core, by the end of their names, without the time, which no two runs share."""
    core = {name.removeprefix("cmi.core."): value for name, value in held.items() if name.startswith("cmi.core.")}
    assert SPAN.fullmatch(core.pop("session_time"))
    assert SPAN.fullmatch(core.pop("total_time"))
    return core


def read_interactions(held: dict[str, str]) -> list[dict[str, str]]:
    """Return the interactions in order, each a dictionary by the end of the names of its elements."""
    found: dict[int, dict[str, str]] = {}
    for name, value in held.items():
        if match := re.fullmatch(r"cmi\.interactions\.(\d+)\.(.+)", name):
            found.setdefault(int(match[1]), {})[match[2]] = value
    assert sorted(found) == list(range(len(found)))
    return [found[index] for index in sorted(found)]


def test_a_whole_course_is_reported(learner: Learner):
    frame = learner.open()
    assert frame.text_content(".ou-garde") == KEPT
    assert (
        frame.eval_on_selector_all(".outil-sans-script", "all => all.some((node) => node.checkVisibility())") is False
    )
    answered = sum(answer_module(frame, part) for part in MODULES)
    take_test(frame, 12)
    go_to(frame, "attestation")
    assert "12 sur 12" in frame.text_content(".attestation")
    held = learner.close()
    assert read_core(held) == {
        "lesson_status": "passed",
        "score.raw": "100",
        "score.min": "0",
        "score.max": "100",
        "lesson_location": "attestation",
        "exit": "",
        "entry": "",
    }
    interactions = read_interactions(held)
    assert len(interactions) == answered + 12
    assert len({each["id"] for each in interactions}) == answered + 12
    forms = {"choice", "true-false", "sequencing", "numeric"}
    assert {each["type"] for each in interactions} == forms
    for each in interactions:
        assert each["student_response"] == each["correct_responses.0.pattern"], each
        assert each["result"] == "correct"
        assert HOUR.fullmatch(each["time"])
        assert SPAN.fullmatch(each["latency"])
    # Nothing that the standard refuses was ever said, and nothing after the end, which came once.
    calls = learner.calls()
    assert [call for call in calls if call[-1] != 0] == []
    assert [call[0] for call in calls].count("LMSFinish") == 1
    assert calls[-1][0] == "LMSFinish"
    commits = [call[0] for call in calls].count("LMSCommit")
    assert len(MODULES) < commits < len(MODULES) + 12


def test_a_learner_takes_up_where_they_left(learner: Learner, other: Learner):
    frame = learner.open()
    assert answer_module(frame, "module-1") > 3
    wrong = answer_module(frame, "module-2", right=False)
    questions = begin_test(frame)
    for question in questions[:5]:
        fill(question, right=True)
    drawn = [question.get_attribute("data-id") for question in questions]
    held = learner.close()
    core = read_core(held)
    assert core == {"lesson_status": "incomplete", "lesson_location": "test", "exit": "suspend", "entry": "resume"}
    mistaken = [each for each in read_interactions(held) if each["id"].startswith("m2-")]
    assert len(mistaken) == wrong
    assert {each["result"] for each in mistaken} == {"wrong"}
    assert all(each["student_response"] != each["correct_responses.0.pattern"] for each in mistaken)

    # Another machine, which has nothing of this learner: all comes from the LMS.
    frame = other.open(held)
    assert frame.evaluate("document.activeElement.textContent") == "Le test final"
    assert frame.eval_on_selector_all(".partie:not([hidden])", "all => all.map((part) => part.dataset.nom)") == ["test"]
    assert frame.get_attribute(".etapes a[href='#test']", "aria-current") == "step"
    questions = begin_test(frame)
    assert [question.get_attribute("data-id") for question in questions] == drawn
    assert frame.text_content(".test-avancement") == "Répondues\u00a0: 5 sur 12."
    for index, question in enumerate(questions):
        fill(question, right=index < 8)
    frame.click("[data-action=terminer]")
    frame.wait_for_selector(".test-resultat:not([hidden])")
    held = other.close()
    core = read_core(held)
    assert (core["lesson_status"], core["score.raw"], core["exit"]) == ("failed", "66.67", "suspend")
    ids = [each["id"] for each in read_interactions(held)]
    assert ids[-12:] == drawn, "interactions go on after those of the first visit"

    # Passed at last, then failed again: what was earned stays.
    frame = other.open(held)
    take_test(frame, 12)
    assert other.platform.evaluate("runtime.kept['cmi.core.lesson_status']") == "passed"
    take_test(frame, 0)
    held = other.close()
    core = read_core(held)
    assert (core["lesson_status"], core["score.raw"], core["exit"]) == ("passed", "100", "suspend")
    frame = other.open(held)
    assert "12 sur 12" in frame.text_content(".test-meilleur")
    assert [call for call in other.calls() if call[-1] != 0] == []


def test_learners_who_share_a_machine_see_nothing_of_each_other(learner: Learner):
    frame = learner.open({"cmi.core.student_id": "a-1"})
    answer_module(frame, "module-1")
    learner.close()
    # The same learner, though the LMS begins another attempt: this browser has kept all.
    done = "[data-etape=m1] .cours-etat"
    frame = learner.open({"cmi.core.student_id": "a-1"})
    assert frame.text_content(done) != "À faire"
    learner.close()
    for student in ("b-2", ""):
        frame = learner.open({"cmi.core.student_id": student})
        assert frame.text_content(done) == "À faire", student
        learner.close()
    keys = learner.platform.evaluate("Object.keys(localStorage).filter((key) => key.includes('formation'))")
    assert len(keys) == 1, "a state is kept under the name of one who has done something"
    assert "a-1" not in "".join(keys)


def test_a_visit_that_does_not_count_leaves_all_as_it_was(learner: Learner):
    kept = {"cmi.core.lesson_mode": "review", "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "50"}
    frame = learner.open(kept)
    told = "Votre plateforme a ouvert la formation pour consultation\u00a0: elle n’y note rien."
    assert frame.text_content(".ou-garde") == told
    take_test(frame, 12)
    learner.close()
    written = {call[1] for call in learner.calls() if call[0] == "LMSSetValue"}
    assert written == {"cmi.core.session_time"}

    frame = learner.open({"cmi.core.credit": "no-credit"})
    take_test(frame, 12)
    held = learner.close()
    written = {call[1] for call in learner.calls() if call[0] == "LMSSetValue"}
    assert not {"cmi.core.lesson_status", "cmi.core.score.raw"} & written
    assert held["cmi.suspend_data"].startswith("R1.")


def test_a_result_of_the_lms_is_never_taken_back(learner: Learner):
    """The LMS has lost what the course had it keep, and has the result alone."""
    frame = learner.open({"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "91.67"})
    take_test(frame, 0)
    written = [call[1:3] for call in learner.calls() if call[0] == "LMSSetValue"]
    held = learner.close()
    assert (held["cmi.core.lesson_status"], held["cmi.core.score.raw"]) == ("passed", "91.67")
    assert [value for name, value in written if name == "cmi.core.lesson_status"] == []
