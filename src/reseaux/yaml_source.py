"""Reads the YAML that editors type and remembers on which line each value stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from reseaux.problem import Problem

Location = tuple[str | int, ...]

# libyaml speaks English and of its own grammar; these are the faults that editors really make.
FAULTS = {
    "mapping values are not allowed in this context": (
        "deux-points suivi d'une espace dans une valeur",
        "Entourez la valeur de guillemets droits; ou ajoutez les deux-points qui manquent à la ligne d'avant.",
    ),
    "could not find expected ':'": ("deux-points manquant après un nom de champ", "Écrivez « champ: valeur »."),
    "found character that cannot start any token": (
        "signe mal placé au début d'une valeur, par exemple une tabulation ou « @ »",
        "Remplacez la tabulation par des espaces, ou entourez la valeur de guillemets droits.",
    ),
    "found unexpected end of stream": ("guillemets jamais fermés", "Ajoutez le guillemet droit qui manque."),
}
NEVER_CLOSED = ("found unexpected end of stream", "could not find expected ':'")
UNREADABLE = ("texte YAML illisible", "Chaque ligne a la forme « champ: valeur »; vérifiez retraits et guillemets.")


@dataclass(frozen=True)
class YamlSource:
    """Parsed data with the line of each location; a location is the path of keys and indexes to a value."""

    path: str
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)

    def line(self, location: Location) -> int:
        """Return the line of the nearest known location at or above the given one."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


class _PlainLoader(yaml.CSafeLoader):
    """SafeLoader that leaves dates as text: a bad date must be our message."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[YamlSource, list[Problem]]:
    """Parse YAML text whose first line is line `first_line` of the file at `path`."""
    loader = _PlainLoader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return YamlSource(path), []
        lines: dict[Location, int] = {}
        problems = list(_walk(node, (), path, first_line, lines, set()))
        return YamlSource(path, None if problems else loader.construct_document(node), lines), problems
    except (yaml.YAMLError, ValueError, KeyError, TypeError, RecursionError) as error:
        return YamlSource(path), [_describe(error, path, first_line)]
    finally:
        loader.dispose()


def _walk(node, location, path, first_line, lines, seen) -> Iterator[Problem]:
    """Record the line of every value below a node; yield a problem for each key written twice and each alias."""
    lines[location] = node.start_mark.line + first_line
    if id(node) in seen:
        yield Problem(path, lines[location], "renvoi YAML (« *nom ») non permis", "Recopiez la valeur.")
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*location, index), path, first_line, lines, seen)
    elif isinstance(node, yaml.MappingNode):
        keys = set()
        for key, value in node.value:
            line = key.start_mark.line + first_line
            if not isinstance(key, yaml.ScalarNode):
                yield Problem(path, line, *UNREADABLE)
                return
            if key.value in keys:
                yield Problem(path, line, f"champ « {key.value} » écrit deux fois", "Gardez-en un seul.")
            keys.add(key.value)
            yield from _walk(value, (*location, key.value), path, first_line, lines, seen)
            lines[(*location, key.value)] = line


def _describe(error: Exception, path: str, first_line: int) -> Problem:
    told = getattr(error, "problem", "") or ""
    # What is never closed is found missing at the end of the file; the editor wants the place where it opens.
    opening = getattr(error, "context_mark", None) if told in NEVER_CLOSED else None
    mark = opening or getattr(error, "problem_mark", None)
    line = (mark.line if mark else 0) + first_line
    fault, remedy = FAULTS.get(told, UNREADABLE)
    return Problem(path, line, fault, remedy)


def read_identifiers(source: YamlSource, key: str) -> list[str]:
    """Return the identifiers of a list of records as typed, in order, doubles included, spaces around them left out."""
    return [str(record["id"]).strip() for record in source.data.get(key, [])]


def iterate_texts(source: YamlSource) -> Iterator[tuple[Location, int, str]]:
    """Yield the location, line and value of every text of a YAML file."""

    def descend(value: Any, location: Location) -> Iterator[tuple[Location, int, str]]:
        if isinstance(value, str):
            yield location, source.line(location), value
        elif isinstance(value, dict):
            for key, item in value.items():
                yield from descend(item, (*location, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from descend(item, (*location, index))

    yield from descend(source.data, ())
