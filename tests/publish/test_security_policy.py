"""The policy of the site: every inline script and style by its hash, nothing else, in the headers and in each page."""

import base64
import hashlib
from pathlib import Path

import pytest
from written_page import tell

from reseaux.publish.security_policy import find_inline, secure_site

SCRIPT, STYLE = "document.title = 'A'", "p{color:red}"
PAGE = f"""<!doctype html>
<html lang="fr-CA"><head><meta charset="utf-8"><title>A</title><script>{SCRIPT}</script>
<script type="application/ld+json">{{"a": "b"}}</script><script src="a.js"></script><style>{STYLE}</style></head></html>
"""
PLAIN = '<!doctype html><html lang="fr-CA"><meta charset=utf-8><title>B</title></html>'


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b" / "index.html").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def read_policy(headers: dict[str, str]) -> dict[str, str]:
    directives = headers["Content-Security-Policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in directives)


def test_the_headers_let_in_our_files_and_each_inline_text_by_its_hash(folder):
    headers, problems = secure_site(folder)
    assert problems == []
    assert read_policy(headers) == {
        "default-src": "'none'",
        "script-src": f"'self' {hash_of(SCRIPT)}",
        "style-src": f"'self' {hash_of(STYLE)}",
        "img-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "frame-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'self'",
    }
    assert "unsafe" not in str(headers)
    assert headers | {"Content-Security-Policy": "", "Permissions-Policy": ""} == {
        "Content-Security-Policy": "",
        "Permissions-Policy": "",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Strict-Transport-Security": "max-age=63072000",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    assert "camera=(), clipboard-read=(), clipboard-write=(self)" in headers["Permissions-Policy"]


def test_each_page_carries_its_own_policy_before_anything_it_runs(folder):
    secure_site(folder)
    page, plain = ((folder / name).read_text(encoding="utf-8") for name in ("index.html", "b/index.html"))
    assert page.index("<meta charset") < page.index("http-equiv") < page.index("<script")
    assert f"script-src 'self' {hash_of(SCRIPT)}; style-src 'self' {hash_of(STYLE)}; " in page
    assert "script-src 'self'; style-src 'self'; " in plain
    assert '<meta name="referrer" content="no-referrer">' in plain
    assert "frame-ancestors" not in page + plain


def test_a_page_secured_again_stays_as_it_is(folder):
    headers, _ = secure_site(folder)
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert secure_site(folder) == (headers, [])
    assert (folder / "index.html").read_text(encoding="utf-8") == page


@pytest.mark.parametrize(
    ("name", "text", "directive", "sources"),
    [
        ("a.css", "p{background:url(data:image/svg+xml,x)}", "img-src", "'self' data:"),
        ("a.css", "@font-face{src:url(a.woff2)}", "font-src", "'self'"),
        ("c.html", f'{PLAIN}<link rel="manifest" href="a">', "manifest-src", "'self'"),
        (
            "a.svg",
            f"<svg><style>{STYLE}a</style></svg>",
            "style-src",
            f"'self' {hash_of(STYLE)} {hash_of(STYLE + 'a')}",
        ),
    ],
)
def test_what_the_site_is_made_of_widens_the_policy_by_that_alone(folder, name, text, directive, sources):
    before, _ = secure_site(folder)
    (folder / name).write_text(text, encoding="utf-8")
    after, _ = secure_site(folder)
    found = read_policy(after)
    assert sorted(found.pop(directive).split()) == sorted(sources.split())
    assert found == {name: value for name, value in read_policy(before).items() if name != directive}


def test_data_is_not_run_and_has_no_hash():
    assert find_inline('<script type="application/ld+json">{}</script>').scripts == frozenset()
    assert find_inline('<script type="module">a</script>').scripts == {hash_of("a")}


def test_a_page_without_a_character_set_is_told(folder):
    (folder / "b" / "index.html").write_text("<title>B</title>", encoding="utf-8")
    assert tell(secure_site(folder)[1]) == [
        'b/index.html: page sans jeu de caractères. Ajoutez « <meta charset="utf-8"> » à son gabarit, dans overrides/.'
    ]


def test_too_many_different_scripts_for_some_hosts_are_told(folder):
    for number in range(40):
        (folder / f"{number}.html").write_text(f"{PLAIN}<script>{number}</script>", encoding="utf-8")
    headers, problems = secure_site(folder)
    size = len(headers["Content-Security-Policy"])
    assert tell(problems) == [
        f"overrides/: en-tête « Content-Security-Policy » de {size} signes, trop long pour certains hébergeurs. "
        "Mettez les scripts et les styles des pages dans des fichiers."
    ]
