"""The choice of platforms: questions that a script answers, and the grid of points from which it, or a reader, adds up.

docs/assets/tools/platform-choice.js reads every point from the grid.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.typography import set_typography
from reseaux.markdown.views.tool import add_buttons, add_choices, add_select, add_sentences, build_tool
from reseaux.records import Platform
from reseaux.tools.platform_choice import Answer, Combination, Point, Question

TAG, NAME = "platform-choice", "choix"


def build_platform_choice(parent: Element, facts: Facts) -> None:
    """Append the questions, the place of the combination, then the grid of points."""
    choice, labels = facts.tools.choix, facts.tools.libelles
    tool, form = build_tool(parent, TAG, choice.titre, labels)
    for question in choice.questions:
        _add_question(form, question, choice.sans_reponse)
    add_buttons(form, labels)
    _build_answer(tool, choice.combinaison, facts.platforms.values())
    _build_grid(tool, facts)
    add_sentences(tool, labels, choice.phrases)


def format_points(points: int) -> str:
    """Return « +2 » or « −1 », with the sign that French readers know."""
    return f"{points:+d}".replace("-", "−")


def _add_question(form: Element, question: Question, unanswered: str) -> None:
    answers = {answer.id: answer.etiquette for answer in question.reponses}
    if question.plusieurs:
        add_choices(form, NAME, question.id, question, answers, "checkbox")
    else:
        add_select(form, NAME, question.id, question, {"": unanswered} | answers, "")


def _build_answer(tool: Element, texts: Combination, platforms: Iterable[Platform]) -> None:
    """Append what the script shows once a question is answered; each part stays hidden until it has something to say.

    Its titles are no headings of the page, whose table of contents would lead to what is hidden.
    """
    answer = add(tool, "div", class_="outil-reponse", data_search_exclude="")
    add(answer, "p", class_="outil-phrase", hidden="hidden", data_message="")
    shown = add(answer, "div", hidden="hidden", data_combinaison="")
    _add_title(shown, texts.titre)
    chosen = add(shown, "ol", class_="combinaison")
    base = add(chosen, "li")
    add(base, "p", texts.base, class_="combinaison-titre")
    add(base, "p", texts.base_raison)
    _build_rest(shown, texts.a_laisser)
    add(shown, "p", texts.reserve, class_="outil-reserve")
    _build_ranking(shown, texts.classement, platforms)


def _build_rest(shown: Element, title: str) -> None:
    """Append the places, in the order they are read, of what waits, stays open, is given up or has no place."""
    add(shown, "div", data_place="attente")
    for name in ("seule", "manque"):
        add(shown, "p", hidden="hidden", data_place=name)
    left = add(shown, "div", hidden="hidden", data_place="laisser")
    _add_title(left, title)
    add(left, "ul", class_="combinaison-laissees")
    for name in ("sans-place", "silence"):
        add(shown, "p", hidden="hidden", data_place=name)


def _add_title(parent: Element, text: str) -> None:
    add(parent, "p", text, class_="outil-titre", role="heading", aria_level="3")


def _build_ranking(parent: Element, title: str, platforms: Iterable[Platform]) -> None:
    """Append every platform, in the order of the guide until the script ranks those that have points."""
    fold = add(parent, "details", class_="pli classement")
    add(fold, "summary", title)
    ranking = add(fold, "ol")
    for platform in platforms:
        entry = add(ranking, "li", data_classe=platform.id)
        add(entry, "a", platform.nom, href=f"/{platform.page}")
        add(entry, "span", class_="classement-points")
        add(entry, "ul", class_="points-liste")


def _build_grid(tool: Element, facts: Facts) -> None:
    """Append every answer with its points, each folded; the steps say how to add them up by hand.

    The whole is open for those who have no script to fold it.
    """
    grid = facts.tools.choix.grille
    add(tool, "h3", grid.titre)
    fold = add(tool, "details", class_="pli grille-pli", open="open")
    add(fold, "summary", grid.ouvrir)
    _add_lines(fold, "ol", grid.mode_emploi)
    add(fold, "h4", grid.bareme_titre)
    _add_lines(fold, "ul", grid.bareme)
    for question in facts.tools.choix.questions:
        add(fold, "h4", question.etiquette)
        answers = add(fold, "div", class_="grille")
        for answer in question.reponses:
            _build_answer_points(answers, question, answer, facts)


def _add_lines(parent: Element, tag: str, lines: list[str]) -> None:
    shown = add(parent, tag, class_="grille-emploi")
    for line in lines:
        add(shown, "li", line)


def _build_answer_points(parent: Element, question: Question, answer: Answer, facts: Facts) -> None:
    fold = add(parent, "details", class_="pli", data_reponse=f"{question.id}/{answer.id}")
    waiting = facts.tools.choix.roles[answer.retire] if answer.retire else None
    for name, value in (("role", answer.role), ("appuis", answer.appuis), ("retire", waiting)):
        if value is not None:
            fold.set(f"data-{name}", set_typography(str(value)))
    add(fold, "summary", answer.etiquette)
    if answer.points:
        points = add(fold, "ul", class_="points-liste")
        for point in answer.points:
            _build_point(points, point, facts)
    if answer.remarque:
        add(fold, "p", answer.remarque, class_="point-remarque")


def _build_point(parent: Element, point: Point, facts: Facts) -> None:
    platform, criterion = facts.platforms[point.plateforme], facts.criteria[point.critere]
    entry = add(parent, "li")
    entry.attrib |= {"data-plateforme": platform.id, "data-points": str(point.points), "data-critere": criterion.id}
    if point.exclut:
        entry.set("data-exclut", "")
    head = add(entry, "p", class_="point-entete")
    add(head, "strong", f"{platform.nom} {format_points(point.points)}").tail = " · "
    add(head, "span", criterion.nom, class_="point-critere")
    add(entry, "p", point.raison, class_="point-raison")
