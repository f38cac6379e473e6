"""The slides in the browser: shown, moved, told, timed, spoken in two windows, printed, without JavaScript."""

import io
import shutil

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.axe import check
from browser.focus import find_fault, has_focus
from reseaux.publish.documents import DOCUMENTS, write_documents

PAGE = "/formation/diapositives/"
SCREENS = [(1280, 720), (1920, 1080), (1024, 768)]
COUNTS = {"long": 11, "court": 7}
# What is wrong with the slide at hand: text that its place cannot hold, or buttons out of the screen.
OVERFLOW = """() => {
  const slide = document.querySelector('.scene .diapo');
  const bar = document.querySelector('.scene-barre').getBoundingClientRect();
  const over = slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth;
  const wide = [...slide.children].some(node => node.getBoundingClientRect().right > innerWidth);
  return over || wide || bar.bottom > innerHeight ? slide.dataset.nom : '';
}"""
SMALL = """() => [...document.querySelectorAll('dialog button, .diaporama-commandes :is(button, label)')]
  .filter(node => node.checkVisibility() && node.getBoundingClientRect().height < 44)
  .map(node => node.textContent)"""
CALL = """async ([name, calls]) => {
  const module = await import('/assets/slides/clock.js');
  return calls.map(values => module[name](...values));
}"""
SWIPE = [("touchStart", 900), ("touchMove", 600), ("touchMove", 300), ("touchEnd", None)]


def read_slide(page: Page) -> str:
    return page.locator(".scene .diapo").get_attribute("data-nom")


def press(page: Page, *keys: str) -> str:
    for key in keys:
        page.keyboard.press(key)
    return read_slide(page)


def read_text(page: Page, selector: str) -> str:
    return " ".join(page.locator(selector).inner_text().split()).replace("’", "'")


@pytest.mark.parametrize("version", COUNTS)
def test_no_slide_overflows_on_any_screen(look, version):
    page = look(f"{PAGE}#diapo=1&version={version}")
    names = []
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        names = [press(page, "Home"), *(press(page, "ArrowRight") for _ in range(COUNTS[version] - 1))]
        found = [press(page, "Home") and page.evaluate(OVERFLOW)]
        found += [press(page, "ArrowRight") and page.evaluate(OVERFLOW) for _ in names[1:]]
        assert [name for name in found if name] == [], (width, height)
    assert len(set(names)) == COUNTS[version]
    assert press(page, "ArrowRight") == names[-1] == "suite"


def test_the_keyboard_moves_and_the_address_the_position_and_the_announcement_follow(look):
    page = look(PAGE)
    page.get_by_role("button", name="Présenter").press("Enter")
    dialog = page.get_by_role("dialog", name="Présentation")
    expect(dialog).to_be_visible()
    assert has_focus(page, "[data-action=suivante]")
    assert find_fault(page) == ""
    assert read_slide(page) == "accueil"
    assert press(page, "ArrowRight", "PageDown") == "chiffre"
    assert page.url.endswith("#diapo=3")
    assert read_text(page, ".scene-position") == "3 sur 11"
    told = "Diapositive 3 sur 11. Où est l'erreur? 49 % des Québécois vont sur Facebook chaque jour, selon l'article."
    assert read_text(page, "dialog [role=status]").startswith(told)
    assert press(page, "ArrowLeft") == "trois-voix"
    assert press(page, "PageUp", "ArrowLeft") == "accueil"
    assert press(page, "End") == "suite"
    assert page.locator("[data-action=suivante]").get_attribute("aria-disabled") == "true"
    assert press(page, "Enter") == "suite"  # the button still has the focus
    assert press(page, "Home") == "accueil"
    assert press(page, "Control+ArrowRight") == "accueil"
    assert page.locator(".scene :is(sup, [id])").count() == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert has_focus(page, "[data-action=presenter]")
    assert page.url.endswith(PAGE)


def test_the_notes_are_under_the_slide_with_the_time(look):
    page = look(f"{PAGE}#diapo=4")
    notes = page.get_by_role("button", name="Notes", exact=True)
    expect(page.locator(".scene-notes")).to_be_hidden()
    notes.click()
    assert notes.get_attribute("aria-pressed") == "true"
    assert "L'étude citée parle des internautes adultes." in read_text(page, ".scene-texte")
    assert read_text(page, ".scene-minutes") == "Étape prévue : de 5 à 11 min"
    assert read_text(page, ".scene-ensuite") == "Ensuite : Le groupe silencieux"
    assert read_text(page, ".scene-etat") == "À l'heure"
    assert page.evaluate(OVERFLOW) == ""
    assert page.evaluate(SMALL) == []
    check(page, "dialog")
    page.get_by_role("button", name="Pause").click()
    assert page.locator("[data-action=pause]").inner_text() == "Reprendre"
    page.get_by_role("button", name="Remettre à zéro").click()
    assert read_text(page, ".scene-ecoule") == "Temps écoulé : 0:00"
    for width, height in ((320, 568), (844, 390)):
        page.set_viewport_size({"width": width, "height": height})
        page.locator(".scene-texte > :last-child").scroll_into_view_if_needed()
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= width
        expect(page.locator(".scene-texte > :last-child")).to_be_in_viewport()


def test_a_finger_that_goes_left_asks_for_the_next_slide(look):
    page = look(f"{PAGE}#diapo=2", has_touch=True)
    touch = page.context.new_cdp_session(page)
    for kind, across in SWIPE:
        points = [] if across is None else [{"x": across, "y": 300}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(page.locator(".scene-position")).to_have_text("3 sur 11")


def test_two_windows_follow_each_other(visit):
    page = visit(PAGE)
    page.get_by_text("20 minutes", exact=True).click()
    page.get_by_role("button", name="Présenter").click()
    press(page, "ArrowRight")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Fenêtre de notes").click()
    notes = opened.value
    expect(notes.locator(".scene-notes")).to_be_visible()
    assert notes.url.endswith("#notes=2&version=court")
    press(page, "ArrowRight")
    expect(notes.locator(".scene .diapo")).to_have_attribute("data-nom", "base")
    assert read_text(notes, ".scene-minutes") == "Étape prévue : de 2 à 7 min"
    notes.keyboard.press("End")
    expect(page.locator(".scene .diapo")).to_have_attribute("data-nom", "suite")
    assert read_text(notes, ".scene-ensuite") == "C'est la dernière diapositive."
    notes.get_by_role("button", name="Pause").click()
    expect(page.locator("[data-action=pause]")).to_have_text("Reprendre")
    notes.close()


def test_a_window_refused_opens_the_notes_under_the_slide(look):
    page = look(PAGE)
    page.evaluate("window.open = () => null")
    page.get_by_role("button", name="Ouvrir les notes dans une autre fenêtre").click()
    expect(page.locator(".scene-notes")).to_be_visible()
    told = "Votre navigateur a refusé la fenêtre : les notes s'ouvrent sous la diapositive."
    assert read_text(page, ".scene-avis") == told
    assert read_text(page, "dialog [role=status]") == told


def test_an_address_too_far_shows_the_last_slide_and_a_heading_opens_nothing(look):
    assert read_slide(look(f"{PAGE}#diapo=99")) == "suite"
    page = look(f"{PAGE}#diapo-tri")
    expect(page.locator("dialog")).to_be_hidden()
    # It belongs to the other version, and is shown since the address asks for it.
    expect(page.locator("#diapo-tri")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("name", "calls", "results"),
    [
        ("read", [[{"elapsed": 5, "since": None}, 90], [{"elapsed": 5, "since": 60}, 90]], [5, 35]),
        ("start", [[{"elapsed": 5, "since": None}, 90]], [{"elapsed": 5, "since": 90}]),
        ("pause", [[{"elapsed": 5, "since": 60}, 90]], [{"elapsed": 35, "since": None}]),
        ("formatTime", [[0], [65_999], [3_600_000]], ["0:00", "1:05", "60:00"]),
        ("countLate", [[299_999, 5], [300_000, 5], [300_001, 5], [420_001, 5]], [0, 0, 1, 3]),
    ],
)
def test_the_clock_counts_minutes_and_lateness(look, name, calls, results):
    assert look(PAGE).evaluate(CALL, [name, calls]) == results


def test_without_javascript_the_choices_hold_on_screen_and_on_paper(visit):
    page = visit(PAGE, java_script_enabled=False)
    expect(page.get_by_role("button", name="Présenter")).to_be_hidden()
    shown = page.locator(".diapo-page:visible")
    assert shown.count() == COUNTS["long"]
    page.get_by_text("20 minutes", exact=True).click()
    assert shown.count() == COUNTS["court"]
    sheets = list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    slides = [text for text in texts if "Notes pour animer" in text]
    assert len(slides) == COUNTS["court"]
    assert "Où est l’erreur?" in slides[1] and "De qui parle-t-on?" in slides[2]
    assert {(sheet.mediabox.width, sheet.mediabox.height) for sheet in sheets} == {(792, 612)}
    page.get_by_text("Montrer les notes, aussi sur papier").click()
    assert page.locator(".diapo-notes:visible").count() == 0


def test_the_booklet_leaves_out_what_corrects_it_and_keeps_its_sheets(visit, site, root, tmp_path):
    page = visit("/formation/cahier/")
    text = page.locator(".corps").inner_text()
    assert "Une association de technologues anime un groupe LinkedIn" in text
    assert "Une technologue reçoit d’un client" in text
    assert "aucune des deux conditions n’est remplie" not in text
    assert "article 77" not in text
    assert page.locator(".ligne").count() >= 20
    shutil.copytree(site, tmp_path / "site")
    booklet = tuple(planned for planned in DOCUMENTS if planned.file == "cahier.pdf")
    assert write_documents(tmp_path / "site", root, booklet) == []
    # Printed by the reader, whose sources come last, then as the document that the site offers, whose sources share the
    # page of the notes: four sheets of paper, the form on one of its own.
    printed = ((io.BytesIO(page.pdf(format="Letter")), 8), (tmp_path / "site/documents/cahier.pdf", 7))
    for document, most in printed:
        sheets = [sheet.extract_text() for sheet in PdfReader(document).pages]
        assert len(sheets) <= most
        (form,) = [sheet for sheet in sheets if "Cochez une case par ligne" in sheet]
        assert "Ce qui m’a manqué" in form and "Sources de cette page" not in form
