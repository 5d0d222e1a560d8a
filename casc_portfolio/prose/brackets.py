"""Links and images in square brackets, read in the passes in which Python-Markdown reads them."""

import re
from collections.abc import Callable

from casc_portfolio.prose.inline import Inline, Known, Missing, Spot
from casc_portfolio.prose.passage import EDGE
from casc_portfolio.prose.targets import read_target

_FULL = re.compile(r"\]\s?\[")
_NAME = re.compile(r"\s?\[([^\]]*)\]")
_FOOTNOTE = re.compile(r"\[\^(?<!!\[\^)([^\]]*)\]")
_SIMPLE = re.compile(r"\[(?<!!\[)(?!\^)([^\[\]]*+)\]\(([^\s()\[\]<\"'\x03]*+)\)")
"""A pattern that begins with one sign skips to the next one; it looks behind it afterwards."""
_SIGN = re.compile(r"[\[\]]")
_SPACE = re.compile(r"\s+")

_Step = Callable[[Inline, Known, int, int], tuple[Spot | None, int]]
"""Reads what begins at one bracket and has the other at its end; tells where to go on, too."""


def read_brackets(inline: Inline, known: Known) -> None:
    """Links and images: by reference, direct, and by a reference that is its own text."""
    data = inline.data
    if not known.references and _read_simple(inline, data):
        return
    full, direct, images = _FULL.search(data) is not None, "](" in data, "![" in data
    if "[^" in data:
        _read_footnotes(inline, known)
    if full:
        _pass(inline, known, _full, images=False)
    if direct:
        _pass(inline, known, _direct, images=False)
    if images and direct:
        _pass(inline, known, _direct, images=True)
    if images and full:
        _pass(inline, known, _full, images=True)
    if known.references:
        _pass(inline, known, _short, images=False)
        if images:
            _pass(inline, known, _short, images=True)


def _read_simple(inline: Inline, data: str) -> bool:
    """Reads a text in which every bracket belongs to a plain link; tells whether it is one.

    Most are, and this takes a third of the time of the passes, which come to the same.
    """
    simple = list(_SIMPLE.finditer(data))
    if len(simple) != data.count("["):
        return False
    edits: list[tuple[int, int]] = []
    for link in simple:
        (start, end), text, target = link.span(), link.span(1), link.span(2)
        inline.links.append(Spot("inline", start, end, text, target))
        edits += ((start, start + 1), (text[1], end))
    inline.cuts += edits
    inline.hide(edits, EDGE)
    return True


def _read_footnotes(inline: Inline, known: Known) -> None:
    edits = []
    for found in _FOOTNOTE.finditer(inline.data):
        if found[1] in known.footnotes:
            edits.append(found.span())
            inline.cuts.append(found.span())
        else:
            inline.missing.append(Missing("^" + found[1], *found.span()))
    inline.hide(edits, EDGE)


def _pass(inline: Inline, known: Known, step: _Step, *, images: bool) -> None:
    """One walk over the opening brackets; nothing found in it is seen by the walks after it."""
    data = inline.data
    closing = _Closing(data)
    edits: list[tuple[int, int]] = []
    position = 0
    while (start := data.find("[", position)) >= 0:
        position = start + 1
        image = start > 0 and data[start - 1] == "!"
        if image is not images or (stop := closing.of(start)) < 0:
            continue
        spot, position = step(inline, known, start, stop)
        if spot is None:
            continue
        if images:
            spot.start -= 1
            inline.images.append(spot)
            edits.append((spot.start, spot.end))
        else:
            inline.links.append(spot)
            edits += ((start, start + 1), (stop, spot.end))
    inline.cuts += edits
    inline.hide(edits, EDGE)


def _direct(inline: Inline, known: Known, start: int, stop: int) -> tuple[Spot | None, int]:
    """``[text](target)``."""
    data = inline.data
    target = read_target(data, stop + 2) if data.startswith("(", stop + 1) else None
    if target is None:
        return None, start + 1
    first, last, end = target
    return Spot("inline", start, end, (start + 1, stop), (first, last)), end


def _full(inline: Inline, known: Known, start: int, stop: int) -> tuple[Spot | None, int]:
    """``[text][name]`` and ``[name][]``; a name that is not defined is told, not linked."""
    data = inline.data
    found = _NAME.match(data, stop + 1)
    if found is None:
        return None, start + 1
    name = found[1] or data[start + 1 : stop]
    reference = known.references.get(_SPACE.sub(" ", name.lower()))
    end = found.end()
    if reference is None:
        if not name.startswith("^"):
            typed = found.span(1) if found[1] else (start + 1, stop)
            inline.missing.append(Missing(inline.source[slice(*typed)], start, end))
        return None, end
    return Spot("reference", start, end, (start + 1, stop), reference=reference), end


def _short(inline: Inline, known: Known, start: int, stop: int) -> tuple[Spot | None, int]:
    """``[name]``."""
    name = _SPACE.sub(" ", inline.data[start + 1 : stop].lower())
    reference = known.references.get(name)
    if reference is None:
        return None, stop + 1
    return Spot("reference", start, stop + 1, (start + 1, stop), reference=reference), stop + 1


class _Closing:
    """The closing bracket of each opening one; a class because most texts need no more than a look."""

    def __init__(self, data: str) -> None:
        self._data = data
        self._next = data.find("]")
        self._pairs: dict[int, int] | None = None

    def of(self, start: int) -> int:
        """Where the bracket that opens at ``start`` closes; -1 if it does not."""
        if 0 <= self._next < start:
            self._next = self._data.find("]", start)
        if self._next < 0:
            return -1
        if self._pairs is None:
            inner = self._data.find("[", start + 1)
            if inner < 0 or inner > self._next:
                return self._next
            self._pairs = self._all()
        return self._pairs.get(start, -1)

    def _all(self) -> dict[int, int]:
        pairs, opened = {}, []
        for sign in _SIGN.finditer(self._data):
            if sign[0] == "[":
                opened.append(sign.start())
            elif opened:
                pairs[opened.pop()] = sign.start()
        return pairs
