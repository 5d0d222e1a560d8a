"""Small counts in tables: a cell with *3* in a column of students tells what *3 students* tells."""

import re
from collections.abc import Iterator
from itertools import pairwise

_BELOW_HEAD = re.compile(r"\n[ ]{0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*(?=\n)")
"""The line of hyphens between a table's head and its rows."""
_STUDENTS = re.compile(
    r"""\W*(?:(?:how\ many|(?:number|count|no\.)\ of|\#(?:\ of)?)\ )?(?:[a-z-]+\ ){0,2}?
    (?:students|pupils|children|kids|boys|girls|learners|newcomers|(?:[a-z]+[-\ ])?graders)
    (?!\ (?:per|say|said|think|speak|will|can|each|learn|should|do)\b)(?:\ [a-z-]+){0,2}\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A column's head that says it counts students."""
_FEW = re.compile(r"[\s*_]*(?P<count>10|[1-9])[\s*_]*(?:\([^()]*\)\s*)?")


def few_in_tables(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of every cell that counts from 1 to 10 students."""
    if "|" not in text:
        return
    for rule in _BELOW_HEAD.finditer(text):
        head = _cells(text, text.rfind("\n", 0, rule.start()) + 1)
        counting = [
            index
            for index, (start, end) in enumerate(head)
            if "%" not in text[start:end] and _STUDENTS.fullmatch(text, start, end)
        ]
        if counting:
            yield from _few_below(text, rule.end() + 1, counting)


def _few_below(text: str, start: int, columns: list[int]) -> Iterator[tuple[int, int, int]]:
    """The small counts in these columns of the rows from ``start`` to the end of the table."""
    while "|" in text[start : (end := _line_end(text, start))]:
        cells = _cells(text, start)
        for index in columns:
            found = _FEW.fullmatch(text, *cells[index]) if index < len(cells) else None
            if found:
                yield *found.span("count"), int(found["count"])
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
