"""The types of field values that only a program has."""

import re
from typing import Annotated, LiteralString, NamedTuple

from pydantic import BeforeValidator, PlainSerializer
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from casc_portfolio.fields.types import one_address, one_name, one_number, one_text, one_whole

NEEDED: JsonDict = {"needed": True}
"""Marks a field that a program can't do without."""

_DAYS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_MONTH_DAY = re.compile(r"([0-9]{2})-([0-9]{2})")


class MonthDay(NamedTuple):
    """A day that every year has; 29 February is none."""

    month: int
    day: int

    def __str__(self) -> str:
        """As it stands in a program file."""
        return f"{self.month:02}-{self.day:02}"


def _month_day(value: object) -> object:
    if isinstance(value, MonthDay):
        return value
    text = one_text(value)
    found = _MONTH_DAY.fullmatch(text)
    day = MonthDay(int(found[1]), int(found[2])) if found else MonthDay(0, 0)
    if not 1 <= day.day <= _DAYS.get(day.month, 0):
        raise _refused("bad-date", text, cause="month-day")
    return day


def _share(value: object) -> float:
    text = one_text(value)
    try:
        share = one_number(text)
    except PydanticCustomError:
        share = 0
    if not 0 < share <= 1:
        raise _refused("bad-number", text, cause="share")
    return share


def _tool(value: object) -> str:
    """A package's name, with ``==`` and a version if one is meant, or a web address."""
    text = one_text(value)
    if any(sign in text for sign in "${}"):  # a workflow would put something else in its place
        raise _refused("bad-address", text)
    if "://" in text:
        return one_address(text)
    return "==".join(one_name(part) for part in text.split("==", 1))


def _refused(kind: LiteralString, value: str, **more: str | int) -> PydanticCustomError:
    return PydanticCustomError(kind, "refused", {"value": value, **more})


def _at_most(limit: int) -> BeforeValidator:
    """No program counts further, and beyond it dates come to an end."""

    def check(value: object) -> int:
        number = one_whole(value)
        if number > limit:
            raise _refused("bad-number", str(number), cause="too-many", limit=limit)
        return number

    return BeforeValidator(check)


MonthDayField = Annotated[MonthDay, BeforeValidator(_month_day), PlainSerializer(str)]
"""``06-30``: a month and a day, without a year."""
Share = Annotated[float, BeforeValidator(_share)]
"""A part of a whole: above 0, at most 1."""
Days = Annotated[int, _at_most(3650)]
"""A number of days, at most ten years of them."""
ToolSource = Annotated[str, BeforeValidator(_tool)]
"""What pip installs the tool from; nothing in it can be an option of pip's or a shell's word."""
MOST_YEARS = 10
Years = Annotated[int, _at_most(MOST_YEARS)]
"""A number of years, or a program year's number."""
