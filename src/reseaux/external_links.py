"""Asks whether the pages of others that the site links to still answer: apart from the tests, because they may not.

One question a host at a time, with a pause between two, under a name that says what asks. A host that refuses robots
says nothing of its page: it is counted, and not told as dead.
"""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from reseaux.checks.built_page import read_site
from reseaux.problem import Problem

ASKER = "reseaux-et-reputation (verification hebdomadaire des liens)"
REFUSALS = {401, 403, 405, 406, 429, 451, 999}  # the last is LinkedIn's
TIMEOUT, PAUSE = 20.0, 1.0  # seconds
HOSTS = 8  # asked at the same time
SOURCES = (("docs", "*.md"), ("data", "*.yml"), ("overrides", "*.html"))
REMEDY = "Trouvez la nouvelle adresse ou une copie conservée, ou retirez le lien."


@dataclass(frozen=True)
class Link:
    """An address of another site, and where it is written.

    `path` is the page, and `line` 0, when no line of the project holds it: what a package says of itself is shown too.
    """

    address: str
    path: str
    line: int


def list_links(site: Path, root: Path) -> list[Link]:
    """Return each address elsewhere that a page of the built folder `site` links to, with its first place in `root`."""
    built = read_site(site, root)
    own, shown = built.find_address(), {}
    for page in built.pages.values():
        for node in page.tree.css('a[href^="http"]'):
            shown.setdefault(node.attributes["href"], page.source)
    lines = list(_read_lines(root))
    return [_place(address, shown[address], lines) for address in sorted(shown) if not address.startswith(own)]


def _read_lines(root: Path) -> Iterator[tuple[str, int, str]]:
    for folder, pattern in SOURCES:
        for path in sorted((root / folder).rglob(pattern)):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield path.relative_to(root).as_posix(), number, line


def _place(address: str, source: str, lines: Iterable[tuple[str, int, str]]) -> Link:
    found = next(((path, number) for path, number, line in lines if address in line), (source, 0))
    return Link(address, *found)


def check_links(links: Iterable[Link], pause: float = PAUSE, timeout: float = TIMEOUT) -> tuple[list[Problem], int]:
    """Return a problem for each link that is dead, and how many would not say."""
    hosts = defaultdict(list)
    for link in links:
        hosts[urlsplit(link.address).netloc].append(link)
    with ThreadPoolExecutor(HOSTS) as askers:
        asked = askers.map(lambda group: [(link, _ask_twice(link, pause, timeout)) for link in group], hosts.values())
        answers = [answer for group in asked for answer in group]
    faults = [(link, fault) for link, fault in answers if fault]
    dead = [Problem(link.path, link.line, f"lien mort « {link.address} » ({fault})", REMEDY) for link, fault in faults]
    return dead, sum(fault is None for _, fault in answers)


def _ask_twice(link: Link, pause: float, timeout: float) -> str | None:
    """Return what is wrong with a link, nothing when it answers, None when it would not say; a fault is asked again."""
    for _ in range(2):
        fault = ask(link.address, timeout)
        time.sleep(pause)
        if not fault:
            break
    return fault


def ask(address: str, timeout: float = TIMEOUT) -> str | None:
    """Return what is wrong with an address in French, an empty text when it answers, None when it refuses robots."""
    try:
        asked = urllib.request.Request(write_address(address), headers={"User-Agent": ASKER})
        with urllib.request.urlopen(asked, timeout=timeout):
            return ""
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in REFUSALS:
            return None
        return "redirection sans fin" if 300 <= error.code < 400 else f"réponse {error.code}"
    except TimeoutError:
        return _tell_late(timeout)
    except urllib.error.URLError as error:
        return _tell_late(timeout) if isinstance(error.reason, TimeoutError) else _tell_silence(error.reason)
    except (OSError, http.client.HTTPException) as error:
        return _tell_silence(error)
    except ValueError:
        return "adresse mal écrite"


def write_address(address: str) -> str:
    """Return an address as it is sent: its host in IDNA, the rest in signs that any server takes.

    Raises ValueError when it is none.
    """
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode("ascii")
    return quote(urlunsplit(parts._replace(netloc=host)), safe="%/:=&?~#+!$,;'@()*[]")


def _tell_silence(error: object) -> str:
    """Return in French why nobody answered."""
    kinds = {
        socket.gaierror: "nom de site introuvable",
        ConnectionRefusedError: "connexion refusée",
        ssl.SSLError: "certificat refusé",
    }
    return next((words for kind, words in kinds.items() if isinstance(error, kind)), "connexion impossible")


def _tell_late(timeout: float) -> str:
    return f"aucune réponse en {timeout:g} s".replace(".", ",")
