"""The records of data/infolettre.yml: the themes of the pages, and the issues where their links have been printed."""

from typing import Annotated

from pydantic import Field

from reseaux.page import ShortName
from reseaux.records import Identifier, Text
from reseaux.validation import Day, Record


class Theme(Record):
    """What pages have in common for an editor.

    `pages`: files or folders of docs/; of two that fit a page, the longest holds.
    """

    id: Identifier
    nom: str = Field(min_length=1, max_length=30, examples=["Réputation"])
    dessin: Text
    pages: list[Text] = Field(min_length=1, examples=["[agir/reputation.md, comprendre/]"])


class Issue(Record):
    """An issue of a newsletter that has gone out, and the short links that it printed."""

    date: Annotated[Day, Field(examples=["2026-11-28"], description="une date AAAA-MM-JJ")]
    titre: Text
    liens: list[ShortName] = Field(min_length=1, examples=["[groupe-150, reputation]"])


class NewsletterFile(Record):
    themes: list[Theme] = Field(min_length=1)
    parutions: list[Issue] = []

    def find_theme(self, source: str) -> Theme:
        """Return the theme of a page by its path below docs/; a project without a theme for all has its last one."""
        fits = [(len(path), theme) for theme in self.themes for path in theme.pages if fits_path(source, path)]
        return max(fits, key=lambda fit: fit[0])[1] if fits else self.themes[-1]


def fits_path(source: str, path: str) -> bool:
    """Tell whether a page is the file, or stands in the folder, that a path names; « ./ » is every page."""
    return source == path or path == "./" or (path.endswith("/") and source.startswith(path))
