"""The table of platforms, filtered and sorted: its rules, what it shows, what it says, what it keeps in the address."""

import pytest
from playwright.sync_api import expect

from browser.axe import check
from browser.checklist import NO_PAGE
from browser.focus import find_fault, has_focus
from browser.storm import throw_states
from reseaux.facts import NOTHING, load_facts

PAGE = "/choisir/"
TABLE = "comparison-table"
CALL = """async ([name, calls]) => {
  const module = await import('/assets/tools/comparison-table.js');
  const read = value => value?.pairs ? new Map(value.pairs) : value;
  return calls.map(values => module[name](...values.map(read)));
}"""
# Each criterion shown, with the platforms that have an answer and those that have none.
READ = """() => [...document.querySelectorAll('.comparaison tbody:not([hidden])')].map(body => {
  const shown = [...body.querySelectorAll('tr')].filter(row => row.checkVisibility());
  const told = node => node?.textContent.replace(/\\s+/g, ' ').trim();
  return {
    criterion: body.dataset.critere,
    rows: shown.filter(row => row.dataset.plateforme).map(row => row.dataset.plateforme),
    points: shown.map(row => told(row.querySelector('.comparaison-points'))).filter(Boolean),
    silent: shown.filter(row => row.matches('.comparaison-vide')).map(told).join(),
  };
})"""


def open_table(look, fragment="", **options):
    """Return the page with the form of the table unfolded."""
    page = look(PAGE + fragment, **options)
    page.evaluate("document.querySelector('comparison-table details').open = true")
    return page


def read_view(page):
    """Return the sentence above the table, with plain spaces."""
    return page.locator(".filtre-bilan").inner_text().replace("\u00a0", " ")


@pytest.fixture(scope="module")
def facts(root):
    return load_facts(root)


PICKS = [
    (["a", "b", "c"], [], ["a", "b", "c"]),
    (["a", "b", "c"], ["c", "a"], ["a", "c"]),
    (["a", "b", "c"], ["a", "b", "c"], ["a", "b", "c"]),
    # What is not offered is left out.
    (["a", "b"], ["b", "z"], ["b"]),
]
NAMES = {"pairs": [["a", "X"], ["b", "Élan"], ["c", "Facebook"], ["d", "eau"]]}
TOTALS = {"pairs": [["b", 1], ["c", 3], ["d", -2]]}
SORTS = [
    ("guide", ["a", "b", "c", "d"]),
    ("alphabetique", ["d", "b", "c", "a"]),
    # Whoever has no point comes between those who gain and those who lose.
    ("points", ["c", "b", "a", "d"]),
    ("inconnu", ["a", "b", "c", "d"]),
]


def test_nothing_picked_shows_all_and_the_order_of_the_guide_holds(look):
    page = look(NO_PAGE)
    found = page.evaluate(CALL, ["pick", [[everything, picked] for everything, picked, _ in PICKS]])
    assert found == [expected for _, _, expected in PICKS]


def test_platforms_are_sorted_as_asked_and_equals_stay_as_they_were(look):
    page, ids = look(NO_PAGE), ["a", "b", "c", "d"]
    found = page.evaluate(CALL, ["sortPlatforms", [[ids, order, NAMES, TOTALS] for order, _ in SORTS]])
    assert found == [expected for _, expected in SORTS]
    nothing = {"pairs": []}
    calls = [[ids, "points", NAMES, nothing], [[], "points", NAMES, nothing]]
    assert page.evaluate(CALL, ["sortPlatforms", calls]) == [ids, []]


def test_an_untouched_table_is_that_of_the_guide(look, facts):
    page = look(PAGE)
    groups = page.evaluate(READ)
    assert [group["criterion"] for group in groups] == list(facts.criteria)
    for group in groups:
        known = [name for name in facts.platforms if facts.platforms[name].cellules[group["criterion"]] != NOTHING]
        assert group["rows"] == known
    assert not page.locator(".filtre-bilan").is_visible()


def test_criteria_and_platforms_can_be_shown_alone(look):
    page = open_table(look)
    page.locator("#tableau-criteres-groupes").check()
    page.locator("#tableau-criteres-effort").check()
    page.locator("#tableau-plateformes-x-twitter").check()
    page.locator("#tableau-plateformes-linkedin").check()
    groups = page.evaluate(READ)
    assert [(group["criterion"], group["rows"], group["silent"]) for group in groups] == [
        ("groupes", ["linkedin"], "Rien de vérifié : X."),
        ("effort", ["linkedin", "x-twitter"], ""),
    ]
    assert page.locator(".criteres a:visible").all_inner_texts() == ["Groupes", "Effort demandé"]
    assert read_view(page) == ("Critères montrés : 2 sur 8. Plateformes montrées : 2 sur 9. Ordre : celui du guide.")
    assert page.url.endswith("#criteres=groupes%2Ceffort&plateformes=linkedin%2Cx-twitter")


def test_the_alphabet_sorts_each_criterion_and_the_guide_comes_back(look):
    page = open_table(look)
    page.locator("#tableau-ordre").select_option("alphabetique")
    assert page.evaluate(READ)[0]["rows"] == [
        *["facebook", "instagram", "linkedin", "tiktok", "x-twitter", "youtube"],
    ]
    page.locator("#tableau-ordre").select_option("guide")
    assert page.evaluate(READ)[0]["rows"][0] == "linkedin"
    assert "#" not in page.url


def test_the_points_of_the_answers_sort_each_criterion_and_are_told(look):
    page = open_table(look, "#ordre=points")
    assert read_view(page).endswith("Vos réponses ne donnent encore aucun point : l’ordre reste celui du guide.")
    page.locator("#choix-public").select_option("jeunes")
    page.locator("#choix-but-medias").check()
    groups = {group["criterion"]: group for group in page.evaluate(READ)}
    assert groups["qui-au-quebec"]["rows"][:5] == ["facebook", "instagram", "youtube", "tiktok", "linkedin"]
    assert groups["qui-au-quebec"]["points"] == ["· 2 points", "· 2 points", "· 2 points", "· 1 point"]
    # What loses points comes last.
    assert groups["changements"]["rows"][-2:] == ["facebook", "instagram"]
    assert groups["changements"]["points"] == ["· −1 point", "· −1 point"]
    assert groups["effort"]["points"] == []
    assert read_view(page).endswith("Ordre : les points de vos réponses, par critère.")


def test_what_the_table_shows_is_said_once_touched_and_not_before(look):
    page = open_table(look)
    said = page.locator(f"{TABLE} .outil-annonce")
    page.wait_for_timeout(900)
    assert said.inner_text() == ""
    page.locator("#tableau-criteres-groupes").check()
    expect(said).to_contain_text("Critères montrés", timeout=2000)


def test_a_link_that_the_table_does_not_understand_unfolds_its_form_to_say_so(look):
    page = look(f"{PAGE}#criteres=<img src=x>,groupes&ordre=hasard")
    assert page.locator(f"{TABLE} .outil-avis").is_visible()
    assert [group["criterion"] for group in page.evaluate(READ)] == ["groupes"]
    assert page.locator(f"{TABLE} img").count() == 0


def test_starting_again_shows_the_whole_table_and_keeps_the_answers(look, facts):
    page = open_table(look, "#but=membres&criteres=groupes&ordre=alphabetique")
    page.locator(f"{TABLE} [data-action=effacer]").click()
    assert len(page.evaluate(READ)) == len(facts.criteria)
    assert page.url.endswith("#but=membres")
    assert has_focus(page, "#tableau-criteres-pour-quoi")


def test_the_keyboard_unfolds_the_form_and_goes_through_it(look):
    page = look(PAGE)
    page.locator(f"{TABLE} summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stops = page.locator(f"{TABLE} form :is(input, select, button)").evaluate_all("nodes => nodes.map(node => node.id)")
    for stop in stops:
        assert page.evaluate("document.activeElement.id") == stop
        assert find_fault(page) == ""
        page.keyboard.press("Tab")
    assert has_focus(page, ".criteres a")


def test_axe_finds_nothing_in_the_table_filtered_and_sorted_and_nothing_overflows(look):
    page = open_table(look, "#criteres=qui-au-quebec,groupes&ordre=points&public=jeunes", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    check(page, TABLE)


def test_without_javascript_the_whole_table_stands_alone(look):
    page = look(PAGE, java_script_enabled=False)
    assert not page.locator(f"{TABLE} form").is_visible()
    assert page.locator(".comparaison tbody:visible").count() == page.locator(".comparaison tbody").count()


def test_paper_shows_what_the_screen_shows(look):
    page = look(f"{PAGE}#criteres=groupes", media={"media": "print"})
    assert page.locator(".comparaison tbody:visible").count() == 1
    assert page.locator(".filtre-bilan").is_visible()
    assert page.locator(f"{TABLE} :is(summary, input):visible").count() == 0


def test_random_states_break_nothing(look):
    assert throw_states(look(PAGE), TABLE, seed=2026, states=250) == []
