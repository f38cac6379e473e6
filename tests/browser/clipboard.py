"""What a page has copied, read from outside the site: its policy keeps its own pages from reading it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

ELSEWHERE = "https://presse-papiers.example/"
READ = "navigator.clipboard.readText()"


@contextmanager
def open_reader(page: Page) -> Iterator[Page]:
    """Open beside a page one of another site that may read the clipboard, if the visitor allows « clipboard-read »."""
    reader = page.context.new_page()
    reader.route(ELSEWHERE, lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    reader.goto(ELSEWHERE)
    yield reader
    reader.close()


def read_clipboard(page: Page, expression: str = READ) -> str:
    """Return the text of the clipboard, or what an expression reads of it."""
    with open_reader(page) as reader:
        return reader.evaluate(expression)


def wait_for_copy(page: Page, text: str) -> None:
    """Wait until the clipboard holds this text."""
    with open_reader(page) as reader:
        reader.wait_for_function(f"text => {READ}.then(copied => copied === text)", arg=text)
