"""The choice of platforms as a page: its link, the keyboard, paper, what it shows without JavaScript."""

from playwright.sync_api import expect

from browser.axe import check
from browser.focus import find_fault, has_focus
from browser.legibility import HIDDEN_TEXT
from browser.platform_form import PAGE, TOOL, name_answers
from browser.storm import throw_states

# Follows a link to another part of the page, as one that is pasted over its address.
FOLLOW = """async fragment => {
  const followed = new Promise(done => addEventListener('hashchange', done, {once: true}));
  location.hash = fragment;
  await followed;
}"""


def test_a_link_carries_the_answers_and_the_view_of_the_table_to_another_reader(visit):
    page = visit(PAGE)
    page.locator("#choix-but-medias").check()
    page.locator("#choix-public").select_option("jeunes")
    page.locator("comparison-table summary").click()
    page.locator("#tableau-criteres-groupes").check()
    page.locator("#choix-temps").select_option("peu")
    page.locator("#tableau-ordre").select_option("points")
    assert page.url.endswith("#but=medias&public=jeunes&temps=peu&criteres=groupes&ordre=points")
    parts = (f"{TOOL} .outil-reponse", "comparison-table .comparaison")
    answer = [page.locator(part).inner_text() for part in parts]
    other = visit(page.url)
    assert [other.locator(part).inner_text() for part in parts] == answer
    assert other.locator(".outil-avis").all_inner_texts() == ["", ""]
    other.locator(f"{TOOL} [data-action=effacer]").click()
    assert other.url.endswith("#criteres=groupes&ordre=points")
    assert has_focus(other, "#choix-but-membres")


HOSTILE = {
    "#but=<img src=x onerror=alert(1)>": 1,
    "#but=membres,intrus": 1,
    "#public=personne": 1,
    "#but=membres&intrus=1": 1,
    "#but=membres&constructor=1&length=2&__proto__=3": 1,
    # A key of each tool: each tells what it has not understood, and only that.
    "#but=membres&criteres=rien": 1,
    "#but=rien&criteres=rien": 2,
    # Nothing of ours, or all of it.
    "#comparer-les-plateformes": 0,
    "#%E0%A4%A": 0,
    "#but=membres,medias&criteres=groupes&plateformes=linkedin,x-twitter": 0,
}


def test_a_link_that_is_not_understood_is_told_and_never_run(look):
    page = look(f"{PAGE}#but=<script>alert(1)</script>")
    assert page.locator(f"{TOOL} .outil-avis").is_visible()
    for fragment, faults in HOSTILE.items():
        page.evaluate(FOLLOW, fragment)
        assert sum(bool(text) for text in page.locator(".outil-avis").all_inner_texts()) == faults, fragment
        assert page.locator(f"{TOOL} img").count() == 0


def test_a_note_or_a_heading_leaves_the_answers_as_they_are(look):
    page = look(f"{PAGE}#but=membres")
    page.evaluate(FOLLOW, "la-grille-de-points")
    assert page.locator("#choix-but-membres").is_checked()
    page.locator("#choix-but-recruter").check()
    assert page.url.endswith("#but=membres%2Crecruter")


def test_the_keyboard_goes_through_the_tool(look):
    page = look(f"{PAGE}#but=membres")
    # Beside a tick box, Tab goes back and forth so that the focus is one that the keyboard gave.
    page.locator("#choix-but-recruter").focus()
    page.keyboard.press("Shift+Tab")
    stops = page.locator(f"{TOOL} form :is(input, select, button)").evaluate_all("nodes => nodes.map(node => node.id)")
    for stop in stops:
        assert page.evaluate("document.activeElement.id") == stop
        assert find_fault(page) == ""
        page.keyboard.press("Tab")
    # The note of the reserve, and the links that it shows, come first; how many depends on when it closes.
    for _ in range(20):
        if has_focus(page, ".classement > summary"):
            break
        page.keyboard.press("Tab")
    assert has_focus(page, ".classement > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".classement[open]")).to_be_visible()
    page.keyboard.press("Tab")
    assert has_focus(page, ".classement a")
    assert find_fault(page) == ""


def test_axe_finds_nothing_in_the_tool_filled_in_and_nothing_overflows(look):
    page = look(f"{PAGE}#but=membres,medias,video&public=jeunes&temps=peu&contraintes=tiktok", width=320)
    page.evaluate("document.querySelectorAll('platform-choice details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    check(page, TOOL)


def test_without_javascript_the_grid_is_open_and_holds_every_point(look, root):
    answers = name_answers(root)
    page = look(PAGE, java_script_enabled=False)
    assert not page.locator(f"{TOOL} form").is_visible()
    assert not page.locator(f"{TOOL} .outil-reponse > div").is_visible()
    assert page.locator(f"{TOOL} .outil-sans-script").is_visible()
    assert page.locator(".grille > details").count() == len(answers)
    page.locator(".grille > details").filter(has_text="Joindre les médias").locator("summary").click()
    shown = page.locator(".grille li:visible").all_inner_texts()
    assert len(shown) == len(answers["but/medias"].points)
    assert shown[0].replace("\u00a0", " ").startswith("X +2 · Pour quoi faire\n\nEn 2014, M. Chandonnet")


def test_paper_shows_the_whole_grid_or_the_answer_with_its_points(look):
    page = look(PAGE, media={"media": "print"})
    assert page.locator(".grille li:visible").count() == page.locator(".grille li").count()
    page = look(f"{PAGE}#but=membres&public=jeunes", media={"media": "print"})
    assert page.locator(".classement li li:visible").count() == 2 + 4
    assert page.locator(".grille li:visible").count() == 0
    assert page.locator(f"{TOOL} [data-action]:visible").count() == 0
    hidden = page.evaluate(HIDDEN_TEXT)
    assert [text for text in hidden if "Plateforme principale" in text] == []


def test_a_thousand_random_states_break_nothing(look):
    assert throw_states(look(PAGE), TOOL, seed=2014) == []
