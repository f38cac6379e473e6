"""The documents of the site: made when their pages change and only then, kept, and told when they cannot be."""

from pathlib import Path

import pytest
from written_page import tell

from reseaux.documents import keeping
from reseaux.documents.pdf import LibraryError
from reseaux.publish.documents import CACHE, FOLDER, Planned, write_documents

PAGE = """<!doctype html><html><head><link rel="canonical" href="https://a.example/">{head}</head><body><article>
<h1>{title}</h1><p class="fiche">Revu le <time datetime="2026-11-05">5 novembre 2026</time></p>
<div class="corps"><h2 id="quoi">Quoi</h2><p>{text}</p></div></article></body></html>"""
SHEET = Planned("feuille.pdf", "fascicule", ("agir/a/",))
BOOK = Planned("livre.pdf", "guide", ("agir/", "fin/"), title="Le livre", subtitle="Tout.")
PLANNED = (SHEET, BOOK)


def write_page(root: Path, address: str, text: str, head: str = "") -> None:
    folder = root / "site" / address
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(PAGE.format(title=address, text=text, head=head), encoding="utf-8")


@pytest.fixture
def root(tmp_path) -> Path:
    navigation = "site_name: Essai\nnav: [index.md, agir/index.md, agir/a.md, fin/index.md]\n"
    (tmp_path / "mkdocs.yml").write_text(navigation, encoding="utf-8")
    for address in ("", "agir/", "agir/a/", "fin/"):
        write_page(tmp_path, address, f"Texte de {address}")
    return tmp_path


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """What is made rather than kept: the HTML of each document, in order."""
    asked = []

    def note(html: str) -> bytes:
        asked.append(html)
        return f"PDF {len(asked)}".encode()

    monkeypatch.setattr(keeping, "write_pdf", note)
    return asked


def write(root: Path, *planned: Planned) -> list[str]:
    return tell(write_documents(root / "site", root, planned or PLANNED))


def read(root: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted((root / "site" / FOLDER).iterdir())}


def test_a_document_is_made_again_only_when_one_of_its_pages_changes(root, made):
    assert write(root) == write(root) == []
    assert read(root) == {"feuille.pdf": "PDF 1", "livre.pdf": "PDF 2"}
    write_page(root, "fin/", "Un autre texte")
    write(root)
    assert read(root) == {"feuille.pdf": "PDF 1", "livre.pdf": "PDF 3"}
    write_page(root, "agir/a/", "Un autre texte")
    write(root)
    assert read(root) == {"feuille.pdf": "PDF 4", "livre.pdf": "PDF 5"}
    assert "https://a.example/" in made[-1]


def test_a_document_is_made_again_when_one_of_its_images_changes(root, made):
    write_page(root, "agir/a/", '<img src="../../point.png" alt="Un point.">')
    for image in (b"un", b"deux", b"deux"):
        (root / "site/point.png").write_bytes(image)
        write(root, SHEET)
    assert len(made) == 2


def test_the_style_sheet_makes_all_again_and_few_versions_are_kept(root, made, monkeypatch):
    for rank in range(keeping.KEPT + 2):
        monkeypatch.setattr(keeping, "MAKERS", ("weasyprint",) * (rank + 1))
        write(root, SHEET)
    assert len(made) == keeping.KEPT + 2
    assert len(list((root / CACHE).iterdir())) == keeping.KEPT


def test_a_page_withdrawn_is_left_out_and_a_document_without_its_pages_is_not_made(root, made):
    write_page(root, "agir/a/", "Retirée", head='<meta name="robots" content="noindex">')
    assert write(root) == []
    assert list(read(root)) == ["livre.pdf"]
    assert "Retirée" not in made[0]


@pytest.mark.parametrize(
    ("plan", "text", "message"),
    [
        (
            SHEET,
            "Un sourire 😀",
            "documents/feuille.pdf: signe « 😀 » absent de la police des documents."
            " Remplacez ce signe dans les pages du document.",
        ),
        (
            Planned("feuille.pdf", "fascicule", ("agir/a/",), last="#a--perdue"),
            "Texte",
            "documents/feuille.pdf: partie « #a--perdue » absente de la page « /agir/a/ »."
            " Corrigez la liste des documents.",
        ),
    ],
)
def test_a_document_that_cannot_be_made_is_told_and_the_others_are(root, made, plan, text, message):
    write_page(root, "agir/a/", text)
    other = Planned("autre.pdf", "fascicule", ("fin/",))
    assert write(root, plan, other) == [message]
    assert list(read(root)) == ["autre.pdf"]


def test_an_absent_library_is_told_once_in_one_line(root, monkeypatch):
    def refuse(html: str) -> bytes:
        raise LibraryError("libpango")

    monkeypatch.setattr(keeping, "write_pdf", refuse)
    assert write(root) == [
        "documents/: bibliothèque Pango absente : aucun PDF ne peut être fait."
        " Installez les paquets libpango-1.0-0, libpangoft2-1.0-0 et libharfbuzz-subset0, puis recommencez."
    ]
