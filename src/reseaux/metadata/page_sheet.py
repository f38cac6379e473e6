"""What is known of a page when its head is written."""

import datetime
from dataclasses import dataclass

from reseaux.permalinks import SHORT_LINKS

LANGUAGE, LOCALE = "fr-CA", "fr_CA"
CARD = "carte.png"  # beside the page of each short link


@dataclass(frozen=True)
class PageSheet:
    """One published page, its words in their final typography and each address whole.

    `trail`: name and address of each step of the breadcrumbs, the page itself last; none on the home page.
    `content`: the HTML of the text. `section`: the part of the navigation where the page stands, if any.
    """

    title: str
    description: str
    address: str
    short_name: str
    reviewed: datetime.date | str
    content: str
    trail: list[tuple[str, str]]
    section: str
    site_name: str
    site_url: str

    @property
    def is_home(self) -> bool:
        """Tell the home page, the only one that no breadcrumbs lead to."""
        return not self.trail

    @property
    def card(self) -> str:
        """Return the address of the picture that stands for the page on social networks."""
        return f"{self.site_url.rstrip('/')}/{SHORT_LINKS}/{self.short_name}/{CARD}"
