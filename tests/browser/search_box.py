"""The search as a reader uses it: by its box, and what is shown there."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

READY = ".md-search-result__list[aria-busy=false]"
FIRST_LINKS = "items => items.map(item => item.querySelector('a').href)"


def open_search(page: Page) -> None:
    """Open the box and wait for its script."""
    page.locator("body").press("/")
    page.locator(READY).wait_for(state="attached")


def search(page: Page, query: str) -> list[str]:
    """Type a query in the open box, all at once, and return the addresses of the pages found, in order."""
    page.locator(".md-search__input").fill(query)
    page.locator(READY).wait_for(state="attached")
    links = page.locator(".md-search-result__item").evaluate_all(FIRST_LINKS)
    return [urlsplit(link).path for link in links]


def read_count(page: Page) -> str:
    """Return the line above the results."""
    return page.locator(".md-search-result__meta").inner_text()
