"""The diagnosis of a group in the browser: its link, its keys, what it says aloud, what needs no script."""

import pytest
from playwright.sync_api import expect

from browser.axe import check
from browser.focus import find_fault, has_focus
from browser.group_form import PAGE, TOOL, ask, plain, see
from browser.storm import throw_states


def test_the_answer_is_said_once_the_reader_pauses(look):
    page = look(PAGE)
    said = page.locator(f"{TOOL} .outil-annonce")
    page.locator("#groupe-membres").press_sequentially("400")
    assert said.inner_text() == ""
    page.locator("#groupe-gestionnaires-non").check()
    expect(said).to_contain_text("Trop grand. La règle de M. Chandonnet (2014) Aucune des deux", timeout=2000)
    assert plain(said.inner_text()).endswith("Nos conseils suivent.")


def test_a_link_carries_the_answer_to_another_reader(visit):
    page = visit(PAGE)
    ask(page, ("1 400", "non", "0,5", "4 %"))
    page.locator(f"{TOOL} [data-action=copier]").click()
    link, answer = page.evaluate("location.href"), see(page)
    assert link.endswith("#membres=1+400&gestionnaires=non&publications=0%2C5&part=4+%25")
    other = visit(link)
    assert see(other) == answer
    assert other.locator("#groupe-gestionnaires-non").is_checked()


@pytest.mark.parametrize(
    "fragment",
    [
        "#membres=<img src=x onerror=alert(1)>&gestionnaires=oui",
        "#membres=400&gestionnaires=<script>alert(1)</script>",
        "#membres=400&intrus=1",
        "#membres=" + "9" * 60,
    ],
)
def test_a_link_that_is_not_understood_is_told_and_never_run(look, fragment):
    page = look("about:blank")
    page.goto(PAGE + fragment)
    assert any(page.locator(f"{TOOL} .outil-avis, {TOOL} .champ-erreur").all_inner_texts())
    assert page.locator(f"{TOOL} :is(img, script)").count() == 0


def test_starting_again_empties_the_form_and_the_address(look):
    page = look(f"{PAGE}#membres=400&gestionnaires=non&part=5")
    page.locator(f"{TOOL} [data-action=effacer]").click()
    answer = see(page)
    assert answer["told"] == {"manque": "Écrivez le nombre de membres pour voir la réponse."}
    assert answer["row"] is None
    assert "#" not in page.url
    assert has_focus(page, "#groupe-membres")


def test_the_keyboard_goes_through_the_tool(look):
    page = look(PAGE)
    page.locator("#groupe-membres").focus()
    stops = ["#groupe-membres", "#groupe-gestionnaires-oui", "#groupe-publications", "#groupe-part"]
    for stop in [*stops, "[data-action=copier]", "[data-action=effacer]"]:
        assert has_focus(page, stop)
        assert find_fault(page) == ""
        page.keyboard.press("Tab")
    page.locator("#groupe-gestionnaires-oui").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#groupe-gestionnaires-non").is_checked()


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_whatever_the_answer(look, width):
    page = look(f"{PAGE}#membres=5000&gestionnaires=non&publications=0&part=5", width=width)
    check(page, TOOL)
    ask(page, ("40", "oui", "1", "cent"))
    check(page, TOOL)


def test_nothing_overflows_at_320_pixels(look):
    page = look(f"{PAGE}#membres=10000000&gestionnaires=non&publications=0&part=0", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    ask(page, ("9" * 40, None, "<img src=x>", "x" * 200))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_the_tables_and_the_picture_answer(look):
    page = look(PAGE, java_script_enabled=False)
    assert not page.locator(f"{TOOL} form").is_visible()
    assert page.locator(f"{TOOL} .outil-sans-script").is_visible()
    assert page.locator(f"{TOOL} tr[data-cas]:visible").count() == 4
    assert page.locator(f"{TOOL} tbody tr:visible").count() == 4 + 4
    assert page.locator(".groupe-tailles").is_visible()
    assert not page.locator(f"{TOOL} figure").is_visible()


def test_paper_keeps_the_answer_and_the_pictures_and_drops_the_buttons(look):
    page = look(f"{PAGE}#membres=400&gestionnaires=non&part=5", media={"media": "print"})
    assert see(page)["state"] == "Trop grand"
    assert page.locator(f"{TOOL} figure svg").is_visible()
    assert page.locator(".groupe-tailles").is_visible()
    assert not page.locator(f"{TOOL} [data-action=copier]").is_visible()


def test_a_thousand_random_states_break_nothing(look):
    assert throw_states(look(PAGE), TOOL, seed=150) == []
