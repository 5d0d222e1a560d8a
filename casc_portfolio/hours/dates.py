"""Dates as people keep them in a spreadsheet."""

import datetime as dt
import re
from calendar import month_abbr

from casc_portfolio.hours.unread import Unread

DAY_FIRST = "day-first"
"""Between slashes the month comes first, and this can't be one."""
NARROW = "narrow"
"""Excel writes ``####`` for what does not fit into a column, into the file too."""
NO_DAY = "no-day"
"""It is written as it should be, and the calendar has no such day."""

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})")
_MIDNIGHT = re.compile(r"[ T](?:0?0|12(?=.*AM)):00(?::00(?:\.0+)?)?(?: ?AM)?Z?", re.IGNORECASE)
_NUMBERS = re.compile(r"([0-9]{1,2})([.-])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})")
_SERIAL = re.compile(r"[0-9]{5}")
_FIRST_SERIAL = dt.date(1899, 12, 30)
"""Day 0 of Excel's calendar, as it counts from March 1900 on."""
_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}


def read_date(text: str) -> dt.date | Unread:
    """``2025-10-14``, ``10/14/2025`` or ``10/14/25``; between slashes the month comes first.

    A time of midnight, as spreadsheets add it, is no hindrance.
    """
    text = _without_midnight(text)
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        year, _, month, day = found.groups()
        return _day(year, month, day) or Unread(cause=NO_DAY)
    found = _MONTH_FIRST.fullmatch(text)
    if found:
        month, day, year = found.groups()
        swapped = _day(year, day, month)
        write = (swapped.isoformat(),) if swapped else ()
        meant = Unread(write=write, cause=DAY_FIRST if swapped else NO_DAY)
        return _day(year, month, day) or meant
    if text and not text.strip("#"):
        return Unread(cause=NARROW)
    return Unread(write=tuple(day.isoformat() for day in _readings(text)))


def reads_both_ways(text: str) -> bool:
    """Whether a date between slashes would be another day if the day came first."""
    found = _MONTH_FIRST.fullmatch(_without_midnight(text))
    return found is not None and found[1] != found[2] and max(int(found[1]), int(found[2])) <= 12


def _without_midnight(text: str) -> str:
    head = text[:10].rstrip()
    return head if _MIDNIGHT.fullmatch(text[len(head) :]) else text


def _day(year: str, month: str, day: str) -> dt.date | None:
    century = 2000 if len(year) == 2 else 0
    try:
        return dt.date(century + int(year), int(month), int(day))
    except ValueError:
        return None


def _readings(text: str) -> list[dt.date]:
    """The days that a date of another form may mean, the likelier first."""
    found = _NUMBERS.fullmatch(text)
    if found:
        first, sign, second, year = found.groups()
        orders = [(second, first), (first, second)]
        if sign == "-":
            orders.reverse()
        days = [_day(year, month, day) for month, day in dict.fromkeys(orders)]
    elif _SERIAL.fullmatch(text):
        days = [_FIRST_SERIAL + dt.timedelta(days=int(text))]
    else:
        days = [_named(text)]
    return [day for day in days if day]


def _named(text: str) -> dt.date | None:
    """``Oct 14, 2025``, ``14-Oct-25``, ``Tuesday, October 14 2025``."""
    words = re.findall(r"[A-Za-z]+|[0-9]+", text[:60])
    months = [_MONTHS[word[:3].lower()] for word in words if word[:3].lower() in _MONTHS]
    numbers = [word for word in words if word.isdigit()]
    if len(months) != 1 or len(numbers) != 2:
        return None
    day, year = numbers
    if len(year) not in (2, 4) or len(day) > 2:
        return None
    return _day(year, str(months[0]), day)
