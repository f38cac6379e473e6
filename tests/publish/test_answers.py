"""How a real nginx and a real Caddy answer for each kind of file: headers, types, keeping, compressed forms, errors."""

import gzip
import re
from collections.abc import Iterator

import brotli
import pytest
from delivered_site import ADDRESS
from real_servers import BROTLI, SETTINGS, ask, run_server
from written_page import tell

from reseaux.page import read_pages
from reseaux.permalinks import find_arrivals
from reseaux.publish.answers import LASTING, MOST_RULES, PASSING, check_plain_answers, write_plain_answers
from reseaux.publish.server_rules import CADDY, NGINX, write_server_rules

FILES = {"nginx": NGINX, "caddy": CADDY}
WITHDRAWN = "/confidentialite/"
HEADERS = {"X-A": "un", "Content-Security-Policy": "default-src 'none'"}


@pytest.fixture(scope="module", params=SETTINGS)
def server(request, delivery, root, tmp_path_factory) -> Iterator[tuple[str, int]]:
    """The name of a server of the delivered site, one page of which is withdrawn, and its port."""
    name, arrivals = request.param, find_arrivals(read_pages(root)[0])
    rules = write_server_rules(arrivals, [WITHDRAWN], ADDRESS, delivery.headers, [])
    with run_server(name, tmp_path_factory.mktemp(name), delivery.folder, rules[FILES[name]]) as port:
        yield name, port


@pytest.fixture(scope="module")
def lasting(delivery) -> str:
    """The address of a part of the search index, in a folder that the sum of its content names."""
    part = next(path for path in sorted(delivery.folder.glob("search/*/*")) if path.suffix == ".js")
    return f"/{part.relative_to(delivery.folder).as_posix()}"


def test_every_answer_has_every_header(server, delivery, lasting):
    _, port = server
    statuses = {"/agir/groupe-150/": 200, "/Agir/Groupe-150": 301, "/index.html": 301, "/nulle/part/": 404}
    statuses |= {WITHDRAWN: 410, lasting: 200, "/assets/perdu.1a2b3c4d5e.css": 404, "/l/groupe-150/image.png": 200}
    for path, status in statuses.items():
        answer = ask(port, path)
        assert answer.status == status, path
        sent = {name: answer.headers.get(name.lower()) for name in delivery.headers}
        assert sent == delivery.headers, path
        kept = LASTING if path == lasting else PASSING
        assert answer.headers["cache-control"] == kept, path
        shared = "cross-origin" if path.endswith("image.png") else "same-origin"
        assert answer.headers["cross-origin-resource-policy"] == shared, path
        if status in (404, 410):
            assert answer.headers["content-type"].lower() == "text/html; charset=utf-8", path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/404.html", "text/html; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ("/nouveautes/flux.xml", "application/atom+xml; charset=utf-8"),
        ("/nouveautes/flux.json", "application/feed+json; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/assets/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("/search/index.js", "text/javascript; charset=utf-8"),
        ("/l/groupe-150/qr.png", "image/png"),
    ],
)
@pytest.mark.parametrize("accept", ["identity", "gzip", "br, gzip"])
def test_a_file_has_its_type_compressed_or_not(server, path, kind, accept):
    answer = ask(server[1], path, accept)
    assert (answer.status, answer.headers["content-type"].lower()) == (200, kind)


@pytest.mark.parametrize("path", ["/", "/agir/groupe-150/", "/nouveautes/flux.xml", "/search/index.js"])
def test_what_is_compressed_in_advance_is_sent_to_who_understands_it(server, path):
    name, port = server
    whole, zipped, smallest = (ask(port, path, accept) for accept in ("identity", "gzip", "gzip, br"))
    assert "content-encoding" not in whole.headers
    assert zipped.headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == whole.body
    if name == "caddy" or BROTLI.exists():
        assert smallest.headers["content-encoding"] == "br"
        assert brotli.decompress(smallest.body) == whole.body
        assert len(smallest.body) < len(zipped.body)
    for answer in (whole, zipped, smallest):
        assert re.fullmatch("accept-encoding", answer.headers["vary"], re.IGNORECASE)


def test_a_picture_is_sent_as_it_is(server):
    assert "content-encoding" not in ask(server[1], "/l/groupe-150/image.png", "gzip, br").headers


def test_the_plain_rules_give_no_header_twice():
    files = ["404.html", "agir/index.html", "l/a/image.png", "nouveautes/flux.xml", "search/index.js"]
    files += [
        "assets/site.1a2b3c4d5e.css",
        "assets/vieux.1a2b.css",
        "search/1a2b3c4d5e6f/0.js",
        "search/1a2b3c4d5e6f/1.js",
    ]
    assert write_plain_answers(HEADERS, files, "/dossier") == (
        "/dossier/*\n  X-A: un\n  Content-Security-Policy: default-src 'none'\n"
        "/dossier/agir/*\n  Cross-Origin-Resource-Policy: same-origin\n"
        "/dossier/assets/*\n  Cross-Origin-Resource-Policy: same-origin\n"
        "/dossier/nouveautes/*\n  Cross-Origin-Resource-Policy: same-origin\n"
        "/dossier/search/*\n  Cross-Origin-Resource-Policy: same-origin\n"
        "/dossier/assets/site.1a2b3c4d5e.css\n  Cache-Control: public, max-age=31536000, immutable\n"
        "/dossier/search/1a2b3c4d5e6f/*\n  Cache-Control: public, max-age=31536000, immutable\n"
        "/dossier/nouveautes/flux.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
    )


def test_more_plain_rules_than_a_host_reads_are_told():
    files = [f"assets/{number}.1a2b3c4d5e.js" for number in range(MOST_RULES)]
    assert tell(check_plain_answers(write_plain_answers({}, files[:-3]))) == []
    assert tell(check_plain_answers(write_plain_answers({}, files))) == [
        "_headers: 102 règles, au plus 100 chez certains hébergeurs. Réunissez des scripts ou des styles."
    ]
