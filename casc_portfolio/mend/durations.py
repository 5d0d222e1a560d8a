"""Lengths of time in words and signs that only people read: what to write instead."""

import re

_PARTS = {"½": 30, "¼": 15, "¾": 45, "1/2": 30, "1/4": 15, "3/4": 45}
_HOURS = r"(?:hours?|hrs?|h)\.?"
_MINUTES = r"(?:minutes?|mins?|m|')\.?"
_FRACTION = re.compile(rf"(?:(\d{{1,2}})\s*(?:and\s*)?)?(½|¼|¾|[13]/[24])\s*(?:{_HOURS})?", re.I)
_RUN_ON = re.compile(
    rf"(\d{{1,2}})\s*{_HOURS}\s*(?:,|and|&|\+)?\s*([0-5]\d)\s*(?:{_MINUTES})?", re.I
)
_CLOCK = re.compile(rf"(\d{{1,2}}):([0-5]\d)\s*{_HOURS}", re.I)
_ABOUT_MINUTES = re.compile(r"(\d{1,3})\s*(?:'|′|’|min\.?s?\.?|minuten|minutos?)", re.I)
_ABOUT_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hs|hr\.s|horas?|std\.?)", re.I)


def meant_duration(text: str) -> str | None:
    """The same length as ``1:30``, ``90 min`` or ``1.5``; ``None`` when it is not sure.

    ``1½ h``, ``1 1/2``, ``1 hour and 30 minutes``, ``1:30 h``, ``90'``.
    """
    text = " ".join(text.split())
    fraction = _FRACTION.fullmatch(text)
    if fraction and fraction[2] in _PARTS:
        return f"{int(fraction[1] or 0)}:{_PARTS[fraction[2]]:02}"
    both = _RUN_ON.fullmatch(text) or _CLOCK.fullmatch(text)
    if both:
        return f"{int(both[1])}:{both[2]}"
    minutes = _ABOUT_MINUTES.fullmatch(text)
    if minutes:
        return f"{int(minutes[1])} min"
    hours = _ABOUT_HOURS.fullmatch(text)
    return hours[1].replace(",", ".") if hours else None
