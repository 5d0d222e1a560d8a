"""A line of someone's file as a terminal shows it: safe, aligned by cells, cut to a width."""

import unicodedata
from dataclasses import dataclass

TAB = 4
"""Cells between tab stops."""
_BEFORE = 24
"""Cells kept to the left of the caret when a line is cut."""
_JOINER, _AS_PICTURE = "\u200d", "\ufe0f"
_SKIN = range(0x1F3FB, 0x1F400)
_UNSEEN = {"\u200e", "\u200f", "\u2028", "\u2029", *map(chr, range(0x202A, 0x202F))} | set(
    map(chr, range(0x2066, 0x206A))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line and the cells that a caret line must underline: ``mark`` of them after ``indent``."""

    text: str
    indent: int
    mark: int


def excerpt(line: str, start: int, end: int, *, width: int) -> Excerpt:
    """``line`` within ``width`` cells, marked from character ``start`` to ``end`` (from zero).

    A stretch without length is marked with one cell. Control signs and signs that
    turn the direction of writing become visible stand-ins.
    """
    start = min(start, len(line))
    end = min(max(end, start), len(line))
    first = max(0, start - 4 * width)
    pieces = _pieces(line[first : start + 4 * width])
    start, end = start - first, min(end - first, len(pieces))
    left = _first_kept(pieces, start, width) if _cells(pieces) > width or first else 0
    cut_left = "…" if first or left else ""
    right = _last_kept(pieces, left, width - len(cut_left))
    cut_right = "…" if right < len(pieces) or first + right < len(line) else ""
    shown = pieces[left:right]
    return Excerpt(
        text=cut_left + "".join(text for text, _ in shown) + cut_right,
        indent=len(cut_left) + _cells(pieces[left:start]),
        mark=max(1, _cells(pieces[start : min(end, right)])),
    )


def safe(text: str) -> str:
    """The text without signs that would steer a terminal."""
    return "".join(shown for shown, _ in _pieces(text))


def _first_kept(pieces: list[tuple[str, int]], start: int, width: int) -> int:
    """Where a line that is too long begins, so that the caret stands well inside."""
    if _cells(pieces[: start + 1]) <= width - _BEFORE:
        return 0
    left, cells = start, 0
    while left > 0 and cells + pieces[left - 1][1] <= _BEFORE:
        left -= 1
        cells += pieces[left][1]
    return left


def _last_kept(pieces: list[tuple[str, int]], left: int, width: int) -> int:
    """How far the line goes before it is cut, with a cell left for the sign that says so."""
    cells, right = 0, left
    for right in range(left, len(pieces)):
        cells += pieces[right][1]
        if cells > width - (right < len(pieces) - 1):
            return right
    return len(pieces)


def _cells(pieces: list[tuple[str, int]]) -> int:
    return sum(width for _, width in pieces)


def _pieces(text: str) -> list[tuple[str, int]]:
    """For each character what is shown for it, and in how many cells."""
    pieces: list[tuple[str, int]] = []
    position = 0
    before = ""
    for character in text:
        piece = _piece(character, before, position)
        if character == _AS_PICTURE and pieces and pieces[-1][1] == 1:
            piece = (character, 1)
        pieces.append(piece)
        position += piece[1]
        before = character
    return pieces


def _piece(character: str, before: str, position: int) -> tuple[str, int]:
    if " " <= character <= "~":
        return character, 1
    if character == "\t":
        cells = TAB - position % TAB
        return " " * cells, cells
    category = unicodedata.category(character)
    if category == "Cc" and character < "\x20":
        return chr(0x2400 + ord(character)), 1
    if category in ("Cc", "Cs") or character in _UNSEEN:
        return "\ufffd", 1
    if category in ("Mn", "Me", "Cf") or before == _JOINER or (before and ord(character) in _SKIN):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1
