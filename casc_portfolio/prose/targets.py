"""The part of a link between its parentheses: where it points, and an optional title."""

import re

from casc_portfolio.prose.passage import EDGE

LONGEST = 2048
"""Characters within which a target that is not a plain address has to end."""

_PLAIN = re.compile(r"\s*+([^\s()<\"'\x03]*+)\)")
_ANGLE = re.compile(r"\s*+<([^<>\x03]*+)>\s*+(?:(?:'[^']*+'|\"[^\"]*+\")\s*+)?\)")
_SPACE = re.compile(r"\s*")
_SIGN = re.compile(r"[()\"'\x03]")


def read_target(text: str, start: int) -> tuple[int, int, int] | None:
    """Start and end of the target in ``text``, and the end of the link.

    ``start`` is the offset after the opening parenthesis.
    """
    plain = _PLAIN.match(text, start)
    if plain:
        return plain.start(1), plain.end(1), plain.end()
    found = _ANGLE.match(text, start)
    if found:
        return _bare(text, *found.span(1), found.end())
    if text.find(")", start, start + LONGEST) < 0:
        return None
    space = _SPACE.match(text, start)
    return _balance(text, space.end() if space else start)


def _bare(text: str, start: int, end: int, after: int) -> tuple[int, int, int]:
    """The target without the spaces around it."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip()), after


class _Title:
    """A quotation mark that may begin a title; a class because the walk fills it in."""

    __slots__ = ("closed", "opened", "sign")

    def __init__(self) -> None:
        self.sign = ""
        self.opened = self.closed = -1

    def takes(self, sign: str, position: int) -> bool:
        """Notes the mark if it is the first one or the same again."""
        if not self.sign:
            self.sign, self.opened = sign, position
        elif self.sign == sign:
            self.closed = position
        return self.sign == sign

    def ends(self, last: str) -> bool:
        """Whether the title has just ended, ``last`` being the sign before this place."""
        return self.closed >= 0 and self.sign == last


def _balance(text: str, start: int) -> tuple[int, int, int] | None:
    """A target with parentheses or a title.

    Parentheses are balanced up to the first quotation mark. From there on it is a
    title until a mark stands directly before a closing parenthesis; if none ever
    does, the parentheses decide after all.
    """
    first, second = _Title(), _Title()
    depth, fallback = 1, -1
    for found in _SIGN.finditer(text, start, start + LONGEST):
        sign, position = found[0], found.start()
        if sign == EDGE:
            break
        if sign in "\"'":
            _ = first.takes(sign, position) or second.takes(sign, position)
            continue
        depth += 1 if sign == "(" else -1
        title = _ended(first, second, text, start, position) if sign == ")" else None
        if title or (depth == 0 and not first.sign):
            return _bare(text, start, title.opened if title else position, position + 1)
        if depth == 0 and fallback < 0:
            fallback = position
    return _bare(text, start, fallback, fallback + 1) if fallback >= 0 else None


def _ended(first: _Title, second: _Title, text: str, start: int, stop: int) -> _Title | None:
    """The title that ends directly before ``stop``."""
    last = text[start:stop].rstrip(" ")[-1:]
    return next((title for title in (first, second) if title.ends(last)), None)
