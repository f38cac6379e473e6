"""What the browser tests share: every page by its address, and a fresh visitor for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.checklist import NO_PAGE

DOCS = Path(__file__).parents[2] / "docs"
PATIENCE = 5_000  # milliseconds before a click or a wait gives up

STILL_SCREEN = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}


def find_addresses() -> list[str]:
    """Return the address of every page, from docs/, so that nothing is built to collect the tests."""
    addresses = ["/404.html"]
    for path in DOCS.rglob("*.md"):
        parts = path.relative_to(DOCS).with_suffix("").parts
        addresses.append("".join(f"/{part}" for part in parts if part != "index") + "/")
    return sorted(addresses)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `address` once for each page, all the tests of a page one after the other."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", find_addresses(), scope="module")


@pytest.fixture(scope="session")
def addresses() -> list[str]:
    """The address of every page."""
    return find_addresses()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """A function that opens an address as a new visitor, who has kept nothing but perhaps a theme.

    Motion is reduced unless the test says otherwise, so that nothing is looked at halfway.
    """
    contexts = []

    def open_page(address: str, width: int = 1280, height: int = 800, theme: str | None = None, **options) -> Page:
        kept = [{"name": "reseaux.theme", "value": theme}] if theme else []
        context = browser.new_context(
            base_url=server,
            viewport={"width": width, "height": height},
            storage_state={"cookies": [], "origins": [{"origin": server, "localStorage": kept}]},
            **{"reduced_motion": "reduce"} | options,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def look(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """A function that opens an address as `visit` does, but as one and the same visitor: three times faster.

    For tests that keep nothing from one page to the next.
    """
    visitors = {}

    def open_page(address: str, width: int = 1280, height: int = 800, media: dict | None = None, **options) -> Page:
        kind = repr(sorted(options.items()))
        if kind not in visitors:
            # A context of its own, so that a test may open other pages beside.
            visitors[kind] = browser.new_context(base_url=server, **options).new_page()
            visitors[kind].set_default_timeout(PATIENCE)
        page = visitors[kind]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**STILL_SCREEN | (media or {}))
        page.mouse.move(0, 0)
        if "#" in address:
            page.goto("about:blank")  # the page at hand would else stay, and only move
        page.goto(address)
        return page

    yield open_page
    for page in visitors.values():
        page.context.close()


@pytest.fixture(scope="module")
def rememberer(browser: Browser, server: str) -> Iterator[Page]:
    """The one visitor of a test module about what a browser keeps."""
    page = browser.new_page(base_url=server)
    yield page
    page.context.close()


@pytest.fixture
def memory(rememberer: Page) -> Page:
    """A page of the site whose browser has kept nothing."""
    rememberer.goto(NO_PAGE)
    rememberer.evaluate("localStorage.clear()")
    return rememberer
