"""Measures a portfolio against its program."""

import datetime as dt
from collections.abc import Callable, Mapping

from casc_portfolio.portfolio import Portfolio
from casc_portfolio.portfolio.dates import calendar_of
from casc_portfolio.programs import Measure, Milestone, Owner, Program, Requirement
from casc_portfolio.progress import hours, pages, records
from casc_portfolio.progress.count import Count
from casc_portfolio.progress.facts import Facts
from casc_portfolio.progress.progress import (
    MilestoneProgress,
    Phase,
    Progress,
    Standing,
    State,
    Sum,
    by_owner,
    summed,
)

WAYS: Mapping[Measure, Callable[[Facts, Requirement], Count]] = {
    Measure.RECORD: records.record,
    Measure.UNEXPIRED: records.unexpired,
    Measure.DECISION: records.decision,
    Measure.PROFICIENCY: records.proficiency,
    Measure.SERVICE: records.service,
    Measure.HOURS: hours.hours,
    Measure.VERIFIED: hours.verified,
    Measure.SESSIONS: hours.sessions,
    Measure.COACH: pages.coach,
    Measure.ABOUT: pages.about,
    Measure.PLAN: pages.plan,
    Measure.PLAN_CLOSED: pages.plan_closed,
    Measure.REVIEW: pages.review,
    Measure.ASSESSMENT: pages.assessment,
    Measure.EVIDENCE: pages.evidence,
    Measure.REFLECTION: pages.reflection,
    Measure.INQUIRY: pages.inquiry,
    Measure.PRESENTATION: pages.presentation,
}
_IN_RECORDS = {
    Measure.RECORD,
    Measure.UNEXPIRED,
    Measure.VERIFIED,
    Measure.DECISION,
    Measure.PROFICIENCY,
    Measure.SERVICE,
}
"""What is measured by records alone, and can't be told where there are none."""


def measure(portfolio: Portfolio, *, as_of: dt.date) -> Progress | None:
    """Where every requirement of the program stands on ``as_of``.

    ``None`` when the program could not be read; the portfolio's findings say why.
    """
    program, framework = portfolio.program, portfolio.framework
    if program is None or framework is None:
        return None
    facts = Facts(
        portfolio=portfolio,
        program=program,
        framework=framework,
        calendar=calendar_of(portfolio, as_of=as_of),
        as_of=as_of,
    )
    standings = tuple(_standing(facts, requirement) for requirement in _ordered(program))
    settings = portfolio.settings.fields
    return Progress(
        name=settings.name or "",
        program=program.id,
        program_name=program.name,
        as_of=as_of,
        start=settings.start,
        requirements=standings,
        milestones=tuple(_milestone(facts, one, standings) for one in program.milestones),
    )


def _ordered(program: Program) -> list[Requirement]:
    """By milestone, and within one as the program lists them."""
    order = [milestone.id for milestone in program.milestones]
    return sorted(program.requirements, key=lambda one: order.index(one.milestone))


def _standing(facts: Facts, requirement: Requirement) -> Standing:
    kind = requirement.measure.kind
    count = WAYS[kind](facts, requirement) if kind else Count(have=0, need=1, unit="")
    waiver = facts.waivers.get(requirement.id)
    transfer = facts.transferred.get(requirement.id)
    absent = facts.records_absent and kind in _IN_RECORDS
    state = (
        State.WAIVED
        if waiver
        else State.MET
        if transfer
        else State.ABSENT
        if absent
        else _state(count)
    )
    dated = facts.calendar.milestone(requirement.milestone) if facts.calendar else None
    return Standing(
        id=requirement.id,
        title=requirement.title,
        milestone=requirement.milestone,
        owner=requirement.owner,
        state=state,
        have=count.have,
        need=count.need,
        unit=count.unit,
        next=count.next or requirement.next,
        turn=count.turn,
        due=dated.date if dated else None,
        source=requirement.source,
        assumed=requirement.assumed,
        waiting_on=count.turn if state is State.WAITING else None,
        waived_by=waiver.by if waiver else None,
        reason=waiver.reason if waiver else None,
        transferred_from=transfer.program if transfer and not waiver else None,
    )


def _state(count: Count) -> State:
    if count.met:
        return State.MET
    if count.turn is not Owner.CANDIDATE and not count.early:
        return State.WAITING
    return State.PARTLY if count.have or count.begun else State.MISSING


def _milestone(
    facts: Facts, milestone: Milestone, standings: tuple[Standing, ...]
) -> MilestoneProgress:
    due = tuple(one for one in standings if one.milestone == milestone.id)
    dated = facts.calendar.milestone(milestone.id) if facts.calendar else None
    return MilestoneProgress(
        id=milestone.id,
        title=milestone.title,
        date=dated.date if dated else None,
        original=dated.original if dated else None,
        phase=_phase(summed(due), dated.date if dated else None, facts.as_of),
        sum=summed(due),
        owners=by_owner(due),
    )


def _phase(total: Sum, date: dt.date | None, today: dt.date) -> Phase:
    if total.done == total.of:
        return Phase.UNSEEN if total.absent else Phase.DONE
    return Phase.OPEN if date is not None and date < today else Phase.AHEAD
