"""What `make site` publishes of the kit: pictures and codes beside each short link, blocks that pass every rule."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from project_copy import replace_text
from written_page import tell

from reseaux.checks.built_page import BuiltPage, read_site
from reseaux.checks.newsletter import check_blocks
from reseaux.newsletter.entries import load_entries
from reseaux.page import read_pages
from reseaux.permalinks import find_arrivals, read_record
from reseaux.publish.newsletter import list_pictured
from reseaux.publish.pictures import PicturedPage, start_pictures
from reseaux.publish.site import BuildError, publish_site

PUBLIC = "https://reseaux.example/"
SIZES = {"carte.png": (1200, 630), "image.png": (1200, 400)}


@pytest.fixture(scope="module")
def built(site, root):
    return read_site(site, root)


def test_every_block_of_the_site_passes_every_rule(built):
    assert tell(check_blocks(built)) == []


def test_a_fault_in_a_block_is_told(built):
    page = built.pages["infolettre/index.html"]
    area = page.tree.css_first("textarea[data-forme=html]")
    assert "l/agir/" in area.text()
    faulty = BuiltPage(page.path, page.source, page.html.replace("https://reseaux.example/l/agir/", "/l/agir/"))
    assert tell(check_blocks(replace(built, pages={**built.pages, page.path: faulty}))) == [
        f"docs/infolettre/index.md: « /l/agir/{end} » n'est pas une adresse permanente du site. "
        "Corrigez src/reseaux/newsletter/blocks.py."
        for end in ("image.png", "")
    ]


def test_each_short_link_has_its_pictures_and_a_code_that_leads_to_it(site, root):
    names = list(find_arrivals(read_pages(root)[0]).short_names)
    assert len(names) > 30
    for name in names:
        for file, size in SIZES.items():
            with Image.open(site / "l" / name / file) as picture:
                assert picture.size == size, name
        with Image.open(site / "l" / name / "qr.png") as code:
            (found,) = zxingcpp.read_barcodes(code.convert("L"))
        assert found.text == f"{PUBLIC}l/{name}/"
        assert f"<title>{found.text}</title>" in (site / "l" / name / "qr.svg").read_text(encoding="utf-8")


def test_every_short_name_ever_published_keeps_its_pictures(root):
    record, _ = read_record(root)
    published = {name for page in record.pages.values() for name in page.liens}
    assert published <= set(list_pictured(root))


def test_the_pictures_of_a_site_stay_light(site):
    weights = {
        file: [path.stat().st_size for path in site.glob(f"l/*/{file}")] for file in (*SIZES, "qr.png", "qr.svg")
    }
    assert max(weights["carte.png"]) < 20_000
    assert max(weights["image.png"]) < 20_000
    assert max(weights["qr.png"] + weights["qr.svg"]) < 9_000


def test_each_page_of_the_kit_has_its_block_alone(site, root):
    names = {entry.name for entry in load_entries(root, PUBLIC)}
    assert {path.stem for path in (site / "infolettre/blocs").glob("*.html")} == names


def test_a_title_that_the_font_cannot_draw_stops_the_build(project):
    line = replace_text(project / "docs/agir/contenu.md", "title: Donner du contenu intelligent", "title: Donner du 😀")
    assert line == 2
    with pytest.raises(BuildError) as told:
        publish_site(project)
    assert str(told.value).splitlines()[-2:] == [
        "docs/agir/contenu.md: signe « 😀 » absent de la police des cartes "
        "(« Donner du 😀 », « Contenu et publicité »). Remplacez ce signe dans le titre de la page "
        "ou dans le nom du thème.",
        "1 problème à corriger.",
    ]
    assert (project / "site/index.html").read_text(encoding="utf-8") == "la dernière bonne version"


def test_a_former_name_has_the_pictures_of_the_page_of_today(tmp_path):
    page = PicturedPage("Un essai", "Réputation", "liste", "docs/essai.md")
    pages = {"essai": page, "vieux": page}
    assert start_pictures(tmp_path, pages, "Le site", "https://a.example/b", tmp_path / "k") == []
    for name in ("essai", "vieux"):
        assert f"a.example/b/l/{name}/</text>" in (tmp_path / "l" / name / "qr.svg").read_text(encoding="utf-8")
    images = {(tmp_path / "l" / name / "image.png").read_bytes() for name in ("essai", "vieux")}
    assert len(images) == 1


def test_a_build_for_a_folder_of_a_host_gives_whole_addresses(root):
    (entry,) = [entry for entry in load_entries(root, "https://a.example/dossier/") if entry.name == "groupe-150"]
    assert entry.link == "https://a.example/dossier/l/groupe-150/"
