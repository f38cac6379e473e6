"""A replacement stopped anywhere leaves each folder whole, and the next start carries on."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reseaux.publish.placing import GONE, NUMBERS, READY, exchange_folders, finish_replacement, replace_folders

NAMES = ("site", "serveur")
WAYS = {"exchange": exchange_folders, "two renames": lambda one, other: False}


class Stop(Exception):
    """Stands for a kill: nothing of what follows is run."""


def write_folders(place: Path, words: str) -> None:
    for name in NAMES:
        (place / name).mkdir(parents=True)
        for file in ("un", "deux"):
            (place / name / file).write_text(f"{words} {name}", encoding="utf-8")


def read_folder(folder: Path) -> set[str]:
    return {path.read_text(encoding="utf-8").partition(" ")[0] for path in folder.glob("*")}


def read_state(root: Path) -> list[set[str]]:
    return [read_folder(root / name) for name in NAMES]


def write_project(root: Path) -> Path:
    write_folders(root, "ancien")
    write_folders(root / ".build/fresh-1", "nouveau")
    return root


def list_steps(root: Path, exchange: Callable[[Path, Path], bool]) -> list[str]:
    """Return the names of the steps of a replacement."""
    steps: list[str] = []
    write_project(root)
    replace_folders(root, root / ".build/fresh-1", NAMES, exchange, steps.append)
    return steps


def stop_after(root: Path, exchange: Callable[[Path, Path], bool], last: str) -> None:
    """Replace the folders of a project, and stop after one step."""

    def stop(step: str) -> None:
        if step == last:
            raise Stop

    with pytest.raises(Stop):
        replace_folders(root, root / ".build/fresh-1", NAMES, exchange, stop)


@pytest.mark.parametrize("way", WAYS)
def test_stopped_after_any_step_it_leaves_whole_folders_and_the_next_start_ends_it(tmp_path, way):
    steps = list_steps(tmp_path / "whole", WAYS[way])
    for last in steps:
        root = write_project(tmp_path / last)
        stop_after(root, WAYS[way], last)
        # Nothing is missing but the one folder that two renames have just set aside.
        assert [name for name in NAMES if not (root / name).exists()] == [
            name for name in NAMES if last == f"{name} set aside"
        ]
        assert all(folder in ({"ancien"}, {"nouveau"}, set()) for folder in read_state(root)), last
        finish_replacement(root, WAYS[way])
        assert read_state(root) == [{"ancien" if last == "numbered" else "nouveau"}] * 2, last
        assert not (root / READY).exists() and not (root / GONE).exists()


def test_nothing_is_ever_set_aside_where_the_system_exchanges_folders(tmp_path):
    asides = ["site set aside", "serveur set aside"]
    steps = ["numbered", "ready", asides[0], "site in place", asides[1], "serveur in place", "gone"]
    assert list_steps(tmp_path / "renames", WAYS["two renames"]) == steps
    if sys.platform == "linux":
        steps = [step for step in steps if step not in asides]
    assert list_steps(tmp_path / "exchange", exchange_folders) == steps


def test_nobody_who_reads_ever_misses_the_site(tmp_path):
    root = write_project(tmp_path)
    if not exchange_folders(root / "site", root / ".build/fresh-1/site"):
        assert sys.platform != "linux"
        return
    seen, ended = [], threading.Event()

    def read() -> None:
        while not ended.is_set():
            seen.append((root / "site/un").read_text(encoding="utf-8"))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        write_folders(root / f".build/fresh-{number + 2}", f"n{number}")
        replace_folders(root, root / f".build/fresh-{number + 2}", NAMES)
    ended.set()
    reader.join()
    assert len(set(seen)) > 1
    assert read_state(root) == [{"n199"}] * 2


def test_the_first_publication_has_nothing_to_replace(tmp_path):
    write_folders(tmp_path / ".build/fresh-1", "nouveau")
    replace_folders(tmp_path, tmp_path / ".build/fresh-1", NAMES)
    assert read_state(tmp_path) == [{"nouveau"}] * 2
    assert list((tmp_path / ".build").iterdir()) == []


def test_what_cannot_be_put_in_place_lets_what_was_there_come_back(tmp_path):
    root = write_project(tmp_path)

    def take_away(step: str) -> None:
        if step == "site set aside":
            (root / READY / "site").rename(root / "ailleurs")

    with pytest.raises(FileNotFoundError):
        replace_folders(root, root / ".build/fresh-1", NAMES, WAYS["two renames"], take_away)
    assert read_state(root) == [{"ancien"}] * 2


def test_a_list_of_folders_cut_short_is_given_up_and_the_site_stays(tmp_path):
    root = write_project(tmp_path)
    before = read_state(root)
    write_folders(root / READY, "nouveau")
    (root / READY / NUMBERS).write_text('{"site": ', encoding="utf-8")
    finish_replacement(root)
    assert read_state(root) == before
    assert not (root / READY).exists()
