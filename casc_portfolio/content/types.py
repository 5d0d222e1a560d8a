"""The types of field values that only a portfolio has: status, audience, claims, sections."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer
from pydantic.config import JsonDict

from casc_portfolio.fields.types import (
    Text,
    choice,
    one_number,
    one_text,
    several_names,
    wrong_shape,
)

READY: JsonDict = {"ready": True}
"""Marks a field that a document must have once its status is *ready*."""


class Status(StrEnum):
    """Whether a document is finished in its writer's eyes."""

    DRAFT = "draft"
    READY = "ready"


class Audience(StrEnum):
    """Who may see a document; each sees what those after it see, and more."""

    PRIVATE = "private"
    COACH = "coach"
    PROGRAM = "program"
    PANEL = "panel"
    PUBLIC = "public"

    def sees(self, document: "Audience") -> bool:
        """Whether a build for this audience holds a document of that audience."""
        order = list(Audience)
        return order.index(document) >= order.index(self)


_BEFORE_A_CODE = {"cpsel", "cpsels", "standard", "standards", "element", "elements"}


def _claims(value: object) -> dict[str, str | None]:
    if isinstance(value, dict):
        return {
            key.strip(): None if text is None else one_text(text) for key, text in value.items()
        }
    names = several_names(value)
    if isinstance(value, str):
        names = tuple(name for name in names if name.casefold() not in _BEFORE_A_CODE) or names
    return dict.fromkeys(names)


def _sections(value: object) -> dict[str, float | None]:
    """``[opening, inquiry: 5]``: names in order, some with minutes."""
    if not isinstance(value, list):
        raise wrong_shape("a list", value)
    sections: dict[str, float | None] = {}
    for item in value:
        if isinstance(item, dict):
            sections |= {
                name: None if text is None else one_number(text) for name, text in item.items()
            }
        else:
            sections[one_text(item)] = None
    return sections


Reference = Text
"""What something elsewhere is called; whether it is there is asked when all files are read."""
Claims = Annotated[dict[str, str | None], BeforeValidator(_claims), PlainSerializer(dict)]
"""Element → the claim about it in one sentence, or nothing."""
Sections = Annotated[dict[str, float | None], BeforeValidator(_sections), PlainSerializer(dict)]
"""Section name → minutes, or nothing, in the order of the talk."""
StatusField = Annotated[Status, choice(Status)]
AudienceField = Annotated[Audience, choice(Audience)]
