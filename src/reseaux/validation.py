"""Checks parsed YAML against a pydantic model and tells each fault in French."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from reseaux.problem import Problem, suggest
from reseaux.yaml_source import YamlSource

Model = TypeVar("Model", bound=BaseModel)


class Record(BaseModel):
    """What every record that editors type has in common: no unknown field, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _require_text(value: Any) -> Any:
    """Refuse a number where a date is meant: pydantic would count it in seconds since 1970."""
    if isinstance(value, str) and not value.isdigit():
        return value
    raise PydanticCustomError("date_type", "not a text")


def require_calendar_day(value: str) -> str:
    """Refuse a day that no calendar holds, such as 2026-02-29, in a date that may stop at the year or the month."""
    try:
        datetime.date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError as error:
        raise PydanticCustomError("date_from_datetime_parsing", "no such day") from error
    return value


Day = Annotated[datetime.date, BeforeValidator(_require_text)]

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
    "sentence_blanks": "champ « {field} » : blancs attendus, {expected}",
    "less_than_equal": "champ « {field} » : {value} est trop grand (au plus {le})",
}


KEY = "[key]"  # pydantic's name for what is wrong with the name itself


def validate(model: type[Model], source: YamlSource) -> tuple[Model | None, list[Problem]]:
    """Return the typed record of a YAML source, or None with one problem for each fault."""
    try:
        return model.model_validate(source.data if source.data is not None else {}), []
    except ValidationError as error:
        return None, [_describe(model, source, fault) for fault in error.errors()]


def _describe(model: type[BaseModel], source: YamlSource, fault: Mapping[str, Any]) -> Problem:
    location = fault["loc"]
    if location[-1:] == (KEY,):
        told = f"nom de champ « {fault['input']} » mal formé"
        return Problem(
            source.path, source.line(location[:-1]), told, "Employez minuscules sans accent et traits d'union."
        )
    name = str(next((part for part in reversed(location) if isinstance(part, str)), "fichier"))
    owner, field = _find_field(model, location)
    form, example = _read_hints(field, name, whole=fault["type"] == "list_type")
    if fault["type"] == "missing":
        remedy = f"Ajoutez par exemple « {example} »."
        return Problem(source.path, source.line(location[:-1]), f"champ « {name} » absent", remedy)
    if fault["type"] == "extra_forbidden":
        allowed = list(owner.model_fields)
        remedy = suggest(name, allowed) or f"Champs permis : {', '.join(allowed)}."
        return Problem(source.path, source.line(location), f"champ « {name} » inconnu", remedy)
    value = fault["input"]
    words = {"field": name, "value": value, "length": len(value) if isinstance(value, str) else 0}
    text = FAULTS.get(fault["type"], "champ « {field} » : valeur « {value} » refusée").format_map(
        words | fault.get("ctx", {})
    )
    choices = list(_iterate_choices(field.annotation)) if field and fault["type"] == "literal_error" else []
    if choices:
        remedy = suggest(str(value), choices) or f"Choisissez parmi : {', '.join(choices)}."
    else:
        remedy = f"Écrivez {form}, par exemple « {example} »." if form else f"Écrivez par exemple « {example} »."
    return Problem(source.path, source.line(location), text, remedy)


def _read_hints(field: FieldInfo | None, name: str, *, whole: bool) -> tuple[str, str]:
    """Return the form to write, in words, and an example line, from the nearest description of a field.

    `whole`: the hint is for the list itself, so what describes its items is put between brackets.
    """
    infos = [field, *_iterate_infos(field.annotation)] if field else []
    form = next((info.description for info in infos if info.description), "")
    example = next((info.examples[0] for info in infos if info.examples), "…")
    if whole and field and not field.examples:
        form, example = "", f"[{example}]"
    return form, f"{name}: {example}"


def _iterate_infos(annotation: Any) -> Iterator[FieldInfo]:
    """Yield the field descriptions inside an annotation, for example those of the text in « text or nothing »."""
    for part in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        if isinstance(part, FieldInfo):
            yield part
        else:
            yield from _iterate_infos(part)


def _iterate_choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from _iterate_choices(part)


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
