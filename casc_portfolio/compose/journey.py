"""The two years as milestones: what is done, what is next, and whose turn it is."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Page
from casc_portfolio.progress import (
    FINAL,
    MilestoneProgress,
    Progress,
    Standing,
    State,
    Sum,
    outlook,
)
from casc_portfolio.report.progress_words import headline, state

TAB = "Home"
PATH = "journey.md"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One requirement: how it stands in words, and what to do next unless it is done."""

    id: str
    title: str
    owner: str
    state: State
    words: str
    next: str
    done: bool


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One milestone with everything that is due at it; ``after_final`` is the office's part."""

    id: str
    title: str
    date: dt.date | None
    original: dt.date | None
    phase: str
    sum: Sum
    steps: tuple[Step, ...]
    next: bool
    after_final: bool


@dataclass(frozen=True, kw_only=True)
class JourneyView:
    """All milestones as they stood on ``as_of``; ``steps`` are what the person can do now."""

    as_of: dt.date
    sentence: str
    sum: Sum
    stops: tuple[Stop, ...]
    steps: tuple[Step, ...]


def journey_pages(seen: Seen) -> Iterator[Page]:
    """The page of milestones, for eyes that may know."""
    if seen.progress is not None and seen.progress.milestones:
        yield Page(
            path=PATH,
            kind="journey",
            title="The two years",
            view=journey_view(seen.progress),
            tab=TAB,
        )


def journey_view(progress: Progress) -> JourneyView:
    """The milestones, the next one marked, and the next steps of the person."""
    names = [one.id for one in progress.milestones]
    last = names.index(FINAL) if FINAL in names else len(names) - 1
    ahead = outlook(progress)
    following = ahead.milestone.id if ahead.milestone else ""
    return JourneyView(
        as_of=progress.as_of,
        sentence=headline(progress, ahead),
        sum=progress.sum,
        stops=tuple(
            _stop(progress, one, following=following, after_final=place > last)
            for place, one in enumerate(progress.milestones)
        ),
        steps=tuple(_step(one) for one in (*ahead.earlier, *ahead.coming)[:3]),
    )


def _stop(
    progress: Progress, milestone: MilestoneProgress, *, following: str, after_final: bool
) -> Stop:
    return Stop(
        id=milestone.id,
        title=milestone.title,
        date=milestone.date,
        original=milestone.original,
        phase=milestone.phase,
        sum=milestone.sum,
        steps=tuple(_step(one) for one in progress.at(milestone.id)),
        next=milestone.id == following,
        after_final=after_final,
    )


def _step(standing: Standing) -> Step:
    return Step(
        id=standing.id,
        title=standing.title,
        owner=standing.owner,
        state=standing.state,
        words=state(standing),
        next="" if standing.done else standing.next,
        done=standing.done,
    )
