"""The plan of one year: its goals, what came of them, and the reviews on the way."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import (
    Chip,
    EvidenceCard,
    Invitation,
    chips,
    page_path,
    title_of,
)
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.wording import plan_title
from casc_portfolio.content.document import Document
from casc_portfolio.content.plan import Action, Approval, Goal, GoalStatus, Plan, Review

TAB = "Plan"
PATH = "plan.md"


@dataclass(frozen=True, kw_only=True)
class GoalView:
    """One goal, with the evidence that serves it."""

    anchor: str
    number: int
    statement: str
    elements: tuple[Chip, ...]
    measure: str
    baseline: str
    due: dt.date | None
    priority: str
    actions: tuple[Action, ...]
    support: str
    learning: str
    revised: dt.date | None
    revision: str
    status: str
    reflection: str
    evidence: tuple[EvidenceCard, ...]


@dataclass(frozen=True, kw_only=True)
class PlanView:
    """The plan of one year."""

    year: int | None
    goals: tuple[GoalView, ...]
    asked: dt.date | None
    input: str
    reviews: tuple[Review, ...]
    approvals: tuple[Approval, ...]
    body: str
    before: Link | None
    after: Link | None
    draft: bool
    invitation: Invitation | None


@dataclass(frozen=True, kw_only=True)
class PlanSummary:
    """A year's plan in the overview."""

    title: str
    path: str
    year: int | None
    goals: tuple[GoalView, ...]
    draft: bool


@dataclass(frozen=True, kw_only=True)
class PlansView:
    """The plans of all years."""

    name: str
    plans: tuple[PlanSummary, ...]
    invitation: Invitation | None


def plan_pages(seen: Seen) -> Iterator[Page]:
    """The overview and a page for each year; nothing where there is nothing to see."""
    if seen.public or not (seen.plans or seen.private):
        return
    view = PlansView(
        name=plan_title(seen),
        plans=tuple(_summary(seen, plan) for plan in seen.plans),
        invitation=None if seen.plans else _INVITATION,
    )
    yield Page(path=PATH, kind="plans", title="Plan", view=view, tab=TAB)
    for index, document in enumerate(seen.plans):
        yield Page(
            path=page_path(document),
            kind="plan",
            title=title_of(document),
            view=_view(seen, index, document),
            tab=TAB,
            trail=(Link(title="Plan", path=PATH),),
            source=document.path,
        )


_INVITATION = Invitation(
    title="Your plan will stand here",
    text="Two or three goals a year, each with what will show that you have reached it.",
    action="Begin with content/iip/year-1.md, and take the draft to your supervisor.",
)
_NO_GOALS = Invitation(
    title="No goals yet",
    text="A goal says what you will do, for whom, and what will show that it worked.",
    action="Write the first one at the top of the file, under goals.",
)


def _summary(seen: Seen, document: Document[Plan]) -> PlanSummary:
    return PlanSummary(
        title=title_of(document),
        path=page_path(document),
        year=document.fields.year,
        goals=goals(seen, document),
        draft=not document.ready,
    )


def _view(seen: Seen, index: int, document: Document[Plan]) -> PlanView:
    fields = document.fields
    shown = goals(seen, document)
    return PlanView(
        year=fields.year,
        goals=shown,
        asked=fields.supervisor.date if fields.supervisor else None,
        input=(fields.supervisor.input or "") if fields.supervisor else "",
        reviews=tuple(one for one in fields.reviews or () if seen.private or _held(one)),
        approvals=fields.approvals or (),
        body=body(seen, document),
        before=_link(seen.plans[index - 1]) if index else None,
        after=_link(seen.plans[index + 1]) if index + 1 < len(seen.plans) else None,
        draft=not document.ready,
        invitation=_NO_GOALS if seen.private and not shown else None,
    )


def _held(review: Review) -> bool:
    """Whether anything is told of it; until then its writer alone sees where it will stand."""
    return any((review.date, review.present, review.progress, review.changes, review.next_steps))


def _link(document: Document[Plan]) -> Link:
    return Link(title=title_of(document), path=page_path(document), typed=True)


def goals(seen: Seen, document: Document[Plan]) -> tuple[GoalView, ...]:
    """The goals of a plan, in its order."""
    numbered = enumerate(document.fields.goals or (), start=1)
    return tuple(_goal(seen, number, goal) for number, goal in numbered)


def _goal(seen: Seen, number: int, goal: Goal) -> GoalView:
    serving = (one for one in seen.evidence if goal.id and one.fields.goal == goal.id)
    return GoalView(
        anchor=f"goal-{goal.id or number}",
        number=number,
        statement=goal.statement or "",
        elements=chips(seen, goal.elements),
        measure=goal.measure or "",
        baseline=goal.baseline or "",
        due=goal.due,
        priority=goal.priority or "",
        actions=goal.actions or (),
        support=goal.support or "",
        learning=goal.learning or "",
        revised=goal.revision.date if goal.revision else None,
        revision=(goal.revision.change or "") if goal.revision else "",
        status=goal.status or GoalStatus.OPEN,
        reflection=goal.reflection or "",
        evidence=tuple(card(seen, one) for one in serving),
    )
