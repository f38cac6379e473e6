"""Writes a file of the built site unless it already says the same: a server that builds again opens hundreds."""

from pathlib import Path


def write_changed(path: Path, text: str) -> None:
    """Write a text in a file, whose folder is made at need; one that holds it is left alone."""
    data = text.encode("utf-8")
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
