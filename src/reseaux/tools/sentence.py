"""What the tools of data/outils/ have in common: fields to fill, and sentences with blanks that a script fills."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from reseaux.records import Text
from reseaux.validation import Record

BLANK = re.compile(r"\{(\w+)\}")


def sentence(*blanks: str):
    """Return the type of a sentence that has exactly these blanks, written {abonnes}, in any order.

    Validation raises `sentence_blanks` otherwise: a blank that no script fills would be shown as it is, and a brace
    alone would stop the build where Python fills the sentence.
    """
    expected = ", ".join(f"{{{blank}}}" for blank in blanks) or "aucun"

    def require_blanks(text: str) -> str:
        if set(BLANK.findall(text)) != set(blanks) or set("{}") & set(BLANK.sub("", text)):
            raise PydanticCustomError("sentence_blanks", "wrong blanks", {"expected": expected})
        return text

    example = " ".join(f"{{{blank}}}" for blank in blanks) or "du texte"
    hint = Field(description=f"une phrase avec ces blancs : {expected}", examples=[f'"{example}"'])
    return Annotated[Text, AfterValidator(require_blanks), hint]


class NumberField(Record):
    """`entier`: the number is whole; otherwise it may have a decimal comma."""

    etiquette: Text
    aide: Text
    minimum: int = Field(default=0, examples=["0"])
    maximum: int = Field(ge=1, examples=["10000000"])
    entier: bool = True


class ChoiceField(Record):
    etiquette: Text
    aide: Text | None = None


class ToolLabels(Record):
    """The words that every tool shows, read from libelles.yml."""

    effacer: Text
    copier: Text
    copie: Text
    copie_refusee: sentence("lien")
    lien_incompris: Text
    sans_script: Text
