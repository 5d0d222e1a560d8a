"""Names that nothing has, mended to the one they can only be."""

import re
from collections.abc import Callable, Iterable, Mapping

from casc_portfolio.checks import RULES
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot

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
    by_title = "suggestion" in spot.finding.arguments
    reach = Reach.SAFE if by_title else spot.near(meant, spot.words("known"))
    return spot.instead(spot.value, meant, reach=reach)


def _instead(spot: Spot) -> Fix | None:
    """The one code, whatever older way of writing it stands there."""
    return spot.instead(spot.value, spot.word("instead"))


def _codes(names: Iterable[str]) -> list[str]:
    return [code for code, rule in RULES.items() if rule.name in names]


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    **dict.fromkeys(_codes(_SPELLED), _meant),
    **dict.fromkeys(_codes(_WRITTEN), _instead),
}
