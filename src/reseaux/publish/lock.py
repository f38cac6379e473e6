"""Keeps two builds of one project from running at the same time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: there, two builds at once are not told apart
    fcntl = None

FILE = Path(".build/lock")


class RunningError(Exception):
    """Raised when another build is running; the message is what an editor should read."""


@contextmanager
def hold_lock(root: Path) -> Iterator[None]:
    """Hold the lock of a project; the system lets it go when the process ends, even killed. Raises RunningError."""
    place = root / FILE
    place.parent.mkdir(exist_ok=True)
    # Never removed: a third build could hold the lock of a file that no longer has a name.
    with place.open("a+", encoding="utf-8") as file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise RunningError(_describe(place)) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _describe(place: Path) -> str:
    holder = place.read_text(encoding="utf-8")
    return (
        f"{FILE.as_posix()}: une autre construction est en cours (processus {holder})."
        " Attendez qu'elle finisse, puis recommencez."
    )
