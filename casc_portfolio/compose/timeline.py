"""The two years on one line: positions above, and below them when each piece of work happened.

Places and widths are percent of the whole line.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.cards import page_path, title_of
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.fields.types import Span
from casc_portfolio.programs import Year

_MANY = 16
"""More than this is a list and no picture: then only what is highlighted is shown."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A time with a name; ``left`` and ``width`` are percent of the line."""

    label: str
    left: float
    width: float

    @property
    def late(self) -> bool:
        """Whether its name has more room before it than behind."""
        return self.left + self.width / 2 > 50


@dataclass(frozen=True, kw_only=True)
class PieceStretch(Stretch):
    """When a piece of work happened."""

    path: str
    standard: str
    when: Span


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """Years and positions side by side, pieces of work in the order in which they began."""

    years: tuple[Stretch, ...]
    positions: tuple[Stretch, ...]
    pieces: tuple[PieceStretch, ...]
    whole: bool
    """Whether every piece is on it."""


def timeline(seen: Seen) -> Timeline | None:
    """The line, once there are years to draw and a piece of work in them."""
    years = seen.calendar.years if seen.calendar else ()
    dated = [one for one in seen.evidence if one.fields.date]
    few = dated if len(dated) <= _MANY else [one for one in dated if one.fields.highlight]
    if not years or not few:
        return None
    pieces = sorted(_pieces(few, years), key=lambda one: (one.when.start, one.when.end))
    return Timeline(
        years=tuple(_stretch(f"Year {one.number}", one.start, one.end, years) for one in years),
        positions=tuple(_positions(seen, years)),
        pieces=tuple(pieces),
        whole=len(pieces) == len(seen.evidence),
    )


def _positions(seen: Seen, years: tuple[Year, ...]) -> Iterator[Stretch]:
    for one in seen.settings.positions or ():
        last = one.end or years[-1].end
        if one.role and one.start and one.start <= years[-1].end and last >= years[0].start:
            label = ", ".join(filter(None, (one.role, one.school)))
            yield _stretch(label, one.start, last, years)


def _pieces(pieces: list[Document[Evidence]], years: tuple[Year, ...]) -> Iterator[PieceStretch]:
    for one in pieces:
        when = one.fields.date
        if when and when.start <= years[-1].end and when.end >= years[0].start:
            drawn = _stretch(title_of(one), when.start, when.end, years)
            yield PieceStretch(
                label=drawn.label,
                left=drawn.left,
                width=drawn.width,
                path=page_path(one),
                standard=one.standard or "",
                when=when,
            )


def _stretch(label: str, first: dt.date, last: dt.date, years: tuple[Year, ...]) -> Stretch:
    start, end = years[0].start, years[-1].end
    days = (end - start).days + 1
    left = max((first - start).days, 0)
    right = min((last - start).days + 1, days)
    return Stretch(
        label=label,
        left=round(100 * left / days, 2),
        width=round(100 * max(right - left, 1) / days, 2),
    )
