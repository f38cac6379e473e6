"""What a view may need besides the facts: what the other pages hold."""

from dataclasses import dataclass, field

from reseaux.markdown.views.citing_pages import CitingPages
from reseaux.newsletter.kit_entry import KitEntry
from reseaux.software.packages import Package
from reseaux.training.outline import Outline


@dataclass(frozen=True)
class Context:
    """Who cites what, the pages that a newsletter may link, the public address of the site, what the course holds,
    the packages that the site is made with.

    All is empty where a view is only read for its words.
    """

    citing: CitingPages = field(default_factory=dict)
    entries: list[KitEntry] = field(default_factory=list)
    site_url: str = "/"
    outline: Outline = field(default_factory=Outline)
    packages: tuple[Package, ...] = ()
