"""Near enough: when a name that nothing has can only be a slip in one that is there."""

import re
from collections.abc import Iterable

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
    return all(_slips(bare, _bare(name)) > slips for name in known if name != meant)


def _digits(name: str) -> list[str]:
    return re.findall(r"\d", name)


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _slips(first: str, second: str) -> int:
    """Letters left out, added, changed, or typed in the wrong order, counted up to three."""
    if abs(len(first) - len(second)) > 2:
        return 3
    rows = [list(range(len(second) + 1))]
    for i, one in enumerate(first, start=1):
        row = [i]
        for j, other in enumerate(second, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (one != other))
            if i > 1 and j > 1 and one == second[j - 2] and first[i - 2] == other:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return min(3, rows[-1][-1])
