"""Colour on a terminal: a word and its role, painted or left as it is."""

from collections.abc import Callable
from typing import Literal

Role = Literal["error", "warning", "note", "place", "quiet", "good"]
Paint = Callable[[str, Role], str]

_CODES: dict[Role, str] = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "place": "1",
    "quiet": "2",
    "good": "32",
}


def plain(text: str, role: Role) -> str:
    """The text as it is."""
    return text


def ansi(text: str, role: Role) -> str:
    """The text in the role's colour, in the sixteen colours that every terminal has."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m"
