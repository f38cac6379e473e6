"""Writes /.well-known/security.txt, which tells whoever finds a weakness of the site where to say so (RFC 9116)."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.problem import Problem
from reseaux.publish.archives import find_day

FILE = ".well-known/security.txt"
DATA = "data/securite.yml"
LIFE = datetime.timedelta(days=364)  # the standard asks for less than a year
TEXT = """\
Contact: {contact}
Expires: {expires}T00:00:00Z
Preferred-Languages: {languages}
Canonical: {canonical}
Policy: {policy}
"""


def write_security_contact(root: Path, site: Path, site_url: str) -> list[Problem]:
    """Write the file in the built folder `site`; return a problem when the page that it names is not there.

    A host looks for it at its own root: of a site in a folder, it is to be copied there.
    """
    setting = load_facts(root).security
    problems = [*_check_place(site, "contact", setting.contact)]
    problems += _check_place(site, "marche_a_suivre", setting.marche_a_suivre)
    if problems:
        return problems
    text = TEXT.format(
        contact=urljoin(site_url, setting.contact.lstrip("/")),
        expires=find_day(root) + LIFE,
        languages=", ".join(setting.langues),
        canonical=urljoin(site_url, FILE),
        policy=urljoin(site_url, setting.marche_a_suivre.lstrip("/")),
    )
    place = site / FILE
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return []


def _check_place(site: Path, field: str, place: str) -> Iterator[Problem]:
    """Yield a problem for a page of the site that is not there, or an anchor that it has not."""
    address, _, anchor = place.partition("#")
    page = site / address.strip("/") / "index.html"
    if not place.startswith("/"):
        return
    if not page.is_file():
        yield Problem(DATA, 0, f"champ « {field} » : page « {address} » absente", "Corrigez l'adresse.")
    elif anchor and not _has_anchor(page, anchor):
        yield Problem(DATA, 0, f"champ « {field} » : ancre « {anchor} » absente", "Reprenez celle de l'intertitre.")


def _has_anchor(page: Path, anchor: str) -> bool:
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    return any(node.attributes["id"] == anchor for node in tree.css("[id]"))
