"""What the tests share: the built site, the server that publishes it, the browser that reads it."""

import functools
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from reseaux.publish.screenshot import BROWSER_OPTIONS, find_browser
from reseaux.publish.site import build_folder

# Chromium slows a page that changes its address a thousand times, as the random tests of the tools do.
TEST_OPTIONS = ["--disable-ipc-flooding-protection"]


# What a test that searches nothing asks of the server, and gets for an index: preparing the real one at each page costs
# more than the page.
NO_SEARCH = {"Search": "none"}
EMPTY_INDEX = b'{"config": {"lang": ["fr"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}'


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder as a host of static pages does: without a word, and with its own page for what is absent."""

    def log_message(self, *arguments) -> None:
        """Say nothing of each request."""

    def do_GET(self) -> None:
        if self.path.endswith("/search_index.json") and self.headers["Search"] == NO_SEARCH["Search"]:
            self.send_whole(HTTPStatus.OK, "application/json", EMPTY_INDEX)
        else:
            super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_whole(code, "text/html; charset=utf-8", page.read_bytes())

    def send_whole(self, code: int, kind: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class SiteServer(ThreadingHTTPServer):
    """A server that does not mind a browser leaving before it has everything."""

    def handle_error(self, request, client_address) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port and give its address, without a slash at the end."""
    handler = functools.partial(SiteHandler, directory=str(folder))
    with SiteServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once by each pytest-xdist worker."""
    folder = tmp_path_factory.mktemp("published") / "site"
    build_folder(root, folder)
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every HTML file of the site, 404.html included."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder until the end of the tests and returns its address."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serve_folder(folder))


@pytest.fixture(scope="session")
def server(serve: Callable[[Path], str], site: Path) -> str:
    """The address of the served site, without a slash at the end."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once by each pytest-xdist worker; without it the tests fail."""
    try:
        program = find_browser()
    except FileNotFoundError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=[*BROWSER_OPTIONS, *TEST_OPTIONS])
        yield chromium
        chromium.close()
