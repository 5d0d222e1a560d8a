"""Days written in another form: what to write instead, and whether they can mean another day."""

import re
from datetime import date

from casc_portfolio.checks.days import meant_day

_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\s*([A-Za-z]{3})[a-z]*[.,]?\s")


def one_meaning(text: str) -> bool:
    """Whether ``text`` is the same day for every reader.

    ``4/5/2025`` is not, and neither is ``13/04/2026``: who writes the day first there
    does so in other dates too. A day of the week that does not fit leaves a doubt.
    """
    day = meant_day(text)
    if day is None or not _week_fits(text, day):
        return False
    numbers = _NUMBERS.fullmatch(text.strip())
    return numbers is None or numbers[1] == numbers[2] or int(numbers[2]) > 12


def _week_fits(text: str, day: date) -> bool:
    named = _WEEKDAY.match(text)
    word = named[1].lower() if named else ""
    return word not in _WEEKDAYS or _WEEKDAYS.index(word) == day.weekday()
