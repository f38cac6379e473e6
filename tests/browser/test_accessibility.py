"""axe-core, with every rule it has, finds nothing in what opens over a page; test_each_page.py asks it of each."""

import pytest

from browser.axe import AUDIT, STYLE_RULE, check, find_violations, load_axe

GUIDANCE = "/agir/groupe-150/"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


def test_the_open_menu_breaks_no_rule(look):
    page = look(GUIDANCE, width=360)
    page.locator(".menu summary").click()
    assert page.locator(".menu nav").is_visible()
    check(page)


@WIDTHS
def test_an_open_note_breaks_no_rule(look, width):
    page = look(GUIDANCE, width=width)
    page.locator(".footnote-ref").first.focus()
    assert page.locator("#bulle").is_visible()
    check(page)


# The search alone: it lies over the page, which axe would see half covered.
@pytest.mark.parametrize(("width", "opener"), [(360, ".bouton-recherche"), (1280, ".md-search__input")])
def test_search_results_break_no_rule(look, width, opener):
    page = look(GUIDANCE, width=width)
    page.locator(opener).click()
    page.keyboard.type("réputation")
    page.locator(".md-search-result__item").first.wait_for()
    check(page, ".md-search")


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        # Level A and AA.
        ('<img src="/assets/favicon.svg">', "image-alt"),
        # AAA, off by default: 4.6:1 is enough for AA and not for us; 1.6:1 is enough for nobody.
        ('<p style="color: #757575; background: #fff">Assez pâle</p>', "color-contrast-enhanced"),
        ('<p style="color: #ccc; background: #fff">Bien trop pâle</p>', "color-contrast-enhanced"),
        # Best practice.
        ("<h2>Deux</h2><h4>Quatre</h4>", "heading-order"),
    ],
)
def test_a_fault_put_in_a_page_is_found(look, fault, rule):
    page = look("/accessibilite/", bypass_csp=True)  # some faults are styles on an element
    page.locator(".corps").evaluate("(node, html) => node.insertAdjacentHTML('beforeend', html)", fault)
    assert f"light: {rule}, " in find_violations(page)


def test_a_colour_too_faint_in_the_dark_alone_is_found(look):
    page = look("/accessibilite/", bypass_csp=True)  # the fault is a style on an element
    fault = '<p style="color: light-dark(#000, #555)">Assez pâle</p>'
    page.locator(".corps").evaluate("(node, html) => node.insertAdjacentHTML('beforeend', html)", fault)
    found = find_violations(page)
    assert found.startswith("dark: color-contrast-enhanced, ")
    assert "light: " not in found


LOCKED = """() => {
  const textContent = '@media (orientation: portrait) { main { transform: rotate(90deg); } }';
  document.head.append(Object.assign(document.createElement('style'), {textContent}));
}"""


def test_no_style_sheet_locks_the_orientation(look):
    page = look(GUIDANCE, bypass_csp=True)  # the fault is a style sheet of its own
    assert page.locator("link[rel=stylesheet]").count() == 1
    load_axe(page)
    assert page.evaluate(AUDIT % STYLE_RULE, "html") == []
    page.evaluate(LOCKED)
    assert len(page.evaluate(AUDIT % STYLE_RULE, "html")) == 1
