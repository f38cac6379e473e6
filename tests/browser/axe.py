"""axe-core with every rule it has, best practice and AAA included."""

from collections.abc import Iterable
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# Every rule is asked for by name, since many are off by default: all but one that ENHANCED_ONLY makes needless, and
# one that only reads the style sheets, which is asked for once for all (STYLE_RULE).
EVERY_RULE = """axe.getRules().map(rule => rule.ruleId)
  .filter(rule => rule !== "color-contrast" && rule !== "css-orientation-lock")"""
STYLE_RULE = '["css-orientation-lock"]'
# The themes differ by their colours alone (style.css), so the dark one is asked only what reads colours.
COLOR_RULES = '["color-contrast-enhanced", "link-in-text-block"]'
THEMES = {"light": EVERY_RULE, "dark": COLOR_RULES}
AUDIT = """async part => {
  const values = %s, preload = values.includes("css-orientation-lock"); // the style sheets, a third of the time
  const options = {runOnly: {type: "rule", values}, resultTypes: ["violations"], iframes: false, preload};
  const report = await axe.run(part, options);
  return report.violations.map(({id, help, nodes}) =>
    `${id}, ${help} (${nodes.length}): ` + nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" ; "));
}"""
# The rule of 7:1 leaves what is under 4.5:1 to the rule of 4.5:1; without that floor it finds both, in half the time.
ENHANCED_ONLY = """() => {
  const {contrastRatio} = axe._audit.checks["color-contrast-enhanced"].options;
  for (const size of Object.values(contrastRatio)) delete size.minThreshold;
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


def load_axe(page: Page) -> None:
    """Bring axe into a page, once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(ENHANCED_ONLY)
        page.evaluate(REMEMBER_COLORS)


def find_violations(page: Page, part: str = "html", themes: Iterable[str] = THEMES) -> str:
    """Return what axe finds in each theme, a line for each rule broken."""
    load_axe(page)
    found = []
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        found += [f"{theme}: {violation}" for violation in page.evaluate(AUDIT % THEMES[theme], part)]
    return "\n".join(found)


def check(page: Page, part: str = "html", themes: Iterable[str] = THEMES) -> None:
    """Fail with the rules that a page breaks."""
    found = find_violations(page, part, themes)
    assert not found, f"{page.url} {page.viewport_size}\n{found}"
