"""What the pages of the course hold: the questions of each quiz in order, and what a learner can do after a module."""

import pytest

from reseaux.facts import load_facts
from reseaux.page import read_pages
from reseaux.training.outline import Outline, outline_course


@pytest.fixture(scope="module")
def facts(root):
    return load_facts(root)


@pytest.fixture
def outline(root, facts):
    return outline_course(read_pages(root)[0], facts)


def test_every_quiz_and_every_bank_has_its_questions_in_the_order_of_the_page(outline, facts):
    names = [name for module in facts.training.modules for name in (module.id, module.banque)]
    assert set(outline.questions) == set(names)
    for quiz, questions in outline.questions.items():
        assert len(questions) == len(set(questions)) > 1
        assert [name for name in questions if not name.startswith(f"{quiz}-")] == []


def test_every_module_says_what_one_can_do_after_it(outline, facts):
    assert list(outline.objectives) == [module.id for module in facts.training.modules]
    assert min(map(len, outline.objectives.values())) >= 1
    texts = [text for objectives in outline.objectives.values() for text in objectives]
    assert [text for text in texts if not text[0].islower() or "\n" in text or text.startswith("-")] == []


def test_a_course_whose_pages_are_still_to_be_written_has_an_empty_outline(facts):
    empty = outline_course([], facts)
    assert empty.questions == {}
    assert set(map(tuple, empty.objectives.values())) == {()}
    assert Outline() == Outline({}, {})
