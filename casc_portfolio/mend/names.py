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
    by_title = meant in _called(spot.value, spot.portfolio)
    reach = Reach.SAFE if by_title else spot.near(meant, spot.words("known"))
    return spot.instead(spot.value, meant, reach=reach)


def _called(title: str, portfolio: Portfolio) -> set[str]:
    """The names of what has this title."""
    program = portfolio.program
    titled = [(piece.id, piece.fields.title or "") for piece in portfolio.evidence]
    if program is not None:
        titled += [(milestone.id, milestone.title) for milestone in program.milestones]
        titled += [(requirement.id, requirement.title) for requirement in program.requirements]
    return {name for name, own in titled if own.casefold() == title.casefold()}


def _instead(spot: Spot) -> Fix | None:
    """The one code, whatever older way of writing it stands there."""
    return spot.instead(spot.value, spot.word("instead"))


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    **dict.fromkeys(map(code_of, _SPELLED), _meant),
    **dict.fromkeys(map(code_of, _WRITTEN), _instead),
}
