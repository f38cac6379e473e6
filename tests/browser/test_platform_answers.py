"""What the choice of platforms answers: the sums of its grid, its combination, its reasons."""

import random

from playwright.sync_api import expect

from browser.platform_form import ASK, PAGE, TOOL, ask, name_answers
from reseaux.facts import load_facts


def test_the_tool_adds_up_what_the_grid_and_the_data_say(look, root):
    answers = name_answers(root)
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
