"""Hours: how many there are of each kind, year by year, against what the program asks for."""

from calendar import month_abbr
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casc_portfolio.compose.cards import Invitation
from casc_portfolio.compose.charts import Bar, ColumnChart, column_chart
from casc_portfolio.compose.entries import EntryRow, entry_rows
from casc_portfolio.compose.newest import last_day_on_file
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Page
from casc_portfolio.hours import Entry, between, minutes
from casc_portfolio.programs import HourCategory, Measure
from casc_portfolio.progress import State, measure, spoken

TAB = "Hours"
PATH = "hours.md"


@dataclass(frozen=True, kw_only=True)
class CategoryView:
    """One kind of hours: a bar for each year, or one for all of them together."""

    id: str
    title: str
    summary: str
    bars: tuple[Bar, ...]
    total: float
    pace: str
    """How the next of its targets is reached in time, for eyes that see progress."""
    months: ColumnChart | None


@dataclass(frozen=True, kw_only=True)
class HoursView:
    """All hours; ``entries`` are empty for eyes that see sums only."""

    categories: tuple[CategoryView, ...]
    total: float
    entries: tuple[EntryRow, ...]
    invitation: Invitation | None


def hours_pages(seen: Seen) -> Iterator[Page]:
    """The page of hours, for eyes that may see sums."""
    if seen.sees_totals and seen.program and (seen.portfolio.log.entries or seen.private):
        yield Page(
            path=PATH,
            kind="hours",
            title="Hours",
            view=hours_view(seen),
            tab=TAB,
            description="Hours of coaching and learning, year by year.",
        )


def hours_view(seen: Seen) -> HoursView:
    """Sums by category and year, and the entries for those who may see them."""
    log = seen.portfolio.log.entries
    counted = seen.program.hours if seen.program else ()
    names = {one.id for one in counted}
    measured = _measured(seen)
    months = _months_of([entry for entry in log if entry.category in names])
    return HoursView(
        categories=tuple(_category(seen, one, measured, months) for one in counted),
        total=hours_of([entry for entry in log if entry.category in names]),
        entries=tuple(entry_rows(seen)),
        invitation=None if log else _INVITATION,
    )


_INVITATION = Invitation(
    title="Your hours will add up here",
    text="Coaching and learning, month by month, against what your program asks for.",
    action="Write the first line into one of the files in hours/: the day, how long, with whom.",
)


def hours_of(entries: Sequence[Entry]) -> float:
    """The hours of all entries together, to the hundredth."""
    return round(minutes(entries) / 60, 2)


Month = tuple[int, int]
"""Year and month."""
Measured = dict[tuple[str | None, int | None], float]
"""Category and program year (``None`` for all) → hours that count, transfers included."""


def _measured(seen: Seen) -> Measured:
    """What progress says, so that pages never disagree with it."""
    day = last_day_on_file(seen)
    progress = seen.progress or (measure(seen.portfolio, as_of=day) if day else None)
    if progress is None or seen.program is None:
        return {}
    return {
        (how.category, how.year): standing.have
        for one in seen.program.requirements
        if (how := one.measure).kind is Measure.HOURS and how.share == 1
        if (standing := progress.requirement(one.id))
    }


def _category(
    seen: Seen, category: HourCategory, measured: Measured, months: list[Month]
) -> CategoryView:
    names = seen.program.with_parts(category.id) if seen.program else ()
    entries = [one for one in seen.portfolio.log.entries if one.category in names]
    return CategoryView(
        id=category.id,
        title=category.title,
        summary=category.summary,
        bars=tuple(_bars(seen, category, entries, measured)),
        total=hours_of(entries),
        pace=_pace(seen, category),
        months=_chart(category, entries, months),
    )


def _pace(seen: Seen, category: HourCategory) -> str:
    """What progress advises for the first target that is still open, and the day it counts from."""
    progress = seen.progress
    for one in seen.program.requirements if seen.program and progress else ():
        if one.measure.kind is Measure.HOURS and one.measure.category == category.id:
            standing = progress.requirement(one.id) if progress else None
            if progress and standing and standing.state in (State.PARTLY, State.MISSING):
                return f"{standing.next} Counted as of {spoken(progress.as_of)}."
    return ""


def _bars(
    seen: Seen, category: HourCategory, entries: list[Entry], measured: Measured
) -> Iterator[Bar]:
    years = seen.calendar.years if seen.calendar and category.per_year is not None else ()
    for year in years:
        logged = hours_of(between(entries, year.start, year.end))
        have = measured.get((category.id, year.number), logged)
        yield _bar(f"Year {year.number}", have, category.per_year)
    if category.total is not None or not years:
        have = measured.get((category.id, None), hours_of(entries))
        yield _bar("In all", have, category.total)


def _bar(label: str, have: float, need: float | None) -> Bar:
    words = f"{have:g} hours" if need is None else f"{have:g} of {need:g} hours"
    return Bar(label=label, have=have, need=need, sentence=f"{label}: {words}.")


def _months_of(entries: list[Entry]) -> list[Month]:
    """The months from the first entry to the last; none when they are one month or an age."""
    days = [entry.date for entry in entries]
    if not days:
        return []
    first, last = (day.year * 12 + day.month - 1 for day in (min(days), max(days)))
    months = range(first, last + 1)
    return [(month // 12, month % 12 + 1) for month in months] if 2 <= len(months) <= 48 else []


def _chart(category: HourCategory, entries: list[Entry], months: list[Month]) -> ColumnChart | None:
    """Hours by month, the same months for every category; nothing without hours."""
    by_month: dict[Month, int] = {}
    for entry in entries:
        month = (entry.date.year, entry.date.month)
        by_month[month] = by_month.get(month, 0) + entry.minutes
    if not by_month or not months:
        return None
    return column_chart(
        title=f"{category.title} by month",
        sentence=f"Hours in {len(by_month)} of {len(months)} months.",
        amounts=[
            (f"{month_abbr[month]} {year}", round(by_month.get((year, month), 0) / 60, 2))
            for year, month in months
        ],
    )
