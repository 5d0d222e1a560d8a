"""A log as a table: which delimiter it uses, which row is its header, and the rows below."""

import re
from dataclasses import dataclass
from itertools import islice

from casc_portfolio.finding import Finding
from casc_portfolio.hours.cells import DELIMITERS, Row, split_rows
from casc_portfolio.hours.columns import column_name
from casc_portfolio.hours.dates import read_date
from casc_portfolio.hours.problems import LOG_WITHOUT_HEADER, UNCLOSED_QUOTE
from casc_portfolio.hours.unread import Unread
from casc_portfolio.source import Source

_TOP = 10
"""Rows among which the header is looked for: people put titles above their tables."""
_ENOUGH = 2
"""Known names that make a row a header."""
_BLANK = "".join(DELIMITERS) + " \r\n"
_SEP = re.compile(r'"?sep=([,;\t])"?[ \t]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The header and the rows below it; titles above it and empty rows are left out."""

    header: Row
    rows: list[Row]


def read_table(source: Source) -> tuple[Table | None, list[Finding]]:
    """The table of a file, or ``None`` for one without a header; an empty one has neither."""
    text = source.text
    if not text.strip(_BLANK):
        return None, []
    said = _SEP.match(text)
    start = said.end() if said else 0
    delimiter = said[1] if said else max(DELIMITERS, key=lambda sign: _score(text, sign))
    findings: list[Finding] = []

    def unclosed(start: int, end: int) -> None:
        findings.append(Finding(code=UNCLOSED_QUOTE, place=source.place(start, end)))

    rows = list(split_rows(text, delimiter, start=start, unclosed=unclosed))
    if not rows:
        return None, findings
    at = next((at for at, row in enumerate(rows[:_TOP]) if _known(row) >= _ENOUGH), 0)
    header = rows[at]
    if _known(header) < _ENOUGH and any(_is_date(cell.text) for cell in header):
        place = source.place(header[0].start, header[-1].end)
        return None, [*findings, Finding(code=LOG_WITHOUT_HEADER, place=place)]
    names = [cell.text for cell in header]
    below = [row for row in rows[at + 1 :] if [cell.text for cell in row] != names]
    return Table(header=header, rows=below), findings


def _score(text: str, delimiter: str) -> tuple[int, int]:
    """How much a text looks like a table with this delimiter: known names, then cells."""
    rows = list(islice(split_rows(text, delimiter, unclosed=_ignore), _TOP))
    return max((_known(row) for row in rows), default=0), max(map(len, rows), default=0)


def _ignore(_start: int, _end: int) -> None:
    """A trial reading reports nothing."""


def _known(row: Row) -> int:
    return sum(column_name(cell.text) is not None for cell in row)


def _is_date(text: str) -> bool:
    read = read_date(text)
    return not isinstance(read, Unread) or bool(read.write)
