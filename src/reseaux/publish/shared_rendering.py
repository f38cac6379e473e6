"""Renders the Markdown of a large site in several processes, the site builder noticing nothing.

Each process but the first is a copy of the builder at the moment when it has listed the pages and read none. It renders
every so many of them and sends what rendering has set on each; the builder takes that in place of rendering the page
itself, and renders the others in its turn. What fails in a copy is rendered by the builder, which tells the fault.
"""

import io
import logging
import os
import pickle
import threading
from collections.abc import Callable, Mapping
from logging import LogRecord
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any

FEWEST_TO_SHARE = 100  # pages: below, starting other processes takes longer than rendering

Render = Callable[[Any], Mapping[str, Any]]


def share_rendering(pages: list[Any], files: Mapping[str, Any], render: Render) -> None:
    """Start processes that render their share of `pages`, and give its pages a `render` that takes what they send.

    `pages`: those of the builder, in the order in which it renders them; `files`: its files by path below docs/, which
    pages refer to; `render`: reads a page, renders it, and returns what that has set. Nothing is shared where a process
    cannot be copied, or runs threads.
    """
    processes = os.cpu_count() or 1
    is_safe = "fork" in get_all_start_methods() and threading.active_count() == 1
    if len(pages) < FEWEST_TO_SHARE or processes < 2 or not is_safe:
        return
    copies = get_context("fork")
    for rank in range(1, processes):
        share = pages[rank::processes]
        receiving, sending = copies.Pipe(duplex=False)
        copies.Process(target=_send_share, args=(share, render, sending, receiving), daemon=True).start()
        sending.close()
        for page in share:
            page.render = _take_from(receiving, page, files)


def _send_share(share: list[Any], render: Render, sending: Connection, receiving: Connection) -> None:
    """In a copy of the builder: render pages, and send for each what that has set and logged, or None if it failed.

    `receiving`, the builder's end, is closed here: a copy whose builder was killed then ends at its next page.
    """
    receiving.close()
    for page in share:
        logged = _Records()
        logging.root.handlers = logging.getLogger("mkdocs").handlers = [logged]
        try:
            sent = _pack((render(page), logged.records), type(page.file))
        except Exception:  # whatever it is, the builder meets it too
            sent = _pack(None, type(page.file))
        sending.send_bytes(sent)


def _take_from(receiving: Connection, page: Any, files: Mapping[str, Any]) -> Callable[..., None]:
    """Return what stands for the rendering of a page: it waits for what a copy sends, and sets it."""
    render_here = page.render

    def render(*arguments: Any) -> None:
        try:
            rendered = _Unpickler(io.BytesIO(receiving.recv_bytes()), files).load()
        except EOFError:  # the copy is dead
            rendered = None
        if rendered is None:
            render_here(*arguments)
            return
        values, records = rendered
        vars(page).update(values)
        for record in records:
            logging.getLogger(record.name).handle(record)

    return render


class _Records(logging.Handler):
    """Keeps what is logged, in a form that can be sent."""

    def __init__(self):
        super().__init__()
        self.records: list[LogRecord] = []

    def emit(self, record: LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)


def _pack(value: Any, file_type: type) -> bytes:
    packed = io.BytesIO()
    _Pickler(packed, file_type).dump(value)
    return packed.getvalue()


class _Pickler(pickle.Pickler):
    """Sends a file of the builder as its path: the builder has it already."""

    def __init__(self, packed: io.BytesIO, file_type: type):
        super().__init__(packed)
        self.file_type = file_type

    def persistent_id(self, value: Any) -> str | None:
        return value.src_uri if isinstance(value, self.file_type) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, packed: io.BytesIO, files: Mapping[str, Any]):
        super().__init__(packed)
        self.files = files

    def persistent_load(self, path: str) -> Any:
        return self.files[path]
