"""What can only be seen in an entry with the others beside it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from casc_portfolio.hours.entry import Entry
from casc_portfolio.hours.sums import minutes
from casc_portfolio.hours.words import folded

_NOT_TELLING = {"transferred", "confirmed"}
"""Fields that may differ between two notes of the same hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """An entry and the earlier one that it can't stand beside."""

    entry: Entry
    other: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with all its entries, in the order of the log."""

    date: dt.date
    minutes: int
    entries: tuple[Entry, ...]


def duplicates(entries: Iterable[Entry]) -> tuple[Clash, ...]:
    """Entries that say the same as an earlier one.

    Within a category every field says the same; across categories day, duration, start
    and title do, and there is a title.
    """
    said: dict[object, Entry] = {}
    titled: dict[object, Entry] = {}
    found = []
    for entry in entries:
        title = _titled(entry)
        other, named = said.get(_whole(entry)), titled.get(title) if title else None
        if other is None and named is not None and named.category != entry.category:
            other = named
        if other is not None:
            found.append(Clash(entry=entry, other=other))
        said.setdefault(_whole(entry), entry)
        if title:
            titled.setdefault(title, entry)
    return tuple(found)


def _whole(entry: Entry) -> object:
    fields = frozenset(
        (name, folded(text)) for name, text in entry.fields.items() if name not in _NOT_TELLING
    )
    return entry.category, entry.date, entry.minutes, entry.start, fields


def _titled(entry: Entry) -> object:
    """What two notes of one hour in two categories have in common; nothing without a title."""
    title = folded(entry.text("title"))
    return (entry.date, entry.minutes, entry.start, title, entry.text("session")) if title else None


def overlaps(entries: Iterable[Entry]) -> tuple[Clash, ...]:
    """Entries that begin before an earlier one ends, where both carry times; not duplicates.

    Each is told once, with the one that ends last among those that began before it.
    """
    entries = tuple(entries)
    repeated = {id(clash.entry) for clash in duplicates(entries)}
    timed = [
        (entry.begins, entry.ends, entry)
        for entry in entries
        if entry.begins and entry.ends and id(entry) not in repeated
    ]
    found = []
    last: tuple[dt.datetime, Entry] | None = None
    for begins, ends, entry in sorted(timed, key=lambda one: one[:2]):
        if last is not None and begins < last[0]:
            found.append(Clash(entry=entry, other=last[1]))
        if last is None or ends > last[0]:
            last = ends, entry
    return tuple(found)


def crowded_days(entries: Iterable[Entry], limit: int) -> tuple[Day, ...]:
    """Days with more than ``limit`` minutes in all categories together, in the order of days."""
    ordered = sorted(entries, key=lambda entry: entry.date)
    days = [(date, tuple(group)) for date, group in groupby(ordered, lambda entry: entry.date)]
    return tuple(
        Day(date=date, minutes=minutes(group), entries=group)
        for date, group in days
        if minutes(group) > limit
    )


def outside(
    entries: Iterable[Entry], start: dt.date | None, end: dt.date | None
) -> tuple[Entry, ...]:
    """Entries before ``start`` or after ``end``; an open end is ``None``.

    Hours that were transferred from another program lie before the start and are none of them.
    """
    return tuple(
        entry
        for entry in entries
        if not transferred(entry)
        and ((start is not None and entry.date < start) or (end is not None and entry.date > end))
    )


def later_than(entries: Iterable[Entry], day: dt.date) -> tuple[Entry, ...]:
    """Entries of a day that has not come yet."""
    return tuple(entry for entry in entries if entry.date > day)


def transferred(entry: Entry) -> bool:
    """Whether the entry says that it comes from another program: anything but no."""
    return folded(entry.text("transferred")) not in {"", "no", "n", "false", "0"}
