"""The offline edition: what is in it, that every link in it arrives, and that it is the same for the same site."""

import datetime
import os
import shutil
import tomllib
import zipfile
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.french_date import format_date
from reseaux.publish.downloads import DOWNLOADS
from reseaux.publish.offline import FOLDER, NOTE, ZIP, gather_files, write_offline
from reseaux.publish.offline_page import ELSEWHERE, find_path, make_local, name_file

LIMIT = 10 * 1024 * 1024  # bytes
LOADED = (
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("link[rel=stylesheet]", "href"),
    ("link[rel=icon]", "href"),
)
FOLLOWED = (("a", "href"), ("form", "action"), *LOADED)
NAMES = "_redirects 404.html sitemap.xml assets/spelling.js assets/theme.js assets/tools/tool.js"


@pytest.fixture(scope="module")
def edition(root, site) -> dict[str, bytes]:
    return gather_files(root / "docs", site)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../agir/", "../agir/index.html"),
        ("../agir/#quoi-faire", "../agir/index.html#quoi-faire"),
        ("../agir/?q=a/b#c/", "../agir/index.html?q=a/b#c/"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../l/groupe-150/qr.png", "../l/groupe-150/qr.png"),
        ("#en-bref", "#en-bref"),
        ("", ""),
        ("?q=a", "?q=a"),
        ("https://www.otpq.qc.ca/", "https://www.otpq.qc.ca/"),
        ("//ailleurs.example/", "//ailleurs.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_link_to_a_folder_names_its_page(target, expected):
    assert name_file(target) == expected


def test_a_page_is_changed_where_it_must_and_nowhere_else():
    html = """<meta http-equiv="refresh" content="0; url=../../agir/">
<p title="../agir/">Voyez <a class="a" href="../../agir/">href="../agir/"</a> <a href="#b">b</a>
<a class="bouton" href="../../documents/reseaux-hors-ligne.zip" download>L'édition</a></p>
<form action=".."></form><script src="../../a.js" defer></script>
<script src="../../one.js" type="module"></script>
<script type="module" src="../tools/two.js"></script>
"""
    asked = []
    made = make_local("l/x/index.html", html, ZIP, lambda modules: asked.append(modules) or "assets/all.js")
    assert asked == [["one.js", "l/tools/two.js"]]
    assert (
        made
        == """<meta http-equiv="refresh" content="0; url=../../agir/index.html">
<p title="../agir/">Voyez <a class="a" href="../../agir/index.html">href="../agir/"</a> <a href="#b">b</a>
<a class="bouton" download>L'édition</a></p>
<form action="../index.html"></form><script src="../../a.js" defer></script>
<script src="../../assets/all.js" defer></script>

"""
    )


def test_every_link_of_the_edition_arrives_and_no_page_asks_a_server(edition):
    faults, count, held = [], 0, {*edition, *DOWNLOADS}  # which a build of the pages alone does not make
    for name in (name for name in edition if name.endswith(".html")):
        tree = LexborHTMLParser(edition[name].decode())
        assert not tree.css("script[type=module]"), name
        for selector, attribute in FOLLOWED:
            for target in (node.attributes.get(attribute) or "" for node in tree.css(selector)):
                if ELSEWHERE.match(target):
                    is_loaded = (selector, attribute) in LOADED and "//" in target
                    faults += [f"{name}: {target} asked"] if is_loaded else []
                    continue
                count += 1
                faults += [] if unquote(find_path(name, target)) in held else [f"{name}: {target}"]
    assert faults == []
    assert count > 2000


def test_what_no_page_of_the_edition_asks_for_is_left_out(edition, site):
    assert [name for name in NAMES.split() if name in edition] == []
    assert [name for name in edition if name.endswith(".map") or "lunr" in name] == []
    for name in ("index.html", "l/groupe-150/index.html", "l/groupe-150/qr.png", "nouveautes/flux.xml"):
        assert name in edition
        assert (site / name).is_file()


def test_pages_with_the_same_modules_share_one_script(edition):
    scripts = [name for name in edition if name.startswith("assets/hors-ligne/")]
    assert 1 < len(scripts) < 20


def test_the_same_site_gives_the_same_bytes_small_and_in_order(root, site, tmp_path):
    again = tmp_path / "site"
    shutil.copytree(site, again, copy_function=shutil.copyfile)
    os.utime(again / "index.html", (0, 0))
    os.chmod(again / "index.html", 0o600)
    places = [tmp_path / "one.zip", tmp_path / "elsewhere" / "two.zip"]
    # An edition already there, of an earlier build, is not packed again.
    (again / ZIP).parent.mkdir(exist_ok=True)
    (again / ZIP).write_bytes(b"before")
    assert [write_offline(root, folder, place) for folder, place in zip((site, again), places, strict=True)] == [[], []]
    first, second = (place.read_bytes() for place in places)
    assert first == second
    assert len(first) < LIMIT
    with zipfile.ZipFile(places[0]) as archive:
        names = archive.namelist()
        entries = archive.infolist()
        note = archive.read(f"{FOLDER}/{NOTE}").decode("utf-8-sig")
    assert names == sorted(names)
    assert {name.split("/")[0] for name in names} == {FOLDER}
    assert {entry.external_attr for entry in entries} == {0o100644 << 16}
    [day] = {entry.date_time for entry in entries}
    assert day >= (*load_facts(root).news[0].date.timetuple()[:3], 0, 0, 0)
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    lines = note.replace("\u00a0", " ").split("\r\n")
    assert lines[:2] == [
        "Réseaux et réputation, édition hors ligne",
        f"Version {version}, textes du {format_date(datetime.date(*day[:3]))}",
    ]
    assert "2. Dans le dossier « reseaux-hors-ligne », ouvrez le fichier « index.html » avec votre navigateur." in lines


def test_a_module_that_cannot_be_bundled_is_told_at_its_place(tmp_path):
    for folder in ("docs/assets", "site"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/assets/a.js").write_text("const a = 1;\nexport default a;\n", encoding="utf-8")
    (tmp_path / "site/index.html").write_text('<script type="module" src="assets/a.js"></script>', encoding="utf-8")
    [problem] = write_offline(tmp_path, tmp_path / "site", tmp_path / "a.zip")
    assert str(problem).startswith("docs/assets/a.js:2: « export default a; », forme que la mise en un seul fichier")
    assert list(tmp_path.glob("*.zip")) == []
