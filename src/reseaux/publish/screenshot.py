"""Takes the picture of the README from the site in site/, with the system's Chromium."""

import functools
import http.server
import shutil
import threading
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Chromium refuses to run as root in a container otherwise, and talks to its maker unless told not to.
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_browser() -> str:
    """Return the path of the system's Chromium. Raises FileNotFoundError in words for an editor."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise FileNotFoundError("Il manque Chromium : installez le paquet chromium, puis recommencez.")
    return path


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        """Say nothing of each request."""


def take_screenshot(site: Path, picture: Path) -> None:
    """Write a picture of the home page, 1280 by 800 px, in the light theme."""
    from playwright.sync_api import sync_playwright

    handler = functools.partial(_QuietHandler, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.screenshot(path=picture)
        browser.close()
        server.shutdown()
