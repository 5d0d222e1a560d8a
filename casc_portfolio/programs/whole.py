"""Whether a program's file has all its parts, each once and in order."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from pydantic import BaseModel

from casc_portfolio.finding import Finding
from casc_portfolio.programs.calendar import rule_dates
from casc_portfolio.programs.file import Loc, ProgramFile, models
from casc_portfolio.programs.problems import (
    PROGRAM_DATES_BACKWARDS,
    PROGRAM_DUPLICATE_ID,
    PROGRAM_INCOMPLETE,
    PROGRAM_PART_OF_ITSELF,
    PROGRAM_UNSOURCED,
    PROGRAM_WITHOUT_FINAL,
)
from casc_portfolio.programs.requirement import Sourced
from casc_portfolio.programs.types import MOST_YEARS
from casc_portfolio.source import Sequence

FINAL = "final"
"""The milestone at which the candidate's part is done; every program has it."""
_LISTS = {
    "sources": "source",
    "years": "year",
    "periods": "period",
    "hours": "hour category",
    "records": "record",
    "documents": "document",
    "milestones": "milestone",
    "requirements": "requirement",
    "notes": "note",
    "levels": "level",
    "parts": "part",
    "sections": "section",
    "topics": "topic",
    "contacts": "contact",
    "criteria": "criterion",
    "anchors": "anchor",
}
_WITH_IDS = tuple(_LISTS)[:9]
"""Those of them that stand at the top of the file."""


def whole(file: ProgramFile) -> Iterator[Finding]:
    """A finding for every part that is missing, double, circular, unsourced or out of order."""
    for loc, model in models(file):
        yield from _incomplete(file, loc, model)
        if isinstance(model, Sourced) and not model.assumed and not file.node((*loc, "source")):
            yield file.finding(PROGRAM_UNSOURCED, *loc, **_called(file, loc))
    for name in _WITH_IDS:
        what = _LISTS[name]
        yield from _duplicates(file, (name,), what)
    yield from _duplicates(file, ("scale", "levels"), "level")
    yield from _duplicates(file, ("reflection", "parts"), "part")
    yield from _duplicates(file, ("presentation", "sections"), "section")
    yield from _duplicates(file, ("panel", "criteria"), "criterion")
    for index in range(file.count("hours")):
        yield from _duplicates(file, ("hours", index, "topics"), "topic")
    yield from _circles(file)
    if file.count("milestones") and FINAL not in file.ids("milestones"):
        yield file.key_finding(PROGRAM_WITHOUT_FINAL, "milestones")
    yield from _backwards(file)


def _incomplete(file: ProgramFile, loc: Loc, model: BaseModel) -> Iterator[Finding]:
    for name, field in type(model).model_fields.items():
        extra = field.json_schema_extra
        if not (isinstance(extra, dict) and extra.get("needed")):
            continue
        node = file.node((*loc, name))
        refused = node is None and _written(file, loc, name) and field.default is not None
        lacks = (node is None and not refused) or (isinstance(node, Sequence) and not node.items)
        if lacks and not file.misspelt(loc, name, type(model).model_fields):
            called = _called(file, loc)
            yield file.finding(PROGRAM_INCOMPLETE, *loc, name, field=name, **called)


def _written(file: ProgramFile, loc: Loc, name: str) -> bool:
    """Whether the key stands there; its empty value has then been refused already."""
    holder = file.node(loc)
    return name in getattr(holder, "values", {})


def _called(file: ProgramFile, loc: Loc) -> dict[str, str]:
    """What a path leads to, in words: ``{"what": "requirement", "value": "plan-1"}``."""
    steps = [step for step in loc if isinstance(step, str)]
    what = _LISTS.get(steps[-1], steps[-1]) if steps else "program"
    value = file.text(*loc, "id") or file.text(*loc, "number") or ""
    return {"what": what, "value": value}


def _duplicates(file: ProgramFile, loc: Loc, what: str) -> Iterator[Finding]:
    key = "number" if loc == ("years",) else "id"
    seen: dict[str, int | None] = {}
    for index in range(file.count(*loc)):
        name = file.text(*loc, index, key)
        if not name:
            continue
        found = file.finding(
            PROGRAM_DUPLICATE_ID,
            *loc,
            index,
            key,
            what=what,
            value=name,
            line=seen.get(name.casefold()) or 0,
        )
        if name.casefold() in seen:
            yield found
        else:
            seen[name.casefold()] = found.place.line


def _circles(file: ProgramFile) -> Iterator[Finding]:
    """Hour categories that are a part of themselves; what leads to none is walked once."""
    names = [file.text("hours", at, "id") or "" for at in range(file.count("hours"))]
    wholes = {name: file.text("hours", at, "part_of") for at, name in enumerate(names)}
    free = {""}
    for index, name in enumerate(names):
        chain = {name: None}
        above = wholes.get(name) or ""
        while above not in free and above not in chain:
            chain[above] = None
            above = wholes.get(above) or ""
        if above in free:
            free.update(chain)
        elif above == name:
            loc = ("hours", index, "part_of")
            yield file.finding(PROGRAM_PART_OF_ITSELF, *loc, value=name, chain=(*chain, name))


def _backwards(file: ProgramFile) -> Iterator[Finding]:
    """Milestones that fall before the one above them in an ordinary program."""
    program = file.program
    ends = [year.end for year in program.years]
    last = ends[-1] if ends else None
    if last is None or None in ends or len(ends) > MOST_YEARS:
        return  # of so many years some have one number, or none, and that has been told
    dates = rule_dates(program, start=date(2025, *last) + timedelta(days=1))
    for index, (before, after) in enumerate(pairwise(dates), start=1):
        if dates[after] < dates[before]:
            yield file.finding(
                PROGRAM_DATES_BACKWARDS,
                *("milestones", index, "due"),
                value=after,
                date=dates[after].isoformat(),
                before=before,
                before_date=dates[before].isoformat(),
            )
