"""A finding: a code, the place it points at and its arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Argument = str | int | float | tuple[str, ...]
"""What a message may be filled with: words, numbers, or a list of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a file, or a whole file.

    Lines and columns count from one, in characters; ends are exclusive. A file
    without lines (a picture, a folder) has none, and all four are ``None``.
    """

    path: str
    """Relative to the portfolio's root, with forward slashes."""
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth telling a person, before it has words.

    The wording, the severity and the documentation of a code live with its rule
    in ``casc_portfolio.checks``, so that every room below can find without
    knowing how to speak.
    """

    code: str
    place: Place
    arguments: Mapping[str, Argument] = field(default_factory=dict)
