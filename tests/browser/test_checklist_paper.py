"""The checklist on paper: one sheet that holds the list alone, or the page with the notes in full."""

import re

import pytest

from browser.checklist import TOOL, fill_in, press, start, tell, write_note
from reseaux.facts import load_facts

PAGES = re.compile(rb"/Type\s*/Page\b")

# What of the head of the sheet lies over something else of it.
COVERED = """() => {
  const parts = [...document.querySelectorAll('.liste-tete > p, .liste-avancement > *, .liste-feuille')]
    .filter(node => !node.closest('.liste-groupe') && node.checkVisibility() && node.getBoundingClientRect().width);
  const boxes = parts.map(node => [node.textContent || node.tagName, node.getBoundingClientRect()]);
  const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return boxes.flatMap(([name, box], index) =>
    boxes.slice(index + 1).filter(([, other]) => over(box, other)).map(([other]) => `${name} / ${other}`));
}"""


@pytest.fixture(scope="module")
def checklist(root):
    return load_facts(root).checklists["reputation"]


def count_sheets(page):
    page.emulate_media(media="print")
    return len(PAGES.findall(page.pdf(format="Letter", prefer_css_page_size=True)))


@pytest.mark.parametrize("note", ["", "Une note. ", "https://exemple.quebec/" + "sans-fin/" * 30])
def test_the_sheet_is_one_page_whatever_is_ticked_and_noted(look, checklist, note):
    page = start(look)
    page.evaluate("window.print = () => {}")
    fill_in(page, note * 5)
    press(page, "imprimer")
    assert page.locator("html").get_attribute("data-impression") == "reputation"
    page.emulate_media(media="print")
    assert not page.locator(".entete, h1, .liste-pourquoi, .pied, footer").filter(visible=True).all()
    assert page.locator(".liste-quoi:visible").count() == len(checklist.points)
    assert page.locator(".liste-note-papier:visible").count() == (len(checklist.points) if note else 0)
    assert "À refaire le" in tell(page, ".liste-feuille")
    page.set_viewport_size({"width": 740, "height": 1000})  # about what a Letter sheet leaves between its margins
    assert page.evaluate(COVERED) == []
    assert count_sheets(page) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("html").get_attribute("data-impression") is None


def test_printing_the_page_prints_all_of_it_with_the_notes_in_full(look, checklist):
    page = start(look)
    note = "Une longue note. " * 40
    write_note(page, checklist.points[0].id, note)
    page.locator("#liste-reputation-temps").select_option("5")
    page.emulate_media(media="print")
    assert page.locator(".liste-pourquoi:visible").count() == len(checklist.points)
    assert page.locator("h1").is_visible()
    assert page.locator(".liste-note-papier:visible").all_inner_texts() == [note.strip()]
    assert not page.locator(f"{TOOL} :is(button, select, textarea)").filter(visible=True).all()
    assert count_sheets(page) > 1
