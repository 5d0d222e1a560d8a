"""Which column of a log is which, whatever its name; and what is missing or unknown."""

import re
from collections.abc import Iterable

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.hours.cells import Row
from casc_portfolio.hours.fields import COLUMNS
from casc_portfolio.hours.problems import DUPLICATE_COLUMN, MISSING_COLUMN, UNKNOWN_COLUMN
from casc_portfolio.hours.words import folded
from casc_portfolio.source import Source

_NAMES = {
    folded(other): name for name, column in COLUMNS.items() for other in (*column.others, name)
}
_IN_MINUTES = {"m", "min", "mins", "minutes", "inmin", "inminutes"}
_IN_HOURS = {"h", "hr", "hrs", "hour", "hours", "inhrs", "inhours"}
_REMARK = re.compile(r"\(([^()]*+)\)?\s*+$")


def column_name(text: str) -> str | None:
    """Our name of a column; case, signs and a remark in parentheses at the end don't matter."""
    remark = _REMARK.search(text)
    bare = text[: remark.start()] if remark else text
    name = _NAMES.get(folded(bare))
    unit = folded(remark[1]) if remark else ""
    if folded(bare) == "time" and unit in _IN_MINUTES | _IN_HOURS:
        name = "hours"  # a time in a unit is a length, and no time of day
    return "minutes" if name == "hours" and unit in _IN_MINUTES else name


def find_columns(
    header: Row, *, source: Source, more: Iterable[str] = ()
) -> tuple[dict[str, int], list[Finding]]:
    """Our names → index in the row, and what is missing, unknown or there twice.

    ``more`` are names that only this log has. Of two columns of one name the one that
    carries our own word counts, else the first.
    """
    findings: list[Finding] = []
    columns: dict[str, int] = {}
    own = {folded(name): name for name in more}
    for index, cell in enumerate(header):
        name = column_name(cell.text) or own.get(folded(cell.text))
        place = source.place(cell.start, cell.end)
        if name is None and cell.text:
            known = tuple(dict.fromkeys((*COLUMNS, *more)))
            findings.append(_finding(UNKNOWN_COLUMN, place, column=cell.text, known=known))
        elif name in columns:
            first = header[columns[name]]
            if folded(cell.text) == folded(name) != folded(first.text):
                columns[name] = index
                cell, first = first, cell
            place = source.place(cell.start, cell.end)
            findings.append(_finding(DUPLICATE_COLUMN, place, column=cell.text, first=first.text))
        elif name is not None:
            columns[name] = index
    strange = tuple(str(one.arguments["column"]) for one in findings if one.code == UNKNOWN_COLUMN)
    missing = _missing(columns, header, source, strange)
    if missing:  # the one that is missing is likely one of those; telling both says it twice
        findings = [one for one in findings if one.code != UNKNOWN_COLUMN]
    return columns, [*missing, *findings]


def _missing(
    columns: dict[str, int], header: Row, source: Source, strange: tuple[str, ...]
) -> list[Finding]:
    has_duration = columns.keys() & {"hours", "minutes"} or {"start", "end"} <= columns.keys()
    missing = [name for name in ("date",) if name not in columns]
    missing += [] if has_duration else ["hours"]
    place = source.place(header[0].start, header[-1].end)
    return [_finding(MISSING_COLUMN, place, column=name, others=strange) for name in missing]


def _finding(code: str, place: Place, **arguments: Argument) -> Finding:
    return Finding(code=code, place=place, arguments=arguments)
