"""The PDFs of the real site: who hears them, who leafs through them, who fills them."""

import functools
import io
import re
from collections.abc import Callable

import page
import pytest
from pypdf import PdfReader, PdfWriter
from read_document import list_annotations, list_bookmarks, list_fonts, list_tagged, list_targets, read_text

from reseaux.facts import load_facts
from reseaux.publish.documents import DOCUMENTS, FOLDER, Planned, write_documents

PLANS = {plan.file.removesuffix(".pdf"): plan for plan in DOCUMENTS}
# The whole guide takes long: most is seen on two of its parts.
SHORT = Planned("essai.pdf", "guide", ("comprendre/", "otpq/"), title="Un guide « court »", subtitle="Deux parties.")
SEEN = (*(PLANS[name] for name in ("cahier", "guide-animation", "liste-reputation")), SHORT)
ENTRY = re.compile(r"^(.+?) ?\.{3,}\s*(\d+)\s*$", re.MULTILINE)
FAMILY = "Source-Serif-Pro"
Make = Callable[[Planned], PdfReader]


@pytest.fixture(scope="module")
def make(root, site, tmp_path_factory) -> Make:
    """What makes a document of the real site and reads it; what is kept in .build/documents is not made again."""
    folder = tmp_path_factory.mktemp("documents") / "site"
    folder.mkdir()
    for path in site.iterdir():
        (folder / path.name).symlink_to(path)

    @functools.cache
    def make(plan: Planned) -> PdfReader:
        assert write_documents(folder, root, (plan,)) == []
        return PdfReader(folder / FOLDER / plan.file)

    return make


def read_bytes(reader: PdfReader) -> bytes:
    reader.stream.seek(0)
    return reader.stream.read()


def check_document(reader: PdfReader, step: int = 1) -> None:
    """What holds for every document: heard, embedded, a page at least in each `step` with its number and bookmarks."""
    assert page.validate_pdf_bytes(read_bytes(reader), profile="ua1").failures == []
    assert reader.root_object["/Lang"] == "fr-CA"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert all(list_fonts(reader).values())
    assert [name for name in list_fonts(reader) if not name.startswith(FAMILY)] == []
    texts = {number: read_text(reader, number) for number in range(1, len(reader.pages) + 1, step)}
    assert all(text for text in texts.values())
    assert [
        f"{title}, p. {number}" for _, title, number in list_bookmarks(reader) if title not in texts.get(number, title)
    ] == []
    assert [number for number, text in texts.items() if number > 1 and not text.endswith(f" {number}")] == []


def check_links(reader: PdfReader) -> None:
    """Each link inside a document has a target, each other the whole address of a site, and all tell where they go."""
    targets, faults = list_targets(reader), []
    for number, link in list_annotations(reader, "/Link"):
        address = link["/Dest"] if "/Dest" in link else link["/A"]["/URI"]
        arrives = address in targets if "/Dest" in link else re.match(r"https?://[^/]+\.", address)
        faults += [] if arrives and link["/Contents"] else [f"p. {number}: {address}"]
    assert faults == []


def read_contents(reader: PdfReader, *numbers: int) -> list[tuple[str, int]]:
    """Return the lines of a table of contents: words, number written."""
    text = "\n".join(reader.pages[number - 1].extract_text() for number in numbers)
    return [(" ".join(words.split()), int(number)) for words, number in ENTRY.findall(text)]


def check_contents(reader: PdfReader) -> None:
    """The table of contents of a guide tells where each of its pages begins, in order; the bookmarks agree."""
    contents = read_contents(reader, 2)
    begun = sorted(number for name, number in list_targets(reader).items() if name.endswith("--titre"))
    assert [number for _, number in contents] == begun
    assert set(contents) <= {(title, number) for _, title, number in list_bookmarks(reader)}


@pytest.mark.parametrize("plan", SEEN, ids=lambda plan: plan.file)
def test_a_document_is_heard_leafed_through_and_followed(make, plan):
    reader = make(plan)
    check_document(reader)
    check_links(reader)


def test_a_document_without_its_tags_would_be_refused(make):
    writer = PdfWriter(clone_from=make(PLANS["cahier"]))
    del writer.root_object["/StructTreeRoot"]
    writer.write(damaged := io.BytesIO())
    assert not page.is_pdf_compliant_bytes(damaged.getvalue(), profile="ua1")


def test_a_guide_has_its_pages_in_order_in_its_bookmarks_and_its_contents(make):
    reader = make(SHORT)
    assert reader.metadata.title == "Un guide «\u00a0court\u00a0»"
    assert [title for title, _ in read_contents(reader, 2)] == [
        *("Comprendre les réseaux", "Le réseau de contacts", "Le darwinisme numérique", "L’identité numérique"),
        *("La portée organique", "L’OTPQ sur les réseaux"),
    ]
    check_contents(reader)


def test_a_link_to_another_page_of_a_guide_lands_there_and_tells_its_number(make):
    reader, checked = make(SHORT), 0
    titles = {title: number for level, title, number in list_bookmarks(reader) if level <= 2}
    targets = list_targets(reader)
    for title, name in (("Le réseau de contacts", "reseau-de-contacts"), ("L’OTPQ sur les réseaux", "otpq")):
        assert targets[name] == targets[f"{name}--titre"] == titles[title]
    for number in range(3, len(reader.pages) + 1):
        for words, told in re.findall(
            r"(Le réseau de contacts|La portée organique) \(p\. (\d+)\)", read_text(reader, number)
        ):
            assert int(told) == titles[words]
            checked += 1
    assert checked >= 2


def test_the_booklet_has_no_answer_and_its_form_is_a_sheet_of_its_own(make):
    reader = make(PLANS["cahier"])
    texts = [read_text(reader, number) for number in range(1, len(reader.pages) + 1)]
    assert not any("Corrigé" in text for text in texts)
    assert texts[-1].startswith("Feuille d’évaluation Sans nom.")
    assert len(texts) % 2 == 1
    assert texts[-2].startswith("Mes notes")
    assert "Sources de cette page" in texts[-2]
    assert len(texts) <= 7


def test_the_trainers_guide_lists_its_headings_with_their_pages(make):
    reader = make(PLANS["guide-animation"])
    marks = [(title, number) for level, title, number in list_bookmarks(reader) if level in (2, 3)]
    assert read_contents(reader, 2, 3) == marks
    text = " ".join(read_text(reader, number) for number in range(4, len(reader.pages) + 1))
    for words in ("Vous pouvez dire : « Bonjour.", "48,9 %", "Corrigé du premier exercice"):
        assert words in text


def test_each_point_of_the_checklist_is_a_box_that_says_what_it_is_for(make, root):
    reader = make(PLANS["liste-reputation"])
    points = load_facts(root).checklists["reputation"].points
    boxes = [box for _, box in list_annotations(reader, "/Widget")]
    assert [box["/T"] for box in boxes] == [point.id for point in points]
    assert all(box["/TU"].endswith(".") and box["/FT"] == "/Btn" for box in boxes)
    assert [field.get_object()["/T"] for field in reader.root_object["/AcroForm"]["/Fields"]] == [
        box["/T"] for box in boxes
    ]


def test_the_boxes_are_reached_in_order_and_show_their_tick_in_any_viewer(make):
    reader = make(PLANS["liste-reputation"])
    boxes = [box for _, box in list_annotations(reader, "/Widget")]
    assert {page["/Tabs"] for page in reader.pages} == {"/S"}
    assert [box["/T"] for box in list_tagged(reader, "/Form")] == [box["/T"] for box in boxes]
    # Asked to draw ticks again, viewers made on Poppler draw none.
    assert "/NeedAppearances" not in reader.root_object["/AcroForm"]
    for box in boxes:
        drawn = {name: form.get_object() for name, form in box["/AP"]["/N"].items()}
        assert box["/AS"] == "/Off"
        assert {name: bool(form.get_data()) for name, form in drawn.items()} == {"/on": True, "/Off": False}
        assert {tuple(form["/BBox"][:2]) for form in drawn.values()} == {(0, 0)}


def test_the_whole_guide_holds_every_page_of_guidance(make, site):
    reader = make(PLANS["guide-complet"])
    check_document(reader, step=9)
    check_links(reader)
    check_contents(reader)
    folders = [path for part in PLANS["guide-complet"].pages for path in (site / part).rglob("index.html")]
    assert len(read_contents(reader, 2)) == len(folders)
    assert len(reader.pages) < 160
