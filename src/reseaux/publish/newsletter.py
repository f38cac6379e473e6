"""Writes what the newsletter kit offers besides its page: each block alone, and the pictures of each short link."""

from pathlib import Path

from reseaux.facts import load_facts
from reseaux.newsletter.blocks import write_block_files
from reseaux.newsletter.entries import load_entries
from reseaux.newsletter.kit_entry import BLOCKS
from reseaux.page import read_pages
from reseaux.permalinks import find_arrivals
from reseaux.problem import Problem
from reseaux.publish.pictures import PicturedPage, start_pictures
from reseaux.publish.writing import write_changed

CACHE = ".build/images"  # drawn once, and again only when a title changes


def write_blocks(root: Path, site: Path, site_url: str) -> None:
    """Write in the built folder `site` each block that the project at `root` offers, alone on its page."""
    folder = site / BLOCKS
    for entry in load_entries(root, site_url):
        for name, text in write_block_files(entry).items():
            write_changed(folder / name, text)


def start_kit_pictures(root: Path, site: Path, site_name: str, site_url: str) -> list[Problem]:
    """Start to draw the pictures of each short link (pictures.py); return what cannot be drawn."""
    return start_pictures(site, list_pictured(root), site_name, site_url, root / CACHE)


def list_pictured(root: Path) -> dict[str, PicturedPage]:
    """Return the page of each short link, former ones included: what was printed asks for its pictures for good."""
    newsletter, pages = load_facts(root).newsletter, read_pages(root)[0]
    pictured = {}
    for page in pages:
        theme = newsletter.find_theme(page.source)
        pictured[f"/{page.url}"] = PicturedPage(page.front.title, theme.nom, theme.dessin, page.path)
    return {name: pictured[here] for name, here in find_arrivals(pages).short_names.items()}
