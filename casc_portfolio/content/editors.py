"""JSON Schemas of headers and settings, with which an editor helps while somebody types."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from casc_portfolio.content.pages import About, Evidence, Inquiry, Reflection, StandardPage
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.settings import Presentation, Settings

MODELS: Mapping[str, type[BaseModel]] = {
    "portfolio": Settings,
    "about": About,
    "assessment": Assessment,
    "evidence": Evidence,
    "inquiry": Inquiry,
    "plan": Plan,
    "presentation": Presentation,
    "reflection": Reflection,
    "standard": StandardPage,
}
"""What can be described to an editor, by its name."""
_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest one that editors understand everywhere."""
_ONLY_OURS = ("title", "default", "ready")
_ANYTHING = ("#/$defs/Span",)
"""A day or two of them: which, is told by how it is written; so it is with mappings of claims."""
_SCALAR = ["string", "number", "boolean"]
"""An editor sees numbers and yes or no where we see the text that was typed."""


def editor_schema(name: str) -> str:
    """The schema of ``name`` as a JSON text that ends in a line break.

    It refuses less than casc check does: an editor should help, and not be wrong. Raises
    KeyError for a name that is not in ``MODELS``.
    """
    return model_schema(MODELS[name])


def model_schema(model: type[BaseModel]) -> str:
    """The same of any other model whose values are typed by people."""
    made = model.model_json_schema(by_alias=True)
    opened = {"$schema": _DIALECT, **_opened(made)}
    text = json.dumps(opened, ensure_ascii=False, indent=2).replace("#/$defs/", "#/definitions/")
    return text + "\n"


def _opened(schema: Any) -> Any:
    """The schema as wide as our reader: any scalar is text, one value may stand for a list."""
    if isinstance(schema, list):
        return [_opened(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "enum" in schema:
        kept = {name: schema[name] for name in ("description", "enum") if name in schema}
        return {**kept, "type": "string"}
    told = {
        ("definitions" if name == "$defs" else name): _each(name, value)
        for name, value in schema.items()
        if name not in _ONLY_OURS or not isinstance(value, str | bool | int | float | None)
    }
    return _wider(told)


def _each(name: str, value: Any) -> Any:
    """Below these, names are people's fields and not words of the schema."""
    if name in ("properties", "$defs"):
        return {field: _opened(one) for field, one in value.items()}
    return _opened(value)


def _wider(schema: dict[str, Any]) -> dict[str, Any]:
    kind = schema.get("type")
    if schema.get("$ref") in _ANYTHING or (kind == "object" and "properties" not in schema):
        return {"description": schema["description"]} if "description" in schema else {}
    if kind in ("string", "number", "integer", "boolean"):
        kept = {"description": schema["description"]} if "description" in schema else {}
        return {**kept, "type": _SCALAR}
    if kind == "array":
        items = schema.get("items", {})
        if items.get("type") == _SCALAR or "description" not in schema:
            told = {"description": schema.pop("description")} if "description" in schema else {}
            return {**told, "anyOf": [schema, items, {"type": _SCALAR}]}
    return schema
