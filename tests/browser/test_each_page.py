"""What must hold on every page, looked at in one visit: opening a page is most of what such a test costs.

The tests of a page run in the order of this file, and each sets the screen that it needs.
"""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, Page

from browser.axe import check
from browser.conftest import PATIENCE, STILL_SCREEN
from browser.focus import find_fault, has_focus
from browser.legibility import HIDDEN_TEXT
from browser.traces import KEPT, watch

NOT_ON_PAPER = [".md-skip", ".entete", ".menu", ".md-search", ".section", ".sommaire", ".voisines", ".bulle"]


@pytest.fixture(scope="module")
def visitor(browser: Browser, server: str) -> Iterator[SimpleNamespace]:
    """One visitor of the whole site, and the faults that fill as the visit goes on."""
    page = browser.new_page(base_url=server)
    page.set_default_timeout(PATIENCE)
    yield SimpleNamespace(page=page, faults=watch(page, f"{server}/"))
    page.context.close()


@pytest.fixture(scope="module")
def visited(visitor: SimpleNamespace, address: str) -> SimpleNamespace:
    """The visitor, arrived at a page."""
    visitor.faults.clear()
    show(visitor.page, 1280)
    visitor.page.goto(address)
    return visitor


def show(page: Page, width: int, height: int = 800, **media: str) -> None:
    """Give a page the screen of a test, from its top."""
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(**STILL_SCREEN | media)
    page.evaluate("scrollTo(0, 0)")


def test_the_first_stop_leads_past_the_header(visited):
    page = visited.page
    page.keyboard.press("Tab")
    assert has_focus(page, ".md-skip")
    assert find_fault(page) == ""
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert has_focus(page, "main *")
    assert not has_focus(page, ".section *")


# A narrow screen moves the text of a wide one and adds the menu, whose dark colours test_accessibility.py reads.
@pytest.mark.parametrize(("width", "themes"), [(1280, ("light", "dark")), (360, ("light",))])
def test_axe_finds_nothing(visited, width, themes):
    show(visited.page, width)
    check(visited.page, themes=themes)


# 1280 by 1024 pixels at 400 % are 320 by 256; a small telephone is 320 by 568.
@pytest.mark.parametrize("height", [256, 568])
def test_nothing_overflows_at_320_pixels(visited, height):
    show(visited.page, 320, height)
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_keeps_the_text_and_the_notes_and_drops_what_one_clicks(visited):
    page = visited.page
    show(page, 1280, media="print")
    assert page.locator(f":is({', '.join(NOT_ON_PAPER)}):visible").count() == 0
    assert page.locator("h1").is_visible()
    assert page.locator(".footnote li:visible").count() == page.locator(".footnote li").count()
    assert page.evaluate(HIDDEN_TEXT) == []


# Last, so that it also sees what the tests above have made the page do.
def test_the_page_asks_nobody_else_leaves_nothing_and_breaks_nothing(visited):
    assert visited.faults == []
    assert visited.page.context.cookies() == []
    assert visited.page.evaluate(KEPT) == []
