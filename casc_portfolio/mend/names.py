"""Names that nothing has, mended to the one they can only be."""

import re
from collections.abc import Callable, Mapping

from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot, code_of
from casc_portfolio.portfolio import Portfolio

_SPELLED = (
    "unknown-goal",
    "unknown-evidence",
    "unknown-level",
    "unknown-period",
    "unknown-milestone",
    "unknown-accent",
    "unknown-requirement",
    "unknown-category",
    "unknown-record",
)
"""Rules whose hint is the likeliest name."""
_WRITTEN = ("unknown-standard", "old-element")
"""Rules whose hint is the one right way to write what is meant."""
_ID = re.compile(r"[\w. -]+")


def _meant(spot: Spot) -> Fix | None:
    """The likeliest name; that of the same title is the right one."""
    spaced = spot.word("spaced")
    if spaced:
        return spot.whole(f"[{spaced}]") if _ID.fullmatch(spaced) else None
    meant = spot.word("suggestion")
    if not meant:
        return None
    by_title = _is_called(meant, spot.value, spot.portfolio)
    reach = Reach.SAFE if by_title else spot.near(meant, spot.words("known"))
    return spot.instead(spot.value, meant, reach=reach)


def _is_called(name: str, title: str, portfolio: Portfolio) -> bool:
    """Whether what has this name has this title."""
    titles = [piece.fields.title or "" for piece in portfolio.evidence if piece.id == name]
    program = portfolio.program
    if program is not None:
        titles += [one.title for one in program.milestones if one.id == name]
        titles += [one.title for one in program.requirements if one.id == name]
    return title.casefold() in map(str.casefold, titles)


def _instead(spot: Spot) -> Fix | None:
    """The one code, whatever older way of writing it stands there."""
    return spot.instead(spot.value, spot.word("instead"))


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    **dict.fromkeys(map(code_of, _SPELLED), _meant),
    **dict.fromkeys(map(code_of, _WRITTEN), _instead),
}
