"""The day that was likely meant by a date that can't be taken as it is."""

import re
from calendar import monthrange
from datetime import date, datetime

from casc_portfolio.checks.rule import Arguments

_FORMS = (
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%m/%d/%Y",
    "%m/%d/%y",
    "%m-%d-%Y",
    "%B %d %Y",
    "%b %d %Y",
    "%d %B %Y",
    "%d %b %Y",
    "%d/%m/%Y",
)
"""Month first wherever both ways can be meant; the last one only where nothing else fits."""
_EVERY_YEAR = ("%B %d", "%b %d", "%m/%d", "%m-%d", "%d %B", "%d %b")
_MONTHS = ("%B %Y", "%b %Y", "%m/%Y", "%Y-%m")
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+", re.I
)
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.I)
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
"""What programs make of a hyphen."""
_BETWEEN = re.compile(r"\s+(?:to|until|through|and|-)\s+|\s*[–—]\s*", re.I)
_OURS = re.compile(r"\d{4}-\d{2}-\d{2}")


def meant_day(text: str) -> date | None:
    """The day that ``text`` says in another form; slashes are read month first."""
    return _read(text, _FORMS)


def days_named(text: str) -> list[str]:
    """The days of a text that names several, each as it was typed."""
    return _BETWEEN.split(" ".join(text.split()))


def same_day(arguments: Arguments) -> Arguments:
    """What to write in the place of the argument ``value``.

    ``suggestion`` is a day, ``several`` two days where the field may hold them, ``months`` the
    same for two months, ``month`` the last day of a month without a day, ``nowhere`` a day
    that the calendar does not have; ``every_year`` is a month and a day where no year belongs.
    """
    text = str(arguments.get("value", ""))
    if arguments.get("cause") == "month-day":
        found = _read(f"2001 {text}", tuple(f"%Y {form}" for form in _EVERY_YEAR))
        return {"every_year": f"{found:%m-%d}"} if found else {}
    day = meant_day(text)
    if day is not None:
        return {"suggestion": day.isoformat()}
    if _OURS.fullmatch(text):
        return {"nowhere": text}
    month = _read(text, _MONTHS)
    if month is not None:
        return {"month": _last_day(month).isoformat()}
    return _several(text) if arguments.get("several_days") else {}


def _several(text: str) -> Arguments:
    parts = days_named(text)
    days = [meant_day(part) for part in parts]
    if len(days) == 2 and days[0] and days[1] and days[0] <= days[1]:
        return {"several": _from_to(days[0], days[1])}
    months = [_read(part, _MONTHS) for part in parts]
    if len(months) == 2 and months[0] and months[1] and months[0] <= months[1]:
        return {"months": _from_to(months[0], _last_day(months[1]))}
    return {}


def _from_to(first: date, last: date) -> str:
    return f"{{from: {first.isoformat()}, to: {last.isoformat()}}}"


def _last_day(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def _read(text: str, forms: tuple[str, ...]) -> date | None:
    text = _ENDING.sub("", _WEEKDAY.sub("", text.strip(), count=1)).translate(_HYPHENS)
    text = re.sub(r"\bsept\b", "sep", re.sub(r"[.,\s]+", " ", text), flags=re.I).strip()
    for form in forms:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day only
        except ValueError:
            continue
    return None
