"""Plain values to typed fields: every problem found, and what is good kept."""

from collections.abc import Iterator
from copy import deepcopy
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from casc_portfolio.fields.problems import (
    BAD_ADDRESS,
    BAD_CHOICE,
    BAD_DATE,
    BAD_NAME,
    BAD_NUMBER,
    BAD_PATH,
    BAD_YES_OR_NO,
    UNKNOWN_FIELD,
    WRONG_SHAPE,
)
from casc_portfolio.fields.types import shape_of
from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source import Header, Mapping, Node, Scalar, Source, find, locate
from casc_portfolio.source.nodes import Plain

Model = TypeVar("Model", bound=BaseModel)

_CODES = {
    "extra_forbidden": UNKNOWN_FIELD,
    "wrong-shape": WRONG_SHAPE,
    "bad-date": BAD_DATE,
    "bad-number": BAD_NUMBER,
    "bad-choice": BAD_CHOICE,
    "bad-yes-or-no": BAD_YES_OR_NO,
    "bad-name": BAD_NAME,
    "bad-address": BAD_ADDRESS,
    "bad-path": BAD_PATH,
}

_GROUP = "fields of its own"
_EXPECTED = {"dict_type": _GROUP, "list_type": "a list", "tuple_type": "a list"}
"""What pydantic's own types want, in our words."""


def validate(model: type[Model], header: Header, *, source: Source) -> tuple[Model, list[Finding]]:
    """The header as ``model``, and a finding for each value that it refused.

    A refused value is left out, with the list it stood in when it was an item of
    one, so that everything else still counts. All fields of ``model`` are optional.
    """
    data: Plain = header.values
    findings: list[Finding] = []
    while True:
        try:
            return model.model_validate(data), findings
        except ValidationError as problem:
            data = deepcopy(data) if data is header.values else data
            errors, nodes = problem.errors(include_url=False), header.nodes
            each = (one for error in errors for one in _inside(error))
            told = [error for error in each if not _unread(nodes, error["loc"])]
            findings += [_finding(error, model, nodes, source) for error in told]
            left_out = [_leave_out(data, error["loc"]) for error in errors]
            if not any(left_out):
                data = {}


def _inside(error: ErrorDetails) -> Iterator[ErrorDetails]:
    """An error about several values of a group as one for each of them."""
    context = error.get("ctx", {})
    if "inside" not in context:
        yield error
    for name, text in context.get("inside", {}).items():
        yield {**error, "loc": (*error["loc"], name), "ctx": {"value": text}}


def _unread(header: Mapping, loc: tuple[str | int, ...]) -> bool:
    """Whether a value inside a field can't be told from its neighbors: that has been said already."""
    node = find(header, _steps(header, loc))
    return isinstance(node, Scalar) and node.unread


def _finding(
    error: ErrorDetails, model: type[BaseModel], header: Mapping, source: Source
) -> Finding:
    loc = _steps(header, error["loc"])
    code = _CODES.get(error["type"], WRONG_SHAPE)
    arguments: dict[str, Argument] = {"field": _name(error["loc"])}
    arguments |= dict(error.get("ctx", {}))
    if arguments.get("value") == "":
        arguments.setdefault("cause", "empty")
    if code == UNKNOWN_FIELD:
        arguments |= _belongs(str(error["loc"][-1]), model, error["loc"][:-1])
    elif code == WRONG_SHAPE:
        arguments = _shape(error, model, arguments)
    span = locate(header, loc, key=code == UNKNOWN_FIELD)
    return Finding(code=code, place=source.place(*span), arguments=arguments)


def _belongs(name: str, model: type[BaseModel], loc: tuple[str | int, ...]) -> dict[str, Argument]:
    """The fields that may stand there; and a group inside, or the page itself, that has this one."""
    here = _model_at(model, loc)
    told: dict[str, Argument] = {"known": tuple(field_names(here))}
    for field, info in here.model_fields.items():
        if any(name in field_names(inner) for inner in _models(info.annotation)):
            return told | {"inside": info.alias or field}
    return told | ({"outside": "yes"} if here is not model and name in field_names(model) else {})


def _shape(
    error: ErrorDetails, model: type[BaseModel], arguments: dict[str, Argument]
) -> dict[str, Argument]:
    """What a person needs to write it right: the value, the fields inside, whether it is an item."""
    typed, loc = error["input"], error["loc"]
    shape: dict[str, Argument] = {
        "expected": _EXPECTED.get(error["type"], "something else"),
        "found": shape_of(typed),
        **arguments,
        "value": typed.strip() if isinstance(typed, str) else "",
        "item": "yes" if loc and isinstance(loc[-1], int) else "",
    }
    inner = _model_at(model, loc)
    group = shape["expected"] == _GROUP or inner is not _model_at(model, loc[:-1])
    if group and not _is_open(model, loc):
        shape["fields"] = tuple(field_names(inner))
        name, field = next(iter(inner.model_fields.items()))
        if _takes_text(field.annotation):
            shape["first"] = field.alias or name
    return shape


def _is_open(model: type[BaseModel], loc: tuple[str | int, ...]) -> bool:
    """Whether a field takes names that no model lists, such as those of milestones."""
    here = _model_at(model, loc[:-1])
    field = _by_name(here).get(str(loc[-1])) if loc else None
    return field is not None and not any(_models(field.annotation))


def _takes_text(annotation: object) -> bool:
    """Whether words may stand in a field as they are."""
    if get_origin(annotation) in (Annotated, Union, UnionType):
        return any(_takes_text(inner) for inner in get_args(annotation))
    return annotation is str


def field_names(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields as a person writes them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _by_name(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that a person writes."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that a path of fields and indexes leads to."""
    for step in loc:
        if isinstance(step, str):
            inner = _by_name(model).get(step)
            model = next(_models(inner.annotation), model) if inner else model
    return model


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The models named anywhere inside a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models(inner)


def _name(loc: tuple[str | int, ...]) -> str:
    words = [step for step in loc if isinstance(step, str) and step != "[key]"]
    return words[-1] if words else ""


def _steps(header: Mapping, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The part of a validator's path that exists in the header."""
    node: Node = header
    steps: list[str | int] = []
    for step in loc:
        if isinstance(node, Mapping) and step in node.values:
            node = node.values[str(step)]
        elif not isinstance(node, Mapping) and isinstance(step, int):
            items = getattr(node, "items", [])
            if step >= len(items):
                break
            node = items[step]
        else:
            break
        steps.append(step)
    return tuple(steps)


def _leave_out(data: Plain, loc: tuple[str | int, ...]) -> bool:
    """Removes the innermost named value on the path; an item's whole list goes with it."""
    holder: dict[str, Plain] | None = None
    name = ""
    value = data
    for step in loc:
        if isinstance(value, dict) and isinstance(step, str) and step in value:
            holder, name, value = value, step, value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            break
    if holder is None or name not in holder:
        return False
    del holder[name]
    return True
