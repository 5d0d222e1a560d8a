"""The lines that findings point at, read again when they are shown."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from casc_portfolio.finding import Finding, Place
from casc_portfolio.source import Source, decode, read_bytes


def source_lines(root: Path) -> Callable[[Place], str | None]:
    """A function from a place to its first line.

    It gives ``None`` for a place without lines and for a file that can't be read (any
    more). Each file is read once, and only when one of its lines is asked for.
    """
    read = cache(lambda path: _read(root, path))

    def line(place: Place) -> str | None:
        source = read(place.path) if place.line is not None else None
        return source.line(place.line) if source is not None and place.line is not None else None

    return line


def _read(root: Path, path: str) -> Source | None:
    data = read_bytes(root, path)
    if isinstance(data, Finding):
        return None
    return decode(data, path=path, windows=path.lower().endswith(".csv"))[0]
