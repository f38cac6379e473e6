"""A citation shows its source beside it, to the mouse, the keyboard and the finger; WCAG 2.2, 1.4.13."""

import pytest

from reseaux.facts import load_facts
from reseaux.markdown.notes import name_source

GUIDANCE = "/agir/groupe-150/"
CLAIM = "groupe-150"
SOURCE = "nngroup-2006-participation"
TELEPHONE = {"width": 360, "height": 640, "has_touch": True, "is_mobile": True}
SHOWN = "#bulle:popover-open"
GRACE = 300  # milliseconds: the note waits 200 before it leaves
# The references whose note is not beside them and wholly in view, each tried in turn.
MISPLACED = """async () => {
  const misplaced = [];
  for (const fold of document.querySelectorAll('.corps details')) fold.open = true;
  for (const reference of document.querySelectorAll('.footnote-ref')) {
    if (!reference.checkVisibility()) continue;
    reference.scrollIntoView({block: 'center'});
    reference.focus({preventScroll: true});
    await new Promise(requestAnimationFrame);
    const [own, note] = [reference, document.querySelector('#bulle')].map(node => node.getBoundingClientRect());
    const inside = note.left >= 0 && note.top >= 0 && note.right <= innerWidth && note.bottom <= innerHeight;
    const gap = Math.max(note.top - own.bottom, own.top - note.bottom);
    if (!inside || gap < 0 || gap > 8) misplaced.push(reference.parentElement.id);
  }
  return misplaced;
}"""


def find_reference(page, identifier=CLAIM):
    return page.locator(f".footnote-ref[href='#fn:{identifier}']").first


def read(locator):
    """Return a text with plain spaces and apostrophes, as data/ has it."""
    return " ".join(locator.inner_text().split()).replace("’", "'")


def show_by_hover(look, identifier):
    page = look(GUIDANCE)
    find_reference(page, identifier).hover()
    return page


def show_by_focus(look, identifier):
    page = look(GUIDANCE)
    find_reference(page, identifier).focus()
    return page


def show_by_tap(look, identifier):
    page = look(GUIDANCE, **TELEPHONE)
    find_reference(page, identifier).tap()
    return page


EVERY_WAY = pytest.mark.parametrize("show", [show_by_hover, show_by_focus, show_by_tap])


@EVERY_WAY
def test_a_claim_shows_who_where_what_and_its_verdict(look, root, show):
    facts = load_facts(root)
    claim = facts.claims[CLAIM]
    note = read(show(look, CLAIM).locator(SHOWN))
    assert note.startswith(f"{facts.people[claim.qui].nom}, ")
    assert f"Article d'août 2014, ¶ {claim.paragraphe}. {claim.genre.capitalize()}." in note
    assert f"Verdict : {claim.verdict}." in note


@EVERY_WAY
def test_a_source_shows_who_published_it_and_when(look, root, show):
    note = read(show(look, SOURCE).locator(SHOWN))
    assert name_source(load_facts(root).sources[SOURCE]) in note


def test_the_note_describes_its_reference_while_it_is_shown(look):
    page = show_by_focus(look, CLAIM)
    assert find_reference(page).get_attribute("aria-describedby") == "bulle"
    page.keyboard.press("Escape")
    assert find_reference(page).get_attribute("aria-describedby") is None


@EVERY_WAY
def test_escape_puts_the_note_away(look, show):
    page = show(look, CLAIM)
    page.locator(SHOWN).wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#bulle").count() == 0


@pytest.mark.parametrize("inside", [False, True])
def test_escape_leaves_the_focus_on_the_reference(look, inside):
    page = show_by_focus(look, CLAIM)
    if inside:
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert find_reference(page).evaluate("node => node === document.activeElement")
    page.wait_for_timeout(GRACE)
    assert page.locator("#bulle").count() == 0


def test_the_pointer_may_enter_the_note_and_closes_it_by_leaving(look):
    page = show_by_hover(look, CLAIM)
    box = page.locator(SHOWN).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=5)
    page.wait_for_timeout(GRACE)
    assert page.locator(SHOWN).is_visible()
    page.mouse.move(5, 5)
    page.locator("#bulle").wait_for(state="detached")


def test_the_pointer_closes_the_note_by_leaving_the_reference(look):
    page = show_by_hover(look, CLAIM)
    page.mouse.move(5, 5)
    page.locator("#bulle").wait_for(state="detached")


@EVERY_WAY
def test_a_press_elsewhere_closes_the_note(look, show):
    page = show(look, CLAIM)
    page.locator(SHOWN).wait_for()
    press = page.locator("h1").tap if show is show_by_tap else page.locator("h1").click
    press()
    page.locator("#bulle").wait_for(state="detached")


def test_another_reference_takes_the_place_of_the_first(look):
    page = show_by_focus(look, CLAIM)
    find_reference(page, SOURCE).focus()
    page.wait_for_timeout(GRACE)
    assert page.locator("#bulle").count() == 1
    assert "Nielsen" in read(page.locator(SHOWN))


def test_the_links_of_a_note_follow_its_reference_in_the_order_of_tab(look):
    page = show_by_focus(look, SOURCE)
    links = page.locator(f"{SHOWN} a").count()
    assert links == 2
    for index in range(links):
        page.keyboard.press("Tab")
        assert page.locator(f"{SHOWN} a").nth(index).evaluate("node => node === document.activeElement")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#bulle')") is None


def test_the_note_closes_when_the_focus_goes_on(look):
    page = show_by_focus(look, CLAIM)
    page.locator("h1").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    page.locator("#bulle").wait_for(state="detached")


@pytest.mark.parametrize("sample", [GUIDANCE, "/choisir/", "/reference/chiffres/"])
def test_every_note_stays_beside_its_reference_and_in_view_on_a_telephone(look, sample):
    page = look(sample, **TELEPHONE)
    assert page.locator(".footnote-ref").count() > 10
    assert page.evaluate(MISPLACED) == []


# The note is shown and the reference pressed once more: it is a link, and goes where every footnote goes.
@pytest.mark.parametrize(
    ("show", "press"),
    [
        (show_by_focus, lambda reference: reference.press("Enter")),
        (show_by_tap, lambda reference: reference.tap()),
        (show_by_hover, lambda reference: reference.click()),
    ],
    ids=["Enter", "second tap", "click"],
)
def test_pressing_a_reference_whose_note_is_shown_goes_to_the_footnote(look, show, press):
    page = show(look, CLAIM)
    page.locator(SHOWN).wait_for()
    press(find_reference(page))
    page.wait_for_url(f"**/#fn:{CLAIM}", timeout=1000)
    assert is_in_view(page, f".footnote li[id='fn:{CLAIM}']")


def test_without_javascript_a_reference_leads_to_its_footnote_and_back(look):
    page = look(GUIDANCE, width=360, java_script_enabled=False)
    find_reference(page).click()
    assert page.url.endswith(f"#fn:{CLAIM}")
    assert is_in_view(page, f".footnote li[id='fn:{CLAIM}']")
    page.locator(f".footnote li[id='fn:{CLAIM}'] .footnote-backref").first.click()
    assert page.url.endswith(f"#fnref:{CLAIM}")
    assert is_in_view(page, f"[id='fnref:{CLAIM}']")


def is_in_view(page, selector):
    """Tell whether the top of an element is on the screen, below the header."""
    top = page.locator(selector).bounding_box()["y"]
    header = page.locator(".entete").bounding_box()
    return header["y"] + header["height"] <= top + 1 < page.viewport_size["height"]
