"""The sheet of a recommendation, gathered from progress and the records of one portfolio."""

import datetime as dt
from collections.abc import Iterator

from casc_portfolio.content.plan import Assessor, GoalStatus, Plan, ReviewKind
from casc_portfolio.content.records import (
    Credential,
    Decision,
    Employment,
    Transfer,
    Verification,
    Waiver,
)
from casc_portfolio.content.settings import Change
from casc_portfolio.panel.recommendation import (
    Assessed,
    CredentialOnFile,
    DecisionOnFile,
    HoursOfYear,
    Open,
    PlanOfYear,
    Recommendation,
    Service,
    StandardDecided,
)
from casc_portfolio.panel.typed import line
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.portfolio.dates import calendar_of
from casc_portfolio.programs import Measure
from casc_portfolio.progress import Standing, measure, spoken
from casc_portfolio.progress.facts import Facts
from casc_portfolio.progress.hours import as_hours, confirmed, logged


def recommend(portfolio: Portfolio, *, as_of: dt.date) -> Recommendation | None:
    """The sheet of one portfolio on one day; ``None`` when its program can't be read."""
    program, framework = portfolio.program, portfolio.framework
    progress = measure(portfolio, as_of=as_of)
    if program is None or framework is None or progress is None:
        return None
    calendar = calendar_of(portfolio, as_of=as_of)
    facts = Facts(
        portfolio=portfolio, program=program, framework=framework, calendar=calendar, as_of=as_of
    )
    gate = progress.gate(progress.milestones[-1].id)
    return Recommendation(
        name=line(progress.name),
        program=program.name,
        start=progress.start,
        as_of=as_of,
        credentials=tuple(_credentials(facts)),
        services=tuple(_services(facts)),
        service_days=_service_days(facts, progress.requirements),
        hours=tuple(_hours(facts)),
        plans=tuple(_plan(facts, year.number) for year in program.years),
        assessments=tuple(_assessments(facts)),
        decisions=tuple(_decisions(facts)),
        standards=tuple(_standards(facts)),
        exceptions=tuple(_exceptions(facts)),
        open=tuple(
            Open(id=one.id, title=one.title, owner=one.owner, here=one in gate.open)
            for one in progress.requirements
            if one in gate.open or one in gate.absent
        ),
    )


def _credentials(facts: Facts) -> Iterator[CredentialOnFile]:
    for one in facts.shaped(Credential):
        valid = one.expires is not None and one.expires >= facts.as_of
        title = line(one.type or one.title or "Credential")
        yield CredentialOnFile(title=title, issued=one.date, expires=one.expires, valid=valid)


def _services(facts: Facts) -> Iterator[Service]:
    found = facts.shaped(Employment)
    for one in sorted(found, key=lambda one: (one.start or facts.as_of, one.date or facts.as_of)):
        yield Service(
            role=line(one.role or ""),
            where=", ".join(line(part) for part in (one.school, one.district) if part),
            first=one.start,
            last=one.end,
            full_time=bool(one.full_time),
            verified_by=line(one.by or ""),
            verified_on=one.date,
        )


def _service_days(facts: Facts, standings: tuple[Standing, ...]) -> tuple[int, int] | None:
    asked = {one.id for one in facts.program.requirements if one.measure.kind is Measure.SERVICE}
    found = next((one for one in standings if one.id in asked), None)
    return (int(found.have), int(found.need)) if found else None


def _hours(facts: Facts) -> Iterator[HoursOfYear]:
    """Every category that is no part of another, year by year."""
    for category in facts.program.hours:
        if category.part_of is not None:
            continue
        parts = facts.program.with_parts(category.id)
        for year in facts.program.years:
            signers = [
                line(one.by or "")
                for one in facts.shaped(Verification)
                if one.by and one.category in parts and one.year == year.number
            ]
            yield HoursOfYear(
                title=category.title,
                year=year.number,
                logged=as_hours(logged(facts, category.id, year.number)),
                confirmed=as_hours(confirmed(facts, category.id, year.number)),
                needed=facts.program.amount(category.id, year.number),
                verified_by=tuple(dict.fromkeys(signers)),
                to_verify=category.verified_by is not None,
            )


def _plan(facts: Facts, year: int) -> PlanOfYear:
    found = facts.plan(year)
    goals = (found.goals or ()) if found else ()
    heard = found.supervisor.date if found and found.supervisor else None
    ended = _review(facts, found, ReviewKind.YEAR_END)
    closed = [goal for goal in goals if goal.status not in (None, GoalStatus.OPEN)]
    return PlanOfYear(
        year=year,
        heard=heard if facts.happened(heard) else None,
        mid_year=_review(facts, found, ReviewKind.MID_YEAR),
        year_end=ended,
        goals=len(goals),
        closed=len(closed) if ended else 0,
    )


def _review(facts: Facts, plan: Plan | None, kind: ReviewKind) -> dt.date | None:
    reviews = (plan.reviews or ()) if plan else ()
    held = [one.date for one in reviews if one.kind is kind and facts.happened(one.date)]
    return held[-1] if held else None


def _assessments(facts: Facts) -> Iterator[Assessed]:
    for period in facts.program.periods:
        found = facts.assessment(period.id, Assessor.SELF)
        yield Assessed(
            title=period.title, date=found.date if found else None, there=found is not None
        )


def _standards(facts: Facts) -> Iterator[StandardDecided]:
    scale = facts.program.scale
    titles = {level.id: level.title for level in scale.levels}
    decided = _decided(facts)
    for standard in facts.framework.standards:
        found = decided.get(standard.number)
        level = (found.levels or {}).get(standard.number) if found else None
        yield StandardDecided(
            number=standard.number,
            title=standard.title,
            level=titles.get(level or "", line(level or "")),
            reached=scale.reaches(level),
            date=found.date if found else None,
            deciders=", ".join(line(one) for one in _deciders(found)),
        )


def _every_decision(facts: Facts) -> list[Decision]:
    """All decisions that count, the oldest first."""
    every = [
        one
        for name in facts.program.decision.records
        for one in facts.records(name)
        if isinstance(one, Decision)
    ]
    return sorted(every, key=lambda one: one.date or facts.as_of)


def _decided(facts: Facts) -> dict[str, Decision]:
    """Standard → the latest of the decisions that count which names its level."""
    return {number: one for one in _every_decision(facts) for number in one.levels or {}}


def _decisions(facts: Facts) -> Iterator[DecisionOnFile]:
    for one in _every_decision(facts):
        kind = facts.program.record(one.kind or "")
        yield DecisionOnFile(
            title=kind.title if kind else line(one.title or ""),
            date=one.date,
            outcome=one.outcome or "",
            deciders=", ".join(line(name) for name in _deciders(one)),
        )


def _deciders(found: Decision | None) -> tuple[str, ...]:
    if found is None:
        return ()
    return found.deciders or ((found.by,) if found.by else ())


def _exceptions(facts: Facts) -> Iterator[str]:
    """Waivers, what other programs accepted, and changes, in a sentence each."""
    titles = {one.id: one.title for one in facts.program.requirements}
    for waiver in facts.shaped(Waiver):
        if waiver.by:
            names = ", ".join(titles.get(name, name) for name in waiver.requirements or ())
            yield line(f"Waived on {_day(waiver.date)} by {waiver.by}: {names}. {waiver.reason}")
    for transfer in facts.shaped(Transfer):
        if transfer.by:
            year = f", year {transfer.year}" if transfer.year else ""
            yield line(
                f"Accepted from {transfer.program}{year} on {_day(transfer.date)} by {transfer.by}."
            )
    for change in facts.portfolio.settings.fields.changes or ():
        if change.kind and facts.happened(change.date):
            yield line(_changed(change))


def _changed(change: Change) -> str:
    """What happened, when, who approved it, on which paper, and what the candidate says of it."""
    what = (change.kind or "").capitalize()
    if change.start and change.end:
        what = f"{what} ({spoken(change.start)} to {spoken(change.end)})"
    by = f"approved by {change.approved_by}" if change.approved_by else "not approved"
    paper = f": {change.document}" if change.document else ""
    return f"{what}, {_day(change.date)}, {by}{paper}. {change.note or ''}"


def _day(day: dt.date | None) -> str:
    return spoken(day) if day else "an unknown day"
