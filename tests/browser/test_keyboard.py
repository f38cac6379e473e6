"""Everything is done without a mouse, and the reader always sees where the focus is."""

import pytest

from browser.focus import find_fault, has_focus

GUIDANCE = "/agir/contenu/"  # notes and lists, no tool: a walk through it is soon done
LIMIT = 800  # more stops than any page has: past it, Tab is trapped
WIDTHS = pytest.mark.parametrize("width", [1280, 360])
STORAGE_REFUSED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('refused', 'SecurityError'); },
});"""


@WIDTHS
def test_tab_shows_where_it_is_all_the_way_to_the_foot_of_the_page(look, width):
    page = look(GUIDANCE, width=width)
    faults, last = [], page.locator(".pied a").last
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        if fault := find_fault(page):
            faults.append(fault)
        if last.evaluate("node => node === document.activeElement"):
            break
    assert faults == []
    assert has_focus(page, ".pied a")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_with_a_key(look, key):
    page = look(GUIDANCE, width=360)
    page.locator(".menu summary").press(key)
    page.keyboard.press("Tab")
    assert has_focus(page, ".menu nav a")
    assert find_fault(page) == ""
    page.locator(".menu summary").press(key)
    assert not page.locator(".menu nav").is_visible()


def theme_state(page):
    """Return what the button says, what the page wears, what the browser keeps."""
    said = page.locator("[data-theme-bouton]").text_content().replace("\u00a0", " ").strip()
    return said, *page.evaluate("[document.documentElement.dataset.theme, localStorage.getItem('reseaux.theme')]")


def test_the_theme_goes_from_system_to_light_to_dark_and_back(visit):
    page = visit(GUIDANCE)
    states = [theme_state(page)]
    for _ in range(3):
        page.locator("[data-theme-bouton]").press("Enter")
        states.append(theme_state(page))
    system = ("Thème : système", None, None)
    light, dark = ("Thème : clair", "clair", "clair"), ("Thème : sombre", "sombre", "sombre")
    assert states == [system, light, dark, system]


@pytest.mark.parametrize(
    ("system", "presses", "scheme"),
    [("dark", 1, "light"), ("light", 2, "dark"), ("light", 3, "light"), ("dark", 3, "dark")],
)
def test_a_chosen_theme_holds_on_the_next_page(visit, system, presses, scheme):
    page = visit(GUIDANCE, color_scheme=system)
    for _ in range(presses):
        page.locator("[data-theme-bouton]").press("Enter")
    chosen = theme_state(page)
    page.goto("/agir/publicite/")
    assert theme_state(page) == chosen
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 25, 28)"}[scheme]


def test_the_theme_changes_even_where_nothing_may_be_kept(visit):
    page = visit("about:blank")
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(STORAGE_REFUSED)
    page.goto(GUIDANCE)
    page.locator("[data-theme-bouton]").press("Enter")
    page.locator("[data-theme-bouton]").press("Enter")
    assert page.evaluate("document.documentElement.dataset.theme") == "sombre"
    assert errors == []


def open_by_shortcut(page):
    page.keyboard.press("/")


def open_by_button(page):
    page.locator(".bouton-recherche").press("Enter")


EVERY_OPENER = pytest.mark.parametrize(
    ("width", "open_search"), [(1280, open_by_shortcut), (360, open_by_shortcut), (360, open_by_button)]
)


@EVERY_OPENER
def test_search_opens_finds_a_page_and_closes(look, width, open_search):
    page = look(GUIDANCE, width=width)
    open_search(page)
    assert has_focus(page, ".md-search__input")
    assert find_fault(page) == ""
    page.keyboard.type("réputation")
    page.locator(".md-search-result__link[href*='/agir/reputation/']").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".md-search-result__link").first.wait_for(state="hidden")
    page.keyboard.press("Tab")
    assert find_fault(page) == ""


@EVERY_OPENER
def test_arrows_and_enter_open_a_result(look, width, open_search):
    page = look(GUIDANCE, width=width)
    open_search(page)
    assert has_focus(page, ".md-search__input")
    page.keyboard.type("déontologie")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert has_focus(page, ".md-search-result__link")
    assert find_fault(page) == ""
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: GUIDANCE not in url)


def test_a_slash_typed_in_the_search_is_a_slash(look):
    page = look(GUIDANCE)
    page.keyboard.press("/")
    page.keyboard.type("et/ou")
    assert page.locator(".md-search__input").input_value() == "et/ou"


# WCAG 2.2, 2.1.4: who dictates to a computer, or types by mistake, must not leave the page for it.
@pytest.mark.parametrize("sign", ["p", "n", ",", "."])
def test_a_single_sign_does_not_leave_the_page(look, sign):
    page = look(GUIDANCE)
    page.keyboard.press(sign)
    page.wait_for_timeout(300)
    assert page.url.endswith(GUIDANCE)
