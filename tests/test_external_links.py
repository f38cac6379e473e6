"""Links to other sites, asked of a real server of ours that answers well, badly, late, in circles, or refuses."""

import http.server
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from real_servers import find_port
from written_page import tell

from reseaux.external_links import ASKER, Link, ask, check_links, list_links, write_address
from reseaux.software.packages import load_packages

LATE = 0.3  # seconds
ANSWERS = {"/bien": 200, "/absent": 404, "/retire": 410, "/panne": 500, "/robots": 403, "/mieux": 200, "/été": 200}
MOVED = {"/moved": "/bien", "/circle": "/circle", "/lost": "/absent"}


class Elsewhere(http.server.BaseHTTPRequestHandler):
    asked: list[tuple[str, str, float]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"], time.monotonic()))
        if self.path == "/tard":
            time.sleep(3 * LATE)
        mended = self.path == "/mieux" and sum(path == "/mieux" for path, *_ in self.asked) == 1
        self.send_response(503 if mended else 301 if self.path in MOVED else ANSWERS.get(self.path, 200))
        if self.path in MOVED:
            self.send_header("Location", MOVED[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/bien", ""),
        ("/bien?a=b#c", ""),
        ("/été", ""),
        ("/moved", ""),
        ("/robots", None),
        ("/absent", "réponse 404"),
        ("/retire", "réponse 410"),
        ("/lost", "réponse 404"),
        ("/panne", "réponse 500"),
        ("/circle", "redirection sans fin"),
        ("/tard", "aucune réponse en 0,3 s"),
    ],
)
def test_an_answer_is_told_in_words(elsewhere, path, told):
    assert ask(elsewhere + path, LATE) == told


def test_a_host_that_is_not_there_is_told():
    assert ask(f"http://127.0.0.1:{find_port()}/", LATE) == "connexion refusée"


def test_dead_links_are_told_with_their_place_and_refusals_counted(elsewhere):
    paths = ("/bien", "/absent", "/robots", "/mieux")
    links = [Link(elsewhere + path, "docs/a.md", number) for number, path in enumerate(paths, 1)]
    dead, refusals = check_links(links, pause=0, timeout=LATE)
    assert tell(dead) == [
        f"docs/a.md:2: lien mort « {elsewhere}/absent » (réponse 404). "
        "Trouvez la nouvelle adresse ou une copie conservée, ou retirez le lien."
    ]
    assert refusals == 1


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_by_a_name(elsewhere):
    Elsewhere.asked.clear()
    assert check_links([Link(f"{elsewhere}/bien?{number}", "", 0) for number in range(3)], pause=0.05) == ([], 0)
    assert [path for path, *_ in Elsewhere.asked] == [f"/bien?{number}" for number in range(3)]
    assert {name for _, name, _ in Elsewhere.asked} == {ASKER}
    times = [moment for *_, moment in Elsewhere.asked]
    assert all(after - before >= 0.05 for before, after in zip(times, times[1:], strict=False))


def test_every_link_of_the_site_to_another_is_listed_with_its_line_or_its_page(site, root):
    links = list_links(site, root)
    assert len(links) > 100
    # What no line holds is the address of a package, which the page of the software takes from the package itself.
    packages = {package.address for package in load_packages(root)}
    unwritten = {link.address: link.path for link in links if link.line == 0}
    assert unwritten.keys() <= packages
    assert set(unwritten.values()) == {"docs/a-propos/index.md"}
    assert packages <= {link.address for link in links}
    assert [link.address for link in links if urlsplit(link.address).hostname == "reseaux.example"] == []
    article = next(link for link in links if link.address.endswith("articles_aout_2014/reseauxsociaux.html"))
    assert article.address in (root / article.path).read_text(encoding="utf-8").splitlines()[article.line - 1]


def test_a_host_is_asked_by_its_name_in_the_signs_of_the_network():
    assert write_address("https://réseau.example/é à?x=1") == "https://xn--rseau-bsa.example/%C3%A9%20%C3%A0?x=1"


def test_what_is_no_address_is_told_without_being_asked():
    assert ask("http://[::", LATE) == "adresse mal écrite"
