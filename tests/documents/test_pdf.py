"""A PDF of a small document: tagged, the same everywhere, with our letters, links that speak, spaces that are read."""

import base64
import io
import sys
from pathlib import Path

import cffi
import page
import pytest
from pypdf import PdfReader

from reseaux.documents.drawings import embed_images
from reseaux.documents.pdf import LibraryError, load_weasyprint, write_pdf
from reseaux.documents.tagging import wrap_items

HTML = """<!doctype html><html lang="fr-CA"><head><title>Essai</title>
<meta name="dcterms.created" content="2026-11-05"></head><body class="fascicule"><main>
<h1>L’œuvre</h1><p>«\u00a0Oui\u00a0», dites-vous à 49\u00a0% des gens et <strong>à tous</strong>.</p>
<p><a href="#fin" aria-label="Aller à la fin">Voyez <em>la toute</em> fin</a>,
<a href="https://b.example/">une page</a></p><img src="point.png" alt="Un point.">
{items}<h2 id="fin">Fin</h2></main></body></html>"""
ITEMS = "<ul><li>Un</li><li><p>Deux</p><ul><li>Trois</li></ul></li></ul>"
POINT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def make(folder: Path, items: str) -> bytes:
    folder.mkdir()
    (folder / "point.png").write_bytes(base64.b64decode(POINT))
    return write_pdf(embed_images(HTML.format(items=items), folder))


@pytest.fixture(scope="module")
def pdf(tmp_path_factory) -> bytes:
    return make(tmp_path_factory.mktemp("pdf") / "site", wrap_items(ITEMS))


@pytest.fixture(scope="module")
def reader(pdf) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def test_the_same_document_gives_the_same_bytes_in_another_folder(pdf, tmp_path):
    assert make(tmp_path / "ailleurs", wrap_items(ITEMS)) == pdf


def test_a_document_keeps_to_pdf_ua_and_would_not_without_its_mended_lists(pdf, tmp_path):
    assert page.validate_pdf_bytes(pdf, profile="ua1").failures == []
    assert not page.is_pdf_compliant_bytes(make(tmp_path / "site", ITEMS), profile="ua1")


def test_each_link_has_one_annotation_that_says_its_words(reader):
    links = [item.get_object() for item in reader.pages[0]["/Annots"]]
    assert [link["/Contents"] for link in links] == ["Aller à la fin", "une page"]
    assert links[0]["/Dest"] == "fin"
    assert links[1]["/A"]["/URI"] == "https://b.example/"


def test_the_text_is_read_with_its_quotes_ligatures_and_spaces(reader):
    text = reader.pages[0].extract_text()
    assert "L’œuvre" in text
    assert "« Oui », dites-vous à 49 % des gens et à tous." in text


def test_a_document_tells_its_language_and_its_day_and_not_that_of_the_clock(reader):
    assert reader.root_object["/Lang"] == "fr-CA"
    assert reader.metadata["/CreationDate"] == "D:20261105"


@pytest.mark.parametrize("absent", ["pango", "harfbuzz-subset"])
def test_an_absent_library_is_one_error_and_nothing_is_printed(absent, monkeypatch, capfd):
    def refuse(ffi, name, *arguments):
        if absent in str(name):
            raise OSError(f"cannot load library '{name}'")
        return opened(ffi, name, *arguments)

    opened = cffi.FFI.dlopen
    monkeypatch.setattr(cffi.FFI, "dlopen", refuse)
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(LibraryError):
        load_weasyprint()
    assert capfd.readouterr() == ("", "")
