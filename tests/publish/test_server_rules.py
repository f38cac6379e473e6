"""The rules of redirection, read by a real nginx and a real Caddy: every published address arrives, in one step."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from real_servers import SETTINGS, ask, run_server

from reseaux.page import read_pages
from reseaux.permalinks import Arrivals, find_arrivals, read_record
from reseaux.publish.server_rules import loosen, write_caddy, write_nginx, write_plain, write_server_rules

WRITERS = {"nginx": write_nginx, "caddy": write_caddy}
Ask = Callable[[str], tuple[int, str, str]]
Start = Callable[..., Ask]


@pytest.fixture(scope="module", params=SETTINGS)
def start_server(request, tmp_path_factory) -> Iterator[Start]:
    """A function that serves a folder under the rules of such arrivals, and returns one that asks for a path."""
    with ExitStack() as running:

        def start(root: Path, *rules) -> Ask:
            place = tmp_path_factory.mktemp(request.param)
            port = running.enter_context(run_server(request.param, place, root, WRITERS[request.param](*rules)))
            return lambda path: tell(ask(port, path))

        yield start


def tell(answer) -> tuple[int, str, str]:
    return answer.status, answer.headers.get("location", ""), answer.text


@pytest.fixture(scope="module")
def arrivals(root) -> Arrivals:
    return find_arrivals(read_pages(root)[0])


@pytest.fixture(scope="module")
def served(start_server, site, arrivals) -> Ask:
    """The real site under its real rules."""
    return start_server(site, arrivals, [])


def test_every_address_and_short_link_of_the_record_arrives(served, root):
    record, _ = read_record(root)
    addresses = list(record.pages)
    short = [f"/l/{name}/" for page in record.pages.values() for name in page.liens]
    assert len(addresses) > 30
    assert len(short) >= len(addresses)
    assert {path: served(path)[0] for path in addresses} == dict.fromkeys(addresses, 200)
    for path in short:
        status, place, _ = served(path)
        assert (status, served(place)[0]) == (301, 200), path


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("/agir/groupe-150", "/agir/groupe-150/"),
        ("/Agir/Groupe-150/", "/agir/groupe-150/"),
        ("/AGIR/GROUPE-150", "/agir/groupe-150/"),
        ("/agir/groupe_150/", "/agir/groupe-150/"),
        ("/agir/réputation/", "/agir/reputation/"),
        ("/Agir/RÉPUTATION", "/agir/reputation/"),
        ("/référence/alors-et-maintenant", "/reference/alors-et-maintenant/"),
        ("/agir/groupe-150/index.html", "/agir/groupe-150/"),
        ("/index.html", "/"),
        ("/l/groupe-150", "/agir/groupe-150/"),
        ("/L/Groupe-150/", "/agir/groupe-150/"),
        ("/l/groupe-150/?utm_source=cyberimpact&b=1", "/agir/groupe-150/?utm_source=cyberimpact&b=1"),
        ("/agir/groupe-150?utm_campaign=tp-express", "/agir/groupe-150/?utm_campaign=tp-express"),
        ("/agir/groupe-150/index.html?x=1", "/agir/groupe-150/?x=1"),
    ],
)  # fmt: skip
def test_a_spelling_leads_to_the_address_in_one_step(served, typed, place):
    path, sign, parameters = typed.partition("?")
    status, told, _ = served(quote(path) + sign + parameters)
    assert (status, told) == (301, place)
    assert served(place)[0] == 200


def test_parameters_change_nothing_of_a_page(served):
    assert served("/agir/groupe-150/?utm_source=x") == served("/agir/groupe-150/")
    assert served("/agir/groupe-150/")[0] == 200


@pytest.mark.parametrize("path", ["//ailleurs.example/index.html", "//ailleurs.example//index.html?a=b"])
def test_no_address_leads_to_another_host(served, path):
    status, place, _ = served(path)
    assert not place.startswith("//"), (status, place)


@pytest.mark.parametrize("path", ["/nulle/part/", "/agir/groupe-1500/", "/l/inconnu/", "/agir/groupe-150/x/"])
def test_an_address_never_published_is_told_absent(served, path):
    status, _, body = served(path)
    assert status == 404
    assert "Page introuvable" in body


def make_arrivals() -> Arrivals:
    addresses = {"/a/": "/a/", "/vieux/nom/": "/a/", "/close/": "/close/"}
    return Arrivals(addresses, {"a": "/a/", "b": "/a/", "close": "/close/"}, {"/a/": {}, "/close/": {}})


@pytest.mark.parametrize("prefix", ["", "/dossier"])
def test_moved_is_301_and_withdrawn_410_in_any_folder_of_a_host(start_server, tmp_path, prefix):
    for name in ("a", "close"):
        (tmp_path / prefix.strip("/") / name).mkdir(parents=True)
        (tmp_path / prefix.strip("/") / name / "index.html").write_text(f"page {name}", encoding="utf-8")
    served = start_server(tmp_path, make_arrivals(), ["/close/"], prefix)
    for old in ("/vieux/nom/", "/Vieux/Nom", "/l/a/", "/l/b"):
        assert served(prefix + old)[:2] == (301, f"{prefix}/a/")
    assert served(f"{prefix}/a/") == (200, "", "page a")
    assert served(f"{prefix}/close/") == (410, "", "page close")
    assert served(f"{prefix}/l/close/")[:2] == (301, f"{prefix}/close/")


def test_the_plain_rules_take_one_line_each():
    assert write_plain(make_arrivals(), "/dossier").splitlines() == [
        "/dossier/vieux/nom/ /dossier/a/ 301",
        "/dossier/l/a/ /dossier/a/ 301",
        "/dossier/l/b/ /dossier/a/ 301",
        "/dossier/l/close/ /dossier/close/ 301",
    ]


def test_the_folder_of_the_host_comes_from_the_public_address():
    rules = write_server_rules(make_arrivals(), [], "https://exemple.test/un/dossier/", {}, [])
    assert sorted(rules) == ["Caddyfile", "_headers", "_redirects", "nginx.conf"]
    assert "/un/dossier/vieux/nom/ /un/dossier/a/ 301" in rules["_redirects"]
    assert urlsplit(rules["_redirects"].split()[-2]).path == "/un/dossier/close/"


def test_a_pattern_takes_accents_and_the_last_slash():
    assert loosen("/agir/") == "/[aàâä]g[iîï]r/?"


def test_a_pattern_takes_a_ligature_for_its_two_letters():
    pattern = re.compile(loosen("/coeur/"), re.IGNORECASE)
    assert [typed for typed in ("/cœur", "/CŒUR/", "/coeur/", "/cour/") if pattern.fullmatch(typed)] == [
        "/cœur", "/CŒUR/", "/coeur/",
    ]  # fmt: skip
