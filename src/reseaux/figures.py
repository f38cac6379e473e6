"""The figures of data/chiffres.yml, and the pictures made of them.

Rules that tie a picture to a series are in checks/pictures.py.
"""

from pydantic import Field

from reseaux.records import Identifier, Text
from reseaux.validation import Record


class Figure(Record):
    annee: int = Field(ge=1990, le=2100, examples=["2014"])
    precision: Text | None = None
    etiquette: Text
    valeur: float = Field(ge=0, examples=["6.15"])
    base: Text
    frequence: Text | None = None
    usage: Text | None = None
    abonnes_minimum: int | None = None
    abonnes_maximum: int | None = None
    source: Identifier

    @property
    def is_bounded(self) -> bool:
        """Whether the measure is good for pages of some sizes only."""
        return self.abonnes_minimum is not None or self.abonnes_maximum is not None

    def fits(self, followers: int) -> bool:
        """Tell whether a measure was taken on pages of this size; one that does not say is good for all."""
        low, high = self.abonnes_minimum, self.abonnes_maximum
        return (low is None or followers >= low) and (high is None or followers <= high)


class Series(Record):
    id: Identifier
    titre: Text
    unite: Text
    avertissement: Text
    repere: Identifier | None = None
    points: list[Figure] = Field(min_length=1)


class PanelGroup(Record):
    """Small charts side by side: the points of some series in some years, one panel a year, base and frequency."""

    id: Identifier
    titre: Text
    avertissement: Text
    series: list[Identifier] = Field(min_length=1)
    annees: list[int] = Field(min_length=1, examples=["[2014, 2024]"])


class Circle(Record):
    """`chacun`: how many people it holds for each person of the circle before; more would not fit the drawing."""

    nom: Text
    chacun: int = Field(ge=2, le=20, examples=["20"])
    source: Identifier


class Network(Record):
    """A person, their contacts, and the contacts of these."""

    id: Identifier
    titre: Text
    avertissement: Text
    centre: Text
    contacts: Circle
    leurs_contacts: Circle


class FigureFile(Record):
    series: list[Series] = Field(min_length=1)
    panneaux: list[PanelGroup] = []
    reseaux: list[Network] = []
