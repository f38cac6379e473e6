"""The final test in the browser: drawn, answered in one go, told of at the end, left halfway and taken up again."""

import pytest

from browser.axe import check
from browser.course import HOME, TEST, give_right, press, read_questions, read_state, start, tell
from browser.focus import has_focus
from reseaux.facts import load_facts
from reseaux.markdown.views.course_part import name_module

LIST = ".test-questions > li"


@pytest.fixture(scope="module")
def training(root):
    return load_facts(root).training


@pytest.fixture(scope="module")
def bank(root):
    return read_questions(root, "test")


def read_drawn(page):
    return page.locator(f"{LIST} quiz-question").evaluate_all("nodes => nodes.map(node => node.dataset.id)")


def begin(look, **options):
    page = start(look, TEST, **options)
    press(page, "Commencer le test")
    return page


def answer(page, bank, names, wrong=()):
    """Answer rightly but for some; of an order, all answers here are right."""
    for name in names:
        give_right(page, bank[name], name in wrong)


def test_the_bank_is_out_of_sight_and_the_test_draws_as_much_from_each_part(look, training, bank):
    page = start(look, TEST)
    assert (
        not page.locator("course-quiz, h2[id^=banque-], .sommaire li:has(a[href*=banque])").filter(visible=True).all()
    )
    assert read_state(page) is None
    press(page, "Commencer le test")
    drawn = read_drawn(page)
    assert len(set(drawn)) == training.test.questions
    share = training.test.questions // len(training.modules)
    for module in training.modules:
        assert sum(name.startswith(f"{module.banque}-") for name in drawn) == share
    numbers = [text.replace("\u00a0", " ") for text in page.locator(f"{LIST} .question-numero").all_inner_texts()]
    assert numbers == [f"Question {number}" for number in range(1, len(drawn) + 1)]
    assert not page.locator("[data-action=verifier], .corrige").filter(visible=True).all()
    assert has_focus(page, f"{LIST}:first-child :is(input, select)")
    assert tell(page, ".test-avancement") == f"Répondues : 0 sur {len(drawn)}."
    check(page, "course-test", ["light"])


def test_paper_shows_the_whole_bank_until_a_test_has_begun(look, training, bank):
    page = start(look, TEST)
    page.emulate_media(media="print")
    assert page.locator("quiz-question:visible").count() == len(bank)
    assert page.locator("h2[id^=banque-]:visible").count() == len(training.modules)
    page.emulate_media(media="screen")
    press(page, "Commencer le test")
    page.emulate_media(media="print")
    assert page.locator("quiz-question:visible").count() == training.test.questions


def test_what_is_not_answered_is_told_and_led_to(look, bank):
    page = begin(look)
    drawn = read_drawn(page)
    skipped = [drawn[1], drawn[4]]
    answer(page, bank, [name for name in drawn if name not in skipped])
    press(page, "Terminer")
    assert tell(page, ".test-manque") == "Questions sans réponse : 2 et 5."
    assert has_focus(page, f"#question-{skipped[0]} :is(input, select)")
    assert 0 <= page.locator(f"#question-{skipped[0]} legend").bounding_box()["y"] < 400
    assert page.locator(".question-faute:not(:empty)").count() == 2
    assert page.locator(".question-retour[data-bilan]").count() == 0
    answer(page, bank, skipped)
    assert not page.locator(".test-manque").is_visible()
    assert read_state(page)["tests"] == []


def test_a_test_left_halfway_goes_on_where_it_was(look, bank):
    page = begin(look)
    drawn = read_drawn(page)
    answer(page, bank, drawn[:3])
    page.reload()
    press(page, "Reprendre le test commencé")
    assert read_drawn(page) == drawn
    assert tell(page, ".test-avancement").startswith("Répondues : 3 sur")
    assert has_focus(page, f"#question-{drawn[3]} :is(input, select)")
    page.goto(HOME)
    assert tell(page, "[data-etape=test] .cours-etat") == "En cours"


def test_the_end_tells_the_score_and_what_to_read_again_and_the_best_counts(look, training, bank):
    page = begin(look)
    page.evaluate("""() => { window.told = [];
      document.addEventListener('formation:test', ({detail}) => told.push(detail));
      document.addEventListener('formation:reponse', ({detail: {juste, essai}}) => told.push([juste, essai])); }""")
    drawn, count, pass_ = read_drawn(page), training.test.questions, training.test.seuil
    wrong = [name for name in drawn if bank[name].kind != "ordre"][: count - pass_ + 1]
    answer(page, bank, drawn, wrong)
    press(page, "Terminer")
    score = count - len(wrong)
    assert tell(page, ".test-note") == f"{score} sur {count}"
    expected = f"Pas encore réussi : le seuil est de {pass_}. Un nouvel essai vous pose d'abord d'autres questions."
    assert tell(page, ".test-verdict") == expected
    assert has_focus(page, ".test-resultat")
    told = page.evaluate("window.told")
    assert told == [
        *([name not in wrong, 1] for name in drawn),
        {"score": score, "sur": count, "seuil": pass_, "reussi": False},
    ]
    assert page.locator(f"{LIST} .question-retour[data-bilan]").count() == count
    assert page.locator(f"{LIST} :is(input, select):enabled").count() == 0
    index = next(i for i, module in enumerate(training.modules) if wrong[0].startswith(f"{module.banque}-"))
    again = f"À relire : {name_module(index + 1, training.modules[index])}"
    assert tell(page, f"#question-{wrong[0]} .question-renvoi") == again
    assert page.locator(".question-renvoi").count() == len(wrong)
    check(page, "course-test")
    # A second attempt asks other questions first, and is passed.
    press(page, "Faire un nouvel essai")
    second = read_drawn(page)
    assert len(set(second) & set(drawn)) == max(0, 2 * count - len(bank))
    assert page.locator(".question-renvoi").count() == 0
    page.evaluate("performance.now = () => 1e9")  # much later: five minutes at most count
    answer(page, bank, second)
    press(page, "Terminer")
    assert tell(page, ".test-verdict") == f"Test réussi : le seuil est de {pass_}."
    state = read_state(page)
    assert [test["score"] for test in state["tests"]] == [score, count]
    assert state["tests"][0]["questions"] == drawn
    assert "encours" not in state
    assert 300 <= state["tests"][1]["secondes"] < 400
    page.reload()
    assert tell(page, ".test-meilleur").startswith(f"Votre meilleur résultat : {count} sur {count}, le ")


def test_the_draw_is_the_same_for_a_learner_and_even_over_many(look):
    page = look("/assets/tools/number.js")
    spread = page.evaluate("""async () => {
      const {drawQuestions} = await import('/assets/training/course-shuffle.js'), counts = {};
      const banks = ['b1', 'b2', 'b3', 'b4'].map(name => Array.from({length: 11}, (_, index) => `${name}-${index}`));
      for (let learner = 0; learner < 2000; learner++) {
        const [first, again] = [0, 1].map(() => drawQuestions(banks, 12, `a${learner}`, []));
        const second = drawQuestions(banks, 12, `a${learner}`, [first]);
        if (first.join() !== again.join() || second.some(name => first.includes(name))) return 'unstable';
        for (const name of first) counts[name] = (counts[name] ?? 0) + 1;
      }
      return Object.values(counts);
    }""")
    assert len(spread) == 44
    mean = 2000 * 3 / 11
    # Chi-square with 43 degrees of freedom: 77.4 is passed once in a thousand.
    assert sum((count - mean) ** 2 / mean for count in spread) < 77.4
