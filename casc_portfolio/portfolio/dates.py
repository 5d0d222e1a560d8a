"""The dates of one candidate's two years: what the program plans, moved as was agreed."""

import datetime as dt

from casc_portfolio.portfolio.model import Portfolio
from casc_portfolio.programs import Calendar, calendar

_FIRST, _LAST = dt.date(1950, 1, 1), dt.date(2200, 1, 1)
"""No program began before or goes on after; beyond them dates can't be counted on."""


def calendar_of(portfolio: Portfolio, *, as_of: dt.date | None = None) -> Calendar | None:
    """Years and milestones, with the changes agreed on or before ``as_of`` (by default, all).

    ``None`` without a program, or without a start that can be right. A change moves
    milestones only when it is dated and says who approved it.
    """
    program, start = portfolio.program, _plausible(portfolio.settings.fields.start)
    if program is None or start is None:
        return None
    panel = portfolio.settings.fields.panel
    return calendar(
        program,
        start=start,
        panel=_plausible(panel.date if panel else None),
        moves=_moves(portfolio, as_of),
    )


def _moves(portfolio: Portfolio, as_of: dt.date | None) -> dict[str, dt.date]:
    """Milestone → its new date; of two changes, the later one holds."""
    moves: dict[str, dt.date] = {}
    changes = portfolio.settings.fields.changes or ()
    agreed = [change for change in changes if change.date and change.approved_by]
    for change in sorted(agreed, key=lambda change: change.date or _FIRST):
        if as_of is None or (change.date or _FIRST) <= as_of:
            moves |= {name: day for name, day in (change.moves or {}).items() if _plausible(day)}
    return moves


def _plausible(day: dt.date | None) -> dt.date | None:
    return day if day and _FIRST <= day < _LAST else None
