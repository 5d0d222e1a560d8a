"""The dates of one candidate's program: its years and its milestones."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from casc_portfolio.programs.model import Program
from casc_portfolio.programs.requirement import Due
from casc_portfolio.programs.types import MonthDay

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A program year; both ends are inside it."""

    number: int
    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A milestone with its date; ``original`` is the date it had before it was moved."""

    id: str
    date: dt.date
    original: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Years and milestones of one candidate, each in order."""

    years: tuple[Year, ...]
    milestones: tuple[Dated, ...]

    def year(self, number: int) -> Year | None:
        """The program year with this number."""
        return next((year for year in self.years if year.number == number), None)

    def year_of(self, day: dt.date) -> Year | None:
        """The program year that a day lies in."""
        return next((year for year in self.years if year.start <= day <= year.end), None)

    def milestone(self, name: str) -> Dated | None:
        """The milestone with this id."""
        return next((dated for dated in self.milestones if dated.id == name), None)


def calendar(
    program: Program,
    *,
    start: dt.date,
    panel: dt.date | None = None,
    moves: Mapping[str, dt.date] | None = None,
) -> Calendar:
    """The dates of a program that began on ``start``.

    ``panel`` is the day of the panel or Showcase, once it is known; ``moves`` gives
    milestones their new dates. A milestone that nobody moved and whose rule counts
    from the start or within a year is never before the one ahead of it.
    """
    moves = moves or {}
    planned = _forward(program, rule_dates(program, start=start, panel=panel), {})
    shifts = {name: day - planned[name] for name, day in moves.items() if name in planned}
    years = _years(program, start, shifts)
    rules = rule_dates(program, start=start, panel=panel, years=years)
    followed = _forward(program, rules, moves)
    dated = tuple(
        Dated(id=name, date=day, original=planned[name] if day != planned[name] else None)
        for name, day in followed.items()
    )
    return Calendar(years=years, milestones=dated)


def rule_dates(
    program: Program,
    *,
    start: dt.date,
    panel: dt.date | None = None,
    years: tuple[Year, ...] | None = None,
) -> dict[str, dt.date]:
    """Milestone → the date that its rule alone gives it, in the program's order."""
    years = _years(program, start, {}) if years is None else years
    ends = {year.number: year.end for year in years}
    due = {milestone.id: milestone.due for milestone in program.milestones}
    dates = {name: _date(rule, start, panel, ends) for name, rule in due.items()}
    for name, rule in due.items():
        if rule.before is not None:
            dates[name] = dates.get(rule.before, start) - dt.timedelta(days=rule.days or 0)
    return dates


def _years(
    program: Program, start: dt.date, shifts: Mapping[str, dt.timedelta]
) -> tuple[Year, ...]:
    years: list[Year] = []
    first, least = start, program.shortest_year
    for rule in program.years:
        end = _on_or_after(
            rule.end or MonthDay(6, 30), first + dt.timedelta(days=max(least - 1, 0))
        )
        end = max(first, end + shifts.get(rule.milestone or "", dt.timedelta()))
        years.append(Year(number=rule.number, start=first, end=end))
        first, least = end + _DAY, 1
    return tuple(years)


def _on_or_after(rule: MonthDay, day: dt.date) -> dt.date:
    this_year = dt.date(day.year, *rule)
    return this_year if this_year >= day else dt.date(day.year + 1, *rule)


def _on_or_before(rule: MonthDay, day: dt.date) -> dt.date:
    this_year = dt.date(day.year, *rule)
    return this_year if this_year <= day else dt.date(day.year - 1, *rule)


def _forward(
    program: Program, rules: Mapping[str, dt.date], moves: Mapping[str, dt.date]
) -> dict[str, dt.date]:
    """The rules' dates, moved as agreed, none of them before the one ahead of it."""
    dates: dict[str, dt.date] = {}
    latest = dt.date.min
    for milestone in program.milestones:
        name, due = milestone.id, milestone.due
        day = moves.get(name) or rules[name]
        if due.before is not None:
            dates[name] = day
            continue
        if name not in moves and not due.panel:
            day = max(day, latest)
        latest = dates[name] = day
    for milestone in program.milestones:
        name, due = milestone.id, milestone.due
        if due.before in dates and name not in moves:
            dates[name] = dates[due.before] - dt.timedelta(days=due.days or 0)
    return dates


def _date(due: Due, start: dt.date, panel: dt.date | None, ends: Mapping[int, dt.date]) -> dt.date:
    if due.panel and panel is not None:
        return panel
    if due.year is not None and due.on is not None:
        return _on_or_before(due.on, ends.get(due.year, start))
    if due.years is not None:
        return years_later(start, due.years)
    return start + dt.timedelta(days=due.days or 0)


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years later; 29 February becomes 1 March where it does not exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)
