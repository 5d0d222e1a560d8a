"""Hours that can't be true beside the others, or lie outside the program."""

from collections.abc import Iterator

from casc_portfolio import hours
from casc_portfolio.checks.registry import once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding
from casc_portfolio.hours import Entry, problems

DUPLICATE_ENTRY = rule(
    problems.DUPLICATE_ENTRY,
    "duplicate-entry",
    Severity.WARNING,
    message="This entry says the same as {where}.",
    hint="Delete one of them, or write in its topic or title what is different.",
    what="Two rows that say the same, in one log or in two.",
    why="One hour counts once, and in one category. An office that finds it twice asks.",
    mend="Delete one of the rows. If both took place, times or titles show it.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,video,coach,2
            2025-09-12,1.5,video,coach,2 ◄
        """,
)

OVERLAPPING_ENTRIES = rule(
    problems.OVERLAPPING_ENTRIES,
    "overlapping-entries",
    Severity.WARNING,
    message="This entry begins before the end of {where}.",
    hint="Correct one of the times; nobody can be in two meetings at once.",
    what="Two entries of one day whose times overlap.",
    why="The same minutes would count twice.",
    mend="Look into your calendar and correct one of the two.",
    example="""
        hours/coaching.csv
            date,hours,start,mode,with,focus
            2025-09-12,1.5,15:30,video,coach,2
            2025-09-12,1,16:15,phone,coach,2 ◄
        """,
)

CROWDED_DAY = rule(
    problems.CROWDED_DAY,
    "crowded-day",
    Severity.WARNING,
    message="On {date} there are {hours} hours in all; this is the last entry of that day.",
    hint="Look whether one of them belongs to another day.",
    what="More hours on one day than anyone is likely to spend, over all logs together.",
    why="It is usually a slip in a date, and it makes the other hours look doubtful.",
    mend="Correct the date or the length of one of the entries. A long day may stay as it is.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus,title
            2025-09-12,8,site visit,coach,2,Shadowing
            2025-09-12,6.5,video,coach,2,Planning the year ◄
        """,
)

ENTRY_OUTSIDE_PROGRAM = rule(
    problems.ENTRY_OUTSIDE_PROGRAM,
    "entry-outside-program",
    Severity.WARNING,
    message="{date} lies outside your program, which runs from {start} to {end}.",
    hint="Correct the date; if these hours come from another program, write a transfer record.",
    what="An entry before the program's start or after its last year.",
    why="It belongs to none of the years, so it does not count.",
    mend="""
        Correct the date, or the start in portfolio.yml. Hours that another program has accepted
        go into a record of a transfer.
        """,
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2024-09-12,1.5,video,coach,2 ◄
        """,
)

ENTRY_IN_FUTURE = rule(
    problems.ENTRY_IN_FUTURE,
    "entry-in-future",
    Severity.WARNING,
    message="{date} has not come yet.",
    hint="Correct the date, or enter it after it took place.",
    what="An entry of a day that lies ahead.",
    why="A log shows what was done; a planned hour in it makes the sums wrong today.",
    mend="Correct the year, which is the usual slip in January, or move the row to your calendar.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2026-12-04,1.5,video,coach,2 ◄
        """,
)


@once
def _clashes(around: Surroundings) -> Iterator[Finding]:
    entries = around.portfolio.log.entries
    for clash in hours.duplicates(entries):
        where = _where(clash.entry, clash.other)
        yield DUPLICATE_ENTRY.at(clash.entry.place(), where=where)
    for clash in hours.overlaps(entries):
        where = _where(clash.entry, clash.other)
        yield OVERLAPPING_ENTRIES.at(clash.entry.place("start"), where=where)


def _where(entry: Entry, other: Entry) -> str:
    """The other entry, as one says it from this one's file."""
    line = f"line {other.line}"
    return f"the one on {line}" if entry.path == other.path else f"{other.path}, {line}"


@once
def _days(around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    limit = max((category.day_limit for category in program.hours), default=12.0) if program else 12
    for day in hours.crowded_days(around.portfolio.log.entries, limit=round(limit * 60)):
        last = day.entries[-1]
        place = last.place("duration")
        yield CROWDED_DAY.at(place, date=day.date.isoformat(), hours=day.minutes / 60)


@once
def _dates(around: Surroundings) -> Iterator[Finding]:
    entries = around.portfolio.log.entries
    first, last = around.first_day, around.last_day
    if first is not None and last is not None:
        arguments = {"start": first.isoformat(), "end": last.isoformat()}
        for entry in hours.outside(entries, first, last):
            date = entry.date.isoformat()
            yield ENTRY_OUTSIDE_PROGRAM.at(entry.place("date"), date=date, **arguments)
    for entry in hours.later_than(entries, around.today):
        yield ENTRY_IN_FUTURE.at(entry.place("date"), date=entry.date.isoformat())
