"""A quiz in the browser: each kind of question right and wrong, word for word; memory, keyboard, paper, no script."""

import pytest

from browser.axe import check
from browser.checklist import call
from browser.course import HOME, QUIZ, SHEET, TEST, press, read_state, start, start_quiz, tell
from browser.focus import find_fault, has_focus

REFUSE = "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
KINDS = ("choix", "plusieurs", "vrai", "ordre", "nombre")


@pytest.fixture
def quiz(look, root):
    return start_quiz(look, root)


def place(name):
    return f"#question-m1-{name}"


def tick(page, name, *values):
    for value in values:
        page.locator(f"{place(name)} input[value='{value}']").check()


def rank(page, *ranks):
    """Give each item of the order, as the source has them, its rank."""
    for item, value in enumerate(ranks, 1):
        page.locator(f"{place('ordre')} li[data-reponse='{item}'] select").select_option(value)


def verify(page, name):
    """Check an answer and return what is told: the verdict, then each answer that shows with its feedback, sorted."""
    page.locator(f"{place(name)} [data-action=verifier]").click()
    items = page.locator(f"{place(name)} .question-retour li:visible")
    told = [" / ".join(line for line in item.inner_text().split("\n") if line) for item in items.all()]
    return [tell(page, f"{place(name)} .question-verdict"), *sorted(text.replace("\u00a0", " ") for text in told)]


def test_a_choice_tells_of_the_chosen_answer_alone(quiz):
    tick(quiz, "choix", 1)
    wrong = ["Ce n'est pas la bonne réponse.", "Mauvaise réponse : 500 membres / Non : relisez."]
    assert verify(quiz, "choix") == wrong
    order = "nodes => nodes.map(node => node.textContent.trim().match(/500|150/)[0])"
    answers, feedback = (quiz.locator(f"{place('choix')} {part}") for part in (".reponse", ".question-retour li"))
    assert answers.evaluate_all(order) == feedback.evaluate_all(order)
    tick(quiz, "choix", 2)
    assert tell(quiz, f"{place('choix')} [data-action]") == "Vérifier"
    assert not quiz.locator(f"{place('choix')} .question-retour li").filter(visible=True).all()
    right = ["Bonne réponse.", "Bonne réponse : 150 membres / Oui : première branche."]
    assert verify(quiz, "choix") == right
    tick(quiz, "vrai", 2)
    assert verify(quiz, "vrai") == ["Ce n'est pas la bonne réponse.", "Mauvaise réponse : Faux / C'en est un."]
    tick(quiz, "vrai", 1)
    assert verify(quiz, "vrai") == ["Bonne réponse.", "Bonne réponse : Vrai / Oui, le sien."]


def test_several_choices_are_told_of_one_by_one(quiz):
    tick(quiz, "plusieurs", 1, 3)
    assert verify(quiz, "plusieurs") == [
        "Pas encore. Choix justes : 1 sur 3.",
        "Cochée avec raison : Une limite / Elle en donne une.",
        "Cochée à tort : Un logo / Elle n'en dit rien.",
        "À cocher aussi : Un gestionnaire connu / Seconde branche.",
    ]
    quiz.locator(f"{place('plusieurs')} input[value='3']").uncheck()
    tick(quiz, "plusieurs", 2)
    assert verify(quiz, "plusieurs") == [
        "Bonne réponse.",
        "Cochée avec raison : Un gestionnaire connu / Seconde branche.",
        "Cochée avec raison : Une limite / Elle en donne une.",
        "Laissée avec raison : Un logo / Elle n'en dit rien.",
    ]


def test_an_order_keeps_to_itself_what_would_give_the_ranks_away(quiz):
    rank(quiz, "1", "3", "2")
    assert verify(quiz, "ordre") == [
        "Pas encore. Lignes à leur rang : 1 sur 3.",
        "À son rang : Compter / D'abord.",
        "À un autre rang : Présenter",
        "À un autre rang : Recompter",
    ]
    rank(quiz, "1", "2", "3")
    assert verify(quiz, "ordre")[0] == "Bonne réponse."
    assert verify(quiz, "ordre") == [""]  # the same button takes the verdict away
    rank(quiz, "1", "2", "2")
    assert verify(quiz, "ordre") == [""]
    assert tell(quiz, "#question-m1-ordre-faute") == "Le rang 2 est donné deux fois : gardez-le pour une seule ligne."
    assert has_focus(quiz, f"{place('ordre')} li[data-reponse='3'] select")
    rank(quiz, "1", "", "3")
    assert verify(quiz, "ordre") == [""]
    assert tell(quiz, "#question-m1-ordre-faute") == "Donnez d'abord un rang à chaque ligne."


def test_a_number_is_read_as_people_write_it(quiz):
    field = quiz.locator(f"{place('nombre')} input")
    field.fill("7")
    field.press("Enter")
    assert tell(quiz, f"{place('nombre')} .question-verdict") == "Ce n'est pas la bonne réponse."
    told = {}
    for typed in ("48,9", "48.9 %", "\u00a048,85\u202f%", "1 000", "1\u00a0000 membres", "7", "-48,9"):
        field.fill(typed)
        told[typed] = verify(quiz, "nombre")
    right = ["Bonne réponse.", "Bonne réponse : 48,9 ± 0,1 % / Oui."]
    known = ["Ce n'est pas la bonne réponse.", "Mauvaise réponse : 1 000 / C'est un compte."]
    other = ["Ce n'est pas la bonne réponse.", "Tout autre nombre / Relisez la base."]
    assert list(told.values()) == [right, right, right, known, known, other, other]
    for typed in ("", "beaucoup", "150 ou 200", "<b>"):
        field.fill(typed)
        assert verify(quiz, "nombre") == [""]
        fault = (
            f"« {typed} » n'est pas un nombre seul. Écrivez-le en chiffres." if typed else "Écrivez d'abord un nombre."
        )
        assert tell(quiz, "#question-m1-nombre-faute") == fault
        assert has_focus(quiz, f"{place('nombre')} input[aria-invalid]")
    assert len(read_state(quiz)["reponses"]) == 1


def test_nothing_answered_is_told_beside_the_question_and_to_who_listens(quiz):
    faults = {"choix": "Choisissez d'abord une réponse.", "plusieurs": "Cochez d'abord une ou plusieurs réponses."}
    for name, fault in faults.items():
        assert verify(quiz, name) == [""]
        assert tell(quiz, f"#question-m1-{name}-faute") == fault
        assert has_focus(quiz, f"{place(name)} input")
        assert quiz.locator(f"{place(name)} fieldset").get_attribute("aria-describedby") == f"question-m1-{name}-faute"
        tick(quiz, name, 1)
        assert tell(quiz, f"#question-m1-{name}-faute") == ""
    assert read_state(quiz) is None
    assert quiz.locator(".question-retour[role=status]").count() == len(KINDS)


def answer_all(page, right=True):
    tick(page, "choix", 2 if right else 1)
    tick(page, "plusieurs", 1, 2)
    tick(page, "vrai", 1)
    rank(page, *("123" if right else "213"))
    page.locator(f"{place('nombre')} input").fill("48,9")
    for name in KINDS:
        verify(page, name)


def test_the_score_is_kept_and_what_is_right_stays_right(quiz):
    events = "document.addEventListener('formation:reponse', ({detail}) => (window.told ??= []).push(detail))"
    quiz.evaluate(events)
    answer_all(quiz, right=False)
    assert tell(quiz, ".quiz-score") == "Réussies : 3 sur 5."
    assert tell(quiz, f"{place('choix')} .question-etat") == "à reprendre"
    answers = quiz.evaluate("window.told.map(({secondes, ...rest}) => rest)")
    first = {"genre": "choix", "donnee": ["1"], "attendue": ["2"], "juste": False, "essai": 1}
    assert answers[0] == {"id": "m1-choix"} | first
    assert [answer["donnee"] for answer in answers] == [["1"], ["1", "2"], ["1"], ["2", "1", "3"], ["48.9"]]
    assert [answer["attendue"] for answer in answers] == [["2"], ["1", "2"], ["1"], ["1", "2", "3"], ["48.9"]]
    quiz.goto(QUIZ)
    assert quiz.locator(f"{place('choix')} input[value='1']").is_checked()
    ranks = quiz.locator(f"{place('ordre')} select").evaluate_all(
        "nodes => nodes.map(node => node.value).sort().join('')"
    )
    assert ranks == "123"
    assert quiz.locator(f"{place('nombre')} input").input_value() == "48,9"
    answer_all(quiz)
    assert tell(quiz, ".quiz-score") == "Quiz réussi : 5 sur 5."
    press(quiz, "Recommencer le quiz")
    assert has_focus(quiz, f"{place('choix')} .reponse:first-child input")
    assert not quiz.locator(":checked:not(option), .question-retour[data-bilan]").count()
    tick(quiz, "choix", 1)
    verify(quiz, "choix")
    assert tell(quiz, ".quiz-score") == "Quiz réussi : 5 sur 5."
    assert tell(quiz, f"{place('choix')} .question-etat") == "déjà réussie"
    kept = read_state(quiz)["reponses"]["m1-choix"]
    assert (kept["juste"], kept["essais"], kept["reponse"]) == (True, 3, ["1"])


def test_the_keyboard_alone_answers_and_the_focus_is_never_lost(quiz):
    faults = []

    def go(key):
        quiz.keyboard.press(key)
        faults.extend(fault for fault in [find_fault(quiz)] if fault)

    quiz.locator("h1").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    go("Tab")
    quiz.keyboard.press("Space")
    go("Tab")
    assert has_focus(quiz, f"{place('choix')} [data-action=verifier]")
    go("Enter")
    assert tell(quiz, f"{place('choix')} [data-action]") == "Réessayer"
    assert has_focus(quiz, f"{place('choix')} [data-action=verifier]")
    go("Enter")
    assert has_focus(quiz, f"{place('choix')} input")
    while not has_focus(quiz, "[data-action=recommencer]"):
        go("Tab")
    assert faults == []


@pytest.mark.parametrize("width", [1280, 320])
def test_an_answered_quiz_is_accessible_and_fits(quiz, width):
    quiz.set_viewport_size({"width": width, "height": 800})
    answer_all(quiz, right=False)
    quiz.locator(f"{place('nombre')} input").fill("x")
    verify(quiz, "nombre")
    check(quiz, "course-quiz")
    assert quiz.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = "nodes => nodes.filter(node => node.getBoundingClientRect().height < 44).map(node => node.outerHTML)"
    assert quiz.locator("label.reponse, li.reponse, select, button:visible").evaluate_all(small) == []


def test_paper_has_room_to_tick_and_no_feedback(quiz):
    answer_all(quiz, right=False)
    quiz.emulate_media(media="print")
    hidden = ".question-retour, .question-etat, .quiz-fin, button, .corrige, .question-faute"
    assert not quiz.locator(hidden).filter(visible=True).all()
    boxes = quiz.locator("input[type=radio], input[type=checkbox]")
    assert boxes.count() == 7
    drawn = "nodes => new Set(nodes.map(node => getComputedStyle(node).appearance)).size"
    assert boxes.evaluate_all(drawn) == 1
    assert boxes.first.evaluate("node => getComputedStyle(node).appearance") == "none"


def test_without_a_script_the_corrected_answers_open(browser, server):
    page = browser.new_page(base_url=server, java_script_enabled=False)
    page.goto("/formation/module-1/")
    question = page.locator("quiz-question").first
    assert tell(page, ".quiz-sans-script") == "Répondez sur papier, puis ouvrez le corrigé de chaque question."
    assert not page.locator(".question-boutons, .quiz-fin, .question-etat, .cours-memoire").filter(visible=True).all()
    assert not question.locator(".retour-texte").first.is_visible()
    question.locator("summary").click()
    assert question.locator(".retour-texte").first.is_visible()
    page.context.close()


def test_a_note_leads_back_to_the_question_whose_feedback_does_not_show(look):
    page = start(look, "/formation/module-1/")
    hidden = """links => links.map(link => link.hash).filter(hash =>
      document.getElementById(decodeURIComponent(hash.slice(1))).closest('.question-retour'))"""
    target = page.locator(".footnote-backref").evaluate_all(hidden)[0]
    page.locator(f".footnote-backref[href$='{target}']").click()
    question = page.locator("quiz-question", has=page.locator(f"[id='{target[1:]}']"))
    assert 0 <= question.bounding_box()["y"] < 400


@pytest.mark.parametrize("path", [HOME, TEST, SHEET])
def test_the_other_pages_say_what_to_do_without_a_script(browser, server, path):
    page = browser.new_page(base_url=server, java_script_enabled=False)
    page.goto(path)
    assert all("Sans JavaScript" in text for text in page.locator(".outil-sans-script").all_inner_texts())
    waiting = ".outil-formulaire, .test-copie, .test-accueil, .test-resultat, .attestation, .cours-etat, .cours-suite"
    assert not page.locator(f"{waiting}, .cours-memoire, .outil button").filter(visible=True).all()
    page.context.close()


def test_a_memory_that_refuses_is_told_once_and_the_quiz_goes_on(visit):
    page = visit("/formation/module-1/")
    page.evaluate(REFUSE)
    for question in page.locator("[data-genre=choix], [data-genre=vrai-faux]").all()[:2]:
        question.locator("input").first.check()
        question.locator("[data-action=verifier]").click()
    assert page.locator(".question-retour[data-bilan]").count() == 2
    places = page.locator(".cours-memoire").filter(visible=True)
    assert places.count() == 1
    assert "est pleine" in places.first.inner_text()


def test_answers_are_shuffled_evenly_and_always_the_same_for_a_learner(look):
    page = look("/assets/tools/number.js")
    counts = page.evaluate("""async () => {
      const {shuffle} = await import('/assets/training/course-shuffle.js'), counts = {};
      for (let learner = 0; learner < 12000; learner++) {
        const order = shuffle(['a', 'b', 'c'], `apprenant${learner}`, 'm1-regle').join('');
        if (order !== shuffle(['a', 'b', 'c'], `apprenant${learner}`, 'm1-regle').join('')) return 'unstable';
        counts[order] = (counts[order] ?? 0) + 1;
      }
      return counts;
    }""")
    # Chi-square with five degrees of freedom: 20.5 is passed once in a thousand, and these seeds are always the same.
    assert len(counts) == 6
    assert sum((count - 2000) ** 2 / 2000 for count in counts.values()) < 20.5
    assert call_shuffle(page, [["a", "b", "c", "d"], "k3f9x2ab", "m1-regle"]) == ["b", "a", "d", "c"]


def call_shuffle(page, values):
    return page.evaluate(
        "async values => (await import('/assets/training/course-shuffle.js')).shuffle(...values)", values
    )


def test_numbers_that_are_typed(look):
    page = look("/assets/tools/number.js")
    typed = ["150", "150 membres", "48,9 %", "-5", "−5 °C", "1 000,5", "", "membres", "1e9", "150-200", "1,2,3", "12."]
    script = "async typed => typed.map((await import('/assets/training/quiz-answer.js')).readTyped)"
    read = page.evaluate(script, typed)
    assert read == [150, 150, 48.9, -5, -5, 1000.5, None, None, None, None, None, 12]
    assert call(page, "number", "parseNumber", [["48.9"]]) == [48.9]
