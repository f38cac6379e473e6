"""The links of a checklist, and another tab: nothing is taken over unasked, no tick is lost."""

import pytest
from playwright.sync_api import expect

from browser.checklist import FIRST, PAGE, SECOND, THIRD, TOOL, box, fill, press, read_kept, start, tell, write_note
from browser.clipboard import read_clipboard
from browser.focus import has_focus
from browser.traces import KEPT, watch


def test_a_link_shows_the_ticks_and_never_the_notes(visit, server):
    page = start(visit, permissions=["clipboard-read", "clipboard-write"])
    fill(page)
    press(page, "copier")
    expect(page.locator(f"{TOOL} form .outil-avis")).to_contain_text("Lien copié.")
    assert read_clipboard(page) == f"{server}{PAGE}#reputation={FIRST},{SECOND}"
    assert page.url == f"{server}{PAGE}"
    assert "vos notes sont privées" in tell(page, ".liste-suites")


def test_a_link_asks_before_anything_changes_and_can_be_undone(look):
    page = start(look)
    before = fill(page)
    page.evaluate(f"location.hash = 'reputation={FIRST},{THIRD},parti,parti,<b>'")
    page.reload()
    assert has_focus(page, ".liste-recu")
    assert tell(page, "[data-recu]") == "Ce lien porte 2 coches. Déjà ici : 1. Rien ne change sans votre accord."
    assert tell(page, "[data-inconnus]") == "Laissé de côté, faute d'être dans cette liste : 2 points."
    assert page.locator(".liste-recu li").count() == 2
    assert read_kept(page) == before
    press(page, "reprendre")
    assert tell(page, ".liste-recu .outil-avis") == "Ajouté ici : 1 coche."
    assert box(page, THIRD).is_checked()
    assert page.url.endswith(PAGE)
    page.locator(".liste-recu [data-action=annuler]").click()
    assert read_kept(page) == before


def test_a_link_can_be_left_aside(look):
    page = start(look)
    page.evaluate(f"location.hash = 'reputation={THIRD}'")
    press(page, "ignorer")
    assert not page.locator(".liste-recu").is_visible()
    assert has_focus(page, "#liste-reputation-temps")
    assert (page.evaluate(KEPT), page.url.endswith(PAGE)) == ([], True)


@pytest.mark.parametrize(
    ("fragment", "shown", "offered"),
    [
        ("#reputation=", False, False),
        ("#reputation", False, False),
        ("#ce-que-vous-publiez", False, False),
        ("#autre=chercher-son-nom", False, False),
        ("#reputation=,,,", False, False),
        ("#reputation=parti", True, False),
        ("#reputation=constructor,__proto__,%E0%A4%A,%00", True, False),
        ("#reputation=<img src=x onerror=alert(1)>,titre-reserve", True, True),
        ("#reputation=titre-reserve&reputation=chercher-son-nom", True, True),
        ("#reputation=" + ",".join(f"x{index}" for index in range(2000)), True, False),
    ],
)
def test_whatever_the_address_says_is_shown_as_text_and_asked(look, fragment, shown, offered):
    page = look("about:blank", locale="fr-CA")
    faults = watch(page, "http")
    page.goto(PAGE + fragment)
    assert page.locator(".liste-recu").is_visible() == shown
    assert page.locator(".liste-recu [data-action=reprendre]").is_visible() == offered
    assert (page.locator(f"{TOOL} img").count(), faults) == (0, [])


def test_two_tabs_see_what_the_other_does_and_lose_nothing(visit):
    page = visit(PAGE)
    other = page.context.new_page()
    other.goto(PAGE)
    box(page, FIRST).check()
    box(other, SECOND).check()
    write_note(page, SECOND, "De l'autre onglet")
    for tab in (page, other):
        expect(box(tab, FIRST)).to_be_checked()
        expect(box(tab, SECOND)).to_be_checked()
        expect(tab.locator(f"#reputation-{SECOND} textarea")).to_have_value("De l'autre onglet")
        expect(tab.locator(f"{TOOL} [data-fait]").first).to_have_text("Coché\u00a0: 2\u00a0points sur 24")
    press(other, "effacer")
    expect(box(page, FIRST)).not_to_be_checked()
    press(other, "annuler")
    expect(box(page, FIRST)).to_be_checked()
    assert set(read_kept(page)) == {FIRST, SECOND}
