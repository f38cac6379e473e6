"""What the kit offers of one page: the words, the address and the picture that a newsletter prints."""

import datetime
from dataclasses import dataclass

from reseaux.french_date import format_date
from reseaux.newsletter.records import Theme

BLOCKS = "infolettre/blocs/"  # where each block stands alone: beside the page of the kit
PUBLICS = {"membres": "membres", "formateurs": "formatrices et formateurs", "redaction": "rédactrices et rédacteurs"}


@dataclass(frozen=True)
class KitEntry:
    """One page of the kit: its short names, the first of which is that of today.

    `link` and `picture` are whole addresses; `minutes` is None for a page that one consults.
    """

    names: list[str]
    source: str
    title: str
    teaser: str
    theme: Theme
    publics: list[str]
    minutes: int | None
    reviewed: datetime.date
    link: str
    picture: str

    @property
    def name(self) -> str:
        """Return the short name of today."""
        return self.names[0]

    @property
    def notice(self) -> str:
        """Return « 5 min de lecture · page revue le 25 novembre 2026 », or « Tableaux, listes ou outils · … »."""
        day = format_date(self.reviewed).replace(" ", "\u00a0")
        reading = f"{self.minutes}\u00a0min de lecture" if self.minutes else "Tableaux, listes ou outils"
        return f"{reading} · page revue le {day}"

    @property
    def readers(self) -> str:
        """Return for whom the page is, in words; nothing when it is for all."""
        return "" if set(self.publics) == set(PUBLICS) else ", ".join(PUBLICS[public] for public in self.publics)
