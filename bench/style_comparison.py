"""Compares each page of the site with itself under the whole style sheets, pixel by pixel, and prints what differs.

`python -m bench.style_comparison`: the stripped sheet that is published (publish/style_rules.py) against those that the
build was given, at both widths, in both themes.
"""

import base64
import io
import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Page, sync_playwright
from tests.conftest import serve_folder

from reseaux.publish.page_files import SHEET, lighten_pages
from reseaux.publish.screenshot import BROWSER_OPTIONS, find_browser
from reseaux.publish.site import build_folder

ROOT = Path(__file__).parents[1]
SCREENS = [(1280, "light"), (360, "light"), (1280, "dark"), (360, "dark")]
# The page has answered to its new width.
SETTLED = "() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
# The same page, without being loaded again, so that nothing but the style can differ.
DRESS = """async ([whole, isWhole]) => {
  self.whole ??= await new CSSStyleSheet().replace(whole);
  document.adoptedStyleSheets = isWhole ? [self.whole] : [];
  document.querySelector("link[rel=stylesheet]").disabled = isWhole;
  scrollTo(0, 0);
}"""


def read_whole_style(site: Path, address: str) -> str:
    """Return what the page at an address loads in the folder `site`, whose sheets are whole."""
    path = site / address.strip("/")
    page = path if path.suffix else path / "index.html"
    names = [found[2] for found in SHEET.finditer(page.read_text(encoding="utf-8"))]
    return "\n".join((site / name).read_text(encoding="utf-8") for name in names)


def find_difference(page: Page, whole: str, screens: Iterable[tuple[int, str]]) -> str:
    """Return the screen where a page looks otherwise under the style `whole`, and the box that differs; "" if none."""
    for width, theme in screens:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.evaluate(SETTLED)
        before, after = (_take_picture(page, whole, is_whole) for is_whole in (False, True))
        page.evaluate(DRESS, [whole, False])
        if before != after:
            pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data in (before, after)]
            if pictures[0].size != pictures[1].size:
                return f"{width} {theme}: {pictures[0].size}, {pictures[1].size}"
            box = ImageChops.difference(*pictures).getbbox()
            if box:
                return f"{width} {theme}: {box}"
    return ""


def _take_picture(page: Page, whole: str, is_whole: bool) -> bytes:
    page.evaluate(DRESS, [whole, is_whole])
    # Playwright's own pictures are slower to write.
    session = page.context.new_cdp_session(page)
    options = {"format": "png", "captureBeyondViewport": True, "optimizeForSpeed": True}
    data = session.send("Page.captureScreenshot", options)["data"]
    session.detach()
    return base64.b64decode(data)


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site, light = Path(temporary, "site"), Path(temporary, "light")
        build_folder(ROOT, site)
        shutil.copytree(site, light)
        assert not lighten_pages(ROOT / "docs", light)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        with serve_folder(light) as server:
            page = browser.new_page()
            pages = [path for path in sorted(light.rglob("*.html")) if re.search(r'class="marque"', path.read_text())]
            for path in pages:
                address = f"/{path.relative_to(light).as_posix().removesuffix('index.html')}"
                page.goto(server + address)
                difference = find_difference(page, read_whole_style(site, address), SCREENS)
                if difference:
                    print(address, difference)
            print(f"{len(pages)} pages, {len(SCREENS)} screens each.")
        browser.close()


if __name__ == "__main__":
    main()
