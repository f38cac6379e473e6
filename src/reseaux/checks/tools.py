"""The tools: what data/outils/ names must stand in the other files of data/."""

from collections.abc import Iterator

from reseaux.checks.figures import find_figures
from reseaux.facts import Facts, find_citations
from reseaux.problem import Problem, suggest
from reseaux.tools.platform_choice import Answer, Point
from reseaux.yaml_source import Location

CHOICE = "outils/choix.yml"
# How a text of the site's own opens.
OPINION = "Notre avis : "


def check_reach(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an unknown series, one that is no share, and a year that cannot answer for every page."""
    source = facts.sources_read["outils/portee.yml"]
    for index, name in enumerate(facts.tools.portee.series):
        line = source.line(("series", index))
        if name not in facts.series:
            remedy = suggest(name, facts.series) or f"Choisissez parmi : {', '.join(facts.series)}."
            yield Problem(source.path, line, f"série « {name} » inconnue", remedy)
        elif facts.series[name].unite != "%":
            fault = f"série « {name} » en « {facts.series[name].unite} »"
            yield Problem(source.path, line, fault, "Choisissez une série dont l'unité est « % ».")
    known = [facts.series[name] for name in facts.tools.portee.series if name in facts.series]
    points = [point for series in known for point in series.points]
    years = sorted({point.annee for point in points})
    for year in years:
        if all(point.is_bounded for point in points if point.annee == year):
            fault = f"année {year} : aucune mesure qui vaille pour toutes les pages"
            remedy = "Ajoutez-en une sans « abonnes_minimum » ni « abonnes_maximum »."
            yield Problem(source.path, source.line(("series",)), fault, remedy)
    if facts.tools.portee.annee not in years:
        fault = f"année {facts.tools.portee.annee} sans mesure dans ces séries"
        remedy = f"Choisissez parmi : {', '.join(map(str, years))}."
        yield Problem(source.path, source.line(("annee",)), fault, remedy)


def check_group(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an unknown claim, and for a limit of the rule that is not the figure of its claim."""
    source, group = facts.sources_read["outils/groupe.yml"], facts.tools.groupe
    for place, name in (("regle", group.regle.affirmation), ("dessin", group.dessin.affirmation)):
        if name not in facts.claims:
            remedy = suggest(name, facts.claims) or "Ajoutez-la à data/affirmations.yml."
            yield Problem(source.path, source.line((place, "affirmation")), f"affirmation « {name} » inconnue", remedy)
    claim = facts.claims.get(group.regle.affirmation)
    limit = f"{group.regle.membres_maximum:,} membres".replace(",", " ")
    if claim and limit not in find_figures(claim.dit):
        fault = f"« {limit} » n'est pas dans l'affirmation « {claim.id} »"
        line = source.line(("regle", "membres_maximum"))
        yield Problem(source.path, line, fault, "Corrigez le nombre, ou l'affirmation.")


def check_choice(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a question or an answer named twice, an answer that says nothing, and a point at fault."""
    source = facts.sources_read[CHOICE]
    questions = facts.tools.choix.questions
    yield from _check_names([question.id for question in questions], ("questions",), facts)
    for index, question in enumerate(questions):
        place = ("questions", index, "reponses")
        yield from _check_names([answer.id for answer in question.reponses], place, facts)
        for number, answer in enumerate(question.reponses):
            if not answer.points and not answer.remarque:
                fault = f"réponse « {answer.etiquette} » sans points ni remarque"
                yield Problem(source.path, source.line((*place, number)), fault, "Dites au moins pourquoi.")
            yield from _check_wait(answer, (*place, number), facts)
            for position, point in enumerate(answer.points):
                yield from _check_point(point, (*place, number, "points", position), facts)


def _check_names(names: list[str], place: Location, facts: Facts) -> Iterator[Problem]:
    source = facts.sources_read[CHOICE]
    for index, name in enumerate(names):
        if name in names[:index]:
            fault = f"identifiant « {name} » donné deux fois"
            yield Problem(source.path, source.line((*place, index)), fault, "Donnez-en un autre au second.")


def _check_wait(answer: Answer, place: Location, facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an answer that takes away an unknown goal, or that takes one away and does not say why."""
    source, roles = facts.sources_read[CHOICE], facts.tools.choix.roles
    if answer.retire and answer.retire not in roles:
        remedy = suggest(answer.retire, roles) or f"Choisissez parmi : {', '.join(roles)}."
        fault = f"but ou public « {answer.retire} » inconnu"
        yield Problem(source.path, source.line((*place, "retire")), fault, remedy)
    if answer.retire and not answer.remarque:
        fault = f"réponse « {answer.etiquette} » qui retire un but sans remarque"
        yield Problem(source.path, source.line((*place, "retire")), fault, "Dites pourquoi ce but attend.")


def _check_point(point: Point, place: Location, facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an unknown platform or criterion, a weightless point, and a reason that nothing supports."""
    source = facts.sources_read[CHOICE]

    def report(field: str, fault: str, remedy: str) -> Problem:
        return Problem(source.path, source.line((*place, field)), fault, remedy)

    named = (
        ("plateforme", point.plateforme, facts.platforms, f"plateforme « {point.plateforme} » inconnue"),
        ("critere", point.critere, facts.criteria, f"critère « {point.critere} » inconnu"),
    )
    for field, name, known, fault in named:
        if name not in known:
            yield report(field, fault, suggest(name, known) or f"Choisissez parmi : {', '.join(known)}.")
    opinion = point.raison.startswith(OPINION)
    if not opinion and not find_citations(point.raison):
        remedy = f"Citez une source par « [^source] », ou commencez par « {OPINION}»."
        yield report("raison", "raison sans source", remedy)
    if point.points == 0:
        yield report("points", "0 point ne change rien", "Donnez de -2 à 2 points, ou retirez la plateforme.")
    elif opinion and abs(point.points) > 1:
        yield report("points", "notre avis pèse plus d'un point", "Écrivez 1 ou -1, ou citez une source.")
