"""How long an entry lasted, told from its cells together."""

import datetime as dt
from collections.abc import Mapping

from casc_portfolio.hours.cells import Cell
from casc_portfolio.hours.durations import DAY, Amount, Unit, read_duration
from casc_portfolio.hours.problems import (
    BAD_DURATION,
    BAD_TIME,
    DOUBTFUL_DURATION,
    DURATIONS_DISAGREE,
    IMPOSSIBLE_DURATION,
    INCOMPLETE_ENTRY,
)
from casc_portfolio.hours.report import Report
from casc_portfolio.hours.unread import Unread


def read_amount(
    report: Report,
    cells: Mapping[str, Cell],
    whole: Cell,
    *,
    start: dt.time | None,
    end: dt.time | None,
) -> tuple[int, Cell] | None:
    """The minutes of a row and the cell that says so; ``None`` when they are no use.

    Hours and minutes in two columns are added when they can be meant so. Without a
    duration, the time from start to end counts; with one, it may not be longer.
    """
    ends_first = start is not None and end is not None and end <= start
    if ends_first:
        report(BAD_TIME, cells["end"], value=cells["end"].text, cause="ends-first")
    span = None if ends_first else _between(start, end)
    written = [name for name in ("hours", "minutes") if name in cells]
    if not written and span is not None:
        return span, cells["end"]
    if not written:
        bad_times = "start" in cells and "end" in cells
        if not bad_times:
            report(INCOMPLETE_ENTRY, whole, column="duration")
        return None
    cell = cells[written[-1]]
    amount = _written(report, {name: cells[name] for name in written})
    if amount is None or not _is_possible(report, cell, amount):
        return None
    if span is not None and amount.minutes > span + 1:
        report(DURATIONS_DISAGREE, cell, value=cell.text, minutes=span)
    return amount.minutes, cell


def _between(start: dt.time | None, end: dt.time | None) -> int | None:
    if start is None or end is None:
        return None
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def _written(report: Report, cells: Mapping[str, Cell]) -> Amount | None:
    """The amount that one column or two say."""
    amounts = []
    for name, cell in cells.items():
        amount = read_duration(cell.text, Unit(name))
        if isinstance(amount, Unread):
            report(BAD_DURATION, cell, value=cell.text, write=amount.write, cause=amount.cause)
            return None
        amounts.append(amount)
    if len(amounts) == 1 or amounts[0].minutes == amounts[1].minutes:
        return amounts[0]
    hours, minutes = amounts
    if hours.minutes % 60 == 0 and 0 <= minutes.minutes < 60:
        return Amount(hours.minutes + minutes.minutes)
    report(BAD_DURATION, cells["minutes"], value=cells["minutes"].text, cause="two-columns")
    return None


def _is_possible(report: Report, cell: Cell, amount: Amount) -> bool:
    """Whether it is more than nothing and at most a day; what is possible may still be doubted."""
    write = (amount.doubt,) if amount.doubt else ()
    if not 0 < amount.minutes <= DAY:
        cause = "nothing" if amount.minutes <= 0 else "longer-than-a-day"
        report(IMPOSSIBLE_DURATION, cell, value=cell.text, cause=cause, write=write)
        return False
    if write:
        report(DOUBTFUL_DURATION, cell, value=cell.text, write=write)
    return True
