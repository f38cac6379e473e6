"""Writes the pictures of each short link beside it: they are asked for as long as what printed them is read."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from reseaux.markdown.typography import set_typography
from reseaux.permalinks import SHORT_LINKS
from reseaux.pictures import card, image
from reseaux.pictures.lettering import find_missing_signs
from reseaux.pictures.qr_code import make_qr_code
from reseaux.pictures.rendering import render_png
from reseaux.problem import Problem

CARD, IMAGE, CODE = "carte.png", "image.png", "qr"
CODE_WIDTH = 600  # pixels
FEWEST_TO_SHARE = 100  # below, starting other processes takes longer than drawing
CHUNK = 20  # short links given to a process at once


@dataclass(frozen=True)
class PicturedPage:
    """What the pictures of a page say; `source` names the page in messages."""

    title: str
    theme: str
    drawing: str
    source: str


def start_pictures(
    site: Path, pages: Mapping[str, PicturedPage], site_name: str, site_url: str, cache: Path
) -> list[Problem]:
    """Start to draw in the folder `site` the pictures of each short link of `pages`; return what cannot be drawn.

    They are all there once `finish_pictures` has returned: many are drawn by other processes while the site is built.
    """
    problems = [problem for page in dict.fromkeys(pages.values()) for problem in check_letters(page)]
    if not problems:
        _start([PictureTask(site, name, page, site_name, site_url, cache) for name, page in pages.items()])
    return problems


@dataclass(frozen=True)
class PictureTask:
    """The pictures of one short link: what they say, where they go, and where drawings are kept."""

    site: Path
    name: str
    page: PicturedPage
    site_name: str
    site_url: str
    cache: Path

    def is_there(self) -> bool:
        """Tell whether every picture stands in its place."""
        folder = self.site / SHORT_LINKS / self.name
        return all((folder / file).is_file() for file in (CARD, IMAGE, f"{CODE}.svg", f"{CODE}.png"))

    def draw(self) -> None:
        """Draw the pictures and write them."""
        folder, page = self.site / SHORT_LINKS / self.name, self.page
        folder.mkdir(parents=True, exist_ok=True)
        address = f"{self.site_url.rstrip('/')}/{SHORT_LINKS}/{self.name}/"
        sheet = card.draw_card(page.title, page.theme, page.drawing, address.partition("://")[2], self.site_name)
        (folder / CARD).write_bytes(render_png(sheet, card.WIDTH, self.cache))
        picture = image.draw_image(page.theme, page.drawing)
        (folder / IMAGE).write_bytes(render_png(picture, image.WIDTH, self.cache))
        code = make_qr_code(address)
        (folder / f"{CODE}.svg").write_text(code.write_svg(), encoding="utf-8")
        (folder / f"{CODE}.png").write_bytes(render_png(code.draw(), CODE_WIDTH, self.cache))


# What this process has drawn: a server that builds again for each change of a word draws nothing twice.
_drawn: set[PictureTask] = set()
_started: list[tuple[list[PictureTask], ProcessPoolExecutor, Iterator[None]]] = []


def _start(tasks: list[PictureTask]) -> None:
    """Draw the pictures of short links, by other processes when there are enough of them to be worth it.

    Each is made of its task alone, so that the order in which they are drawn changes nothing.
    """
    missing = [task for task in tasks if not (task in _drawn and task.is_there())]
    if len(missing) < FEWEST_TO_SHARE:
        for task in missing:
            task.draw()
            _drawn.add(task)
        return
    # Started afresh, and not forked: the process that asks may run threads, as « make serve » does.
    workers = ProcessPoolExecutor(os.cpu_count(), get_context("spawn"))
    _started.append((missing, workers, workers.map(PictureTask.draw, missing, chunksize=CHUNK)))


def finish_pictures() -> None:
    """Wait until every picture that was started is drawn; raises what went wrong with one."""
    while _started:
        tasks, workers, drawn = _started.pop()
        with workers:
            list(drawn)
        _drawn.update(tasks)


def check_letters(page: PicturedPage) -> Iterator[Problem]:
    """Yield a problem for each sign of the words of a page that the font of the pictures lacks."""
    for sign in find_missing_signs(set_typography(f"{page.title}{page.theme}")):
        fault = f"signe « {sign} » absent de la police des cartes (« {page.title} », « {page.theme} »)"
        yield Problem(page.source, 0, fault, "Remplacez ce signe dans le titre de la page ou dans le nom du thème.")
