"""Growth: how the person saw each standard, period by period, and each assessment by itself."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import Invitation, links, page_path, standard_path, title_of
from casc_portfolio.compose.charts import StepChart, step_chart
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.wording import (
    level_rank,
    level_title,
    levels,
    period_title,
    short_levels,
)
from casc_portfolio.content.document import Document
from casc_portfolio.content.plan import Assessment, Assessor
from casc_portfolio.frameworks import Standard

TAB = "Growth"
PATH = "growth.md"


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
class StandardGrowth:
    """One standard over time."""

    number: str
    title: str
    short: str
    path: str
    sights: tuple[Sight, ...]
    coach: tuple[Sight, ...]
    chart: StepChart | None


@dataclass(frozen=True, kw_only=True)
class GrowthView:
    """All standards over time, with the scale from its first level to its last."""

    levels: tuple[str, ...]
    reached: str
    periods: tuple[str, ...]
    standards: tuple[StandardGrowth, ...]
    assessments: tuple[Link, ...]
    sentence: str
    invitation: Invitation | None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One standard in one assessment."""

    number: str
    title: str
    path: str
    level: str
    sentence: str
    elements: tuple[tuple[str, str, str], ...]
    """Code, title and level, where levels per element were given."""


@dataclass(frozen=True, kw_only=True)
class AssessmentView:
    """One assessment of all standards."""

    period: str
    date: dt.date | None
    by_coach: bool
    rows: tuple[Row, ...]
    body: str
    draft: bool


def growth_pages(seen: Seen) -> Iterator[Page]:
    """The overview and a page for each assessment; nothing where there is nothing to see."""
    if seen.public or not (seen.assessments or seen.private):
        return
    view = _growth(seen)
    yield Page(
        path=PATH, kind="growth", title="Growth", view=view, tab=TAB, description=view.sentence
    )
    above = (Link(title="Growth", path=PATH),)
    for document in (*seen.assessments, *seen.coach_assessments):
        yield Page(
            path=page_path(document),
            kind="assessment",
            title=title_of(document),
            view=_assessment(seen, document),
            tab=TAB,
            trail=above,
            source=document.path,
        )


def _growth(seen: Seen) -> GrowthView:
    scale = seen.program.scale if seen.program else None
    standards = seen.framework.standards if seen.framework else ()
    lines = tuple(standard_growth(seen, standard) for standard in standards)
    empty = not any(line.sights for line in lines)
    return GrowthView(
        levels=levels(seen),
        reached=level_title(seen, scale.reached) if scale else "",
        periods=tuple(_period(seen, one) for one in seen.assessments),
        standards=() if empty else lines,
        assessments=links((*seen.assessments, *seen.coach_assessments)),
        sentence=_sentence(lines),
        invitation=_INVITATION if empty and seen.private else None,
    )


_INVITATION = Invitation(
    title="Here you will see how you grow",
    text="Your self-assessments draw a line for each standard: where you began, where you are "
    "in the middle, and where you arrive.",
    action="Begin with content/self-assessment/initial.md: a level and one honest sentence "
    "for each standard.",
)


def standard_growth(seen: Seen, standard: Standard) -> StandardGrowth:
    """How one standard was seen over time, for eyes that may know."""
    sights = tuple(_sights(seen, seen.assessments, standard))
    placed = [(sight.period, sight.rank) for sight in sights if sight.rank is not None]
    chart = None
    if len(placed) > 1 and seen.program:
        chart = step_chart(
            title=f"{standard.number} {standard.title}",
            sentence=_line_sentence(sights),
            places=placed,
            levels=short_levels(seen),
            reached=seen.program.scale.rank(seen.program.scale.reached),
        )
    return StandardGrowth(
        number=standard.number,
        title=standard.title,
        short=standard.short,
        path=standard_path(seen, standard),
        sights=sights,
        coach=tuple(_sights(seen, seen.coach_assessments, standard)),
        chart=chart,
    )


def _sights(
    seen: Seen, assessments: tuple[Document[Assessment], ...], standard: Standard
) -> Iterator[Sight]:
    for document in assessments:
        rating = (document.fields.standards or {}).get(standard.number)
        if rating is not None and rating.level:
            rank = level_rank(seen, rating.level)
            yield Sight(
                period=_period(seen, document),
                path=page_path(document),
                date=document.fields.date,
                level=level_title(seen, rating.level),
                short=short_levels(seen)[rank] if rank is not None else rating.level,
                rank=rank,
                sentence=rating.sentence or "",
            )


def _period(seen: Seen, document: Document[Assessment]) -> str:
    return period_title(seen, document.fields.period or document.id)


def _line_sentence(sights: tuple[Sight, ...]) -> str:
    first, last = sights[0], sights[-1]
    if first.level == last.level:
        between = [one.short for one in sights if one.level != first.level]
        words = f", with “{between[0]}” between" if between else ""
        return f"The same level, “{first.short}”, at the beginning and now{words}."
    return f"From “{first.short}” to “{last.short}”."


def _sentence(lines: tuple[StandardGrowth, ...]) -> str:
    """What to see: how many standards moved on since the first assessment."""
    compared = [line.sights for line in lines if line.chart]
    moved = sum((one[-1].rank or 0) > (one[0].rank or 0) for one in compared)
    if not compared:
        return ""
    if moved == len(compared):
        return f"All {moved} standards have moved on since the first assessment."
    return f"{moved} of {len(compared)} standards have moved on since the first assessment."


def _assessment(seen: Seen, document: Document[Assessment]) -> AssessmentView:
    fields = document.fields
    return AssessmentView(
        period=_period(seen, document),
        date=fields.date,
        by_coach=fields.assessor is Assessor.COACH,
        rows=tuple(_rows(seen, fields)),
        body=body(seen, document),
        draft=not document.ready,
    )


def _rows(seen: Seen, fields: Assessment) -> Iterator[Row]:
    for standard in seen.framework.standards if seen.framework else ():
        rating = (fields.standards or {}).get(standard.number)
        if rating is None:
            continue
        elements = tuple(
            (element.code, element.title, level_title(seen, rating.elements[element.code]))
            for element in standard.elements
            if rating.elements and element.code in rating.elements
        )
        yield Row(
            number=standard.number,
            title=standard.title,
            path=standard_path(seen, standard),
            level=level_title(seen, rating.level or ""),
            sentence=rating.sentence or "",
            elements=elements,
        )
