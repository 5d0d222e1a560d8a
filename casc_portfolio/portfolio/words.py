"""What people call the program's levels, periods and records, in the program's own words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from casc_portfolio.content.pages import Reflection
from casc_portfolio.content.plan import Assessment, Rating
from casc_portfolio.content.records import Decision, Record, Transfer, Verification
from casc_portfolio.programs import HourCategory, Level, Period, Program, RecordKind

_Named = Level | Period | RecordKind | HourCategory
"""What a program gives an id and a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every way to write a name of the program, folded → its id."""

    levels: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)


def words_of(program: Program | None) -> Words:
    """The names of a program; none without one."""
    if program is None:
        return Words()
    return Words(
        levels=_ids(program.scale.levels),
        periods=_ids(program.periods),
        records=_ids(program.records),
        categories=_ids(program.hours),
    )


def in_program_words(fields: BaseModel, words: Words) -> BaseModel:
    """The same fields with ids where ids were meant: ``Meets`` and its title are ``meets``.

    Capital letters, signs and titles make no difference; what the program does not know
    stays as it was typed, for a rule to report.
    """
    known: dict[str, Any] = {}
    if isinstance(fields, Assessment):
        ratings = fields.standards and {
            number: _rating(rating, words) for number, rating in fields.standards.items()
        }
        known = {"period": meant(fields.period, words.periods), "standards": ratings}
    elif isinstance(fields, Reflection):
        period, level = meant(fields.period, words.periods), meant(fields.level, words.levels)
        known = {"period": period, "level": level}
    elif isinstance(fields, Record):
        known = {"kind": meant(fields.kind, words.records), **_record(fields, words)}
    changed = any(getattr(fields, name) != value for name, value in known.items())
    return fields.model_copy(update=known) if changed else fields


def meant(typed: str | None, ids: Mapping[str, str]) -> str | None:
    """The id that was meant, or what was typed when there is none."""
    return None if typed is None else ids.get(_folded(typed), typed)


def _record(fields: Record, words: Words) -> dict[str, Any]:
    if isinstance(fields, Verification):
        return {"category": meant(fields.category, words.categories)}
    if isinstance(fields, Transfer) and fields.hours:
        hours = {meant(name, words.categories): count for name, count in fields.hours.items()}
        return {"hours": hours}
    if isinstance(fields, Decision) and fields.levels:
        levels = {number: meant(level, words.levels) for number, level in fields.levels.items()}
        return {"levels": levels}
    return {}


def _rating(rating: Rating, words: Words) -> Rating:
    elements = rating.elements or {}
    known = {
        "level": meant(rating.level, words.levels),
        "elements": {code: meant(level, words.levels) for code, level in elements.items()},
    }
    return rating.model_copy(update=known if elements else {"level": known["level"]})


def _ids(named: Sequence[_Named]) -> dict[str, str]:
    """An id goes before another one's title."""
    titles = {_folded(one.title): one.id for one in named}
    return titles | {_folded(one.id): one.id for one in named}


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
