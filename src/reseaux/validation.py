"""Checks parsed YAML against a pydantic model and tells each fault in French."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from reseaux.problem import Problem, suggest
from reseaux.yaml_source import YamlSource

Model = TypeVar("Model", bound=BaseModel)


class Record(BaseModel):
    """What every record that editors type has in common: no unknown field, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


# Fault by type of pydantic error; {value} is what was typed, the other names come from the error.
FAULTS = {
    "string_type": "champ « {field} » : texte attendu",
    "string_too_short": "champ « {field} » trop court ({length} signes, au moins {min_length})",
    "string_too_long": "champ « {field} » trop long ({length} signes, au plus {max_length})",
    "string_pattern_mismatch": "champ « {field} » : valeur « {value} » mal formée",
    "literal_error": "champ « {field} » : valeur « {value} » non permise",
    "date_from_datetime_parsing": "champ « {field} » : date « {value} » invalide",
    "date_type": "champ « {field} » : date attendue",
    "list_type": "champ « {field} » : liste attendue",
    "too_short": "champ « {field} » : liste vide",
    "int_type": "champ « {field} » : nombre entier attendu",
    "int_parsing": "champ « {field} » : nombre entier attendu",
    "float_type": "champ « {field} » : nombre attendu",
    "float_parsing": "champ « {field} » : nombre attendu",
    "bool_type": "champ « {field} » : true ou false attendu",
    "bool_parsing": "champ « {field} » : true ou false attendu",
    "dict_type": "champ « {field} » : champs attendus, un par ligne",
    "model_type": "« {field} » : champs attendus, un par ligne",
    "greater_than_equal": "champ « {field} » : {value} est trop petit (au moins {ge})",
    "less_than_equal": "champ « {field} » : {value} est trop grand (au plus {le})",
}


def validate(model: type[Model], source: YamlSource) -> tuple[Model | None, list[Problem]]:
    """Return the typed record of a YAML source, or None with one problem for each fault."""
    try:
        return model.model_validate(source.data if source.data is not None else {}), []
    except ValidationError as error:
        return None, [_describe(model, source, fault) for fault in error.errors()]


def _describe(model: type[BaseModel], source: YamlSource, fault: Mapping[str, Any]) -> Problem:
    location = fault["loc"]
    name = str(next((part for part in reversed(location) if isinstance(part, str)), "fichier"))
    owner, field = _find_field(model, location)
    example = f"Ajoutez par exemple « {name}: {_example(field)} »."
    if fault["type"] == "missing":
        return Problem(source.path, source.line(location[:-1]), f"champ « {name} » absent", example)
    if fault["type"] == "extra_forbidden":
        allowed = list(owner.model_fields)
        remedy = suggest(name, allowed) or f"Champs permis : {', '.join(allowed)}."
        return Problem(source.path, source.line(location), f"champ « {name} » inconnu", remedy)
    value = fault["input"]
    words = {"field": name, "value": value, "length": len(value) if isinstance(value, str) else 0}
    text = FAULTS.get(fault["type"], "champ « {field} » : valeur « {value} » refusée")
    return Problem(
        source.path, source.line(location), text.format_map(words | fault.get("ctx", {})), _remedy(fault, name, field)
    )


def _remedy(fault: Mapping[str, Any], name: str, field: FieldInfo | None) -> str:
    if fault["type"] == "literal_error":
        choices = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
        return suggest(str(fault["input"]), choices) or f"Choisissez parmi : {', '.join(choices)}."
    if field is not None and field.description:
        return f"Écrivez {field.description}, par exemple « {name}: {_example(field)} »."
    return f"Écrivez par exemple « {name}: {_example(field)} »."


def _example(field: FieldInfo | None) -> str:
    return str(field.examples[0]) if field is not None and field.examples else "…"


def _find_field(model: type[BaseModel], location: tuple) -> tuple[type[BaseModel], FieldInfo | None]:
    """Follow a location of pydantic down to the model that owns its last name, and to that field if it exists."""
    owner, field = model, None
    for part in location:
        if isinstance(part, int):
            continue
        if field is not None:
            owner = _inner_model(field.annotation) or owner
        field = owner.model_fields.get(part)
    return owner, field


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((inner for arg in get_args(annotation) if (inner := _inner_model(arg))), None)
