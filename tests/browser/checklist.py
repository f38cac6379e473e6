"""What the tests of the checklist share: where it is, how to call its modules, how to read what it keeps."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

PAGE, TOOL, KEY = "/agir/reputation/", "check-list", "reseaux.liste.reputation"
FIRST, SECOND, THIRD = "chercher-son-nom", "titre-reserve", "heures-de-formation"
NO_PAGE = "/assets/tools/number.js"  # an address of the site for those who need no page: it opens at once
CALL = """async ([file, name, calls]) => {
  const module = await import(`/assets/tools/${file}.js`);
  return calls.map(values => module[name](...values));
}"""
# Points cross the border of the page as objects.
CALL_WITH_POINTS = """async ([name, list, cases]) => {
  const {[name]: run} = await import('/assets/tools/checklist-file.js');
  return cases.map(points => run(list, new Map(Object.entries(points))));
}"""
READ = """async ([list, texts]) => {
  const {readFile} = await import('/assets/tools/checklist-file.js');
  return texts.map(text => readFile(text, list))
    .map(({points, ...rest}) => points ? {points: Object.fromEntries(points), ...rest} : rest);
}"""
FILL = """note => {
  for (const item of document.querySelectorAll('[data-point]')) {
    if (!item.querySelector('input').checked) item.querySelector('input').click();
    item.querySelector('textarea').value = note;
    item.querySelector('textarea').dispatchEvent(new Event('input', {bubbles: true}));
  }
}"""
KEPT = """key => {
  const points = Object.entries(JSON.parse(localStorage.getItem(key) ?? '{"points": {}}').points);
  const live = points.filter(([, {coche, note}]) => coche || note);
  return Object.fromEntries(live.map(([id, {coche, note}]) => [id, {coche, note}]));
}"""


def call(page: Page, file: str, name: str, calls: list) -> list:
    """Return what a function of a module gives for each list of arguments."""
    return page.evaluate(CALL, [file, name, calls])


def read_kept(page: Page) -> dict[str, dict[str, str]]:
    """Return the points that the browser keeps ticked or noted, by identifier."""
    return page.evaluate(KEPT, KEY)


def plain(text: str) -> str:
    """Return a text with ordinary spaces and apostrophes, on one line."""
    return " ".join(text.split()).replace("’", "'")


def tell(page: Page, place: str) -> str:
    """Return what a place of the tool says."""
    return plain(page.locator(f"{TOOL} {place}").first.inner_text())


def box(page: Page, item: str) -> Locator:
    """Return the box of an item."""
    return page.locator(f"#case-reputation-{item}")


def write_note(page: Page, item: str, text: str) -> None:
    """Open the note of an item and write in it."""
    place = page.locator(f"#reputation-{item}")
    if place.locator(".liste-noter").is_visible():
        place.locator(".liste-noter").click()
    place.locator("textarea").fill(text)


def press(page: Page, action: str) -> None:
    """Press the first button in view that does this."""
    page.locator(f"{TOOL} [data-action={action}]:visible").first.click()


def start(look: Callable[..., Page], fragment: str = "", **options) -> Page:
    """Open the list in a browser that has kept nothing of it, and that no other test shares."""
    page = look(NO_PAGE, locale="fr-CA", **options)
    page.evaluate("localStorage.clear()")
    page.goto(PAGE + fragment)
    return page


def fill_in(page: Page, note: str) -> None:
    """Tick every item and write the same note in each."""
    page.evaluate(FILL, note)


def fill(page: Page) -> dict[str, dict[str, str]]:
    """Tick two items and note one of them; return what is kept."""
    box(page, FIRST).check()
    box(page, SECOND).check()
    write_note(page, SECOND, "Une note privée,\n\n- [x] sur trois lignes.")
    return read_kept(page)
