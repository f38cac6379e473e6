"""The course: what data/formation.yml names must stand in the pages, with enough questions for the test."""

from collections.abc import Iterator

from reseaux.facts import Facts
from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.training.questions import Question, iterate_questions
from reseaux.yaml_source import Location

FILE = "formation.yml"


def check_training(facts: Facts, pages: list[Page]) -> Iterator[Problem]:
    """Yield every problem between data/formation.yml and the pages of the course."""
    training, known = facts.training, {page.source: page for page in pages}
    yield from _check_names(facts)
    for index, module in enumerate(training.modules):
        yield from _check_quiz(facts, known, module.page, (module.id,), ("modules", index, "page"))
    banks = tuple(module.banque for module in training.modules)
    yield from _check_quiz(facts, known, training.test.page, banks, ("test", "page"))
    yield from _check_draw(facts, known)


def _report(facts: Facts, place: Location, fault: str, remedy: str) -> Problem:
    source = facts.sources_read[FILE]
    return Problem(source.path, source.line(place), fault, remedy)


def _check_names(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a name that two quizzes share, and for a statement that leads to no module."""
    modules = facts.training.modules
    names = [name for module in modules for name in (module.id, module.banque)]
    for index, module in enumerate(modules):
        for field in ("id", "banque"):
            name = getattr(module, field)
            if names.count(name) > 1:
                fault = f"nom « {name} » donné {names.count(name)} fois"
                yield _report(facts, ("modules", index, field), fault, "Donnez à chaque quiz le sien.")
    known, seen = [module.id for module in modules], set()
    for index, statement in enumerate(facts.training.auto_evaluation):
        place = ("auto_evaluation", index)
        if statement.module not in known:
            remedy = suggest(statement.module, known) or f"Choisissez parmi : {', '.join(known)}."
            yield _report(facts, (*place, "module"), f"module « {statement.module} » inconnu", remedy)
        if statement.id in seen:
            fault = f"identifiant « {statement.id} » donné deux fois"
            yield _report(facts, (*place, "id"), fault, "Donnez-en un autre au second.")
        seen.add(statement.id)


def _check_quiz(
    facts: Facts, known: dict[str, Page], source: str, names: tuple[str, ...], place: Location
) -> Iterator[Problem]:
    """Yield a problem for a page that is absent, a question that is in no quiz of it, and a quiz without question."""
    page = known.get(source)
    if page is None:
        remedy = suggest(source, known) or "Écrivez le chemin d'une page de docs."
        yield _report(facts, place, f"page « {source} » absente", remedy)
        return
    questions = list(iterate_questions(page))
    for question in questions:
        if question.quiz not in names:
            remedy = f"Commencez son nom par : {', '.join(f'« {name}- »' for name in names)}."
            yield Problem(page.path, question.line, f"question « {question.name} » hors des quiz de la page", remedy)
    for name in names:
        if name not in [question.quiz for question in questions]:
            fault = f"quiz « {name} » sans question dans {page.path}"
            yield _report(facts, place, fault, f"Ajoutez-y des questions dont le nom commence par « {name}- ».")


def _check_draw(facts: Facts, known: dict[str, Page]) -> Iterator[Problem]:
    """Yield a problem for a test that cannot be drawn in equal parts, or that nobody could pass."""
    training = facts.training
    count, parts = training.test.questions, len(training.modules)
    if count % parts:
        fault = f"{count} questions à tirer de {parts} parts égales"
        yield _report(facts, ("test", "questions"), fault, f"Écrivez un multiple de {parts}.")
    if training.test.seuil > count:
        fault = f"seuil de {training.test.seuil} pour {count} questions"
        yield _report(facts, ("test", "seuil"), fault, f"Écrivez un nombre de 1 à {count}.")
    questions = list(iterate_questions(known[training.test.page])) if training.test.page in known else []
    for index, module in enumerate(training.modules):
        held = _count(questions, module.banque)
        if 0 < held < count // parts:
            fault = f"banque « {module.banque} » : {held} questions pour {count // parts} à tirer"
            yield _report(facts, ("modules", index, "banque"), fault, "Ajoutez des questions.")


def _count(questions: list[Question], name: str) -> int:
    return sum(question.quiz == name for question in questions)
