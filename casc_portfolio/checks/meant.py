"""What was likely meant by a name: told by titles, by places in an order, and by near misses."""

import re
from collections.abc import Iterable, Mapping

from casc_portfolio.checks.near import among, nearest
from casc_portfolio.checks.rule import Arguments
from casc_portfolio.frameworks import Framework

_ALIKE = 0.75
"""Titles are long, so that less than this share of common letters is another title."""
_ENOUGH = 12
"""Characters of a sentence's beginning that tell it from others."""
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*")
_TURNED = re.compile(r"([A-Za-z])\s?[-.]?\s?([0-9]+)")
"""An element with its letter before the number of its standard."""
_FIRST = {"beginning", "begin", "start", "baseline", "first", "entry", "initially"}
_MIDDLE = {"mid", "middle", "midpoint", "midway", "midyear", "benchmark", "interim"}
_LAST = {"end", "ending", "last", "exit", "summative", "closing"}
_WORD = re.compile(r"\w+(?:-\w+)*")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def divided(text: str) -> list[str]:
    """The names in a text with commas, *and*, or the like between them."""
    return [name for name in _BETWEEN.split(" ".join(text.split())) if name]


def by_title(typed: str, titles: Mapping[str, str]) -> str | None:
    """The name of what is called ``typed``, or nearly so; ``titles`` are in small letters."""
    wanted = " ".join(typed.casefold().split())
    if wanted in titles:
        return titles[wanted]
    begun = {titles[title] for title in titles if title.startswith(wanted.rstrip("."))}
    if len(wanted) >= _ENOUGH and len(begun) == 1:
        return begun.pop()
    near = nearest(wanted, titles, alike=_ALIKE)
    return titles[near] if near else None


def by_number(arguments: Arguments) -> Arguments:
    """For a level: the one that is alike; or for its number, counted from the first, ``perhaps``.

    ``either`` are several that were named at once: which of them holds, nobody else can say.
    """
    typed, known = str(arguments.get("value", "")), arguments.get("known")
    words = _WORD.findall(typed.casefold())
    named = [one for one in known if one.casefold() in words] if isinstance(known, tuple) else []
    if len(named) > 1:
        return {"either": tuple(named), "suggestion": "", "others": ()}
    at = int(typed) if re.fullmatch(r"[1-9]", typed) else 0
    if isinstance(known, tuple) and 0 < at <= len(known):
        return {"perhaps": known[at - 1]}
    return among("value", "known")(arguments)


def by_order(arguments: Arguments) -> Arguments:
    """For a period: the one that is alike, or ``perhaps`` the first, the middle one or the last."""
    known = arguments.get("known")
    words = set(re.findall(r"[a-z]+", str(arguments.get("value", "")).casefold()))
    if isinstance(known, tuple) and len(known) > 1:
        if named := [name for name in known if name.casefold() in words]:
            return {"perhaps": named[0]}
        places = ((_FIRST, 0), (_LAST, -1), (_MIDDLE, len(known) // 2))
        for names, at in places:
            if words & names and (names is not _MIDDLE or len(known) % 2):
                return {"perhaps": known[at]}
    return among("value", "known")(arguments)


def standard_meant(typed: str, framework: Framework) -> str | None:
    """The number of the standard that ``typed`` is another word for, or an element of."""
    known = framework.recognise(typed) or typed
    element = framework.element(known)
    if element is not None:
        return element.standard
    if framework.standard(known):
        return known
    if typed.casefold() in _NUMBERS:
        number = str(_NUMBERS.index(typed.casefold()) + 1)
        return number if framework.standard(number) else None
    return by_title(typed, {one.title.casefold(): one.number for one in framework.standards})


def elements_meant(typed: str, framework: Framework) -> tuple[str, ...]:
    """The elements that ``typed`` names in another way: several at once, or by a title with a slip."""
    turned = _TURNED.fullmatch(" ".join(typed.split()))
    parts = [turned[2] + turned[1]] if turned else divided(typed)
    for names in (parts, [name for part in parts for name in part.split()]):
        codes = [_code(name, framework) for name in names]
        if codes and all(codes):
            return tuple(code for code in codes if code)
    titles = {one.title.casefold(): one.code for one in framework.elements}
    near = by_title(typed, titles)
    return (near,) if near else ()


def elements_said(text: str, framework: Framework) -> tuple[str, ...]:
    """The elements that a line names by their titles or codes, with commas between them."""
    parts = text.replace(";", ",").split(",")
    meant = [elements_meant(part.strip(), framework) for part in parts]
    return tuple(code for some in meant for code in some) if all(meant) else ()


def _code(typed: str, framework: Framework) -> str | None:
    known = framework.recognise(typed) or typed
    return known if framework.element(known) else None


def folded_titles(named: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """Title in small letters → name, of what has both; of two with one title, the first."""
    titles: dict[str, str] = {}
    for title, name in named:
        if title and name:
            titles.setdefault(" ".join(title.casefold().split()), name)
    return titles
