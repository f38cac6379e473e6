"""The checklist on its page: ticks and notes that stay, the filter, how far one is, paper, keyboard, no script."""

import re

import pytest
from playwright.sync_api import expect

from browser.axe import check
from browser.checklist import FIRST, KEY, PAGE, SECOND, TOOL, box, call, press, read_kept, start, tell, write_note
from browser.focus import find_fault, has_focus
from browser.storm import throw_states
from browser.test_keyboard import STORAGE_REFUSED
from reseaux.facts import load_facts
from reseaux.french_date import format_date


@pytest.fixture(scope="module")
def checklist(root):
    return load_facts(root).checklists["reputation"]


def today(page):
    return call(page, "checklist-calendar", "today", [[]])[0]


def test_a_tick_stays_with_its_day_and_can_be_taken_back(look):
    page = start(look)
    box(page, FIRST).check()
    page.locator(f"label[for=case-reputation-{SECOND}]").click()
    page.reload()
    day = today(page)
    assert read_kept(page) == {name: {"coche": day, "note": ""} for name in (FIRST, SECOND)}
    assert tell(page, f"#reputation-{FIRST} .liste-coche") == f"coché le {format_date(day)}"
    box(page, FIRST).uncheck()
    page.reload()
    assert [box(page, name).is_checked() for name in (FIRST, SECOND)] == [False, True]
    assert not page.locator(f"#reputation-{FIRST} .liste-coche").is_visible()


def test_a_note_is_shown_on_demand_and_stays(look):
    page = start(look)
    place = page.locator(f"#reputation-{FIRST}")
    assert not place.locator("textarea").is_visible()
    place.get_by_role("button", name=re.compile("^Ajouter une note : Cherchez votre nom")).click()
    assert has_focus(page, f"#reputation-{FIRST} textarea")
    hostile = "  <img src=x onerror=alert(1)>\n\n« à suivre » {date}"
    place.get_by_role("textbox", name=re.compile("^Votre note : Cherchez votre nom")).fill(hostile)
    page.reload()
    assert place.locator("textarea").input_value() == hostile
    assert not place.locator(".liste-noter").is_visible()
    assert read_kept(page) == {FIRST: {"coche": "", "note": hostile}}
    place.locator("textarea").fill(" ")
    page.reload()
    assert read_kept(page) == {}
    assert place.locator(".liste-noter").is_visible()


def test_progress_is_told_in_words_and_as_a_bar_for_all_and_for_each_group(look, checklist):
    page = start(look)
    told = [tell(page, "[data-fait]")]
    for item in checklist.points[:2]:
        box(page, item.id).check()
        told.append(tell(page, "[data-fait]"))
    total = len(checklist.points)
    assert told == [f"Coché : {points} sur {total}" for points in ("0 point", "1 point", "2 points")]
    assert tell(page, ".liste-groupe [data-fait]") == "Coché : 2 points sur 4"
    bars = page.locator(f"{TOOL} progress").evaluate_all("bars => bars.map(bar => [bar.value, bar.max])")
    groups = [item.groupe for item in checklist.points]
    assert bars == [[2, total], [2, 4], *([0, groups.count(group)] for group in dict.fromkeys(groups[4:]))]
    expect(page.locator(f"{TOOL} .outil-annonce")).to_have_text(re.compile("^Coché.: 2.points sur"), timeout=2000)


def test_the_filter_leaves_what_fits_and_counts_the_rest(look, checklist):
    page = start(look)
    for minutes in ("5", "15", "30", "60", ""):
        page.locator("#liste-reputation-temps").select_option(minutes)
        fits = [item.id for item in checklist.points if item.duree <= int(minutes or 999)]
        shown = page.locator("[data-point]:visible").evaluate_all("nodes => nodes.map(node => node.dataset.point)")
        assert shown == fits
        left = len(checklist.points) - len(fits)
        assert tell(page, "[data-laisse]") == (f"Cette durée en laisse {left} de côté." if left else "")
        assert tell(page, "[data-fait]").endswith(f"sur {len(checklist.points)}")
    choices = [text.replace("\u00a0", " ") for text in page.locator(f"{TOOL} option").all_inner_texts()]
    assert choices[1:] == ["5 min", "15 min", "30 min", "1 h"]


def test_ticks_outlive_a_new_version_of_the_list_and_those_removed_are_told(look):
    page = start(look)
    box(page, FIRST).check()
    page.evaluate(ADD, [KEY, ["retire", "change"]])
    page.route(f"**{PAGE}", lambda route: serve_version_2(route))
    page.reload()
    assert page.locator(TOOL).get_attribute("data-version") == "2"
    assert box(page, FIRST).is_checked()
    assert tell(page, ".liste-anciens") == "Gardé aussi, hors de vue : 2 points d'une version précédente de la liste."
    box(page, SECOND).check()
    assert set(read_kept(page)) == {FIRST, SECOND, "retire", "change"}
    page.unroute(f"**{PAGE}")


ADD = """([key, names]) => {
  const file = JSON.parse(localStorage.getItem(key));
  for (const name of names) file.points[name] = {coche: '2025-01-02', note: '', modifie: 1};
  localStorage.setItem(key, JSON.stringify(file));
}"""


def serve_version_2(route):
    """Answer with the page as it will be when the list has changed."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('data-version="1"', 'data-version="2"'))


def test_a_damaged_memory_is_told_and_the_list_goes_on(look):
    page = start(look)
    page.evaluate("key => localStorage.setItem(key, '{oups')", KEY)
    page.reload()
    aside = f"{KEY}.illisible"
    assert f"mis de côté sous le nom « {aside} »" in tell(page, ".liste-memoire")
    box(page, FIRST).check()
    assert list(read_kept(page)) == [FIRST]
    assert page.evaluate("name => localStorage.getItem(name)", aside) == "{oups"


def test_a_blocked_memory_is_told_and_the_ticks_hold_on_the_page(visit):
    page = visit("about:blank")
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(STORAGE_REFUSED)
    page.goto(PAGE)
    box(page, FIRST).check()
    box(page, SECOND).check()
    assert tell(page, ".liste-memoire").startswith("Votre navigateur ne permet pas à cette page de garder vos coches.")
    assert tell(page, "[data-fait]").startswith("Coché : 2 points")
    assert errors == []


def test_a_full_memory_is_told_and_the_ticks_hold_on_the_page(look):
    page = start(look)
    page.evaluate("""() => { for (let size = 2 ** 23, part = 0; size >= 1; part++)
      try { localStorage.setItem(`plein${part}`, 'x'.repeat(size)); } catch { size /= 2; } }""")
    box(page, FIRST).check()
    assert "est pleine" in tell(page, ".liste-memoire")
    assert box(page, FIRST).is_checked()
    page.evaluate("() => { for (const key of Object.keys(localStorage)) localStorage.removeItem(key); }")
    box(page, SECOND).check()
    assert not page.locator(".liste-memoire").is_visible()
    assert set(read_kept(page)) == {FIRST, SECOND}


def test_the_keyboard_goes_from_the_filter_to_the_last_button(look):
    page = start(look)
    page.locator("#liste-reputation-temps").select_option("5")
    page.locator("#liste-reputation-temps").focus()
    stops, faults = [], []
    while not has_focus(page, "[data-action=effacer]") and len(stops) < 100:
        page.keyboard.press("Tab")
        faults += [fault for fault in [find_fault(page)] if fault]
        stops += [kind for kind in ("[type=checkbox]", ".liste-noter", "[data-action]") if has_focus(page, kind)]
    assert faults == []
    shown = page.locator("[data-point]:visible").count()
    assert [stops.count(kind) for kind in dict.fromkeys(stops)] == [6, shown, shown]
    page.locator("#liste-reputation-temps").select_option("")
    box(page, FIRST).press("Space")
    page.locator(f"#reputation-{FIRST} .liste-noter").press("Enter")
    page.keyboard.type("Au clavier.")
    assert read_kept(page)[FIRST]["note"] == "Au clavier."


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_list_filled_in(look, width):
    page = start(look, f"#reputation={FIRST},inconnu", width=width)
    check(page, TOOL)
    press(page, "reprendre")
    write_note(page, SECOND, "Une note")
    page.locator(f"{TOOL} input[type=file]").set_input_files({"name": "a.md", "mimeType": "text/plain", "buffer": b"a"})
    page.locator("#liste-reputation-temps").select_option("15")
    press(page, "effacer")
    page.evaluate("scrollTo(0, 0)")  # the head of the page stays in view and would cover a button
    check(page, TOOL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_the_list_is_whole(look, checklist):
    page = look(PAGE, java_script_enabled=False)
    assert page.locator(".liste-quoi:visible").count() == len(checklist.points)
    assert page.locator(f"{TOOL} .outil-sans-script").is_visible()
    assert not page.locator(f"{TOOL} :is(form, progress, button, .liste-recu)").filter(visible=True).all()
    box(page, FIRST).check()


def test_random_addresses_and_choices_break_nothing(look):
    assert throw_states(start(look), TOOL, seed=6, states=150) == []
