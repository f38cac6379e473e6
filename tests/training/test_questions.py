import pytest
from written_page import make_page

from reseaux.training.questions import KINDS, Number, iterate_questions, parse_number

QUESTION = """/// choix | m1-base
Quelle est la base
de ce chiffre[^facebook-49]?

- [ ] Les Québécois
    - Non : relisez l'étude.
      Elle le dit.
- [x] Les internautes
  adultes
    - Oui.
///
"""


def read(tmp_path, body):
    return list(iterate_questions(make_page(tmp_path, body)))


def test_a_question_holds_its_text_its_answers_and_their_feedback(tmp_path):
    [question] = read(tmp_path, f"Du texte.\n\n{QUESTION}")
    assert (question.kind, question.name, question.quiz, question.line) == ("choix", "m1-base", "m1", 11)
    assert question.text == "Quelle est la base de ce chiffre[^facebook-49]?"
    assert [(answer.text, answer.right, answer.feedback, answer.line) for answer in question.answers] == [
        ("Les Québécois", False, "Non : relisez l'étude. Elle le dit.", 15),
        ("Les internautes adultes", True, "Oui.", 18),
    ]


def test_the_items_of_an_order_have_no_mark(tmp_path):
    [question] = read(tmp_path, "/// ordre | m1-x\nRangez.\n\n1. Un\n    - A.\n2. Deux\n    - B.\n///\n")
    assert [(answer.text, answer.right, answer.feedback) for answer in question.answers] == [
        ("Un", None, "A."),
        ("Deux", None, "B."),
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("fence", "bar"), [("///", " | "), ("////", "|"), ("  ///", "  |  ")])
def test_a_question_is_read_however_its_fence_is_typed(tmp_path, kind, fence, bar):
    [question] = read(tmp_path, f"{fence} {kind}{bar}m1-x\nA?\n{fence}\n")
    assert (question.kind, question.name, question.text) == (kind, "m1-x", "A?")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Rien.\n", []),
        ("```\n/// choix | m1-x\n///\n```\n\n<!--\n/// choix | m1-y\n///\n-->\n", []),
        ("/// liste | reputation\n///\n", []),
        (f"{QUESTION}\n{QUESTION.replace('m1-base', 'm1-autre')}", ["m1-base", "m1-autre"]),
        # One that is never closed is read all the same: other checks tell it.
        ("/// choix | m1-x\nA?\n", ["m1-x"]),
        ("/// choix\nA?\n///\n", [""]),
    ],
)
def test_questions_are_found_where_they_are_typed_and_nowhere_else(tmp_path, body, names):
    assert [question.name for question in read(tmp_path, body)] == names


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("150", Number(150, 0, "")),
        ("150 membres", Number(150, 0, "membres")),
        ("1 000", Number(1000, 0, "")),
        ("1\u00a0000 abonnés", Number(1000, 0, "abonnés")),
        ("48,9 %", Number(48.9, 0, "%")),
        ("48,9 ± 0,1 %", Number(48.9, 0.1, "%")),
        ("-2", Number(-2, 0, "")),
        ("2 400 000 ± 1 000 personnes", Number(2400000, 1000, "personnes")),
        ("cent", None),
        ("12 34", Number(12, 0, "34")),
        ("1.5", None),
        ("150membres", None),
    ],
)
def test_a_number_has_a_value_a_margin_and_a_unit(text, number):
    assert parse_number(text) == number
