"""What entries of a log leave out, though their category has a column for it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding
from casc_portfolio.hours import COLUMNS, MODES, Entry, column_name, problems
from casc_portfolio.programs import HourCategory

_SAID = {
    "mode": ("mode",),
    "with": ("with",),
    "focus": ("standard", "goal", "elements"),
    "title": ("title",),
}
"""What every entry should say, by its column → the cells of which one is enough."""
_OTHERS = {"standard": "focus", "goal": "focus"}
"""Other columns that a category may have → the one that asks for the same."""


def _asked(what: str) -> tuple[str, ...]:
    return (
        f"None of the {{total}} entries of this log says {what}.{{all:if}}",
        f"{{count}} of the {{total}} entries of this log don't say {what}; this is the first."
        "{several:if}",
        f"This entry does not say {what}.",
    )


def _filled(column: str, words: str) -> tuple[str, ...]:
    return f"Fill in a column called {column}: {words}.{{all:if}}", f"Write {words}."


MISSING_CELLS = rule(
    problems.MISSING_CELLS,
    "missing-cells",
    Severity.WARNING,
    message=_asked("how you met"),
    hint=_filled("mode", "{known:or}"),
    causes={
        "with": wording(_asked("whom you met"), _filled("with", "the name of your coach")),
        "focus": wording(
            _asked("which standard or goal it was for"),
            _filled("focus", "the number of a standard, or the id of a goal of your plan"),
        ),
        "title": wording(
            _asked("what it was called"), _filled("title", "the name of the session or course")
        ),
    },
    what="""
        Coaching without how and whom you met and for which standard or goal; learning without a
        title. Only what your program has a column for is asked, once for each log.
        """,
    why="The hours count, but an office that confirms them needs to see what they were.",
    mend="""
        Add the column if it is not there, and fill it in from your calendar. A word for each row is
        enough, and most spreadsheets can copy one cell down a column.
        """,
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,video,Morgan Ellis,1
            2025-10-14,2,,Morgan Ellis,2 ◄
            2025-10-28,1,,Morgan Ellis,2
        hours/collaborative.csv
            date,hours ◄
            2025-09-17,1
            2025-10-15,1
        """,
)


@once
def _cells(around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    asked = {one.id: _asked_by(one) for one in program.hours} if program else {}
    for path, rows in groupby(around.portfolio.log.entries, attrgetter("path")):
        entries = tuple(rows)
        for column, cells in _SAID.items():
            known = [entry for entry in entries if column in asked.get(entry.category, {})]
            empty = [entry for entry in known if not any(map(entry.text, cells))]
            if empty and not _misspelt(column, path, around):
                words = asked[empty[0].category][column]
                yield _missing(column, empty, total=len(known), words=words)


def _asked_by(category: HourCategory) -> dict[str, tuple[str, ...]]:
    """The columns that every entry of a category fills in → the words that may stand there."""
    names = {column_name(name) or "" for name in category.columns}
    columns = {_OTHERS.get(name, name) for name in names}
    modes = category.modes or tuple(MODES)
    return {name: modes if name == "mode" else () for name in _SAID if name in columns}


def _misspelt(column: str, path: str, around: Surroundings) -> bool:
    """Whether a column of the log likely means this one: that is told already."""
    return any(
        finding.code == problems.UNKNOWN_COLUMN
        and finding.place.path == path
        and nearest(str(finding.arguments["column"]), COLUMNS) in {column, *_SAID[column]}
        for finding in around.portfolio.findings
    )


def _missing(
    column: str, entries: Sequence[Entry], *, total: int, words: tuple[str, ...]
) -> Finding:
    count, first = len(entries), entries[0]
    several, whole = count > 1, count > 1 and count == total
    return MISSING_CELLS.at(
        first.heading if whole else first.place("date"),
        cause=column,
        count=count,
        total=total,
        known=words,
        all="yes" if whole else "",
        several="yes" if several else "",
    )
