"""Waits for something to be true of a page whose policy refuses eval, by which Playwright waits for a function."""

import time

from playwright.sync_api import Page

PATIENCE, PAUSE = 5, 20  # seconds, milliseconds


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression is true in the page."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"{expression} is still not true after {PATIENCE} s"
        page.wait_for_timeout(PAUSE)
