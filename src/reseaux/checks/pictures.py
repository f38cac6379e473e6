"""The pictures: what chiffres.yml gathers for them must stand among its series, fit the axis, and have a source."""

from collections.abc import Iterator

from reseaux.facts import Facts
from reseaux.problem import Problem, suggest
from reseaux.yaml_source import Location, YamlSource

SHARE = "%"


def check_pictures(facts: Facts) -> Iterator[Problem]:
    """Yield every problem of the landmarks, the panels and the networks."""
    source = facts.sources_read["chiffres.yml"]
    yield from check_landmarks(facts, source)
    yield from check_panels(facts, source)
    yield from check_circles(facts, source)


def check_landmarks(facts: Facts, source: YamlSource) -> Iterator[Problem]:
    """Yield a problem for a landmark that is unknown, the series itself, or counted in another unit."""
    for index, record in enumerate(source.data["series"]):
        name = record.get("repere")
        if name is None:
            continue
        place = ("series", index, "repere")
        if name == record["id"]:
            fault = f"série « {name} » prise pour son propre repère"
            yield Problem(source.path, source.line(place), fault, "Choisissez une autre série.")
        yield from _check_series(facts, source, name, record["unite"], place)


def check_panels(facts: Facts, source: YamlSource) -> Iterator[Problem]:
    """Yield a problem for a series that is unknown or no share, and for a year that none of them measured."""
    for index, record in enumerate(source.data.get("panneaux", [])):
        place = ("panneaux", index)
        for position, name in enumerate(record["series"]):
            yield from _check_series(facts, source, name, SHARE, (*place, "series", position))
        known = [facts.series[name] for name in record["series"] if name in facts.series]
        years = sorted({point.annee for series in known for point in series.points})
        for position, year in enumerate(record["annees"]):
            if known and int(year) not in years:
                line = source.line((*place, "annees", position))
                remedy = f"Choisissez parmi : {', '.join(map(str, years))}."
                yield Problem(source.path, line, f"année {year} sans mesure dans ces séries", remedy)


def check_circles(facts: Facts, source: YamlSource) -> Iterator[Problem]:
    """Yield a problem for a circle of a network whose source is unknown."""
    for index, record in enumerate(source.data.get("reseaux", [])):
        for circle in ("contacts", "leurs_contacts"):
            origin = record[circle]["source"]
            if origin not in facts.citable():
                remedy = suggest(origin, facts.citable()) or "Ajoutez cette source à data/sources.yml."
                line = source.line(("reseaux", index, circle, "source"))
                yield Problem(source.path, line, f"source « {origin} » inconnue", remedy)


def _check_series(facts: Facts, source: YamlSource, name: str, unit: str, place: Location) -> Iterator[Problem]:
    """Yield a problem unless `name` is a series counted in that unit."""
    fitting = [other for other, series in facts.series.items() if series.unite == unit]
    if name not in facts.series:
        remedy = suggest(name, fitting) or f"Choisissez parmi : {', '.join(fitting)}."
        yield Problem(source.path, source.line(place), f"série « {name} » inconnue", remedy)
    elif name not in fitting:
        fault = f"série « {name} » en « {facts.series[name].unite} »"
        yield Problem(source.path, source.line(place), fault, f"Choisissez une série dont l'unité est « {unit} ».")
