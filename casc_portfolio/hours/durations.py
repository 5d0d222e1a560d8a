"""Durations as people keep them in a spreadsheet."""

import re
from enum import StrEnum
from typing import NamedTuple

from casc_portfolio.hours.unread import Unread

DAY = 24 * 60
"""Minutes of a day: no entry is longer."""
_LONGEST_PLAIN = 12
"""Hours: a plain number above it is likelier a number of minutes, or several days."""
_SHORTEST_PLAIN = 5
"""Minutes: a plain number below it is likelier a number of hours."""
_LONGEST_TEXT = 40

_PLAIN = re.compile(
    r"([+-]?)([0-9]{1,5}|[0-9]{0,5}\.[0-9]{1,6}|[0-9]{1,5},[0-9]{1,2}|[0-9]{1,5}\.)"
)
_CLOCK = re.compile(r"(-?)([0-9]{1,3}):([0-5][0-9])(?::[0-5][0-9])?")
_BY_NIGHT = re.compile(r"(0?[1-5]|12):([0-5][0-9]):[0-5][0-9] AM")
_NUMBER = r"[0-9]{1,5}(?:\.[0-9]{1,6}|,[0-9]{1,2})?"
_WORDS = re.compile(
    rf"(?:(?P<hours>{_NUMBER})\s*(?:hours?|hrs?|h)(?![a-z])\.?(?:\s*(?:,|and|&|\+))?\s*)?"
    rf"(?:(?P<minutes>{_NUMBER})\s*(?P<unit>minutes?|mins?|m)\.?)?",
    re.IGNORECASE,
)
_SHORT = re.compile(r"([0-9]{1,3})\s?h\s?([0-5]?[0-9])", re.IGNORECASE)


class Unit(StrEnum):
    """What a plain number in a column means."""

    HOURS = "hours"
    MINUTES = "minutes"


class Amount(NamedTuple):
    """Minutes, and what was meant instead, perhaps, when they are hard to believe."""

    minutes: int
    doubt: str = ""


def read_duration(text: str, unit: Unit) -> Amount | Unread:
    """``1.5``, ``1,5``, ``1:30``, ``1h30``, ``1 h 30 min``, ``90 min``; plain numbers in ``unit``.

    A comma counts as a point, whatever the delimiter: in a file with commas it stands
    in quotes, and nobody's duration has thousands. Zero, less and more than a day are
    amounts too; whether they are possible is another question. ``01:30:00 AM`` is what
    LibreOffice in the United States makes of ``1:30``. Before six nobody meets, so it can't
    be the time of the meeting; ``09:00:00 AM`` can, and stays unread.
    """
    if len(text) > _LONGEST_TEXT:
        return Unread()
    plain = _PLAIN.fullmatch(text)
    if plain:
        sign, digits = plain.groups()
        return _plain(_number(digits) * (-1 if sign == "-" else 1), unit)
    clock = _CLOCK.fullmatch(text)
    if clock:
        sign, hours, minutes = clock.groups()
        return Amount((int(hours) * 60 + int(minutes)) * (-1 if sign else 1))
    by_night = _BY_NIGHT.fullmatch(text)
    if by_night:
        return Amount(int(by_night[1]) % 12 * 60 + int(by_night[2]))
    short = _SHORT.fullmatch(text)
    if short:
        return Amount(int(short[1]) * 60 + int(short[2]))
    return _in_words(text)


def _plain(number: float, unit: Unit) -> Amount | Unread:
    if unit is Unit.MINUTES:
        if number != int(number):
            return Unread(write=(str(round(number * 60)),))
        doubt = str(round(number * 60)) if 0 < number < _SHORTEST_PLAIN else ""
        return Amount(int(number), doubt)
    doubt = f"{number:.0f} min" if number > _LONGEST_PLAIN and number == int(number) else ""
    return Amount(round(number * 60), doubt)


def _in_words(text: str) -> Amount | Unread:
    found = _WORDS.fullmatch(text)
    if found is None or not (found["hours"] or found["minutes"]):
        return _unread(text)
    hours, minutes = _number(found["hours"] or "0"), _number(found["minutes"] or "0")
    if found["hours"] and minutes >= 60:
        return Unread()
    return Amount(round(hours * 60 + minutes))


def _unread(text: str) -> Unread:
    """What to write instead, where that is sure."""
    from casc_portfolio.hours.lengths import meant_length  # wanted once in a hundred rows
    from casc_portfolio.hours.ranges import minutes_of_range

    between = minutes_of_range(text)
    if between:
        return Unread(write=(f"{between // 60}:{between % 60:02}",), cause="range")
    meant = meant_length(text)
    return Unread(write=(meant,) if meant else ())


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
