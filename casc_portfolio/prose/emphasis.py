"""Emphasis: which ``*`` and ``_`` of a text are markup, and so not shown."""

import re
from dataclasses import dataclass

_RUN = re.compile(r"\*+|_+")
_FARTHEST = 100
"""Open runs that a closing one is compared with."""


@dataclass(slots=True)
class _Run:
    """Signs in a row; the ones used up are taken from the inner side."""

    start: int
    end: int
    length: int
    opens: bool
    closes: bool


def emphasis(text: str) -> list[tuple[int, int]]:
    """The stretches of signs that make something bold or italic: an opening, its closing, the next."""
    used: list[tuple[int, int]] = []
    if "*" not in text and "_" not in text:
        return used
    waiting: dict[str, list[_Run]] = {"*": [], "_": []}
    for found in _RUN.finditer(text):
        run = _run(text, *found.span())
        if run.closes:
            _close(run, text[run.start], waiting, used)
        if run.opens and run.end > run.start:
            waiting[text[run.start]].append(run)
    return used


def _run(text: str, start: int, end: int) -> _Run:
    before, behind = text[start - 1 : start], text[end : end + 1]
    opens = bool(behind) and not behind.isspace()
    closes = bool(before) and not before.isspace()
    if text[start] == "_":
        opens = opens and not _is_word(before)
        closes = closes and not _is_word(behind)
    return _Run(start, end, end - start, opens, closes)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _close(
    run: _Run, sign: str, waiting: dict[str, list[_Run]], used: list[tuple[int, int]]
) -> None:
    """Pairs a run with the open ones before it, as long as either has signs left."""
    mine = waiting[sign]
    while run.end > run.start and (opener := _opener(run, mine)) is not None:
        while mine[-1] is not opener:
            mine.pop()
        size = 2 if min(opener.end - opener.start, run.end - run.start) > 1 else 1
        used += ((opener.end - size, opener.end), (run.start, run.start + size))
        opener.end -= size
        run.start += size
        if opener.end == opener.start:
            mine.pop()
        for others in waiting.values():
            while others and others[-1].start > opener.start:
                others.pop()


def _opener(run: _Run, waiting: list[_Run]) -> _Run | None:
    """The nearest open run that this one may close."""
    for opener in reversed(waiting[-_FARTHEST:]):
        both = (opener.closes or run.opens) and (opener.length + run.length) % 3 == 0
        if not both or (opener.length % 3 == 0 and run.length % 3 == 0):
            return opener
    return None
