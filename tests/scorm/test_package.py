"""The package: what is in it, that it asks for nothing else, that it is readable without a script and by everybody."""

import re
import zipfile
from xml.etree import ElementTree

import pytest
from browser.axe import check
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.publish.downloads import DOWNLOADS
from reseaux.publish.scorm import ZIP, write_scorm
from reseaux.publish.sizes import format_size, write_sizes
from reseaux.scorm.package import list_sources

LIMIT = 1_500_000  # bytes
PARTS = ["formation", "module-1", "module-2", "module-3", "module-4", "test", "attestation"]


@pytest.fixture(scope="module")
def page(package: dict[str, bytes]) -> LexborHTMLParser:
    return LexborHTMLParser(package["index.html"].decode())


def test_the_archive_is_light_whole_and_always_the_same(root, site, package, tmp_path):
    assert write_scorm(root, site) == []
    first = (site / ZIP).read_bytes()
    assert len(first) < LIMIT
    write_scorm(root, site)
    assert (site / ZIP).read_bytes() == first
    with zipfile.ZipFile(site / ZIP) as archive:
        names = set(archive.namelist())
        assert names == set(package)
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
    (site / ZIP).unlink()
    listed = {file.get("href") for file in manifest.iter() if file.tag.endswith("}file")}
    assert listed == names - {"imsmanifest.xml"}


def test_a_page_that_is_not_there_is_told(root, tmp_path, site, monkeypatch):
    monkeypatch.setattr("reseaux.scorm.package.list_sources", lambda facts: ["formation/index.md"])
    (tmp_path / "formation").mkdir()
    html = (site / "formation/index.html").read_text(encoding="utf-8")
    (tmp_path / "formation/index.html").write_text(html.replace('class="corps"', ""), encoding="utf-8")
    told = "documents/formation-scorm12.zip: page « /formation/ » sans titre ou sans corps. Reliez une page du guide."
    assert [str(problem) for problem in write_scorm(root, tmp_path)] == [told]


def test_the_package_has_one_page_one_style_one_script(package, page, root):
    assert set(package) == {"index.html", "formation.css", "formation.js", "icone.svg", "imsmanifest.xml"}
    assert [node.attributes["src"] for node in page.css("script")] == ["formation.js"]
    assert "type" not in page.css_first("script").attributes, "a classic script, that any platform serves"
    assert [node.attributes["data-nom"] for node in page.css(".partie")] == PARTS
    assert len(list_sources(load_facts(root))) == len(PARTS)


def test_nothing_is_asked_of_another_server_and_no_link_takes_the_place_of_the_platform(package, page):
    for node in page.css("[src], link[href]"):
        target = node.attributes.get("src") or node.attributes.get("href")
        assert target in package
    style = package["formation.css"].decode()
    assert {found for found in re.findall(r"url\(['\"]?([^'\")]*)", style) if not found.startswith("data:")} == set()
    assert "@import" not in style
    leaving = [node for node in page.css("a[href]") if not node.attributes["href"].startswith("#")]
    assert len(leaving) > 20
    for node in leaving:
        assert node.attributes["href"].startswith(("https://", "http://")), node.html
        assert (node.attributes["target"], node.attributes["rel"]) == ("_blank", "noopener")
    arrivals = {node.id for node in page.css("[id]")}
    for node in page.css("a[href^='#']"):
        assert node.attributes["href"][1:] in arrivals, node.html
    for node in page.css("[style], [onclick], form[action]"):
        raise AssertionError(node.html)


def test_the_scripts_are_light_write_text_as_text_and_interrupt_nobody(root):
    scripts = sorted((root / "src/reseaux/scorm/scripts").glob("*.js"))
    assert len(scripts) > 5
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) < 6 * 1024, path.name
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|alert\(|console\.\w", text
        ), path.name


def test_identifiers_stand_once(page):
    names = [node.id for node in page.css("[id]")]
    assert sorted(names) == sorted(set(names))


def test_what_speaks_of_the_browser_alone_is_left_out(page):
    text = page.css_first("course-outline").text()
    assert "Exporter une copie" in text
    assert "effacer d’ici" not in text
    assert "nulle part" not in text


def test_all_parts_are_read_without_a_script(browser, platform):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{platform}/sco/index.html")
    for part in PARTS:
        assert page.is_visible(f"#{part} h1")
    assert page.is_visible("noscript")
    assert page.locator(".corrige summary").first.is_visible()
    context.close()


def open_part(page: Page, server: str, part: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server}/sco/index.html#{part}")
    page.wait_for_selector(f".partie[data-nom={part}]:not([hidden])")


def test_the_parts_fit_any_width(learner):
    page = learner.context.new_page()
    for width in (1280, 320):
        for part in PARTS:
            open_part(page, learner.server, part, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (part, width)


@pytest.mark.parametrize(("part", "width"), [("formation", 1280), ("test", 320)])
def test_the_parts_break_no_rule(learner, part: str, width: int):
    """The pages of the site are asked the same; these two hold what the package adds."""
    page = learner.context.new_page()
    open_part(page, learner.server, part, width)
    # What is hidden breaks no rule, and costs as much to read.
    page.eval_on_selector_all(".partie[hidden]", "parts => parts.forEach((part) => part.remove())")
    check(page)


def test_tools_of_the_modules_work_and_lead_to_the_site(learner):
    page = learner.context.new_page()
    page.goto(f"{learner.server}/sco/index.html#module-3")
    tool = page.locator("group-diagnosis")
    tool.locator("input[type=text]").first.fill("120")
    page.keyboard.press("Tab")
    assert "120" in page.evaluate("location.hash")
    assert page.get_attribute(".etapes a[href='#module-3']", "aria-current") == "step", "the part stays"
    site_url = page.evaluate("document.querySelector('#module-3').dataset.adresse")
    assert site_url.endswith("/formation/module-3/")
    assert tool.evaluate("tool => tool.link").startswith(f"{site_url}#")


def test_what_the_page_offers_is_what_is_made(root):
    offered = [file.fichier for file in load_facts(root).tools.telechargements.fichiers]
    assert sorted(offered) == sorted(DOWNLOADS)


def test_the_size_of_a_file_stands_beside_its_link(tmp_path):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/a.pdf").write_bytes(b"x" * 159_600)
    empty = '<p>A<span data-taille="documents/a.pdf"></span> B<span data-taille="documents/b.zip"></span></p>'
    (tmp_path / "index.html").write_text(empty, encoding="utf-8")
    for _ in range(2):
        write_sizes(tmp_path, ["documents/a.pdf", "documents/b.zip"])
    written = empty.replace('a.pdf">', 'a.pdf">, 160\u00a0ko')
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (12, "1 ko"),
        (159_302, "159 ko"),
        (999_499, "999 ko"),
        (999_500, "1,0 Mo"),
        (1_613_290, "1,6 Mo"),
    ],
)
def test_a_size_is_told_as_in_french(count, told):
    assert format_size(count) == told.replace(" ", "\u00a0")
