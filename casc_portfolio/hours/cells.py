"""The cells of a CSV text, each with the place it was written in."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

DELIMITERS = (",", ";", "\t")


class Cell(NamedTuple):
    """One cell: its text without the quotes, and where it stands, quotes included."""

    text: str
    start: int
    end: int


Row = list[Cell]


def split_rows(
    text: str, delimiter: str, *, start: int = 0, unclosed: Callable[[int, int], None]
) -> Iterator[Row]:
    """Every row with something in it, from ``start`` on.

    Quoted cells may hold delimiters, line ends and doubled quotes. A quoted cell that
    does not end where its quote does would swallow what follows: it is read as it
    stands, to the next delimiter, and ``unclosed`` is told its start and end.
    """
    pattern = _pattern(delimiter)
    row: Row = []
    position, length = start, len(text)
    while position <= length:
        match = pattern.match(text, position)
        if match is None:
            raise AssertionError("the pattern matches the empty text too")
        row.append(_cell(match, unclosed))
        position = match.end()
        if position < length and text[position] == delimiter:
            position += 1
            continue
        if any(cell.text for cell in row):
            yield row
        row = []
        position += 2 if text.startswith("\r\n", position) else 1


@cache
def _pattern(delimiter: str) -> re.Pattern[str]:
    return re.compile(
        rf'[ ]*+"((?:[^"]++|"")*+)"[ ]*+(?=[{delimiter}\r\n]|\Z)|([^{delimiter}\r\n]*+)'
    )


def _cell(match: re.Match[str], unclosed: Callable[[int, int], None]) -> Cell:
    quoted, bare = match.groups()
    whole = match[0]
    start = match.start() + len(whole) - len(whole.lstrip())
    end = max(start, match.start() + len(whole.rstrip()))
    if quoted is not None:
        return Cell(quoted.replace('""', '"').strip(), start, end)
    if bare.lstrip(" ").startswith('"'):
        unclosed(start, end)
    return Cell(bare.strip(), start, end)
