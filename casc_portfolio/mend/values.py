"""Values that are not of their field's kind, mended where one thing can be meant."""

import re
from collections.abc import Callable, Mapping

from casc_portfolio.checks.days import days_named
from casc_portfolio.fields import problems
from casc_portfolio.mend.alike import near_enough
from casc_portfolio.mend.days import one_meaning
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot, code_of
from casc_portfolio.source.lines import line_at

_UNITS = {
    "minutes": re.compile(r"\d+(?:\.\d+)?\s*(?:m|mins?|minutes?)\.?", re.IGNORECASE),
    "hours": re.compile(r"\d+(?:\.\d+)?\s*(?:h|hrs?|hours?)\.?", re.IGNORECASE),
}
"""Field → its number with the unit that the field's name already says."""
_SHARE = re.compile(r"\d{1,3}\s*%")


def _field(spot: Spot) -> Fix | None:
    """The name of a field, spelled as it is called."""
    meant, typed = spot.word("suggestion"), spot.word("field")
    if not meant or not typed:
        return None
    known = spot.words("known")
    reach = Reach.SAFE if near_enough(typed, meant, known) else Reach.UNSAFE
    return spot.instead(typed, meant, reach=reach)


def _date(spot: Spot) -> Fix | None:
    """A day, or two, with the year first."""
    several, month_day = spot.word("several"), spot.word("every_year")
    if month_day:
        return spot.whole(month_day, reach=Reach.UNSAFE)
    if several and not spot.alone:
        return None
    if several:
        sure = all(one_meaning(part) for part in days_named(spot.value))
        return spot.whole(several, reach=Reach.SAFE if sure else Reach.UNSAFE)
    day = spot.word("suggestion")
    sure = one_meaning(spot.value)
    return spot.in_its_place(day, reach=Reach.SAFE if sure else Reach.UNSAFE) if day else None


def _number(spot: Spot) -> Fix | None:
    """The number alone; words around it may have said something."""
    part = spot.word("part")
    if part:
        sure = _SHARE.fullmatch(spot.value)
        return spot.in_its_place(part, reach=Reach.SAFE if sure else Reach.UNSAFE)
    number = spot.word("suggestion")
    unit = _UNITS.get(spot.word("field"))
    same = unit is not None and unit.fullmatch(spot.value)
    return spot.in_its_place(number, reach=Reach.SAFE if same else Reach.UNSAFE) if number else None


def _choice(spot: Spot) -> Fix | None:
    """A word of a list, spelled as it is there."""
    meant = spot.word("suggestion")
    if not meant:
        return None
    return spot.instead(spot.value, meant, reach=spot.near(meant, spot.words("choices")))


def _name(spot: Spot) -> Fix | None:
    """A short name with hyphens in the place of spaces and other signs."""
    meant = spot.word("suggestion")
    return spot.instead(spot.value, meant) if meant else None


def _address(spot: Spot) -> Fix | None:
    """An address with the beginning it lacks."""
    meant = spot.word("suggestion")
    if not meant or meant != f"https://{spot.value}":
        return None
    at = spot.source.text.find(spot.value, spot.start, spot.end)
    return spot.part(at, at, "https://", reach=Reach.UNSAFE) if at >= 0 else None


def _path(spot: Spot) -> Fix | None:
    """Folders divided by forward slashes, when the file is there; an address called one."""
    if spot.word("cause") == "address":
        return _called_address(spot)
    value = spot.value
    slashed = value.replace("\\", "/").removeprefix("./")
    field = spot.word("field")
    folder = "records/" if field == "document" else "content/"
    there = {folder + slashed, folder + slashed.removeprefix("records/")}
    if slashed == value or there.isdisjoint(spot.portfolio.inventory.files):
        return None
    return spot.whole(slashed) if spot.typed == value else None


def _called_address(spot: Spot) -> Fix | None:
    """``file: https://…``, where ``url:`` was meant."""
    text = spot.source.text
    first = max(text.rfind("\n", 0, spot.start), text.rfind("\r", 0, spot.start)) + 1
    line = line_at(text, first, len(text))
    if line.key != "file" or line.value.start != spot.start:
        return None
    start = text.rindex("file", first, spot.start)
    return spot.part(start, start + len("file"), "url")


def _audience(spot: Spot) -> Fix | None:
    """The audience that holds anyway."""
    return spot.instead(spot.word("audience"), spot.word("widest"))


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    problems.UNKNOWN_FIELD: _field,
    problems.BAD_DATE: _date,
    problems.BAD_NUMBER: _number,
    problems.BAD_CHOICE: _choice,
    problems.BAD_NAME: _name,
    problems.BAD_ADDRESS: _address,
    problems.BAD_PATH: _path,
    code_of("audience-too-wide"): _audience,
}
