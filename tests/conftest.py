"""What the tests share: the built site, the server that publishes it, the browser that reads it."""

import functools
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from delivered_site import DeliveredSite, deliver
from playwright.sync_api import Browser, ConsoleMessage, sync_playwright
from project_copy import copy_project, lend_copy

from reseaux.newsletter.kit_entry import BLOCKS
from reseaux.publish.screenshot import BROWSER_OPTIONS, find_browser
from reseaux.publish.site import build_folder

# Chromium slows a page that changes its address a thousand times, as the random tests of the tools do.
TEST_OPTIONS = ["--disable-ipc-flooding-protection", "--disable-site-isolation-trials"]


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder as a host of static pages does: without a word, and with its own page for what is absent."""

    headers_sent: Mapping[str, str] = {}
    # As delivered (publish/compression.py); a browser that understands both takes the first.
    forms = (("br", ".br"), ("gzip", ".gz"))

    def log_message(self, *arguments) -> None:
        """Say nothing of each request."""

    def end_headers(self) -> None:
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self):
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if self.path.partition("?")[0].endswith("/") else place
        accepted = [coding.strip() for coding in self.headers.get("Accept-Encoding", "").split(",")]
        for coding, end in self.forms:
            form = place.with_name(place.name + end)
            if coding in accepted and place.is_file() and form.is_file():
                self.send_response(HTTPStatus.OK)
                self.send_header("Content-Type", self.guess_type(place))
                self.send_header("Content-Encoding", coding)
                self.send_header("Content-Length", str(form.stat().st_size))
                self.end_headers()
                return form.open("rb")
        return super().send_head()

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
def serve_folder(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on a free port, with these headers if any, and give its address, without a slash at the end."""
    kind = type("Handler", (SiteHandler,), {"headers_sent": headers or {}})
    handler = functools.partial(kind, directory=str(folder))
    with SiteServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shared_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one copy of the project that tests borrow one after the other: a copy for each would cost more than most."""
    return copy_project(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def project(shared_copy: Path) -> Iterator[Path]:
    """A copy of the project that a test may damage."""
    with lend_copy(shared_copy) as copy:
        yield copy


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once by each pytest-xdist worker."""
    folder = tmp_path_factory.mktemp("published") / "site"
    build_folder(root, folder)
    return folder


@pytest.fixture(scope="session")
def delivery(root: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> DeliveredSite:
    """The real site as a host gets it, made once by each pytest-xdist worker."""
    return deliver(root, site, tmp_path_factory.mktemp("delivered") / "site")


@pytest.fixture(scope="session")
def delivered(delivery: DeliveredSite) -> Path:
    """The folder of the delivered site."""
    return delivery.folder


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every page of the site, 404.html included; a newsletter block alone is none."""
    return sorted(path for path in site.rglob("*.html") if not path.is_relative_to(site / BLOCKS))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """A function that serves a folder, and perhaps headers, until the end of the tests and returns its address."""
    with ExitStack() as servers:
        yield lambda *arguments: servers.enter_context(serve_folder(*arguments))


@pytest.fixture(scope="session")
def server(serve: Callable[..., str], delivery: DeliveredSite) -> str:
    """The address of the served site, without a slash at the end."""
    return serve(delivery.folder, delivery.headers)


@pytest.fixture(scope="session")
def refusals() -> list[str]:
    """What a security policy has refused to the pages of the test at hand; one that awaits refusals empties it."""
    return []


@pytest.fixture(autouse=True)
def nothing_is_refused(refusals: list[str]) -> Iterator[None]:
    """Fail a test in which a page asked for what its policy refuses."""
    yield
    told, refusals[:] = list(refusals), []
    assert told == []


@pytest.fixture(scope="session")
def browser(refusals: list[str]) -> Iterator[Browser]:
    """The system's Chromium, started once by each pytest-xdist worker; without it the tests fail."""
    try:
        program = find_browser()
    except FileNotFoundError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=[*BROWSER_OPTIONS, *TEST_OPTIONS])
        chromium.on("context", lambda context: context.on("console", lambda message: note_refusal(message, refusals)))
        yield chromium
        chromium.close()


def note_refusal(message: ConsoleMessage, refusals: list[str]) -> None:
    """Add to `refusals` what the browser says of a policy; it says so of every page, frame and window."""
    if "Content Security Policy" in message.text or "Permissions policy" in message.text:
        refusals.append(f"{message.location['url']}: {message.text}")
