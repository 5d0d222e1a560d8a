"""Hours added up, in minutes."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from casc_portfolio.hours.entry import Entry

Key = TypeVar("Key", bound=Hashable)


def minutes(entries: Iterable[Entry]) -> int:
    """The minutes of all entries together."""
    return sum(entry.minutes for entry in entries)


def minutes_by(entries: Iterable[Entry], key: Callable[[Entry], Key]) -> dict[Key, int]:
    """Key → the minutes of the entries that have it, in the order in which keys appear."""
    sums: dict[Key, int] = {}
    for entry in entries:
        name = key(entry)
        sums[name] = sums.get(name, 0) + entry.minutes
    return sums


def between(entries: Iterable[Entry], first: dt.date, last: dt.date) -> tuple[Entry, ...]:
    """The entries of the days from ``first`` to ``last``, both included."""
    return tuple(entry for entry in entries if first <= entry.date <= last)
