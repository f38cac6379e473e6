"""Puts finished folders in place of those before them, whole, whenever it is stopped.

What is finished is first renamed « ready », in one step: from there on a start of the command carries on what the one
before it began. Linux exchanges two folders in one step; elsewhere an instant passes between two renames, and a folder
that was being replaced then comes back at the next start.
"""

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

READY, GONE = Path(".build/ready"), Path(".build/gone")
NUMBERS = "numbers.json"  # name → number of the finished folder (inode), which renaming does not change
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux (renameat2, since 3.15)
Step = Callable[[str], None]


def _go_on(step: str) -> None:
    """Do nothing between two steps."""


def exchange_folders(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; tell whether it was done, which depends on the system and on the disk."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    rename.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def replace_folders(
    root: Path,
    fresh: Path,
    names: Iterable[str],
    exchange: Callable[[Path, Path], bool] = exchange_folders,
    step: Step = _go_on,
) -> None:
    """Put the folders `names` of `fresh`, which goes, in place of those of `root`, in that order.

    `step` is called after each step, with its name: a test stops there. Raises OSError; `finish_replacement` then
    carries on.
    """
    numbers = {name: (fresh / name).stat().st_ino for name in names}
    (fresh / NUMBERS).write_text(json.dumps(numbers), encoding="utf-8")
    step("numbered")
    fresh.rename(root / READY)
    step("ready")
    finish_replacement(root, exchange, step)


def finish_replacement(
    root: Path, exchange: Callable[[Path, Path], bool] = exchange_folders, step: Step = _go_on
) -> None:
    """Carry on a replacement that was stopped, if there is one, to its end. Raises OSError."""
    ready, gone = root / READY, root / GONE
    shutil.rmtree(gone, ignore_errors=True)
    if not ready.exists():
        return
    try:
        numbers = json.loads((ready / NUMBERS).read_text(encoding="utf-8"))
    except ValueError:  # a power cut: what it names was not written to its end either
        shutil.rmtree(ready)
        return
    for name, number in numbers.items():
        place = root / name
        if not (place.exists() and place.stat().st_ino == number):
            _replace(place, ready / name, exchange, step)
        step(f"{name} in place")
    ready.rename(gone)
    step("gone")
    shutil.rmtree(gone, ignore_errors=True)


def _replace(place: Path, fresh: Path, exchange: Callable[[Path, Path], bool], step: Step) -> None:
    """Put one folder in place of another; an error names the place, which an editor knows."""
    before = fresh.with_name(f"{place.name}.before")
    try:
        if not place.exists():
            fresh.rename(place)
        elif not exchange(fresh, place):
            place.rename(before)
            step(f"{place.name} set aside")
            fresh.rename(place)
    except OSError as error:
        if before.exists() and not place.exists():
            before.rename(place)
        raise OSError(error.errno, error.strerror, str(place)) from error
