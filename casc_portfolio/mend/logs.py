"""Cells of a log, mended where their day, their length or their word is sure."""

import re
from collections.abc import Callable, Mapping

from casc_portfolio.hours import problems
from casc_portfolio.hours.lengths import meant_length
from casc_portfolio.mend.alike import near_enough
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot

_SERIAL = re.compile(r"\d{5}")


def _cell(spot: Spot, text: str, *, reach: Reach = Reach.SAFE) -> Fix:
    """What a cell holds replaced; quotes and spaces around it stay."""
    quoted = spot.typed[:1] == '"' and len(spot.typed) > 1
    return spot.part(spot.start + quoted, spot.end - quoted, text, reach=reach)


def _date(spot: Spot) -> Fix | None:
    """A day that has one reading; a bare number of five digits is a guess."""
    write = spot.words("write")
    if len(write) != 1:
        return None
    sure = not _SERIAL.fullmatch(spot.value)
    return _cell(spot, write[0], reach=Reach.SAFE if sure else Reach.UNSAFE)


def _doubtful(spot: Spot) -> Fix | None:
    """What was likely meant where what stands there could be meant too."""
    write = spot.words("write")
    return _cell(spot, write[0], reach=Reach.UNSAFE) if len(write) == 1 else None


def _duration(spot: Spot) -> Fix | None:
    """A length in a form that everybody reads the same; two times would lose the first."""
    if spot.word("cause") == "range":
        return None
    meant = meant_length(spot.value)
    return _cell(spot, meant) if meant else _doubtful(spot)


def _time(spot: Spot) -> Fix | None:
    """A time of day that has one reading."""
    write = spot.words("write")
    return _cell(spot, write[0]) if len(write) == 1 else None


def _word(spot: Spot) -> Fix | None:
    """A word of the program's, spelled as it is there."""
    meant = spot.word("suggestion")
    if not meant or not spot.value:
        return None
    return _cell(spot, meant, reach=spot.near(meant, spot.words("known")))


def _column(spot: Spot) -> Fix | None:
    """The name of a column."""
    meant, typed = spot.word("suggestion"), spot.word("column")
    if not meant:
        return None
    sure = near_enough(typed, meant, spot.words("known"))
    return _cell(spot, meant, reach=Reach.SAFE if sure else Reach.UNSAFE)


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    problems.UNKNOWN_COLUMN: _column,
    problems.BAD_ENTRY_DATE: _date,
    problems.DAY_BEFORE_MONTH: _doubtful,
    problems.BAD_DURATION: _duration,
    problems.DOUBTFUL_DURATION: _doubtful,
    problems.IMPOSSIBLE_DURATION: _doubtful,
    problems.BAD_TIME: _time,
    problems.UNKNOWN_MODE: _word,
    problems.UNKNOWN_TOPIC: _word,
    problems.UNKNOWN_PART: _word,
}
