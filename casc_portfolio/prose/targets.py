"""The part of a link between its parentheses: where it points, and an optional title."""

import re

from casc_portfolio.prose.passage import EDGE

LONGEST = 4096
"""Characters within which a target that is not a plain address has to end."""

_PLAIN = re.compile(r"\s*+([^\s()<\"'\x03]*+)\)")
_ANGLE = re.compile(r"\s*+<([^<>\x03]*+)>\s*+(?:(?:'[^']*+'|\"[^\"]*+\")\s*+)?\)")
_SPACE = re.compile(r"\s*")
_SIGN = re.compile(r"[()\"'\x03]")


def read_target(text: str, start: int) -> tuple[int, int, int] | None:
    """Start and end of the target in ``text``, and the end of the link.

    ``start`` is the offset after the opening parenthesis.
    """
    found = _PLAIN.match(text, start) or _ANGLE.match(text, start)
    if found:
        return _bare(text, *found.span(1), found.end())
    space = _SPACE.match(text, start)
    return _balance(text, space.end() if space else start)


def _bare(text: str, start: int, end: int, after: int) -> tuple[int, int, int]:
    """The target without the spaces around it."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip()), after


class _Quote:
    """A quotation mark that may begin a title; a class because the walk fills it in."""

    __slots__ = ("closed", "opened", "sign")

    def __init__(self) -> None:
        self.sign = ""
        self.opened = self.closed = -1

    def ends(self, last: str) -> bool:
        """Whether a title has just ended with the sign before this place."""
        return self.closed >= 0 and self.sign == last


def _balance(text: str, start: int) -> tuple[int, int, int] | None:
    """A target with parentheses or a title.

    Parentheses are balanced up to the first quotation mark. From there on it is a
    title until a mark stands directly before a closing parenthesis; if none ever
    does, the parentheses decide after all.
    """
    first, second = _Quote(), _Quote()
    depth, fallback = 1, -1
    for found in _SIGN.finditer(text, start, min(len(text), start + LONGEST)):
        sign, position = found[0], found.start()
        if sign == EDGE:
            break
        if sign == "(":
            depth += 1
        elif sign == ")":
            last = text[start:position].rstrip(" ")[-1:]
            for quote in (first, second):
                if quote.ends(last):
                    return _bare(text, start, quote.opened, position + 1)
            depth -= 1
            if depth == 0 and not first.sign:
                return _bare(text, start, position, position + 1)
            if depth == 0 and fallback < 0:
                fallback = position
        elif not first.sign:
            first.sign, first.opened = sign, position
        elif sign == first.sign:
            first.closed = position
        elif not second.sign:
            second.sign, second.opened = sign, position
        elif sign == second.sign:
            second.closed = position
    return _bare(text, start, fallback, fallback + 1) if fallback >= 0 else None
