"""Patterns that hold at the beginning of a line, wherever in a block the line stands."""

import re
from collections.abc import Callable
from functools import cached_property

from casc_portfolio.prose.passage import GONE

FIRST = frozenset("\n #-*+_>:[!?=|0123456789" + GONE)
"""What a block that is more than a paragraph may begin with."""

_LATER = re.compile(r"\n(?:#|!!!|\?\?\?|=| *(?:[>:|_-]|\*[ *\[]|\[[^\[\]]*\]:))")


class LinePattern:
    """A pattern for the beginning of a line.

    A block may begin within a line of its passage (after a list's marker), so that
    ``^`` does not do; and a search led by the line end is the fastest there is. Both forms
    are compiled when they are first wanted, which few of them ever are.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def match(self) -> Callable[[str, int, int], re.Match[str] | None]:
        """The pattern at an offset, up to another one."""
        return re.compile(self._pattern, re.MULTILINE).match

    @cached_property
    def _below(self) -> Callable[[str, int, int], re.Match[str] | None]:
        return re.compile(rf"\n(?:{self._pattern})", re.MULTILINE).search

    def find(self, text: str, start: int, end: int) -> int:
        """Where the first line of the block that fits begins; -1 if none does."""
        if self.match(text, start, end):
            return start
        found = self._below(text, start, end)
        return found.start() + 1 if found else -1


def begins_later(text: str, start: int, end: int) -> bool:
    """Whether something other than a list may begin on a later line of a block."""
    return _LATER.search(text, start, end) is not None


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether a block is running text at first sight."""
    return start < end and text[start] not in FIRST and not begins_later(text, start, end)
