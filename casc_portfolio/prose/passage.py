"""Text lifted out of a longer one, line by line, that still knows where each of its lines came from."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

Line = tuple[int, int]
"""Start and end of a line or of what is left of it, its line end not included."""

TAB = 4
"""Columns between two tab stops, and the indentation that makes code or belongs to a list."""

GONE = "\x02"
"""Stands for a character that Markdown has nothing more to say about (code, raw HTML)."""
EDGE = "\x03"
"""Stands for the edge of something already read (a link, an image); nothing reaches across it."""

_ODD = re.compile(r"\r\n?|\t|[\x02\x03]")


class Passage:
    """A text and the offset in the file of each of its characters."""

    __slots__ = ("_origins", "_parent", "_starts", "text")

    def __init__(
        self,
        text: str,
        *,
        starts: list[int] | None = None,
        origins: list[int] | None = None,
        parent: "Passage | None" = None,
    ) -> None:
        self.text = text
        self._starts = starts or []
        self._origins = origins or []
        self._parent = parent

    def at(self, offset: int) -> int:
        """The offset in the file; inside a tab, of the tab."""
        if self._starts:
            index = bisect_right(self._starts, offset) - 1
            offset += self._origins[index] - self._starts[index]
            if index + 1 < len(self._origins):
                offset = min(offset, self._origins[index + 1])
        return offset if self._parent is None else self._parent.at(offset)

    def since(self, start: int) -> Callable[[int], int]:
        """From an offset that counts from ``start`` on to the one in the file."""
        if self._starts or self._parent:
            return lambda offset: self.at(start + offset)
        return start.__add__  # a call into C: most texts are the file itself, and links have six

    def lift(self, lines: list[Line]) -> "Passage":
        """These stretches of the passage as lines of their own."""
        text = self.text
        starts, position = [], 0
        for start, end in lines:
            starts.append(position)
            position += end - start + 1
        return Passage(
            "\n".join([text[start:end] for start, end in lines]),
            starts=starts,
            origins=[start for start, _ in lines],
            parent=self,
        )

    def masked(self, text: str) -> "Passage":
        """The same places under another text of the same length."""
        return Passage(text, starts=self._starts, origins=self._origins, parent=self._parent)


def whole(text: str, start: int) -> tuple[Passage, int]:
    """A file's text as the dialect reads it, and where the body begins in it.

    Line ends become ``\\n``, tabs become spaces, and the two characters that this
    room needs for itself are left out, as Python-Markdown does with the same two.
    """
    if "\r" in text or "\t" in text or GONE in text or EDGE in text:
        return _normalised(text, start), 0
    return Passage(text), start


def _normalised(text: str, start: int) -> Passage:
    pieces: list[str] = []
    starts, origins = [0], [start]
    length = column = 0
    position = start
    for odd in _ODD.finditer(text, start):
        piece = text[position : odd.start()]
        newline = piece.rfind("\n")
        column = len(piece) - newline - 1 if newline >= 0 else column + len(piece)
        sign = odd[0]
        if sign == "\t":
            stand_in = " " * (TAB - column % TAB)
            starts.append(length + len(piece))
            origins.append(odd.start())
            column += len(stand_in)
        elif sign[0] == "\r":
            stand_in, column = "\n", 0
        else:
            stand_in = ""
        pieces += (piece, stand_in)
        length += len(piece) + len(stand_in)
        position = odd.end()
        starts.append(length)
        origins.append(position)
    pieces.append(text[position:])
    return Passage("".join(pieces), starts=starts, origins=origins)


def each_line(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of ``text[start:end]``."""
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            yield start, end
            return
        yield start, stop
        start = stop + 1


def detab(text: str, start: int, end: int, *, width: int = TAB) -> tuple[list[Line], int]:
    """The lines that are indented by ``width``, without it, and where the first other one begins."""
    lines = []
    for first, last in each_line(text, start, end):
        if text.startswith(" " * width, first, last):
            lines.append((first + width, last))
        elif not text[first:last].strip():
            lines.append((last, last))
        else:
            return lines, first
    return lines, end


def loose_detab(text: str, start: int, end: int, *, width: int = TAB) -> list[Line]:
    """All lines, those that are indented by ``width`` without it."""
    return [
        (first + width if text.startswith(" " * width, first, last) else first, last)
        for first, last in each_line(text, start, end)
    ]


def mask(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with each ``(start, end, stand-in)`` in place; a stand-in is as long as its stretch."""
    pieces: list[str] = []
    position = 0
    for start, end, stand_in in edits:
        pieces += (text[position:start], stand_in)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
