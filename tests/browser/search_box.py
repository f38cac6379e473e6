"""The search as a reader uses it: by its box, and what is shown there."""

from playwright.sync_api import Page

READY = ".md-search-result__list[aria-busy=false]"
# Puts a query in the box as a paste does, which waits for no further key, and gives the pages once they are shown.
ASK = """async query => {
  const input = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  input.value = query;
  input.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertFromPaste"}));
  while (list.ariaBusy !== "false") await new Promise(resolve => setTimeout(resolve, 1));
  return [...list.children].map(item => new URL(item.querySelector("a").href).pathname);
}"""


def open_search(page: Page) -> None:
    """Open the box and wait for its script."""
    page.locator("body").press("/")
    page.locator(READY).wait_for(state="attached")


def search(page: Page, query: str) -> list[str]:
    """Put a query in the open box, all at once, and return the addresses of the pages found, in order."""
    return page.evaluate(ASK, query)


def read_count(page: Page) -> str:
    """Return the line above the results."""
    return page.locator(".md-search-result__meta").inner_text()
