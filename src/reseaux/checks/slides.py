"""Slides and running order of a guide: names, titles, steps, and minutes that add up."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reseaux.checks.page_form import iterate_headings
from reseaux.markdown.slugs import slugify
from reseaux.page import Page
from reseaux.problem import Problem, suggest
from reseaux.training.running_order import Plan, read_plans
from reseaux.training.slides import DECK_OPENING, MARKS, Slide, read_slides

EXAMPLE = "Écrivez par exemple « /// diapo | accueil, court »."


def check_slides(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each slide that could not be shown or found, and for each plan that does not add up."""
    known = {page.source.removesuffix(".md"): page for page in pages}
    for page in known.values():
        slides, plans = read_slides(page), read_plans(page)
        yield from _check_each(page, slides)
        for version, plan in plans.items() if slides else ():
            yield from _check_minutes(page, plan)
            yield from _check_steps(page, version, plan, slides)
        yield from _check_decks(page, known)


def _check_each(page: Page, slides: list[Slide]) -> Iterator[Problem]:
    seen = set()
    for slide in slides:
        if not slide.name or slugify(slide.name) != slide.name:
            fault = f"diapositive au nom « {slide.name} »"
            yield Problem(page.path, slide.line, fault, "Écrivez un nom en minuscules sans accent et traits d'union.")
        if slide.name in seen:
            yield Problem(page.path, slide.line, f"deux diapositives « {slide.name} »", "Donnez à chacune son nom.")
        seen.add(slide.name)
        if slide.mark not in MARKS:
            remedy = f"Après la virgule, choisissez parmi : {', '.join(mark for mark in MARKS if mark)}."
            yield Problem(page.path, slide.line, f"diapositive « {slide.name} » : mot « {slide.mark} » inconnu", remedy)
        if not slide.title:
            fault = f"diapositive « {slide.name} » sans titre"
            yield Problem(page.path, slide.line, fault, "Commencez-la par « #### Son titre ».")
        if not slide.step:
            fault = f"diapositive « {slide.name} » hors d'une étape"
            yield Problem(page.path, slide.line, fault, "Placez-la sous un intertitre.")


def _check_minutes(page: Page, plan: Plan) -> Iterator[Problem]:
    """Yield a problem for a row that does not start where the one before ends, and for a total other than promised."""
    if plan.rows[0].start != 0:
        yield Problem(page.path, plan.rows[0].line, "déroulement qui ne commence pas à 0", "Commencez par « 0 à … ».")
    for before, row in pairwise(plan.rows):
        if row.start != before.end:
            fault = f"étape qui commence à {row.start} après une étape qui finit à {before.end}"
            yield Problem(page.path, row.line, fault, f"Commencez-la à {before.end}.")
    for row in plan.rows:
        if row.end <= row.start:
            yield Problem(page.path, row.line, f"étape de {row.start} à {row.end}", "Finissez-la après son début.")
    if (end := plan.rows[-1].end) != plan.minutes:
        fault = f"déroulement qui finit à {end} au lieu de {plan.minutes} minutes"
        yield Problem(page.path, plan.rows[-1].line, fault, "Corrigez les minutes, ou l'intertitre du tableau.")


def _check_steps(page: Page, version: str, plan: Plan, slides: list[Slide]) -> Iterator[Problem]:
    """Yield a problem for a row that leads to no step, or to one without slide, and for a slide that no row shows."""
    anchors = [slugify(text) for _, _, text in iterate_headings(page)]
    shown = {slide.step for slide in slides if version in slide.versions}
    for row in plan.rows:
        if row.step not in anchors:
            remedy = suggest(row.step, anchors) or "Écrivez l'ancre d'un intertitre de cette page."
            yield Problem(page.path, row.line, f"étape « {row.step} » absente", remedy)
        elif row.step not in shown:
            fault = f"étape « {row.step} » sans diapositive dans la version de {plan.minutes} minutes"
            yield Problem(page.path, row.line, fault, EXAMPLE)
    for slide in slides:
        if version in slide.versions and plan.find(slide.step) is None:
            fault = f"diapositive « {slide.name} » : son étape n'est pas dans la version de {plan.minutes} minutes"
            remedy = "Ajoutez l'étape au tableau, ou changez le mot après la virgule."
            yield Problem(page.path, slide.line, fault, remedy)


def _check_decks(page: Page, known: dict[str, Page]) -> Iterator[Problem]:
    for number, line in page.prose():
        if found := DECK_OPENING.match(line):
            name = (found["place"] or "").removesuffix(".md")
            if name not in known:
                remedy = suggest(name, known) or "Écrivez « /// diapositives | formation/animer »."
                yield Problem(page.path, number, f"diapositives d'une page inconnue « {name} »", remedy)
            elif not read_slides(known[name]):
                yield Problem(page.path, number, f"aucune diapositive dans {known[name].path}", EXAMPLE)
