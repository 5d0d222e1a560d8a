"""Lengths of time in words and signs that only people read: what to write instead."""

import re

_PARTS = {"½": 30, "¼": 15, "¾": 45, "1/2": 30, "1/4": 15, "3/4": 45}
_HOURS = r"(?:hours?|hrs?|h)\.?"
_MINUTES = r"(?:minutes?|mins?|m|')\.?"
_FRACTION = re.compile(
    rf"(?:(\d{{1,2}})\s*(?:{_HOURS}\s*)?(?:and\s*)?)?(½|¼|¾|[13]/[24])\s*(?:{_HOURS})?", re.I
)
_RUN_ON = re.compile(
    rf"(\d{{1,2}})\s*{_HOURS}\s*(?:,|and|&|\+)?\s*([0-5]\d)\s*(?:{_MINUTES})?", re.I
)
_CLOCK = re.compile(rf"(\d{{1,2}}):([0-5]\d)\s*{_HOURS}", re.I)
_ABOUT_MINUTES = re.compile(r"(\d{1,3})\s*(?:'|′|’|min\.?s?\.?|minuten|minutos?)", re.I)
_ABOUT_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hs|hr\.s|horas?|std\.?)", re.I)

_NUMBERS = {name: number for number, name in enumerate("one two three four five six".split(), 1)}
_SPELLED = re.compile(rf"(an|{'|'.join(_NUMBERS)})(?= (?:and a half )?hours?\b)", re.I)
_HALF_AN_HOUR = re.compile(r"(?:a )?half(?: an)? hour", re.I)
_AND_A_HALF = re.compile(r" and a half\b", re.I)
_SPELLED_OUT = re.compile(r"(\d) hours?")


def meant_length(text: str) -> str | None:
    """The same length as ``1:30``, ``90 min`` or ``1.5``; ``None`` when it is not sure.

    ``1½ h``, ``1 1/2``, ``1 hour and 30 minutes``, ``1:30 h``, ``90'``, ``an hour and a half``.
    """
    text = _in_figures(" ".join(text.split()))
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
    if hours:
        return hours[1].replace(",", ".")
    spelled_out = _SPELLED_OUT.fullmatch(text)
    return f"{spelled_out[1]} h" if spelled_out else None


def _in_figures(text: str) -> str:
    """``1 hour`` for ``an hour``, ``1 hour ½`` for ``an hour and a half``."""
    if _HALF_AN_HOUR.fullmatch(text):
        return "½ hour"
    figures = _SPELLED.sub(lambda word: str(_NUMBERS.get(word[1].lower(), 1)), text, count=1)
    return _AND_A_HALF.sub(" ½", figures, count=1)
