"""The choice of platforms, in the browser: its rules, its answers, its reasons, what it shows without JavaScript."""

import random

import pytest
from playwright.sync_api import expect

from browser.axe import check
from browser.focus import find_fault, has_focus
from browser.legibility import HIDDEN_TEXT
from browser.storm import throw_states
from reseaux.facts import load_facts

PAGE = "/choisir/"
TOOL = "platform-choice"
CALL = """async ([name, calls]) => {
  const module = await import('/assets/tools/platform-score.js');
  const plain = value => value instanceof Map ? Object.fromEntries(value) : value;
  return calls.map(values => plain(module[name](...values)));
}"""
# Gives each list of answers to the form, and reads what it says.
ASK = """cases => {
  const form = document.querySelector('platform-choice form'), shown = selector =>
    [...document.querySelectorAll(`platform-choice ${selector}`)].filter(node => node.checkVisibility());
  const text = node => node.textContent.replace(/\\s+/g, ' ').replaceAll('’', "'").trim();
  document.querySelector('.classement').open = true;
  return cases.map(answers => {
    form.reset();
    for (const answer of answers) {
      const [question, value] = answer.split('/');
      const box = form.querySelector(`[name=${question}][value=${value}]`);
      if (box) box.checked = true; else form.elements[question].value = value;
    }
    form.dispatchEvent(new Event('input', {bubbles: true}));
    form.dispatchEvent(new Event('change', {bubbles: true}));
    return {
      message: shown('[data-message]').map(text).join(),
      chosen: shown('.combinaison > li:not(:first-child)').map(text),
      places: Object.fromEntries(shown('p[data-place]').map(node => [node.dataset.place, text(node)])),
      dropped: shown('.combinaison-laissees > li').map(text),
      ranking: shown('.classement > ol > li').map(entry => ({
        id: entry.dataset.classe, rank: entry.value, told: text(entry.querySelector('.classement-points')),
        points: [...entry.querySelectorAll('li')].map(point => ({
          count: Number(point.querySelector('strong').textContent.replace('−', '-')), told: text(point),
          notes: [...point.querySelectorAll('a.footnote-ref')].map(link => link.hash.slice(1)),
        })),
      })),
    };
  });
}"""


# Follows a link to another part of the page, as one that is pasted over its address.
FOLLOW = """async fragment => {
  const followed = new Promise(done => addEventListener('hashchange', done, {once: true}));
  location.hash = fragment;
  await followed;
}"""


def call(page, name, calls):
    """Return what a function of platform-score.js gives for each list of arguments."""
    return page.evaluate(CALL, [name, calls])


def ask(page, *answers):
    """Return what the tool says for one set of answers."""
    return page.evaluate(ASK, [answers])[0]


def make_point(platform, count, answer="but/a", criterion="effort", **more):
    return {"plateforme": platform, "points": count, "reponse": answer, "critere": criterion, **more}


@pytest.fixture(scope="module")
def questions(root):
    return load_facts(root).tools.choix.questions


@pytest.fixture(scope="module")
def answers(questions):
    """Every answer by name, as in « but/membres »."""
    return {f"{question.id}/{answer.id}": answer for question in questions for answer in question.reponses}


RANKINGS = [
    # Nothing is ranked without a point.
    ([], []),
    ([make_point("a", 1)], [("a", 1, 1, False)]),
    # From the most to the least; a loss counts.
    ([make_point("a", 1), make_point("b", 2), make_point("a", -2)], [("b", 2, 1, False), ("a", -1, 2, False)]),
    # Equals share a rank, in the order of the guide, and the next rank is left out.
    (
        [make_point("c", 1), make_point("b", 2), make_point("a", 2)],
        [("a", 2, 1, True), ("b", 2, 1, True), ("c", 1, 3, False)],
    ),
    # A sum of zero is a place like another; what an answer excludes comes last, whatever it has.
    (
        [make_point("a", 2, exclut=True), make_point("b", 1), make_point("b", -1)],
        [("b", 0, 1, False), ("a", 2, 2, False)],
    ),
]


def test_platforms_are_ranked_by_the_sum_of_their_points(look):
    page = look(PAGE)
    for points, expected in RANKINGS:
        (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
        assert [(entry["id"], entry["total"], entry["rank"], entry["tied"]) for entry in ranking] == expected
        assert all(sum(point["points"] for point in entry["points"]) == entry["total"] for entry in ranking)


COMBINATIONS = [
    # Nothing to combine: no point, no role to fill, no gain in all, the only one excluded.
    ([], ["but/a"], 2, [], []),
    ([make_point("a", 2)], [], 2, [], ["a"]),
    ([make_point("a", 1), make_point("a", -1)], ["but/a"], 2, [], []),
    ([make_point("a", 2, exclut=True)], ["but/a"], 2, [], []),
    # The one with the most points, then one other that fills the same role, never two.
    ([make_point("a", 2)], ["but/a"], 2, [("a", ["but/a"], [])], []),
    (
        [make_point("a", 2), make_point("b", 1), make_point("c", 1)],
        ["but/a"],
        2,
        [("a", ["but/a"], []), ("b", ["but/a"], ["c"])],
        ["c"],
    ),
    # A role still open comes before more points.
    (
        [make_point("a", 2), make_point("b", 2), make_point("c", 1, "but/b")],
        ["but/a", "but/b"],
        1,
        [("a", ["but/a"], ["b"]), ("c", ["but/b"], [])],
        ["b"],
    ),
    # At most so many in support.
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("c", 1, "but/c")],
        ["but/a", "but/b", "but/c"],
        1,
        [("a", ["but/a"], []), ("b", ["but/b"], [])],
        ["c"],
    ),
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("c", 1, "but/c")],
        ["but/a", "but/b", "but/c"],
        2,
        [("a", ["but/a"], []), ("b", ["but/b"], []), ("c", ["but/c"], [])],
        [],
    ),
    # A gain that comes from no role makes no platform fit; a role that costs as much as it gives is not filled.
    (
        [make_point("a", 1), make_point("b", 2, "contraintes/x")],
        ["but/a"],
        2,
        [("a", ["but/a"], [])],
        ["b"],
    ),
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("b", -1, "but/b"), make_point("b", 1)],
        ["but/a", "but/b"],
        2,
        [("a", ["but/a"], []), ("b", ["but/a"], [])],
        [],
    ),
]


def test_a_combination_fills_the_roles_asked_for_with_as_few_platforms_as_can_be(look):
    page = look(PAGE)
    for points, roles, most, chosen, others in COMBINATIONS:
        (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
        (found,) = call(page, "combine", [[ranking, roles, most]])
        assert [(entry["id"], entry["roles"], entry["rivals"]) for entry in found["chosen"]] == chosen
        assert [entry["id"] for entry in found["others"]] == others


def test_two_platforms_that_serve_a_role_both_say_so(look):
    points = [make_point("a", 2), make_point("b", 1), make_point("b", 1, "but/b"), make_point("c", 1, "but/b")]
    page = look(PAGE)
    (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c", "d"], [*points, make_point("d", 1, "budget/x")]]])
    (found,) = call(page, "combine", [[ranking, ["but/a", "but/b"], 1]])
    # At two points each, the first of the guide; then the one that fills what is left.
    assert [(entry["id"], entry["roles"], entry["also"]) for entry in found["chosen"]] == [
        ("a", ["but/a"], []),
        ("b", ["but/b"], ["but/a"]),
    ]
    assert [(entry["id"], entry["roles"]) for entry in found["others"]] == [("c", ["but/b"]), ("d", [])]


WAITS = [
    # Nothing given, nothing taken away, something taken away that was not given.
    ([], [], []),
    ([("but/a", None), ("budget/x", None)], ["but/a", "budget/x"], []),
    ([("but/a", None), ("budget/x", "but/b")], ["but/a", "budget/x"], []),
    ([("but/a", None), ("but/b", None), ("budget/x", "but/b")], ["but/a", "budget/x"], ["budget/x"]),
    ([("but/b", None), ("budget/x", "but/b"), ("temps/y", "but/b")], ["budget/x", "temps/y"], ["budget/x", "temps/y"]),
]


def test_an_answer_that_another_takes_away_does_not_count(look):
    given = [[{"reponse": name, "retire": taken} for name, taken in answers] for answers, _, _ in WAITS]
    found = call(look(PAGE), "sortAnswers", [[answers] for answers in given])
    named = [[[answer["reponse"] for answer in sorted_[kind]] for kind in ("counted", "takers")] for sorted_ in found]
    assert named == [[counted, takers] for _, counted, takers in WAITS]


def test_what_has_no_gain_is_given_up_and_what_nobody_fills_stays_open(look):
    points = [make_point("a", 2), make_point("b", 1), make_point("b", -1), make_point("c", -2, "but/b")]
    page = look(PAGE)
    (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
    (found,) = call(page, "combine", [[ranking, ["but/a", "but/b"], 2]])
    assert [entry["id"] for entry in found["dropped"]] == ["b", "c"]
    assert found["open"] == ["but/b"]


def test_points_are_counted_under_each_criterion_and_written_in_french(look):
    page = look(PAGE)
    points = [make_point("a", 2), make_point("a", -1), make_point("b", 1), make_point("b", 1, criterion="risques")]
    assert call(page, "addByCriterion", [[points, "effort"], [points, "groupes"]]) == [{"a": 1, "b": 1}, {}]
    written = [[0], [1], [-1], [2], [-2], [1000], [2, True], [-2, True], [0, True]]
    assert call(page, "formatPoints", written) == [
        *["0\u00a0point", "1\u00a0point", "−1\u00a0point", "2\u00a0points", "−2\u00a0points", "1\u00a0000\u00a0points"],
        *["+2", "−2", "0"],
    ]
    listed = call(page, "formatList", [[[]], [["X"]], [["X", "Y"]], [["X", "Y", "Z"]]])
    assert listed == ["", "X", "X et Y", "X, Y et Z"]


def test_the_tool_adds_up_what_the_grid_and_the_data_say(look, answers):
    page, chance = look(PAGE), random.Random(2014)
    cases = [[name] for name in answers] + [chance.sample(list(answers), chance.randint(2, 9)) for _ in range(60)]
    # A list lets one answer only: the last one given.
    single = {"public", "temps", "budget"}
    for case, told in zip(cases, page.evaluate(ASK, cases), strict=True):
        by_question = {name.split("/")[0] if name.split("/")[0] in single else name: name for name in case}
        given = by_question.values()
        waiting = "but/publicite" if "budget/rien" in given else ""
        totals = {}
        for name in [name for name in given if name != waiting]:
            for point in answers[name].points:
                totals[point.plateforme] = totals.get(point.plateforme, 0) + point.points
        assert {entry["id"]: sum(point["count"] for point in entry["points"]) for entry in told["ranking"]} == totals
        for entry in told["ranking"]:
            assert "interdit" in entry["told"] or f" {totals[entry['id']]} point".replace("-", "−") in entry["told"]


def test_each_point_says_its_criterion_its_answer_and_its_reason(look, root):
    page, facts = look(PAGE), load_facts(root)
    told = ask(page, "but/medias", "public/jeunes", "temps/moyen")
    points = [point for entry in told["ranking"] for point in entry["points"]]
    assert len(points) == 3 + 4 + 3
    criteria = [criterion.nom for criterion in facts.criteria.values()]
    for point in points:
        _, criterion, rest = point["told"].split(" · ")
        assert criterion in criteria
        assert rest.startswith(("Joindre les médias", "De jeunes adultes", "De deux à cinq heures"))
        assert point["notes"] or "Notre avis : " in rest
        assert all(page.locator(f"li[id='{note}']").count() == 1 for note in point["notes"])
    names = page.locator("[id]").evaluate_all("nodes => nodes.map(node => node.id)")
    assert len(set(names)) == len(names)


def test_no_answer_gives_a_sentence_and_no_ranking(look):
    told = ask(look(PAGE))
    assert told["message"] == "Répondez à une question au moins. La combinaison paraîtra ici, avec ses raisons."
    assert (told["chosen"], told["ranking"], told["places"]) == ([], [], {})


def test_a_combination_names_a_main_platform_its_support_and_the_role_of_each(look):
    told = ask(look(PAGE), "but/membres", "but/medias", "public/metier")
    assert told["message"] == ""
    assert told["chosen"] == [
        "Plateforme principale : LinkedIn, 3 points.Son rôle : joindre les membres et joindre des gens du métier.",
        "En appui : X, 2 points.Son rôle : joindre les médias.",
    ]
    assert told["places"]["sans-place"] == (
        "Sans place dans cette combinaison, malgré un gain :"
        " Facebook (pour joindre les membres et joindre des gens du métier)."
    )
    silent = "YouTube, TikTok, Threads, Bluesky et Mastodon"
    assert told["places"]["silence"].startswith(f"Rien de vérifié qui pèse dans vos réponses : {silent}.")
    assert [text.split(".")[0] for text in told["dropped"]] == ["Instagram, −1 point"]


def test_a_support_says_what_else_it_can_do(look):
    told = ask(look(PAGE), "but/membres", "but/medias", "public/grand-public", "contraintes/identite")
    assert told["chosen"] == [
        "Plateforme principale : Facebook, 2 points.Son rôle : joindre les membres et joindre le grand public."
        "À égalité de points avec YouTube : demandez à votre public laquelle il emploie.",
        "En appui : YouTube, 2 points.Son rôle : joindre le grand public.",
    ]
    assert told["places"]["manque"].startswith(
        "Aucune plateforme retenue ne gagne de points pour ce qui suit : joindre"
    )
    assert "Bluesky (pour aucun de vos buts)." in told["places"]["sans-place"]


def test_without_budget_advertising_waits_and_the_answer_says_so(look):
    page = look(PAGE)
    remark = "Notre avis : sans budget, le but « Faire de la publicité » attend, et ses points ne comptent pas."
    waits = page.locator(f"{TOOL} [data-place=attente]")

    def read_remark():
        return waits.inner_text().replace("\u00a0", " ")

    told = ask(page, "but/publicite", "but/membres", "budget/rien")
    assert read_remark() == remark
    assert told["chosen"] == [
        "Plateforme principale : LinkedIn, 1 point.Son rôle : joindre les membres.",
    ]
    assert "publicité" not in "".join(told["places"].values())
    told = ask(page, "but/publicite", "budget/rien")
    assert told["message"] == "Vos réponses font attendre tous vos buts : dites-en un autre, ou un public."
    assert (read_remark(), told["chosen"]) == (remark, [])
    expect(page.locator(f"{TOOL} .outil-annonce")).to_contain_text("attend, et ses points", timeout=2000)
    # With a budget, nothing waits.
    assert ask(page, "but/publicite", "budget/annonces")["chosen"][0].endswith("Son rôle : faire de la publicité.")
    assert read_remark() == ""
    assert ask(page, "but/membres", "budget/rien")["chosen"] != []
    assert read_remark() == ""


def test_one_platform_still_comes_with_the_base_what_stays_open_and_why(look):
    page = look(PAGE)
    told = ask(page, "but/membres", "but/medias", "temps/peu", "contraintes/identite")
    assert page.locator(f"{TOOL} .outil-titre").first.inner_text() == "Votre combinaison"
    assert page.locator(".combinaison > li").count() == 2
    assert told["chosen"] == ["Plateforme principale : LinkedIn, 2 points.Son rôle : joindre les membres."]
    assert told["places"]["seule"].endswith("la base sert d'appui.")
    assert told["places"]["manque"].startswith(
        "Aucune plateforme retenue ne gagne de points pour ce qui suit : joindre les médias. Celles qui en gagnent"
    )
    assert [text.split(".")[0] for text in told["dropped"] if text.startswith("X")] == ["X, 0 point"]


def test_a_tie_is_told_as_a_tie(look):
    told = ask(look(PAGE), "public/jeunes")
    assert told["chosen"][0].endswith(
        "À égalité de points avec Instagram et YouTube : demandez à votre public laquelle il emploie."
    )
    assert [(entry["id"], entry["rank"]) for entry in told["ranking"]] == [
        *[("facebook", 1), ("instagram", 1), ("youtube", 1)],
        ("tiktok", 4),
    ]
    assert [entry["told"] for entry in told["ranking"]] == [*["· 2 points, à égalité"] * 3, "· 1 point"]


def test_little_time_leaves_one_platform_in_support(look):
    page = look(PAGE)
    goals = ["but/membres", "but/video", "but/medias", "public/jeunes"]
    assert len(ask(page, *goals)["chosen"]) == 3
    assert len(ask(page, *goals, "temps/peu")["chosen"]) == 2


def test_a_goal_that_nothing_fills_is_told(look):
    page = look(PAGE)
    told = ask(page, "but/membres", "but/medias", "public/grand-public", "temps/peu")
    assert "joindre les médias" in told["places"]["manque"]
    assert ask(page, "but/continu")["places"]["seule"].startswith("Aucune autre plateforme ne sert ces buts")
    assert ask(page, "but/continu", "temps/peu")["message"].startswith("Aucune plateforme ne sert ces buts")
    told = ask(page, "contraintes/ia", "budget/annonces")
    assert told["message"].startswith("Dites au moins un but ou un public : sans cela")
    # Without a goal there is no combination to have a place in.
    assert "sans-place" not in told["places"]


def test_a_platform_that_an_answer_forbids_is_never_chosen(look):
    page = look(PAGE)
    assert "tiktok" in [entry["id"] for entry in ask(page, "public/jeunes")["ranking"][:4]]
    told = ask(page, "public/jeunes", "but/video", "contraintes/tiktok")
    assert told["ranking"][-1]["told"] == "· interdit par une de vos réponses"
    assert any(text.startswith("TikTok, qu'une de vos réponses interdit.") for text in told["dropped"])
    assert "TikTok" not in "".join(told["chosen"])


def test_a_fact_held_twice_against_a_platform_is_told_once(look):
    told = ask(look(PAGE), "but/medias", "contraintes/nouvelles")
    facebook = next(text for text in told["dropped"] if text.startswith("Facebook"))
    assert facebook.startswith("Facebook, −3 points.")
    assert facebook.count("bloque les nouvelles") == 1


def test_every_answer_keeps_the_base_and_that_no_platform_is_perfect(look):
    page = look(f"{PAGE}#but=membres")
    base = page.locator(".combinaison > li:first-child").inner_text().replace("\u00a0", " ")
    assert base.startswith("La base : un lieu à vous, site ou infolettre.")
    assert "Aucune plateforme n’est parfaite" in page.locator(f"{TOOL} .outil-reserve").inner_text()


def test_the_answer_is_said_once_the_reader_pauses(look):
    page = look(PAGE)
    page.locator("#choix-but-recruter").check()
    said = page.locator(f"{TOOL} .outil-annonce")
    assert said.inner_text() == ""
    expect(said).to_contain_text("Plateforme principale", timeout=2000)


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


def test_without_javascript_the_grid_is_open_and_holds_every_point(look, answers):
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
