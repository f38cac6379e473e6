"""Writes the pictures of each short link beside it: they are asked for as long as what printed them is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reseaux.markdown.typography import set_typography
from reseaux.permalinks import SHORT_LINKS
from reseaux.pictures import card, image
from reseaux.pictures.lettering import find_missing_signs
from reseaux.pictures.qr_code import draw_qr_code
from reseaux.pictures.rendering import render_png
from reseaux.problem import Problem

CARD, IMAGE, CODE = "carte.png", "image.png", "qr"
CODE_WIDTH = 600  # pixels


@dataclass(frozen=True)
class PicturedPage:
    """What the pictures of a page say; `source` names the page in messages."""

    title: str
    theme: str
    drawing: str
    source: str


def write_pictures(
    site: Path, pages: Mapping[str, PicturedPage], site_name: str, site_url: str, cache: Path
) -> list[Problem]:
    """Write in the built folder `site` the pictures of each short link of `pages`; return what cannot be drawn."""
    problems = [problem for page in dict.fromkeys(pages.values()) for problem in check_letters(page)]
    if problems:
        return problems
    for name, page in pages.items():
        folder = site / SHORT_LINKS / name
        folder.mkdir(parents=True, exist_ok=True)
        address = f"{site_url.rstrip('/')}/{SHORT_LINKS}/{name}/"
        svg = card.draw_card(page.title, page.theme, page.drawing, address.partition("://")[2], site_name)
        (folder / CARD).write_bytes(render_png(svg, card.WIDTH, cache))
        (folder / IMAGE).write_bytes(render_png(image.draw_image(page.theme, page.drawing), image.WIDTH, cache))
        code = draw_qr_code(address)
        (folder / f"{CODE}.svg").write_text(code, encoding="utf-8")
        (folder / f"{CODE}.png").write_bytes(render_png(code, CODE_WIDTH, cache))
    return []


def check_letters(page: PicturedPage) -> Iterator[Problem]:
    """Yield a problem for each sign of the words of a page that the font of the pictures lacks."""
    for sign in find_missing_signs(set_typography(f"{page.title}{page.theme}")):
        fault = f"signe « {sign} » absent de la police des cartes (« {page.title} », « {page.theme} »)"
        yield Problem(page.source, 0, fault, "Remplacez ce signe dans le titre de la page ou dans le nom du thème.")
