"""How many hours a week lead to a date."""

import datetime as dt
from math import ceil


def pace(*, have: int, need: int, today: dt.date, end: dt.date | None) -> str | None:
    """``1.1 hours a week gets you there by June 30.``; minutes in, ``None`` when the day is over.

    Rounded up to a tenth, so that whoever keeps to it arrives.
    """
    if end is None or end <= today:
        return None
    missing = need - have
    weeks = (end - today).days / 7
    if weeks < 1:
        return f"{_hours(missing)} by {spoken(end, today=today)} and you are there."
    tenths = ceil(missing / 6 / weeks)
    return f"{_hours(tenths * 6)} a week gets you there by {spoken(end, today=today)}."


def _hours(minutes: int) -> str:
    hours = ceil(minutes / 6) / 10
    number = f"{hours:g}"
    return f"{number} hour" if number == "1" else f"{number} hours"


def spoken(day: dt.date, *, today: dt.date | None = None) -> str:
    """``June 30, 2026``; in the year of ``today`` without the year."""
    text = f"{day:%B} {day.day}"
    return text if today is not None and today.year == day.year else f"{text}, {day.year}"
