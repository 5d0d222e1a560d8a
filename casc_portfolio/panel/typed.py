"""What other people typed, made safe for a terminal, a table and a page."""

import re
import unicodedata

from casc_portfolio.source.text import UNSEEN

_STEERING = re.compile("[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\x85]")
"""Signs that turn the direction of writing or break lines where nobody sees it."""
_SPACES = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~&])")
_LIST = re.compile(r"^([-+]|\d+[.)])(?=\s)")
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def seen(text: str) -> str:
    """The text with a replacement mark for every sign that would steer a terminal or a page.

    Line breaks stay, all of one kind.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _STEERING.sub("\ufffd", UNSEEN.sub("\ufffd", lines)).strip()


def line(text: str) -> str:
    """The same on one line."""
    return _SPACES.sub(" ", seen(text)).strip()


def markdown(text: str) -> str:
    """On one line, as text and nothing else, wherever Markdown puts it."""
    escaped = _MARKDOWN.sub(r"\\\1", line(text))
    return _LIST.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", escaped)


def same(text: str) -> str:
    """What two spellings of one name have in common: no case, no accents' forms, single spaces."""
    return unicodedata.normalize("NFKC", line(text)).casefold()


def slug(text: str) -> str:
    """A name for files: small letters, digits and hyphens; ``candidate`` where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_NAME.sub("-", plain).strip("-")[:60].strip("-") or "candidate"
