"""The text of one file, which can tell the place of any stretch of it."""

from bisect import bisect_right
from functools import cached_property

from casc_portfolio.finding import Place


class Source:
    """The text of one file, kept as it was typed (line ends included, mark of byte order not).

    ``path`` is relative to the portfolio's root, with forward slashes.
    """

    def __init__(self, *, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        text = self.text
        starts = [0]
        position = 0
        for line in text.split("\n"):
            position += len(line) + 1
            starts.append(position)
        starts.pop()
        if "\r" in text:
            starts.extend(
                index + 1
                for index, character in enumerate(text)
                if character == "\r" and text[index + 1 : index + 2] != "\n"
            )
            starts = sorted(set(starts))
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from one, of a character offset; the end of the text is a place too."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of ``text[start:end]``; without ``end``, of one point."""
        line, column = self.position(start)
        end_line, end_column = (line, column) if end is None else self.position(max(start, end))
        return Place(
            path=self.path, line=line, column=column, end_line=end_line, end_column=end_column
        )

    def line(self, number: int) -> str:
        """The text of a line, from one, without its end; empty beyond the last one."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
