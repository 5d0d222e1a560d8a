"""Sights: the levels that the person and the coach saw, time by time, and the chart of them."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casc_portfolio.compose.cards import page_path
from casc_portfolio.compose.charts import Place, StepChart, step_chart
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.wording import level_rank, level_title, period_title, short_levels
from casc_portfolio.content.document import Document
from casc_portfolio.content.plan import Assessment


@dataclass(frozen=True, kw_only=True)
class Sight:
    """A level that someone saw at one time; ``rank`` is its place on the scale, from 0.

    ``short`` is the level's name without the words that all levels share.
    """

    period: str
    path: str
    date: dt.date | None
    level: str
    short: str
    rank: int | None
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing over time: what the person saw, what the coach saw, and both drawn.

    ``coach`` is empty for eyes that may not see the coach's assessments; the sentences
    are empty where there is nothing to compare.
    """

    sights: tuple[Sight, ...]
    coach: tuple[Sight, ...]
    chart: StepChart | None
    sentence: str
    coach_sentence: str


Levels = Callable[[Assessment], tuple[str | None, str | None]]
"""The level that an assessment gives the one thing that is looked at, and why."""


def times(seen: Seen) -> tuple[str, ...]:
    """The points in time at which anybody assessed, as the program calls them."""
    return tuple(dict.fromkeys(period_of(seen, one) for one in seen.assessments_in_time))


def period_of(seen: Seen, document: Document[Assessment]) -> str:
    """What the program calls the time of an assessment."""
    return period_title(seen, document.fields.period or document.id)


def line(seen: Seen, title: str, levels: Levels) -> Line:
    """All that was seen of one thing, for eyes that may know."""
    own = tuple(_sights(seen, seen.assessments, levels))
    coach = tuple(_sights(seen, seen.coach_assessments, levels))
    sentence = _sentence(own) if len(own) > 1 else ""
    return Line(
        sights=own,
        coach=coach,
        chart=_chart(seen, title, sentence, own, coach),
        sentence=sentence,
        coach_sentence=_coach_sentence(own, coach),
    )


def _sights(
    seen: Seen, assessments: tuple[Document[Assessment], ...], levels: Levels
) -> Iterator[Sight]:
    for document in assessments:
        level, sentence = levels(document.fields)
        if level:
            rank = level_rank(seen, level)
            yield Sight(
                period=period_of(seen, document),
                path=page_path(document),
                date=document.fields.date,
                level=level_title(seen, level),
                short=short_levels(seen)[rank] if rank is not None else level,
                rank=rank,
                sentence=sentence or "",
            )


def _chart(
    seen: Seen, title: str, sentence: str, own: tuple[Sight, ...], coach: tuple[Sight, ...]
) -> StepChart | None:
    """A drawing as soon as anybody looked twice."""
    points = times(seen)
    places, beside = _places(points, own), _places(points, coach)
    if seen.program is None or max(len(places), len(beside)) < 2:
        return None
    return step_chart(
        title=title,
        sentence=sentence,
        times=points,
        places=places,
        levels=short_levels(seen),
        reached=seen.program.scale.rank(seen.program.scale.reached),
        beside=beside,
    )


def _places(points: tuple[str, ...], seen: tuple[Sight, ...]) -> list[Place]:
    return [(points.index(one.period), one.rank) for one in seen if one.rank is not None]


def _sentence(own: tuple[Sight, ...]) -> str:
    first, last = own[0], own[-1]
    if first.level == last.level:
        between = [one.short for one in own if one.level != first.level]
        words = f", with “{between[0]}” between" if between else ""
        return f"The same level, “{first.short}”, at the beginning and now{words}."
    return f"From “{first.short}” to “{last.short}”."


def _coach_sentence(own: tuple[Sight, ...], coach: tuple[Sight, ...]) -> str:
    """What the coach saw last, with the time where the person looked again since."""
    if not coach:
        return ""
    last = coach[-1]
    when = "" if not own or own[-1].period == last.period else f" ({last.period})"
    same = any(one.period == last.period and one.level == last.level for one in own)
    return f"The coach saw {'the same' if same else f'“{last.short}”'}{when}."
