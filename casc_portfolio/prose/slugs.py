"""The ids that headings get, as the ``toc`` extension makes them."""

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[^\w\s-]")
_GAP = re.compile(r"[-\s]+")
_NUMBERED = re.compile(r"(.*)_([0-9]+)", re.DOTALL)


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    """A heading's text in small ASCII letters, digits, ``_`` and ``-``; may be empty."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _GAP.sub("-", _OTHER.sub("", text).strip().lower())


class Ids:
    """The ids of one page; a class because the numbers given out have to be remembered."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def give(self, wish: str) -> str:
        """The id, or the first one free of those that end in ``_1``, ``_2``, …"""
        anchor = wish
        if anchor in self._taken or not anchor:
            numbered = _NUMBERED.fullmatch(wish)
            stem, number = (numbered[1], int(numbered[2])) if numbered else (wish, 0)
            number = max(number, self._next.get(stem, 0)) if not numbered else number
            while (anchor := f"{stem}_{number + 1}") in self._taken:
                number += 1
            if not numbered:
                self._next[stem] = number + 1
        self._taken.add(anchor)
        return anchor
