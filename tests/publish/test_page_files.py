"""Each page loads one style sheet and one script, and nothing is published that no page loads."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.publish.page_files import lighten_pages, link_files

PAGE = """<!doctype html><html><head><link rel="stylesheet" href="../assets/a.css">
<link rel="stylesheet" href="../assets/b.css"><script src="../assets/search/open.js" defer></script>
<script src="../assets/one.js" type="module"></script>
<script type="module" src="../assets/two.js"></script></head>
<body>  <p class="x">Un   mot  <b>gras</b> </p> </body></html>"""
AWAITED = {"retrait"}  # classes of ours that no page has today: no page is withdrawn
FILES = {
    "assets/a.css": "p { color: red } .bulle { a: b } .absent { a: b }",
    "assets/b.css": ".x { color: blue }",
    "assets/one.js": 'import { put } from "./part.js";\nput("bulle");\n',
    "assets/two.js": 'import { put } from "./part.js";\nput("deux");\n',
    "assets/part.js": "export function put(name) {\n  document.body.className += name;\n}\n",
    "assets/search/open.js": '"use strict";',
}


@pytest.fixture
def built(tmp_path) -> Path:
    """A project's docs/, with the built folder beside it."""
    for name, text in FILES.items():
        for folder in ("docs", "site"):
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).write_text(text, encoding="utf-8")
    for name, text in (("un", PAGE), ("deux", PAGE), ("seul", '<meta charset="utf-8"><p>  Seul')):
        (tmp_path / "site" / name).mkdir()
        (tmp_path / "site" / name / "index.html").write_text(text, encoding="utf-8")
    return tmp_path


def list_files(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.*") if path.is_file())


def test_pages_share_one_sheet_and_one_script_named_after_what_they_hold(built):
    assert lighten_pages(built / "docs", built / "site") == []
    site = built / "site"
    sheet, script = sorted(site.glob("assets/page.*"))
    assert re.fullmatch(r"page\.[0-9a-f]{12}\.css", sheet.name)
    assert sheet.read_text() == "p{color:red}.bulle{a:b}.x{color:blue}"
    assert script.read_text().startswith("(()=>{")
    assert script.read_text().count("className") == 1
    html = (site / "un/index.html").read_text()
    assert html == (site / "deux/index.html").read_text()
    tree = LexborHTMLParser(html)
    assert [node.attributes["href"] for node in tree.css("link")] == [f"../assets/{sheet.name}"]
    loaded = [(node.attributes["src"], "defer" in node.attributes) for node in tree.css("script")]
    assert loaded == [("../assets/search/open.js", True), (f"../assets/{script.name}", True)]
    assert '<p class="x">Un mot <b>gras</b></p>' in html


def test_what_no_page_loads_is_not_published_and_other_pages_are_left_alone(built):
    lighten_pages(built / "docs", built / "site")
    assert [re.sub(r"\.[0-9a-f]{12}\.", ".*.", name) for name in list_files(built / "site")] == [
        "assets/page.*.css",
        "assets/page.*.js",
        "assets/search/open.js",
        "deux/index.html",
        "seul/index.html",
        "un/index.html",
    ]
    assert (built / "site/seul/index.html").read_text() == '<meta charset="utf-8"><p>  Seul'


def test_the_same_pages_give_the_same_names_and_another_rule_another_name(built):
    lighten_pages(built / "docs", built / "site")
    first = list_files(built / "site")
    for name, text in FILES.items():
        (built / "site" / name).write_text(text, encoding="utf-8")
    for page in ("un", "deux"):
        (built / "site" / page / "index.html").write_text(PAGE, encoding="utf-8")
    (built / "site/assets/b.css").write_text(".x { color: green }", encoding="utf-8")
    lighten_pages(built / "docs", built / "site")
    assert len({*list_files(built / "site")} - {*first}) == 1


def test_a_module_that_cannot_be_joined_is_told_by_file_and_line(built):
    (built / "docs/assets/two.js").write_text('\nimport { pat } from "./part.js";\n', encoding="utf-8")
    [problem] = lighten_pages(built / "docs", built / "site")
    assert str(problem) == "docs/assets/two.js:2: « pat » que part.js n'exporte pas. Vouliez-vous dire « put »?"
    assert (built / "site/un/index.html").read_text() == PAGE


def test_a_script_of_a_page_that_cannot_be_read_is_told_by_page(built):
    (built / "site/un/index.html").write_text(
        PAGE.replace("<body>", "<body><script>var = 1</script>"), encoding="utf-8"
    )
    [problem] = lighten_pages(built / "docs", built / "site")
    assert (problem.path, problem.fault[:20]) == ("un/index.html", "faute dans le code (")


def test_no_rule_of_ours_is_lost_but_those_named_here(delivered, root):
    """A rule that no sheet keeps is dead, or its class is set in a way that page_usage.py does not see."""
    kept = "".join(path.read_text(encoding="utf-8") for path in delivered.glob("assets/page.*.css"))
    names = set()
    for sheet in (root / "docs/assets").glob("*.css"):
        names |= set(
            re.findall(r"\.([a-z][\w-]*)(?=[^{}]*\{)", re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S))
        )
    assert {name for name in names if not re.search(rf"\.{name}(?![\w-])", kept)} == AWAITED


def test_a_page_at_an_address_that_begins_at_the_root_keeps_it():
    html = '<link rel="stylesheet" href="/sous/assets/a.css"><link rel="stylesheet" href="/sous/assets/b.css">'
    assert link_files(html, "assets/p.css", "") == '<link rel="stylesheet" href="/sous/assets/p.css">'


def test_each_page_of_the_site_loads_little(delivered, pages, site):
    for page in pages:
        tree = LexborHTMLParser((delivered / page.relative_to(site)).read_text(encoding="utf-8"))
        assert len(tree.css("link[rel=stylesheet]")) == 1, page
        assert tree.css("script[type=module]") == [], page
        assert len(tree.css("script[src]")) <= 3, page
