"""Near enough: when a name that nothing has can only be a slip in one that is there."""

import re
from collections.abc import Iterable
from functools import lru_cache

_SHORTEST = 5
"""Letters: in a shorter name, one letter makes another word."""
_TWO_SLIPS = 9
"""Letters from which on two slips are still a slip."""


def near_enough(typed: str, meant: str, known: Iterable[str]) -> bool:
    """Whether ``typed`` is ``meant`` with a slip, and is nearer to none of the ``known``.

    Case and signs between the words are no difference; a digit is always one, because a
    number that is nearly another is another number; so is the first letter, which nobody mistypes.
    """
    if _digits(typed) != _digits(meant):
        return False
    bare, other = _bare(typed), _bare(meant)
    if bare == other:
        return sum(_bare(name) == bare for name in {*known, meant}) == 1
    slips = _slips(bare, other)
    length = min(len(bare), len(other))
    most = 2 if length >= _TWO_SLIPS else 1
    if slips > most or length < _SHORTEST or bare[0] != other[0]:
        return False
    return all(_slips(bare, _bare(name), most=slips) > slips for name in known if name != meant)


def _digits(name: str) -> list[str]:
    return re.findall(r"\d", name)


@lru_cache(maxsize=32768)
def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _slips(first: str, second: str, *, most: int = 2) -> int:
    """Letters left out, added, changed, or typed in the wrong order; more than ``most`` count as three."""
    if abs(len(first) - len(second)) > most:
        return 3
    first, second = _differing(first, second)
    above: list[int] = []
    row = list(range(len(second) + 1))
    for i, one in enumerate(first, start=1):
        above, last, row = row, above, [i]
        for j, other in enumerate(second, start=1):
            best = min(above[j] + 1, row[-1] + 1, above[j - 1] + (one != other))
            if i > 1 and j > 1 and one == second[j - 2] and first[i - 2] == other:
                best = min(best, last[j - 2] + 1)
            row.append(best)
        if min(row) > most and min(above) > most:
            return 3
    return min(3, row[-1])


def _differing(first: str, second: str) -> tuple[str, str]:
    """Both without what they begin and end with alike."""
    start = _alike(first, second)
    first, second = first[start:], second[start:]
    end = _alike(first[::-1], second[::-1])
    return first[: len(first) - end], second[: len(second) - end]


def _alike(first: str, second: str) -> int:
    """How many signs both begin with."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))
