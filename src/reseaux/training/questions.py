"""A question of a quiz, as a writer types it in a block of Markdown, and what is wrong with it.

    /// choix | m3-regle
    Le texte de la question[^groupe-150]?

    - [x] Une bonne réponse
        - Ce qu'il faut en retenir.
    - [ ] Une autre
        - Pourquoi ce n'est pas elle.
    ///

The name of the block is the kind of the question. The part of its identifier before the first hyphen names its quiz.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reseaux.page import Page

KINDS = ("choix", "plusieurs", "vrai-faux", "ordre", "nombre")
TRUE_FALSE = ("Vrai", "Faux")
OTHER = "autre"  # stands for every number that is not foreseen
OPENING = re.compile(rf"^ {{0,3}}/{{3,}} +(?P<kind>{'|'.join(KINDS)})(?: *\| *(?P<name>.*?))? *$")
NAME = re.compile(r"^(?=.{3,40}$)[a-z0-9]+(?:-[a-z0-9]+)+$")
CLOSING = re.compile(r"^ {0,3}/{3,} *$")
ANSWER = re.compile(r"^(?:[-*] +(?:\[(?P<mark>[ xX])\] *)?|(?P<rank>\d+)\. +)(?P<text>.*)$")
FEEDBACK = re.compile(r"^\s{2,}[-*] +(?P<text>.*)$")
DIGITS = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
NUMBER = re.compile(rf"^(?P<number>-?(?:{DIGITS}))(?: ?± ?(?P<margin>{DIGITS}))?(?: (?P<unit>\S.*))?$")

Line = tuple[int, str]


@dataclass
class Answer:
    """One answer. `right`: it is ticked; an item of an order has no mark, None. `line` is that of the source."""

    text: str
    right: bool | None
    line: int
    feedback: str = ""


@dataclass
class Question:
    """One question. Texts hold Markdown; `answers` are in the order of the source, the right one for an order."""

    kind: str
    name: str
    line: int
    text: str = ""
    answers: list[Answer] = field(default_factory=list)

    @property
    def quiz(self) -> str:
        """Return the name of the quiz that the question belongs to."""
        return self.name.partition("-")[0]

    @property
    def whole_text(self) -> str:
        """Return all that the question says, feedback included."""
        return " ".join([self.text, *(f"{answer.text} {answer.feedback}" for answer in self.answers)])


@dataclass(frozen=True)
class Number:
    """A number that answers: its value, how far from it is still right, its unit or an empty text."""

    value: float
    margin: float
    unit: str


def parse_question(kind: str, name: str, line: int, lines: Iterable[Line]) -> Question:
    """Return the question that these lines hold, whatever is missing from it (checks/questions.py tells that)."""
    question = Question(kind, name, line)
    for number, text in lines:
        if found := ANSWER.match(text):
            right = None if found["mark"] is None else found["mark"] in "xX"
            question.answers.append(Answer(found["text"].strip(), right, number))
        elif (found := FEEDBACK.match(text)) and question.answers:
            _append(question.answers[-1], "feedback", found["text"])
        elif text.strip():
            _continue(question, text)
    return question


def _append(owner: Question | Answer, name: str, text: str) -> None:
    setattr(owner, name, f"{getattr(owner, name)} {text.strip()}".strip())


def _continue(question: Question, text: str) -> None:
    """Add a line that opens nothing to what it goes on with: the question, the last answer, or its feedback."""
    if not question.answers:
        _append(question, "text", text)
    else:
        last = question.answers[-1]
        _append(last, "feedback" if last.feedback else "text", text)


def parse_number(text: str) -> Number | None:
    """Return the number of an answer such as « 48,9 ± 0,1 % », None when it is none."""
    found = NUMBER.match(text)
    if not found:
        return None
    return Number(_read(found["number"]), _read(found["margin"] or "0"), found["unit"] or "")


def _read(digits: str) -> float:
    return float(re.sub(r"[ \u00a0]", "", digits).replace(",", "."))


def iterate_questions(page: Page) -> Iterator[Question]:
    """Yield each question of a page, in order; one that is never closed ends with the page."""
    opened: tuple[str, str, int] | None = None
    inside: list[Line] = []
    for number, line in page.prose():
        if opened and CLOSING.match(line):
            yield parse_question(*opened, inside)
            opened = None
        elif found := OPENING.match(line):
            opened, inside = (found["kind"], found["name"] or "", number), []
        elif opened:
            inside.append((number, line))
    if opened:
        yield parse_question(*opened, inside)
