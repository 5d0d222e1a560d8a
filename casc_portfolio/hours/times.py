"""Times of day as people keep them in a spreadsheet."""

import datetime as dt
import re

from casc_portfolio.hours.unread import Unread

_TIME = re.compile(
    r"([0-9]{1,2})(?::([0-5][0-9])(?::[0-5][0-9])?)?\s?(?:([ap])\.?\s?m\.?)?", re.IGNORECASE
)
_OTHER = re.compile(r"([0-9]{1,2})[.h]?([0-5][0-9])\s?(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)
_EARLIEST = 6
"""Hour: ``3:30`` without a.m. or p.m. is no time at which a school meets."""


def read_time(text: str) -> dt.time | Unread:
    """``15:30`` or ``3:30 PM``.

    ``3:30`` alone is reported: as it stands it means the night, and ``03:30`` says so.
    """
    found = _TIME.fullmatch(text)
    if found and (found[2] or found[3]):
        return _time(found[1], found[2] or "00", found[3])
    from casc_portfolio.hours.ranges import minutes_of_range  # wanted once in a hundred rows

    if minutes_of_range(text):
        return Unread(cause="range")
    other = _OTHER.fullmatch(text)
    meant = _time(*other.groups()) if other else Unread()
    return Unread(write=(f"{meant:%H:%M}",)) if isinstance(meant, dt.time) else meant


def _time(hours: str, minutes: str, half: str | None) -> dt.time | Unread:
    hour, minute = int(hours), int(minutes)
    if half is None:
        if hour > 23:
            return Unread()
        if len(hours) == 1 and 0 < hour < _EARLIEST:
            return Unread(write=(f"{hour}:{minutes} PM", f"{hour}:{minutes} AM"))
        return dt.time(hour, minute)
    if not 1 <= hour <= 12:
        afternoon = dt.time(hour, minute) if 12 < hour <= 23 and half in "pP" else None
        return Unread(write=(f"{afternoon:%H:%M}",)) if afternoon else Unread()
    return dt.time(hour % 12 + (12 if half in "pP" else 0), minute)
