"""The records of data/formation.yml: the modules of the course, its test and its self-assessment."""

from typing import Annotated

from pydantic import Field

from reseaux.records import Identifier, Text
from reseaux.validation import Record

QuizName = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+$",
        max_length=10,
        examples=["m1"],
        description="ce qui précède le premier trait d'union des questions, par exemple m1",
    ),
]


class Module(Record):
    """One module: `id` names the quiz of its page, `banque` the part of the test's bank on its matter."""

    id: QuizName
    banque: QuizName
    page: str = Field(pattern=r"^formation/[a-z0-9-]+\.md$", examples=["formation/module-1.md"])
    nom: Text
    minutes: int = Field(ge=1, le=60, examples=["10"])


class FinalTest(Record):
    """`questions`: how many are drawn; `seuil`: how many right answers pass."""

    page: str = Field(pattern=r"^formation/[a-z0-9-]+\.md$", examples=["formation/test.md"])
    questions: int = Field(ge=1, examples=["12"])
    seuil: int = Field(ge=1, examples=["9"])


class Statement(Record):
    """What a learner says of themselves before the course; `module` is the one to read when they cannot yet."""

    id: Identifier
    texte: Text
    module: QuizName


class TrainingFile(Record):
    version: int = Field(ge=1, examples=["1"])
    titre: Text
    modules: list[Module] = Field(min_length=1)
    test: FinalTest
    echelle: list[Text] = Field(min_length=2)
    auto_evaluation: list[Statement] = Field(min_length=1)
