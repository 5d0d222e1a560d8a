"""Growth at a glance: every standard from its first level to the latest, on one scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.cards import standard_path
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.wording import level_rank, short_levels
from casc_portfolio.frameworks import Standard


@dataclass(frozen=True, kw_only=True)
class Stop:
    """A dot on the line: ``kind`` is first, same (first, and back again), between or last."""

    at: float
    kind: str


@dataclass(frozen=True, kw_only=True)
class Rise:
    """One standard; places are shares of the scale's width, from its beginning.

    ``start`` and ``length`` are those of the line from the lowest to the highest level.
    """

    number: str
    short: str
    path: str
    stops: tuple[Stop, ...]
    start: float
    length: float
    first: str
    last: str
    moved: bool

    @property
    def said(self) -> str:
        """The line in words."""
        if self.first == self.last:
            return f"{self.short}: “{self.first}” at the beginning and now"
        return f"{self.short}: from “{self.first}” to “{self.last}”"


@dataclass(frozen=True, kw_only=True)
class Rises:
    """All of them; ``levels`` are the names of the scale's stops, ``reached`` counts from 0."""

    levels: tuple[str, ...]
    reached: int | None
    lines: tuple[Rise, ...]
    sentence: str


def rises(seen: Seen) -> Rises | None:
    """Standards that were assessed at least twice; ``None`` for eyes that see no levels."""
    if seen.public or seen.program is None or seen.framework is None:
        return None
    scale = short_levels(seen)
    lines = tuple(
        line for one in seen.framework.standards if (line := _rise(seen, one, scale)) is not None
    )
    if not lines:
        return None
    return Rises(
        levels=scale,
        reached=seen.program.scale.rank(seen.program.scale.reached),
        lines=lines,
        sentence=_sentence(lines),
    )


def _rise(seen: Seen, standard: Standard, scale: tuple[str, ...]) -> Rise | None:
    ratings = ((one.fields.standards or {}).get(standard.number) for one in seen.assessments)
    ranks = [
        rank
        for rating in ratings
        if rating and (rank := level_rank(seen, rating.level)) is not None
    ]
    if len(ranks) < 2:
        return None
    places = [round((rank + 0.5) / len(scale), 4) for rank in ranks]
    return Rise(
        number=standard.number,
        short=standard.short,
        path=standard_path(seen, standard),
        stops=tuple(_stops(places)),
        start=min(places),
        length=round(max(places) - min(places), 4),
        first=scale[ranks[0]],
        last=scale[ranks[-1]],
        moved=ranks[-1] > ranks[0],
    )


def _stops(places: list[float]) -> Iterator[Stop]:
    """The beginning, what lies elsewhere between, and the end on top."""
    first, *between, last = places
    yield Stop(at=first, kind="same" if first == last else "first")
    others = dict.fromkeys(place for place in between if place not in (first, last))
    yield from (Stop(at=place, kind="between") for place in others)
    yield Stop(at=last, kind="last")


def _sentence(lines: tuple[Rise, ...]) -> str:
    moved = sum(line.moved for line in lines)
    if moved == len(lines) > 1:
        return f"All {moved} standards have moved on."
    if moved:
        return f"{moved} of {len(lines)} standards have moved on."
    return "Where I began, and where I am."
