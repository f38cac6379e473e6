"""axe-core, with every rule it has (best practice and AAA included), finds nothing on any page."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# Every rule is asked for by name, since many are off by default: all but one, for what passes 7:1 passes 4.5:1.
AUDIT = """async part => {
  const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: ruleId !== "color-contrast"}]));
  const report = await axe.run(part, {rules, resultTypes: ["violations"], iframes: false});
  return report.violations.map(({id, help, nodes}) =>
    `${id}, ${help} (${nodes.length}): ` + nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" ; "));
}"""
# axe reads the same six colours a hundred thousand times a page: remembering them halves its time, findings unchanged.
REMEMBER_COLORS = """() => {
  const {prototype} = axe.commons.color.Color, {parseString} = prototype, known = new Map();
  prototype.parseString = function (text) {
    if (!known.has(text)) known.set(text, parseString.call(new axe.commons.color.Color(), text));
    const {r, g, b, alpha} = known.get(text);
    return Object.assign(this, {r, g, b, alpha});
  };
}"""
GUIDANCE = "/agir/groupe-150/"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


def find_violations(page: Page, part: str = "html") -> str:
    """Return what axe finds in both themes, a line for each rule broken."""
    page.evaluate(AXE)
    page.evaluate(REMEMBER_COLORS)
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in page.evaluate(AUDIT, part)]
    return "\n".join(found)


def check(page: Page, part: str = "html") -> None:
    """Fail with the rules that a page breaks."""
    found = find_violations(page, part)
    assert not found, f"{page.url} {page.viewport_size}\n{found}"


def test_a_page_breaks_no_rule(look, address):
    page = look(address, width=1280)
    check(page)
    page.set_viewport_size({"width": 360, "height": 800})
    check(page)


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
        # AAA, off by default: 4.6:1 is enough for AA and not for us.
        ('<p style="color: #757575; background: #fff">Assez pâle</p>', "color-contrast-enhanced"),
        # Best practice.
        ("<h2>Deux</h2><h4>Quatre</h4>", "heading-order"),
    ],
)
def test_a_fault_put_in_a_page_is_found(look, fault, rule):
    page = look("/accessibilite/")
    page.locator(".corps").evaluate("(node, html) => node.insertAdjacentHTML('beforeend', html)", fault)
    assert f"light: {rule}, " in find_violations(page)
