"""The estimate of a page's reach: the measures year by year for 1,000 followers, and the tool that does the sum."""

import math
from itertools import groupby
from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.figures import Figure
from reseaux.markdown.tree import add
from reseaux.markdown.views.chart import format_value, format_year
from reseaux.markdown.views.dots import DOTS, build_dots
from reseaux.markdown.views.table import add_group, add_row, add_table
from reseaux.markdown.views.tool import add_buttons, add_number, add_select, add_sentences, build_tool

TAG, NAME = "reach-estimate", "portee"
EXAMPLE = 1000  # followers: the page of the article


def build_reach_estimate(parent: Element, facts: Facts) -> None:
    """Append the tool, the picture of the article's year, then the table from which both read their numbers."""
    estimate, labels = facts.tools.portee, facts.tools.libelles
    measures = list_measures(facts)
    years = {str(year): str(year) for year in dict.fromkeys(measure.annee for measure in measures)}
    tool, form = build_tool(parent, TAG, estimate.titre, labels)
    add_number(form, NAME, "abonnes", estimate.champs.abonnes)
    add_select(form, NAME, "annee", estimate.champs.annee, years, str(estimate.annee))
    add_buttons(form, labels)
    _build_answer(tool, facts, measures)
    _build_table(tool, measures)
    add_sentences(tool, labels, estimate.phrases)


def list_measures(facts: Facts) -> list[Figure]:
    """Return the measures of the series of the tool, by year, in the order of the files within a year."""
    points = [point for name in facts.tools.portee.series for point in facts.series[name].points]
    return sorted(points, key=lambda point: point.annee)


def find_spread(measures: list[Figure], year: int, followers: int) -> tuple[float, float] | None:
    """Return the least and the greatest share, in per cent, measured that year on pages of that size."""
    shares = [measure.valeur for measure in measures if measure.annee == year and measure.fits(followers)]
    return (min(shares), max(shares)) if shares else None


def estimate_reach(followers: int, share: float) -> int:
    """Return the number of people reached, half a person counting as one, as in reach-estimate.js."""
    return math.floor(followers * share / 100 + 0.5)


def _build_answer(tool: Element, facts: Facts, measures: list[Figure]) -> None:
    """Append the picture, as for the page of the article until the script draws another, and the limits to tell."""
    estimate = facts.tools.portee
    low, high = (estimate_reach(DOTS, share) for share in find_spread(measures, estimate.annee, EXAMPLE))
    answer = add(tool, "div", class_="outil-reponse")
    for name in ("vide", "sans-payer", "en-payant"):
        add(answer, "p", class_="outil-phrase", hidden="hidden").set("data-reponse", name)
    description = estimate.phrases.dessin.format(points=count_dots(low, high), annee=estimate.annee)
    figure = add(answer, "figure", class_="outil-dessin")
    build_dots(figure, NAME, estimate.titre, description, low, high)
    add(figure, "figcaption", description)
    add(answer, "p", estimate.reserve, class_="outil-reserve")


def count_dots(low: int, high: int) -> str:
    """Return « environ 60 points », or « de 60 à 62 points »."""
    return f"{f'environ {low}' if low == high else f'de {low} à {high}'} point{'s' if high >= 2 else ''}"


def _build_table(tool: Element, measures: list[Figure]) -> None:
    caption = "Ce qui a été lu, et ce que cela donne pour une page de 1 000 abonnés"
    columns = ("Quand", "Ce qui est mesuré", "Part", "Sur 1 000 abonnés[^exemple-du-site]")
    table = add_table(tool, caption, columns, "graphique-tableau")
    for _, year in groupby(measures, key=lambda measure: measure.annee):
        group = add_group(table)
        for measure in year:
            _build_row(group, measure)


def _build_row(group: Element, measure: Figure) -> None:
    """Append a measure, with the numbers that the script reads."""
    reached = f"{estimate_reach(EXAMPLE, measure.valeur)} personnes"
    told = reached if measure.fits(EXAMPLE) else "ne porte pas sur une page de cette taille"
    share = format_value(measure.valeur, "%")
    row = add_row(group, format_year(measure), (f"{measure.etiquette}[^{measure.source}]", share, told))
    row.attrib |= {"data-annee": str(measure.annee), "data-part": f"{measure.valeur:g}"}
    for name in ("minimum", "maximum"):
        if (bound := getattr(measure, f"abonnes_{name}")) is not None:
            row.set(f"data-{name}", str(bound))
