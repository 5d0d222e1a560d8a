"""Cells of tables that tell, by what their columns are called: few *students*, a *student ID*."""

import re
from collections.abc import Iterator
from itertools import pairwise

_BELOW_HEAD = re.compile(r"\n[ ]{0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*(?=\n)")
"""The line of hyphens between a table's head and its rows."""
_STUDENTS = re.compile(
    r"""\W*(?:(?:how\ many|(?:number|count|no\.)\ of|\#(?:\ of)?)\ )?
    (?:(?!(?:among|between|by|for|from|of|per|to|with)\ )[a-z-]+\ ){0,2}?
    (?:students|pupils|children|kids|boys|girls|learners|newcomers|(?:[a-z]+[-\ ])?graders)
    (?!\ (?:per|say|said|think|speak|will|can|each|learn|should|do)\b)(?:\ [a-z-]+){0,2}\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A column's head that says it counts students."""
_FEW = re.compile(r"[\s*_]*(?P<count>10|[1-9])[\s*_]*(?:\([^()]*\)\s*)?")
_NUMBERS = re.compile(
    r"""\W*(?:(?:student|pupil)s?['’]?s?\ (?:id|identifier|number|no)|ssid|calpads(?:\ id)?)
    (?:\ (?:number|no))?s?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A column's head that says that students' numbers are below."""
_LONG = re.compile(r"[\s*_`]*(?P<count>\d{5,12})[\s*_`]*")
_BIRTHS = re.compile(r"\W*(?:d\.?o\.?b|date of birth|birth ?(?:date|day))s?\W*", re.IGNORECASE)
_DAY = re.compile(
    r"[\s*_`]*(?P<count>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})[\s*_`]*"
)


STUDENTS = (_STUDENTS, _FEW)
NUMBERS = (_NUMBERS, _LONG)
BIRTHS = (_BIRTHS, _DAY)
"""How such a column is called, and what its cells hold."""


def few_in_tables(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of every cell that counts from 1 to 10 students."""
    if "|" in text:
        for start, end in _below(text, *STUDENTS):
            yield start, end, int(text[start:end])


def numbers_in_tables(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every cell with a student's number, by what its column is called."""
    if "|" in text:
        yield from _below(text, *NUMBERS)


def births_in_tables(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every cell with a birthday."""
    if "|" in text:
        yield from _below(text, *BIRTHS)


def _below(text: str, heads: re.Pattern[str], cell: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the counts of such cells stand in the columns with such heads."""
    for rule in _BELOW_HEAD.finditer(text):
        head = _cells(text, text.rfind("\n", 0, rule.start()) + 1)
        columns = [
            index
            for index, (start, end) in enumerate(head)
            if "%" not in text[start:end] and heads.fullmatch(text, start, end)
        ]
        if columns:
            yield from _in_rows(text, rule.end() + 1, columns, cell)


def _in_rows(
    text: str, start: int, columns: list[int], cell: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Such cells in these columns of the rows from ``start`` to the end of the table."""
    while "|" in text[start : (end := _line_end(text, start))]:
        cells = _cells(text, start)
        for index in columns:
            found = cell.fullmatch(text, *cells[index]) if index < len(cells) else None
            if found:
                yield found.span("count")
        start = end + 1


def _cells(text: str, start: int) -> list[tuple[int, int]]:
    """Where the cells of the row that begins at ``start`` begin and end."""
    end = _line_end(text, start)
    bar = text.find("|", start, end)
    cells = [bar + 1 if bar >= 0 and not text[start:bar].strip() else start]
    while (bar := text.find("|", cells[-1], end)) >= 0:
        cells.append(bar + 1)
    return [(one, after - 1) for one, after in pairwise([*cells, end + 1])]


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
