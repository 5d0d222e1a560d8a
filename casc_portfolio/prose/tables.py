"""Tables: rows of cells, each read on its own."""

import re
from itertools import pairwise

from casc_portfolio.prose.layout import CELL, Job, Layout, Stretch
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.passage import Line, each_line

_SIGN = re.compile(r"\\\\|\\`+|`+|\\\||\|")
_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|\Z")


def find_table(layout: Layout, job: Job, end: int) -> int:
    """A row, and below it the row of dashes that makes it a table's head."""
    text = job.passage.text
    stop = text.find("\n", job.start, end)
    if stop < 0 or text.find("|", job.start, stop) < 0:
        return -1
    return job.start if _head(text, job.start, end) else -1


def read_table(layout: Layout, job: Job, end: int) -> int:
    """Reads every cell that has a head above it."""
    text = job.passage.text
    head = _head(text, job.start, end)
    assert head
    columns, bordered = head
    for index, row in enumerate(each_line(text, job.start, end)):
        if index == 1:
            continue
        for cell in _cells(text, row, bordered=bordered)[:columns]:
            layout.stretches.append(Stretch(CELL, job.passage, *stripped(text, *cell)))
    job.parent.add("table")
    return end


def _head(text: str, start: int, end: int) -> tuple[int, bool] | None:
    """How many columns the head has and whether its rows have borders; ``None``: no table."""
    rows = each_line(text, start, end)
    head = stripped(text, *next(rows))
    dashes = next(rows, None)
    if dashes is None:
        return None
    bordered = text.startswith("|", head[0], head[1]) or _ends_with_border(text, head)
    columns = len(_cells(text, head, bordered=bordered))
    if columns == 1 and not (bordered and _all_bordered(text, start, end)):
        return None
    cells = _cells(text, dashes, bordered=bordered)
    plain = all(set(text[slice(*cell)]) <= set("|:- ") for cell in cells)
    return (columns, bordered) if plain and len(cells) == columns else None


def _all_bordered(text: str, start: int, end: int) -> bool:
    """Whether every row below the head begins or ends with ``|``."""
    rows = (stripped(text, *row) for row in each_line(text, start, end))
    return all(text.startswith("|", *row) or _ends_with_border(text, row) for row in rows)


def _ends_with_border(text: str, row: Line) -> bool:
    return _BORDER.search(text, row[0], row[1]) is not None


def _cells(text: str, row: Line, *, bordered: bool) -> list[Line]:
    """The cells of a row; ``|`` in code or after a backslash separates nothing."""
    start, end = stripped(text, *row)
    if bordered:
        if text.startswith("|", start, end):
            start += 1
        border = _BORDER.search(text, start, end)
        end = border.start() if border else end
    bars = _bars(text, start, end)
    edges = [start - 1, *bars, end]
    return [(first + 1, last) for first, last in pairwise(edges)]


def _bars(text: str, start: int, end: int) -> list[int]:
    """Where the cells of a row are separated."""
    signs = list(_SIGN.finditer(text, start, end))
    if all(sign[0] == "|" for sign in signs):
        return [sign.start() for sign in signs]
    bars, position = [], 0
    closers = _closers(signs)
    while position < len(signs):
        sign = signs[position]
        if sign[0] == "|":
            bars.append(sign.start())
        position = closers.get(position, position) + 1
    return bars


def _closers(signs: list[re.Match[str]]) -> dict[int, int]:
    """For each run of backticks, the next run that is as long."""
    closers, later = {}, dict[int, int]()
    for position in range(len(signs) - 1, -1, -1):
        sign = signs[position][0]
        if "`" not in sign:
            continue
        opening = len(sign) - (2 if sign[0] == "\\" else 0)
        closing = len(sign) - (1 if sign[0] == "\\" else 0)
        if opening and opening in later:
            closers[position] = later[opening]
        later[closing] = position
    return closers
