"""The types of field values: text in, typed values out, nothing guessed."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ADDRESS = re.compile(r"https?://[^\s/\\<>\"]++[^\s\\<>\"]*+")
_MOST = 999_999_999
"""The largest number of a field: beyond it nobody counts anything here."""
_YES = {
    **dict.fromkeys(("yes", "y", "true", "on"), True),
    **dict.fromkeys(("no", "n", "false", "off"), False),
}


class Fields(BaseModel):
    """What every group of fields has in common: unknown names are findings, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def one_text(value: object) -> str:
    """A single value; lists and mappings are refused."""
    if not isinstance(value, str):
        raise wrong_shape("text", value)
    return value.strip()


def wrong_shape(expected: str, value: object) -> PydanticCustomError:
    """The error for a list where text belongs, and the like."""
    return PydanticCustomError(
        "wrong-shape", "expected {expected}", {"expected": expected, "found": shape_of(value)}
    )


def shape_of(value: object) -> str:
    """What a value is, in words: text, a list, fields of its own, or nothing."""
    names = {str: "text", list: "a list", dict: "fields of its own"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "nothing")


def _day(value: object) -> date:
    text = one_text(value)
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("bad-date", "not a date", {"value": text}) from None


def one_number(value: object) -> float:
    """A number without sign: at most nine digits, and a point with digits after it."""
    text = one_text(value)
    if not _NUMBER.fullmatch(text) or not text.isascii():
        raise PydanticCustomError("bad-number", "not a number", {"value": text})
    number = float(text)
    if number > _MOST:
        raise _too_many(text)
    return number


def one_whole(value: object) -> int:
    """A whole number without sign, of nine digits at most."""
    text = one_text(value)
    if not (text.isascii() and text.isdigit()):
        raise PydanticCustomError(
            "bad-number", "not a whole number", {"value": text, "whole": "yes"}
        )
    if len(text) > len(str(_MOST)):
        raise _too_many(text)
    return int(text)


def _too_many(text: str) -> PydanticCustomError:
    """The error for a number that would make nonsense of every sum; 400 digits are infinity."""
    context = {"value": text, "cause": "too-many", "limit": _MOST}
    return PydanticCustomError("bad-number", "more than anybody counts", context)


def _yes_or_no(value: object) -> bool:
    text = one_text(value)
    if text.lower() not in _YES:
        raise PydanticCustomError("bad-yes-or-no", "not yes or no", {"value": text})
    return _YES[text.lower()]


def one_name(value: object) -> str:
    text = one_text(value)
    if not _NAME.fullmatch(text):
        raise PydanticCustomError("bad-name", "not a short name", {"value": text})
    return text


def one_address(value: object) -> str:
    text = one_text(value)
    if not _ADDRESS.fullmatch(text) or not text.isprintable() or not _has_host(text):
        raise PydanticCustomError("bad-address", "not a web address", {"value": text})
    return text


def _has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _path(value: object) -> str:
    text = one_text(value)
    parts = text.split("/")
    if "\\" in text or text.startswith("/") or ".." in parts or ":" in parts[0]:
        raise PydanticCustomError("bad-path", "not inside the portfolio", {"value": text})
    return text


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),)
    if not isinstance(value, list):
        raise wrong_shape("a list", value)
    return tuple(one_text(item) for item in value)


def several_names(value: object) -> tuple[str, ...]:
    """Names in a list, or in one text with commas, spaces or *and*, as people write it."""
    if isinstance(value, str):
        words = re.split(r"[,;\s]+", value.strip())
        return tuple(word for word in words if word and word.casefold() not in ("and", "&"))
    return _texts(value)


def _items(value: object) -> object:
    if not isinstance(value, list):
        raise wrong_shape("a list", value)
    return value


def _fields(value: object) -> object:
    if not isinstance(value, dict | BaseModel):
        raise wrong_shape("fields of its own", value)
    return value


Choice = TypeVar("Choice", bound=StrEnum)


def choice(options: type[Choice]) -> BeforeValidator:
    """A validator for one of a few words; case does not matter."""
    words = {option.value: option for option in options}

    def pick(value: object) -> Choice:
        text = one_text(value)
        if text.lower() not in words:
            context = {"value": text, "choices": tuple(words)}
            raise PydanticCustomError("bad-choice", "not one of the choices", context)
        return words[text.lower()]

    return BeforeValidator(pick)


class Span(Fields):
    """A day, or a stretch of days; both ends are inside it."""

    start: date
    end: date


def _span(value: object) -> object:
    if isinstance(value, dict):
        unknown = set(value) - {"from", "to"}
        if unknown or not value.get("from"):
            raise wrong_shape("a date, or from and to", value)
        first, last = _ends(value)
        if last < first:
            text = f"{first} to {last}"
            raise PydanticCustomError(
                "bad-date", "ends before it starts", {"value": text, "cause": "backwards"}
            )
        return Span(start=first, end=last)
    text = one_text(value)
    try:
        day = _day(text)
    except PydanticCustomError:
        context = {"value": text, "several_days": "yes"}
        raise PydanticCustomError("bad-date", "not a date", context) from None
    return Span(start=day, end=day)


def _ends(value: dict[str, Any]) -> tuple[date, date]:
    """The days of ``from`` and ``to``; of both, each that is none is told where it stands."""
    days: dict[str, date] = {}
    wrong: dict[str, str] = {}
    for name in ("from", "to"):
        if value.get(name):
            try:
                days[name] = _day(value[name])
            except PydanticCustomError as problem:
                if problem.type != "bad-date":
                    raise
                wrong[name] = one_text(value[name])
    if wrong:
        raise PydanticCustomError("bad-date", "not a date", {"inside": wrong})
    return days["from"], days.get("to", days["from"])


def _before(function: Callable[[Any], Any]) -> BeforeValidator:
    return BeforeValidator(function)


Text = Annotated[str, _before(one_text)]
Day = Annotated[date, _before(_day)]
When = Annotated[Span, _before(_span)]
Number = Annotated[float, _before(one_number)]
Whole = Annotated[int, _before(one_whole)]
YesNo = Annotated[bool, _before(_yes_or_no)]
Name = Annotated[str, _before(one_name)]
"""A short name: letters, digits, dots, hyphens and underscores."""
Names = Annotated[tuple[str, ...], _before(several_names)]
Texts = Annotated[tuple[str, ...], _before(_texts)]
Address = Annotated[str, _before(one_address)]
"""A web address with http or https."""
Path = Annotated[str, _before(_path)]
"""A file inside the portfolio, with forward slashes."""
Items = _before(_items)
Group = _before(_fields)
