"""Questions of the quizzes: each has a name of its own, a right answer, feedback on each answer, and a citation."""

from collections.abc import Iterable, Iterator

from reseaux.facts import find_citations
from reseaux.page import Page
from reseaux.problem import Problem
from reseaux.training.questions import NAME, OTHER, TRUE_FALSE, Question, iterate_questions, parse_number

LENGTHS = {"choix": (2, 6), "plusieurs": (2, 8), "ordre": (3, 6), "nombre": (2, 8)}


def check_questions(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield every problem of the questions of all pages; a name is unique in the site, since results are kept by it."""
    seen: dict[str, str] = {}
    for page in pages:
        for question in iterate_questions(page):
            yield from check_question(page.path, question)
            if question.name in seen:
                fault = f"question « {question.name} » déjà dans {seen[question.name]}"
                yield Problem(page.path, question.line, fault, "Donnez-lui un autre nom.")
            elif question.name:
                seen[question.name] = f"{page.path}:{question.line}"


def check_question(path: str, question: Question) -> Iterator[Problem]:
    """Yield every problem of one question."""
    here = f"question « {question.name} »"
    if not NAME.match(question.name):
        remedy = f"Écrivez « /// {question.kind} | m1-exemple » : minuscules sans accent, chiffres et traits d'union."
        yield Problem(path, question.line, f"{here} : nom mal formé" if question.name else "question sans nom", remedy)
    if not question.text:
        yield Problem(path, question.line, f"{here} sans texte", "Écrivez la question avant ses réponses.")
    if not find_citations(question.whole_text):
        yield Problem(path, question.line, f"{here} sans citation", "Ajoutez « [^affirmation] » ou « [^source] ».")
    yield from _check_feedback(path, question)
    yield from _check_count(path, question)
    yield from CHECKS[question.kind](path, question)


def _check_feedback(path: str, question: Question) -> Iterator[Problem]:
    texts = []
    for answer in question.answers:
        if not answer.feedback:
            fault = f"réponse « {answer.text} » sans retour"
            yield Problem(path, answer.line, fault, "Dessous, ajoutez « - Pourquoi. » après quatre espaces.")
        if answer.text in texts:
            yield Problem(path, answer.line, f"réponse « {answer.text} » donnée deux fois", "Retirez-en une.")
        texts.append(answer.text)


def _check_count(path: str, question: Question) -> Iterator[Problem]:
    if question.kind in LENGTHS:
        least, most = LENGTHS[question.kind]
        count = len(question.answers)
        if not least <= count <= most:
            fault = f"question « {question.name} » : {count} réponse{'s' if count > 1 else ''}"
            yield Problem(path, question.line, fault, f"Donnez-en de {least} à {most}.")


def _check_marks(path: str, question: Question) -> Iterator[Problem]:
    for answer in question.answers:
        if answer.right is None:
            fault = f"réponse « {answer.text} » sans case"
            yield Problem(path, answer.line, fault, "Écrivez « - [x] » si elle est bonne, « - [ ] » sinon.")
    right = sum(answer.right is True for answer in question.answers)
    if right == 0:
        yield Problem(path, question.line, f"question « {question.name} » sans bonne réponse", "Cochez-la : « - [x] ».")
    elif right > 1 and question.kind != "plusieurs":
        fault = f"question « {question.name} » : {right} bonnes réponses pour un seul choix"
        yield Problem(path, question.line, fault, "Gardez-en une, ou écrivez « /// plusieurs ».")


def _check_several(path: str, question: Question) -> Iterator[Problem]:
    yield from _check_marks(path, question)
    if question.answers and all(answer.right for answer in question.answers):
        fault = f"question « {question.name} » : toutes les réponses sont bonnes"
        yield Problem(path, question.line, fault, "Ajoutez une réponse à ne pas cocher.")


def _check_true_false(path: str, question: Question) -> Iterator[Problem]:
    if tuple(answer.text for answer in question.answers) != TRUE_FALSE:
        fault = f"question « {question.name} » : réponses autres que Vrai, puis Faux"
        yield Problem(path, question.line, fault, "Donnez ces deux réponses dans cet ordre, ou écrivez « /// choix ».")
    yield from _check_marks(path, question)


def _check_order(path: str, question: Question) -> Iterator[Problem]:
    for answer in question.answers:
        if answer.right is not None:
            fault = f"réponse « {answer.text} » avec une case"
            yield Problem(path, answer.line, fault, "Dans une question d'ordre, numérotez : « 1. », « 2. »…")


def _check_number(path: str, question: Question) -> Iterator[Problem]:
    yield from _check_marks(path, question)
    for answer in question.answers:
        if answer.text != OTHER and parse_number(answer.text) is None:
            remedy = "Écrivez « 150 membres », « 48,9 ± 0,1 % » ou « autre »."
            yield Problem(path, answer.line, f"réponse « {answer.text} » qui n'est pas un nombre", remedy)
        elif answer.text == OTHER and answer.right:
            yield Problem(path, answer.line, "« autre » cochée comme bonne réponse", "Écrivez « - [ ] autre ».")
    if OTHER not in [answer.text for answer in question.answers]:
        fault = f"question « {question.name} » sans retour pour les autres nombres"
        yield Problem(path, question.line, fault, "Ajoutez « - [ ] autre » et son retour.")


CHECKS = {
    "choix": _check_marks,
    "plusieurs": _check_several,
    "vrai-faux": _check_true_false,
    "ordre": _check_order,
    "nombre": _check_number,
}
