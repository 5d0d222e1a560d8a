"""The text of one file, which can tell the place of any stretch of it."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from casc_portfolio.finding import Argument, Finding, Place

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no one types on purpose and that no page may hold."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Source:
    """The text of one file, kept as it was typed (line ends included, mark of byte order not).

    Lines end with LF, CRLF or CR, as editors show them; the separators that Unicode and
    YAML know besides (U+0085, U+2028, U+2029) are characters of a line like any other.
    ``path`` is relative to the portfolio's root, with forward slashes.
    """

    def __init__(self, *, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        text = self.text
        if "\r" in text:
            return [0, *(found.end() for found in _LINE_END.finditer(text))]
        starts = list(accumulate([len(line) + 1 for line in text.split("\n")], initial=0))
        starts.pop()
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from one, of a character offset.

        The end of the text is a place too; what lies beyond it points there.
        """
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The character offset of a line and a column, both from one; the end beyond the text."""
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of ``text[start:end]``; without ``end``, of one point."""
        line, column = self.position(start)
        end_line, end_column = (line, column) if end is None else self.position(max(start, end))
        return Place(
            path=self.path, line=line, column=column, end_line=end_line, end_column=end_column
        )

    def finding(self, code: str, start: int, end: int, **arguments: Argument) -> Finding:
        """A finding at ``text[start:end]``."""
        return Finding(code=code, place=self.place(start, end), arguments=arguments)

    def line(self, number: int) -> str:
        """The text of a line, from one, without its end; empty beyond the last one."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
