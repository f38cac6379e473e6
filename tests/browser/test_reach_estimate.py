"""The estimate of reach, in the browser: its rules, its answers, its link, what it shows without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from browser.axe import check
from browser.checklist import NO_PAGE
from browser.focus import find_fault, has_focus
from browser.storm import throw_states
from reseaux.facts import load_facts
from reseaux.markdown.views.dots import draw_dots
from reseaux.markdown.views.reach_estimate import EXAMPLE, estimate_reach, find_spread, list_measures

PAGE = "/comprendre/portee-organique/"
TOOL = "reach-estimate"
CALL = """async ([file, name, calls]) => {
  const module = await import(`/assets/tools/${file}.js`);
  return calls.map(values => module[name](...values));
}"""


def call(page, file, name, calls):
    """Return what a function of a module gives for each list of arguments."""
    return page.evaluate(CALL, [file, name, calls])


def read_answer(page):
    """Return the sentences of the answer, with plain spaces."""
    shown = page.locator(f"{TOOL} .outil-phrase:visible").all_inner_texts()
    return [" ".join(text.split()).replace("’", "'") for text in shown]


def ask(page, followers, year="2014"):
    page.locator("#portee-annee").select_option(year)
    page.locator("#portee-abonnes").fill(followers)
    return read_answer(page)


EMPTY = ["Écrivez le nombre d'abonnés pour voir la réponse."]
NUMBERS = {
    "1 000": 1000,
    "1\u00a0000": 1000,
    "1\u202f000 000": 1_000_000,
    "1000": 1000,
    "6,5": 6.5,
    "6.5": 6.5,
    "49 %": 49,
    "-1": -1,
    "−1": -1,
    "0": 0,
    # No numbers.
    "": None,
    " ": None,
    "abc": None,
    "1e9": None,
    "1,2,3": None,
    "0x10": None,
    "Infinity": None,
    "%": None,
}


def test_numbers_are_read_as_french_readers_write_them(look):
    page = look(PAGE)
    assert dict(zip(NUMBERS, call(page, "number", "parseNumber", [[text] for text in NUMBERS]), strict=True)) == NUMBERS


def test_numbers_are_written_with_no_break_spaces_and_a_comma(look):
    page = look(PAGE)
    written = call(page, "number", "formatNumber", [[1000], [1234567], [6.15], [0], [12.5]])
    assert written == ["1\u00a0000", "1\u00a0234\u00a0567", "6,15", "0", "12,5"]
    assert call(page, "number", "formatShare", [[6.15]]) == ["6,15\u00a0%"]


FAULTS = {
    "": "",
    "1 000": "",
    "0": "",
    "10 000 000": "",
    "abc": "« abc » n’est pas un nombre. Écrivez un nombre en chiffres.",
    "1e9": "« 1e9 » n’est pas un nombre. Écrivez un nombre en chiffres.",
    "2,5": "Écrivez un nombre entier, sans virgule.",
    "-1": "Le plus petit nombre possible est 0.",
    "−1": "Le plus petit nombre possible est 0.",
    "1000000000": "Le plus grand nombre possible est 10 000 000.",
}


def test_a_fault_is_told_beside_its_field_and_the_answer_goes_away(look):
    page = look(PAGE)
    told, answers = {}, {}
    for text in FAULTS:
        answers[text] = ask(page, text)
        told[text] = page.locator("#portee-abonnes-erreur").inner_text().replace("\u00a0", " ")
        assert page.locator("#portee-abonnes").get_attribute("aria-invalid") == str(bool(told[text])).lower()
    assert told == FAULTS
    assert answers.pop("") == EMPTY
    assert {text: bool(answer) for text, answer in answers.items()} == {text: not FAULTS[text] for text in answers}


ANSWERS = [
    ("1000", "2014", "de 60 à 62 personnes sur 1 000 abonnés, soit de 6 % à 6,15 %.", "de 938 à 940 abonnés"),
    # The 2 % of 2014 were measured on pages of more than 500,000 followers, the 11 % of 2015 under 10,000 mentions.
    ("500 000", "2014", "de 30 000 à 30 750 personnes sur 500 000 abonnés, soit de 6 % à 6,15 %.", "470 000 abonnés"),
    ("500 001", "2014", "de 10 000 à 30 750 personnes sur 500 001 abonnés, soit de 2 % à 6,15 %.", "490 001 abonnés"),
    ("9 999", "2015", "de 260 à 1 100 personnes sur 9 999 abonnés, soit de 2,6 % à 11 %.", "9 739 abonnés"),
    ("10 000", "2015", "de 260 à 700 personnes sur 10 000 abonnés, soit de 2,6 % à 7 %.", "9 740 abonnés"),
    ("1000", "2019", "environ 55 personnes sur 1 000 abonnés, soit 5,5 %.", "environ 945 abonnés"),
    # Under one person, or none at all.
    ("9", "2019", "moins d'une personne sur 9 abonnés, soit 5,5 %.", "environ 9 abonnés"),
    ("10", "2019", "environ 1 personne sur 10 abonnés, soit 5,5 %.", "environ 9 abonnés"),
    ("1", "2019", "moins d'une personne sur 1 abonné, soit 5,5 %.", "environ 1 abonné"),
]


def test_the_answer_is_an_order_of_magnitude_with_its_spread(look):
    page = look(PAGE)
    for followers, year, reached, left in ANSWERS:
        free, paid = ask(page, followers, year)
        assert free == f"Sans payer, d'après ce qui a été lu pour {year} : {reached}"
        assert left in paid
        assert paid.startswith("À joindre en payant : ")
        assert "Aucune source lue ne dit combien un budget donné en touche." in paid


def test_no_follower_is_told_in_one_sentence(look):
    page = look(PAGE)
    assert ask(page, "0") == [
        "Sans payer, d'après ce qui a été lu pour 2014 : environ 0 personne sur 0 abonné, soit de 6 % à 6,15 %."
    ]


def test_tool_and_table_take_the_same_measures(look, root):
    page, measures = look(PAGE), list_measures(load_facts(root))
    rows = page.locator(f"{TOOL} tr[data-part]").evaluate_all("rows => rows.map(row => row.dataset)")
    cases = [(year, size) for year in {measure.annee for measure in measures} for size in (1, 9_999, 10_000, 500_001)]
    shares = call(look(NO_PAGE), "reach-estimate", "selectShares", [[rows, str(year), size] for year, size in cases])
    assert [(min(found), max(found)) for found in shares] == [find_spread(measures, *case) for case in cases]


def test_tool_and_table_give_the_same_number_of_people(look, root):
    page, shares = look(PAGE), [measure.valeur for measure in list_measures(load_facts(root))]
    sizes = [1, 10, 999, EXAMPLE, 12_345]
    calls = [(size, share) for size in sizes for share in shares]
    told = page.locator(f"{TOOL} tr[data-part] td:last-child").all_inner_texts()
    expected = [f"{estimate_reach(EXAMPLE, share)} personnes" for share in shares]
    assert [" ".join(text.split()) for text in told if "personnes" in text] == [
        text for text, share in zip(expected, shares, strict=True) if share != 2
    ]
    found = call(look(NO_PAGE), "reach-estimate", "estimateReach", [[size, [share]] for size, share in calls])
    assert [reach["low"] for reach in found] == [estimate_reach(size, share) for size, share in calls]


def test_the_dots_are_drawn_alike_by_the_build_and_the_browser(look):
    counts = [0, 1, 49, 50, 51, 60, 999, 1000]
    drawn = call(look(NO_PAGE), "reach-estimate", "drawDots", [[count] for count in counts])
    assert drawn == [draw_dots(count) for count in counts]


def test_the_picture_follows_the_year_and_says_so_in_words(look):
    page = look(PAGE)
    ask(page, "2500", "2015")
    assert page.locator(f"{TOOL} [data-points=touche]").get_attribute("d") == draw_dots(26)
    assert page.locator(f"{TOOL} [data-points=possible]").get_attribute("d") == draw_dots(110)
    told = page.locator(f"{TOOL} svg desc").text_content()
    assert "En couleur\u00a0: de 26 à 110\u00a0points sur 1\u00a0000, d’après ce qui a été lu pour 2015." in told
    # The build draws the year of the article with the words that the script has for it.
    drawn = look(PAGE, java_script_enabled=False).locator(f"{TOOL} figcaption").inner_text()
    ask(page, "", "2014")
    assert page.locator(f"{TOOL} figcaption").inner_text() == drawn
    ask(page, "2500", "2015")
    assert page.locator(f"{TOOL} figcaption").inner_text() == told


def test_the_answer_is_said_once_the_reader_pauses(look):
    page = look(PAGE)
    page.locator("#portee-abonnes").press_sequentially("1000")
    said = page.locator(f"{TOOL} .outil-annonce")
    assert said.inner_text() == ""
    expect(said).to_contain_text("de 60 à 62 personnes", timeout=2000)


def test_a_link_carries_the_answer_to_another_reader(visit):
    page = visit(PAGE)
    ask(page, "2 500", "2015")
    page.locator(f"{TOOL} [data-action=copier]").click()
    link, answer = page.evaluate("location.href"), read_answer(page)
    assert link.endswith("#abonnes=2+500&annee=2015")
    expect(page.locator(f"{TOOL} .outil-avis")).not_to_be_empty()
    other = visit(link)
    assert read_answer(other) == answer
    assert other.locator("#portee-abonnes").input_value() == "2 500"


HOSTILE = [
    "#abonnes=<img src=x onerror=alert(1)>",
    "#abonnes=1000&annee=1999",
    "#abonnes=1000&intrus=1",
    "#annee=2015&abonnes=" + "9" * 60,
]


@pytest.mark.parametrize("fragment", HOSTILE)
def test_a_link_that_is_not_understood_is_told_and_never_run(look, fragment):
    page = look("about:blank")
    page.goto(PAGE + fragment)
    told = page.locator(f"{TOOL} .outil-avis, {TOOL} .champ-erreur").all_inner_texts()
    assert any(told)
    assert page.locator(f"{TOOL} img").count() == 0


def test_a_foreign_fragment_leaves_the_tool_as_it_is(look):
    page = look(PAGE)
    answer = ask(page, "1000")
    page.evaluate("location.hash = 'quoi-faire'")
    assert read_answer(page) == answer
    assert page.locator(f"{TOOL} .outil-avis").inner_text() == ""


def test_starting_again_empties_the_form_and_the_address(look):
    page = look(f"{PAGE}#abonnes=1000&annee=2015")
    page.locator(f"{TOOL} [data-action=effacer]").click()
    assert page.locator("#portee-abonnes").input_value() == ""
    assert page.locator("#portee-annee").input_value() == "2014"
    assert read_answer(page) == EMPTY
    assert "#" not in page.url
    assert has_focus(page, "#portee-abonnes")


def test_the_keyboard_goes_through_the_tool(look):
    page = look(PAGE)
    page.locator("#portee-abonnes").focus()
    for stop in ("#portee-abonnes", "#portee-annee", "[data-action=copier]", "[data-action=effacer]"):
        assert has_focus(page, stop)
        assert find_fault(page) == ""
        page.keyboard.press("Tab")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_tool_filled_in_or_at_fault(look, width):
    page = look(f"{PAGE}#abonnes=2500&annee=2015", width=width)
    check(page, TOOL)
    ask(page, "deux")
    check(page, TOOL)


def test_without_javascript_the_table_and_the_picture_answer(look):
    page = look(PAGE, java_script_enabled=False)
    assert not page.locator(f"{TOOL} form").is_visible()
    assert page.locator(f"{TOOL} .outil-sans-script").is_visible()
    assert page.locator(f"{TOOL} .points").is_visible()
    assert "60 personnes" in " ".join(page.locator(f"{TOOL} tr[data-part='6']").inner_text().split())


def test_paper_keeps_the_answer_and_drops_the_buttons(look):
    page = look(f"{PAGE}#abonnes=2500&annee=2015", media={"media": "print"})
    assert len(read_answer(page)) == 2
    assert page.locator(f"{TOOL} .points").is_visible()
    assert not page.locator(f"{TOOL} [data-action=copier]").is_visible()


def test_a_thousand_random_states_break_nothing(look):
    assert throw_states(look(PAGE), TOOL, seed=2014) == []


def test_the_storm_sees_what_goes_wrong(look):
    page = look(PAGE)
    page.evaluate("document.querySelector('reach-estimate .outil-reserve').textContent = 'NaN abonné'")
    assert re.match("NaN after ", throw_states(page, TOOL, seed=1, states=3)[0])
