"""The HTML of a question: its fields, what a script needs, its corrected answers; and the quiz around its questions.

What waits for a script is hidden until docs/assets/training/ finds it.
"""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.markdown.views.tool import add_sentences
from reseaux.tools.quiz import QuizLabels
from reseaux.training.questions import OTHER, Answer, Question, parse_number
from reseaux.training.records import TrainingFile

ONE = ("choix", "vrai-faux")


def build_answers(group: Element, question: Question, order: list[int], labels: QuizLabels) -> None:
    """Append the fields that answer a question; a value is the place of its answer in the source, from 1."""
    if question.kind == "nombre":
        _build_number(group, question, labels)
    elif question.kind == "ordre":
        _build_order(group, question, order, labels)
    else:
        _build_choices(group, question)


def _build_choices(group: Element, question: Question) -> None:
    kind = "radio" if question.kind in ONE else "checkbox"
    answers = add(group, "div", class_="reponses")
    for index, answer in enumerate(question.answers, 1):
        label = add(answers, "label", class_="reponse")
        add(label, "input", type=kind, name=question.name, value=str(index), autocomplete="off")
        add(label, "span", answer.text)


def _build_order(group: Element, question: Question, order: list[int], labels: QuizLabels) -> None:
    answers = add(group, "ul", class_="reponses")
    for index in order:
        item = add(answers, "li", class_="reponse")
        item.set("data-reponse", str(index + 1))
        label = add(item, "label")
        add(label, "span", labels.rang, class_="cache")
        choices = add(label, "select", name=f"{question.name}-{index + 1}", autocomplete="off")
        add(choices, "option", "–", value="")
        for rank in range(1, len(question.answers) + 1):
            add(choices, "option", str(rank), value=str(rank))
        add(label, "span", question.answers[index].text)


def _build_number(group: Element, question: Question, labels: QuizLabels) -> None:
    answers = add(group, "div", class_="reponses")
    label = add(answers, "label", class_="reponse")
    add(label, "span", labels.nombre)
    add(label, "input", type="text", inputmode="decimal", name=question.name, autocomplete="off")
    units = [number.unit for answer in question.answers if answer.right and (number := parse_number(answer.text))]
    if units and units[0]:
        add(label, "span", units[0], class_="unite")


def build_verdict(block: Element, question: Question, labels: QuizLabels) -> None:
    """Append the button that checks an answer, and the places of what is missing and of what is told of it."""
    name = block.get("id", "")
    add(block, "p", id=f"{name}-faute", class_="champ-erreur question-faute", aria_live="polite")
    buttons = add(block, "p", class_="outil-boutons question-boutons", hidden="hidden")
    button = add(buttons, "button", labels.verifier, type="button", class_="bouton", data_action="verifier")
    button.attrib |= {"data-reessayer": labels.reessayer, "aria-describedby": f"{name}-numero"}
    told = add(block, "div", class_="question-retour", role="status")
    add(told, "p", class_="question-verdict")


def build_corrections(block: Element, question: Question, labels: QuizLabels) -> None:
    """Append the corrected answers, each with its feedback, closed until the reader opens them."""
    details = add(block, "details", class_="corrige")
    add(details, "summary", labels.corrige)
    items = add(details, "ol" if question.kind == "ordre" else "ul")
    for index, answer in enumerate(question.answers, 1):
        item = add(items, "li")
        item.set("data-reponse", str(index))
        _mark(item, question, answer)
        told = add(item, "p")
        if answer.right is not None and answer.text != OTHER:
            add(told, "strong", labels.bonne if answer.right else labels.mauvaise).tail = f" {answer.text}"
        else:
            told.text = labels.autre if answer.text == OTHER else answer.text
        add(item, "p", answer.feedback, class_="retour-texte")


def _mark(item: Element, question: Question, answer: Answer) -> None:
    """Tell the script which answers are right, and by how much a number may be off."""
    if answer.right:
        item.set("data-juste", "")
    if question.kind == "nombre" and (number := parse_number(answer.text)):
        item.attrib |= {"data-nombre": _write(number.value), "data-ecart": _write(number.margin)}


def _write(value: float) -> str:
    """Return a number as scripts read it: a decimal point, no exponent, no end of zeros."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def wrap_quiz(
    parent: Element, questions: list[Element], labels: QuizLabels, training: TrainingFile, first: bool
) -> None:
    """Put questions that follow one another in one quiz, named by the first part of their identifiers.

    A quiz of a bank is what the test draws from. The `first` one of a page holds what the script says in all of them.
    """
    place = list(parent).index(questions[0])
    quiz = Element("course-quiz", {"class": "quiz", "data-search-exclude": "", "data-cours": str(training.version)})
    quiz.set("data-nom", questions[0].get("data-id", "").partition("-")[0])
    if quiz.get("data-nom") in [module.banque for module in training.modules]:
        quiz.set("data-banque", "")
    add(quiz, "p", labels.sans_script, class_="quiz-sans-script")
    add(quiz, "p", class_="cours-memoire", role="status", hidden="hidden")
    for number, question in enumerate(questions, 1):
        parent.remove(question)
        quiz.append(question)
        _number(question, f"{labels.question} {number}")
    _add_end(quiz, labels)
    if first:
        add_sentences(quiz, labels.phrases, labels.memoire)
    parent.insert(place, quiz)


def _number(question: Element, told: str) -> None:
    """Put the number of a question above its text, and the place that tells what became of it last time."""
    legend = question.find("fieldset/legend")
    head = Element("span", {"class": "question-tete"})
    add(head, "span", told, class_="question-numero", id=f"{question.get('id')}-numero").tail = " "
    add(head, "span", class_="question-etat", hidden="hidden")
    head.tail, legend.text = f" {legend.text or ''}", ""
    legend.insert(0, head)


def _add_end(quiz: Element, labels: QuizLabels) -> None:
    """Append the score of a quiz, and the button that empties it."""
    end = add(quiz, "div", class_="quiz-fin", hidden="hidden")
    add(end, "p", class_="quiz-score")
    buttons = add(end, "p", class_="outil-boutons")
    add(buttons, "button", labels.recommencer, type="button", class_="bouton", data_action="recommencer")
    add(end, "p", labels.recommencer_aide, class_="champ-aide")
