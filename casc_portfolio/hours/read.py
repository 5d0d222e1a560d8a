"""Reads a log: every row that says when and how long is an entry, every other one a finding."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.hours.amount import read_amount
from casc_portfolio.hours.cells import Cell, Row
from casc_portfolio.hours.columns import find_columns
from casc_portfolio.hours.dates import DAY_FIRST, read_date, reads_both_ways
from casc_portfolio.hours.entry import Entry
from casc_portfolio.hours.meaning import read_category, read_fields
from casc_portfolio.hours.problems import (
    BAD_ENTRY_DATE,
    BAD_TIME,
    DAY_BEFORE_MONTH,
    INCOMPLETE_ENTRY,
    MISSING_COLUMN,
    NOT_A_LOG,
    OTHER_TOPIC,
    RAGGED_ROW,
)
from casc_portfolio.hours.table import Table, read_table
from casc_portfolio.hours.times import read_time
from casc_portfolio.hours.unread import Unread
from casc_portfolio.hours.words import Words
from casc_portfolio.source import Source, decode

_NOT_TEXT = {
    b"PK\x03\x04": "workbook",
    b"\xd0\xcf\x11\xe0": "workbook",
    b"%PDF": "pdf",
    b"<?XM": "workbook",
    **dict.fromkeys((b"<!DO", b"<HTM", b"<HEA", b"<BOD", b"<TAB"), "web-page"),
}
"""What a file that is no table begins with, blanks and small letters aside."""
_BLANK = b"\xef\xbb\xbf \t\r\n"
_TOTAL = re.compile(r"(?:grand |sub)?(?:total|sum)s?\b", re.IGNORECASE)
_STANDARD = re.compile(r"(?:standard|cpsel|element)\b|[0-9]{1,2}[A-Za-z]?\b", re.IGNORECASE)
"""What names a standard or an element, in a column that may name a goal instead."""


def read_log(
    data: bytes, *, path: str, category: str, words: Words | None = None
) -> tuple[tuple[Entry, ...], list[Finding]]:
    """The entries of one log, and what is wrong with it; never raises for what a person typed.

    UTF-8, Windows-1252 and UTF-16 are read; comma, semicolon and tab divide cells. A row whose
    date or duration can't be read, or is impossible, is left out and reported. Empty
    rows, titles above the header and rows of totals are no entries.
    """
    strange = _NOT_TEXT.get(data.lstrip(_BLANK)[:4].upper())
    if strange:
        arguments: Mapping[str, Argument] = {"cause": strange}
        return (), [Finding(code=NOT_A_LOG, place=Place(path=path), arguments=arguments)]
    source, findings = decode(data, path=path, windows=True)
    table, problems = read_table(source)
    findings += problems
    if table is None:
        return (), findings
    columns, problems = find_columns(
        table.header, source=source, more=words.columns if words else ()
    )
    findings += problems
    if any(finding.code == MISSING_COLUMN for finding in problems):
        return (), findings
    reading = Reading(
        source=source,
        category=category,
        words=words or Words(),
        columns=columns,
        table=table,
        findings=findings,
    )
    entries = [entry for row in table.rows if (entry := _read_row(reading, row))]
    return tuple(entries), _told_once(findings)


@dataclass(frozen=True, kw_only=True, eq=False)
class Reading:
    """What stays the same from row to row, and the findings so far."""

    source: Source
    category: str
    words: Words
    columns: Mapping[str, int]
    table: Table
    findings: list[Finding] = field(default_factory=list)

    def report(self, code: str, cell: Cell, **arguments: Argument) -> None:
        """A finding at a cell."""
        place = self.source.place(cell.start, cell.end)
        self.findings.append(Finding(code=code, place=place, arguments=arguments))

    @cached_property
    def names_at(self) -> tuple[int, int]:
        """Where the names of the columns stand."""
        return self.table.header[0].start, self.table.header[-1].end

    @cached_property
    def either_way(self) -> int:
        """How many dates of the file were read month first and may be meant the other way too."""
        index = self.columns["date"]
        return sum(reads_both_ways(row[index].text) for row in self.table.rows if index < len(row))


def _read_row(reading: Reading, row: Row) -> Entry | None:
    cells = {
        name: row[index]
        for name, index in reading.columns.items()
        if index < len(row) and row[index].text
    }
    if _is_total(row, cells):
        return None
    if "focus" in cells:
        focus = cells.pop("focus")
        cells.setdefault("standard" if _STANDARD.match(focus.text) else "goal", focus)
    _look_for_more(reading, row)
    whole = Cell("", row[0].start, row[-1].end)
    date = _date(reading, cells.get("date"), whole)
    times = {name: _time(reading, cells.get(name)) for name in ("start", "end")}
    amount = read_amount(reading.report, cells, whole, start=times["start"], end=times["end"])
    category, words = read_category(reading.report, cells, reading.category, reading.words)
    fields = read_fields(reading.report, cells, words)
    if date is None or amount is None:
        return None
    minutes, cell = amount
    spans = {name: (cell.start, cell.end) for name, cell in cells.items()}
    spans |= {"": (whole.start, whole.end), "duration": (cell.start, cell.end)}
    return Entry(
        category=category,
        date=date,
        minutes=minutes,
        start=times["start"],
        fields=fields,
        path=reading.source.path,
        source=reading.source,
        spans=spans,
        names_at=reading.names_at,
    )


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Topics that only describe are told once for the log, at the first, with their number."""
    others = [finding for finding in findings if finding.code == OTHER_TOPIC]
    if not others:
        return findings
    first = replace(others[0], arguments={**others[0].arguments, "count": len(others)})
    kept = [finding for finding in findings if finding.code != OTHER_TOPIC]
    return [*kept, first]


def _is_total(row: Row, cells: Mapping[str, Cell]) -> bool:
    """Whether a row adds up the others: one of its first cells says so, and it has no day."""
    filled = [cell.text for cell in row if cell.text][:2]
    if not any(_TOTAL.match(text) for text in filled):
        return False
    return "date" not in cells or isinstance(read_date(cells["date"].text), Unread)


def _look_for_more(reading: Reading, row: Row) -> None:
    """A filled cell without a column is text that would be lost."""
    header = reading.table.header
    for index, cell in enumerate(row):
        if cell.text and (index >= len(header) or not header[index].text):
            reading.report(RAGGED_ROW, cell, cells=len(row), columns=len(header))
            return


def _date(reading: Reading, cell: Cell | None, whole: Cell) -> dt.date | None:
    if cell is None:
        reading.report(INCOMPLETE_ENTRY, whole, column="date")
        return None
    date = read_date(cell.text)
    if not isinstance(date, Unread):
        return date
    if date.cause == DAY_FIRST:
        others = reading.either_way
        reading.report(DAY_BEFORE_MONTH, cell, value=cell.text, write=date.write, others=others)
    else:
        reading.report(BAD_ENTRY_DATE, cell, value=cell.text, write=date.write, cause=date.cause)
    return None


def _time(reading: Reading, cell: Cell | None) -> dt.time | None:
    if cell is None:
        return None
    time = read_time(cell.text)
    if not isinstance(time, Unread):
        return time
    reading.report(BAD_TIME, cell, value=cell.text, write=time.write, cause=time.cause)
    return None
