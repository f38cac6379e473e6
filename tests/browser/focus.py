"""Where the focus is, and whether the reader sees it (WCAG 2.2, 2.4.7 and 2.4.11)."""

from playwright.sync_api import Page

# What is wrong with the element that has the focus: nothing when it is in view, uncovered and outlined.
FAULT = """() => {
  const node = document.activeElement;
  const seen = rect => {
    const [left, top] = [Math.max(rect.left, 0), Math.max(rect.top, 0)];
    const [right, bottom] = [Math.min(rect.right, innerWidth), Math.min(rect.bottom, innerHeight)];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return right > left && bottom > top && node.contains(hit);
  };
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(node);
  const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !/, 0\\)$|transparent/.test(outlineColor);
  const fault = node === document.body ? 'no focus'
    : !node.checkVisibility({opacityProperty: true, visibilityProperty: true}) ? 'invisible'
    : ![...node.getClientRects()].some(seen) ? 'out of view or covered' : outlined ? '' : 'not outlined';
  return fault && `${fault}: ${node.outerHTML.slice(0, 120)}`;
}"""


def find_fault(page: Page) -> str:
    """Return what is wrong with the stop at hand; a note just left has the time to close."""
    for _ in range(5):
        if not (fault := page.evaluate(FAULT)):
            break
        page.wait_for_timeout(100)
    return fault


def has_focus(page: Page, selector: str) -> bool:
    """Tell whether the element that has the focus matches a selector."""
    return page.evaluate("selector => document.activeElement.matches(selector)", selector)
