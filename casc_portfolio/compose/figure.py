"""The number in a result that speaks for itself, and the sentence that says what it counts."""

import re
from dataclasses import dataclass

from casc_portfolio.prose import sentences

_NUMBER = r"[$€£]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[$€£]?\d+(?:\.\d+)?"
_UNIT = r"(?:\s?%|\s(?:percent|points?|minutes|hours|days)\b)"
_NOT_MORE = r"(?![\d:/]|[.,]\d|-\d)"
_ROSE = re.compile(
    rf"\bfrom\s(?P<a>{_NUMBER}){_NOT_MORE}(?P<u>{_UNIT})?(?:\s[\w-]+){{0,4}}?"
    rf"\sto\s(?P<b>{_NUMBER}){_NOT_MORE}(?P<v>{_UNIT})?",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?<![\w.,:/-])(?P<a>{_NUMBER}){_NOT_MORE}\s(?:out\s)?of\s(?:the\s|all\s)?(?P<b>{_NUMBER}){_NOT_MORE}",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"(?<![\w.,:/-])(?P<a>{_NUMBER})(?P<u>\s?%|\spercent\b)", re.IGNORECASE)
_ANY_SHARE = re.compile(r"\d\s?(?:[%٪％]|percent\b)", re.IGNORECASE)
"""A share wherever it stands: in some scripts no space parts it from the word before it."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """``39 → 72 %`` and the sentence it was found in; ``said`` is how it is read aloud."""

    number: str
    said: str
    sentence: str


def figure(text: str) -> Figure | None:
    """The most telling number of a text: what changed, else a part of a whole, else a share.

    ``None`` when there is none that stands alone: years, times and bare counts don't.
    """
    for find in (_change, _part, _share):
        for sentence in sentences(text):
            found = find(sentence)
            if found is not None:
                return found
    return None


def _change(sentence: str) -> Figure | None:
    for found in _ROSE.finditer(sentence):
        first, last = found["a"], found["b"]
        unit = _unit(found["v"] or found["u"])
        if not unit and (_YEAR.fullmatch(first) or _YEAR.fullmatch(last)):
            continue
        return Figure(
            number=f"{first} → {last}{unit}",
            said=f"from {first} to {last}{unit}",
            sentence=sentence,
        )
    return None


def _part(sentence: str) -> Figure | None:
    for found in _OF.finditer(sentence):
        if not _YEAR.fullmatch(found["b"]):
            words = f"{found['a']} of {found['b']}"
            return Figure(number=words, said=words, sentence=sentence)
    return None


def _share(sentence: str) -> Figure | None:
    found = _SHARE.search(sentence)
    if found is None or len(_ANY_SHARE.findall(sentence)) > 1:
        return None  # several shares are compared, and only the whole sentence compares them
    words = f"{found['a']}{_unit(found['u'])}"
    return Figure(number=words, said=words, sentence=sentence)


def _unit(typed: str | None) -> str:
    """``percent`` is set as a sign: it is read from far away."""
    unit = (typed or "").strip()
    if unit in ("", "%") or unit.casefold() == "percent":
        return "\u202f%" if unit else ""
    return f" {unit}"
