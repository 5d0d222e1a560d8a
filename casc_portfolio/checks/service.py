"""Positions, coaches and leaves: the stretches of time that a career is made of."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import Any

from casc_portfolio.checks.references import Loc
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.records import Employment, Record
from casc_portfolio.content.settings import Settings
from casc_portfolio.finding import Finding

ENDS_BEFORE_START = rule(
    "CP370",
    "ends-before-start",
    Severity.ERROR,
    message="This ends on {end}, before it starts on {start}.",
    hint="Correct one of the two dates.",
    what="A position, a coach, a leave or an employment whose last day lies before its first.",
    why="The time in between can't be counted toward your years of service.",
    mend="Correct the date; a slip in the year is the usual cause.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            positions:
              - role: Assistant Principal
                from: 2025-07-01
                to: 2024-12-19 ◄
        """,
)

POSITIONS_OVERLAP = rule(
    "CP371",
    "positions-overlap",
    Severity.NOTE,
    message="This position begins on {start}, before the one above ends ({end}).",
    hint="That is fine for two part-time positions; otherwise correct one of the dates.",
    what="Two positions in portfolio.yml that overlap in time.",
    why="The time of both counts once. Usually one of the dates is a slip.",
    mend="Give the earlier position its last day with to:.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            positions:
              - role: Assistant Principal
                from: 2025-07-01
              - role: Principal
                from: 2026-02-01 ◄
        """,
)

GAP_BETWEEN_POSITIONS = rule(
    "CP372",
    "gap-between-positions",
    Severity.NOTE,
    message="Between {end} and {start} you held no position.",
    hint="If you were on leave, write it under changes; otherwise correct one of the dates.",
    what="Days between two positions that belong to neither of them.",
    why="Programs ask for continuous service; the office will want to know what happened.",
    mend="Correct the dates, or add the leave to changes with who approved it.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            positions:
              - role: Assistant Principal
                from: 2025-07-01
                to: 2026-01-31
              - role: Principal
                from: 2026-04-01 ◄
        """,
)


@each(Kind.SETTINGS)
def _stretches(document: Document[Settings], _around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    for name in ("positions", "coaches", "changes"):
        for index, stretch in enumerate(getattr(fields, name) or ()):
            yield from _backwards(document, (name, index), stretch.start, stretch.end)
    held = [
        (position.start, position.end, index)
        for index, position in enumerate(fields.positions or ())
        if position.start is not None
    ]
    held.sort(key=itemgetter(0))
    for (_, end, _), (start, _, index) in pairwise(held):
        yield from _between(document, index, end, start)


def _between(
    document: Document[Settings], index: int, end: date | None, start: date
) -> Iterator[Finding]:
    """What is between the end of a position and the start of the next, number ``index``."""
    place = document.place("positions", index, "from")
    if end is None or end >= start:
        last = end.isoformat() if end else "it has no last day"
        yield POSITIONS_OVERLAP.at(place, start=start.isoformat(), end=last)
    elif start - end > timedelta(days=1) and not _in_summer(end, start):
        yield GAP_BETWEEN_POSITIONS.at(place, start=start.isoformat(), end=end.isoformat())


def _in_summer(end: date, start: date) -> bool:
    """Whether a stretch lies between two school years, where nobody minds."""
    return end.month in (5, 6, 7) and start.month in (6, 7, 8, 9) and start.year == end.year


@each(Kind.RECORD)
def _employment(document: Document[Record], _around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if isinstance(fields, Employment):
        yield from _backwards(document, (), fields.start, fields.end)


def _backwards(
    document: Document[Any], loc: Loc, start: date | None, end: date | None
) -> Iterator[Finding]:
    if start is not None and end is not None and end < start:
        place = document.place(*loc, "to")
        yield ENDS_BEFORE_START.at(place, start=start.isoformat(), end=end.isoformat())
