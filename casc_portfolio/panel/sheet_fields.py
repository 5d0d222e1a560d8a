"""The shape of a score file, as JSON has it: types and limits, and nothing about meaning."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

SCHEMA = "casc-score-sheet/1"

Short = Annotated[str, StringConstraints(max_length=300)]
Long = Annotated[str, StringConstraints(max_length=20_000)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Hex64 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
Instant = Annotated[str, StringConstraints(pattern=_INSTANT)]


def _day(value: object) -> object:
    """A day as text; nothing, or an empty text, is none."""
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str) or len(value) != 10:
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("bad-day", "a date such as 2026-09-01") from None


Day = Annotated[date | None, BeforeValidator(_day)]


class _Shape(BaseModel):
    """What all have in common: nothing is converted, and what is not known is left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class ProgramShape(_Shape):
    """The program and its version."""

    id: Id
    version: Id


class PanelistShape(_Shape):
    """Who scored."""

    name: Short
    role: Short
    district: Short
    independent: bool


class ScoreShape(_Shape):
    """One standard; in a draft nothing may be said of it yet."""

    standard: Id
    level: Id | None
    enough: bool | None
    evidence: Annotated[list[Short], Field(max_length=500)] = []
    comment: Long = ""


class CriterionShape(_Shape):
    """One of the program's criteria."""

    id: Id
    level: Id | None
    comment: Long = ""


class ItemShape(_Shape):
    """What is missing for one standard."""

    standard: Id
    missing: Long
    by: Day = None


class RecommendationShape(_Shape):
    """What the panelist recommends; nothing in a draft."""

    kind: Literal["meets", "addition", "resubmit"] | None
    items: Annotated[list[ItemShape], Field(max_length=50)] = []


class AgreedShape(_Shape):
    """What was agreed after the discussion."""

    at: Instant
    scores: Annotated[list[ScoreShape], Field(max_length=50)]
    note: Long = ""


class SheetShape(_Shape):
    """The sheet itself."""

    id: Hex32
    candidate: Annotated[Short, StringConstraints(min_length=1)]
    portfolio: Hex64
    program: ProgramShape
    framework: Id
    round: Annotated[int, Field(ge=1, le=9)]
    panelist: PanelistShape
    scores: Annotated[list[ScoreShape], Field(max_length=50)]
    criteria: Annotated[list[CriterionShape], Field(max_length=50)] = []
    commendation: Long = ""
    recommendation: RecommendationShape | None
    begun: Instant
    finished: Instant | None
    agreed: AgreedShape | None = None
