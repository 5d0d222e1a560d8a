"""The program's own names for levels, periods and the like."""

from casc_portfolio.compose.seen import Seen


def levels(seen: Seen) -> tuple[str, ...]:
    """The titles of the levels of practice, from the first to the last."""
    return tuple(level.title for level in seen.program.scale.levels) if seen.program else ()


def short_levels(seen: Seen) -> tuple[str, ...]:
    """The levels without the words that all of their titles begin and end with."""
    return without_shared(levels(seen))


def without_shared(titles: tuple[str, ...]) -> tuple[str, ...]:
    """``Practice meets the standard`` becomes ``meets`` among others of its kind."""
    words = [title.split() for title in titles]
    shortest = min(map(len, words), default=0)
    first = last = 0
    while first < shortest - 1 and len({one[first].casefold() for one in words}) == 1:
        first += 1
    while last < shortest - first - 1 and len({one[-1 - last].casefold() for one in words}) == 1:
        last += 1
    if len(titles) < 2:
        return titles
    return tuple(" ".join(one[first : len(one) - last]) for one in words)


def level_title(seen: Seen, level: str | None) -> str:
    """The name of a level for people."""
    known = {one.id: one.title for one in seen.program.scale.levels} if seen.program else {}
    return known.get(level or "", level or "")


def level_rank(seen: Seen, level: str | None) -> int | None:
    """The place of a level on the program's scale, from 0."""
    return seen.program.scale.rank(level) if seen.program else None


def period_title(seen: Seen, period: str | None) -> str:
    """The name of a period for people."""
    known = {one.id: one.title for one in seen.program.periods} if seen.program else {}
    return known.get(period or "", (period or "").replace("-", " ").capitalize())


def plan_title(seen: Seen) -> str:
    """What the program calls the plan."""
    return seen.program.wording.plan if seen.program else "Individualized Induction Plan"


def inquiry_title(seen: Seen) -> str:
    """What the program calls the inquiry or project."""
    return seen.program.wording.inquiry if seen.program else "Leadership inquiry"


def portfolio_title(seen: Seen) -> str:
    """What the program calls the portfolio."""
    return seen.program.wording.portfolio if seen.program else "Leadership portfolio"
