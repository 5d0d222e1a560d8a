"""Code within a line: what stands between two equal runs of backticks."""

import re
from bisect import bisect_right
from typing import NamedTuple

_RUN = re.compile(r"(\\*)(`+)")


class CodeSpan(NamedTuple):
    """Offsets of a code span and of the code between its backticks."""

    start: int
    inner: int
    stop: int
    end: int


class _Run(NamedTuple):
    start: int
    end: int
    opening: int
    """Where it begins as an opening run: a backslash takes its first backtick away."""


def code_spans(text: str) -> list[CodeSpan]:
    """The code spans of a text.

    An opening run without an equal one pairs with the longest shorter one below it,
    as long as there is no longer one; its surplus backticks belong to the code.
    """
    runs = [_run(found) for found in _RUN.finditer(text)]
    if len(runs) < 2:
        return []
    by_length: dict[int, list[int]] = {}
    for index, run in enumerate(runs):
        by_length.setdefault(run.end - run.start, []).append(index)
    longest = _longest_after(runs)
    spans, index = [], 0
    while index < len(runs):
        run = runs[index]
        closing = _closing(run, index, runs, by_length, longest)
        if closing is not None:
            closer = runs[closing]
            inner = run.opening + closer.end - closer.start
            spans.append(CodeSpan(run.opening, inner, closer.start, closer.end))
            index = closing
        index += 1
    return spans


def _run(found: re.Match[str]) -> _Run:
    start, end = found.span(2)
    return _Run(start, end, start + len(found[1]) % 2)


def _longest_after(runs: list[_Run]) -> list[int]:
    """For each run, the first of the longest runs from it on."""
    longest = list(range(len(runs)))
    for index in range(len(runs) - 2, -1, -1):
        later = runs[longest[index + 1]]
        if later.end - later.start > runs[index].end - runs[index].start:
            longest[index] = longest[index + 1]
    return longest


def _closing(
    run: _Run, index: int, runs: list[_Run], by_length: dict[int, list[int]], longest: list[int]
) -> int | None:
    length = run.end - run.opening
    if not length or index + 1 >= len(runs):
        return None
    equal = by_length.get(length, [])
    position = bisect_right(equal, index)
    if position < len(equal):
        return equal[position]
    other = longest[index + 1]
    return other if runs[other].end - runs[other].start < length else None
