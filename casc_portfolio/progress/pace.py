"""How many hours a week lead to a date."""

import datetime as dt
from math import ceil

_LEAST = 5
"""Tenths of an hour a week below which a pace says less than what is missing."""
_MOST = 80


def pace(*, have: int, need: int, today: dt.date, end: dt.date | None) -> str | None:
    """``1.1 hours a week gets you there by June 30.``; minutes in, ``None`` when the day is over.

    Rounded up to a tenth, so that whoever keeps to it arrives. Where little is missing it
    is told as a whole, and a pace that nobody keeps beside a job is not asked for.
    """
    if end is None or end <= today:
        return None
    missing = need - have
    weeks = (end - today).days / 7
    tenths = ceil(missing / 6 / weeks)
    day = spoken(end, today=today)
    if weeks < 1 or tenths < _LEAST:
        return f"{_hours(missing)} more by {day} and you are there."
    if tenths > _MOST:
        return f"{_hours(missing)} are still open until {day}: ask your program what is possible."
    return f"{_hours(tenths * 6)} a week gets you there by {day}."


def _hours(minutes: int) -> str:
    hours = ceil(minutes / 6) / 10
    number = f"{hours:g}"
    return f"{number} hour" if number == "1" else f"{number} hours"


def spoken(day: dt.date, *, today: dt.date | None = None) -> str:
    """``June 30, 2026``; in the year of ``today`` without the year."""
    text = f"{day:%B} {day.day}"
    return text if today is not None and today.year == day.year else f"{text}, {day.year}"
