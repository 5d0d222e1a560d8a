"""Two times where one is expected, or a length: from when to when."""

import re

_BETWEEN = re.compile(r"\s*(?:[-–—]|\b(?:to|until|till)\b)\s*", re.IGNORECASE)
_FROM = re.compile(r"from\s+", re.IGNORECASE)
_TIME = re.compile(r"([0-9]{1,2})(?::([0-5][0-9]))?\s?(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)
_LONGEST_TEXT = 40
_HALF_DAY = 12 * 60
_LONGEST = 10 * 60
"""Minutes: without a.m. and p.m., a longer stretch is likelier two times in the wrong order."""


def minutes_of_range(text: str) -> int | None:
    """How long ``9:00-10:30`` or ``2-3:30 PM`` is, in minutes; ``None`` when it is not sure.

    Where neither says which half of the day it means, the second is the next such time.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    times = [_TIME.fullmatch(part) for part in _BETWEEN.split(_FROM.sub("", text.strip(), count=1))]
    if len(times) != 2 or times[0] is None or times[1] is None:
        return None
    if not any(time[2] or time[3] for time in times if time):
        return None  # two plain numbers are likelier an estimate: one to two hours
    first, last = _minutes(times[0]), _minutes(times[1])
    if first is None or last is None:
        return None
    halves = sum(bool(time[3]) for time in times if time)
    if halves == 2 or (not halves and max(first, last) >= _HALF_DAY + 60):
        return last - first if last > first else None
    length = (last - first) % _HALF_DAY
    return length if 0 < length <= _LONGEST else None


def _minutes(time: re.Match[str]) -> int | None:
    """Minutes since midnight, or since the last half of the day began when it says no half."""
    hour, minute, half = int(time[1]), int(time[2] or 0), time[3]
    if half is None:
        return hour * 60 + minute if hour < 24 else None
    if not 1 <= hour <= 12:
        return None
    return (hour % 12 + (12 if half in "pP" else 0)) * 60 + minute
