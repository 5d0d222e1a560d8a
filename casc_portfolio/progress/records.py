"""What is on file, against what the program asks for."""

import datetime as dt

from casc_portfolio.content.records import Credential, Decision, Employment, Outcome, Record
from casc_portfolio.programs import Owner, Requirement, years_later
from casc_portfolio.progress.count import Count, single
from casc_portfolio.progress.facts import Facts
from casc_portfolio.progress.pace import spoken

_DAY = dt.timedelta(days=1)
_PART_TIME = (
    "Your program asks for full-time employment: once a letter says so, write "
    "full_time: yes into its record."
)


def record(facts: Facts, requirement: Requirement) -> Count:
    """The record is on file, complete and dated."""
    name = requirement.measure.record or ""
    found = facts.records(name)
    almost = None if found else facts.almost(name)
    if almost is not None:
        return Count(have=0, need=1, unit="record", begun=True, next=almost)
    if requirement.measure.full_time and found and not any(map(_full_time, found)):
        return Count(have=0, need=1, unit="record", begun=True, next=_PART_TIME)
    return single("record", there=bool(found), turn=requirement.owner)


def _full_time(one: Record) -> bool:
    return isinstance(one, Employment) and bool(one.full_time)


def unexpired(facts: Facts, requirement: Requirement) -> Count:
    """The document on file is valid on the day of the milestone, or today when that is over."""
    found = facts.records(requirement.measure.record or "")
    ends = [one.expires for one in found if isinstance(one, Credential) and one.expires]
    due = facts.calendar.milestone(requirement.milestone) if facts.calendar else None
    needed = max(facts.as_of, due.date) if due else facts.as_of
    if not ends or max(ends) >= needed:
        return single("valid document", there=bool(ends))
    end = max(ends)
    verb = "expired" if end < facts.as_of else "expires"
    text = (
        f"The document on file {verb} on {spoken(end)}, and is needed "
        f"until {spoken(needed)}: talk to the office now."
    )
    return Count(have=0, need=1, unit="valid document", begun=True, next=text)


def decision(facts: Facts, requirement: Requirement) -> Count:
    """The latest decision says that it meets, and gives every standard a level."""
    found = [
        one for one in facts.records(requirement.measure.record or "") if isinstance(one, Decision)
    ]
    if not found:
        return single("decision", there=False, turn=requirement.owner)
    latest = found[-1]
    if latest.outcome is not Outcome.MEETS:
        text = "The decision asks for something more; its record says what, and by when."
        return Count(have=0, need=1, unit="decision", begun=True, next=text)
    levels = _levels((latest,))
    rated = all(_ranked(facts, levels.get(one.number)) for one in facts.framework.standards)
    return single("decision", there=rated, turn=requirement.owner)


def proficiency(facts: Facts, requirement: Requirement) -> Count:
    """Every standard has reached the level that counts, in what panel or office last decided.

    What a candidate or a coach wrote in an assessment has no part in it.
    """
    decisions = [
        one
        for name in facts.program.decision.records
        for one in facts.records(name)
        if isinstance(one, Decision)
    ]
    decided = _levels(tuple(sorted(decisions, key=lambda one: one.date or facts.as_of)))
    standards = facts.framework.standards
    reached = [one for one in standards if facts.program.scale.reaches(decided.get(one.number))]
    waits = not all(_ranked(facts, decided.get(one.number)) for one in standards)
    return Count(
        have=len(reached),
        need=len(standards),
        unit="standards",
        turn=requirement.owner if waits else Owner.CANDIDATE,
        begun=bool(decided),
    )


def _levels(decisions: tuple[Decision, ...]) -> dict[str, str]:
    """Standard → the level of the latest decision that names one; never a mean of several."""
    levels: dict[str, str] = {}
    for one in decisions:
        levels |= one.levels or {}
    return levels


def _ranked(facts: Facts, level: str | None) -> bool:
    return facts.program.scale.rank(level) is not None


def service(facts: Facts, requirement: Requirement) -> Count:
    """Days of verified full-time employment since the start; a day in two positions counts once."""
    start = facts.portfolio.settings.fields.start
    years = requirement.measure.years or 0
    if facts.calendar is None or start is None:
        return Count(have=0, need=365 * years, unit="days")
    need = (years_later(start, years) - start).days
    days = 0
    covered = start - _DAY
    for first, last in sorted(_spans(facts, requirement.measure.record or "")):
        first = max(first, covered + _DAY)
        if last >= first:
            days += (last - first).days + 1
            covered = last
    return Count(have=min(days, need), need=need, unit="days")


def _spans(facts: Facts, name: str) -> list[tuple[dt.date, dt.date]]:
    """First and last verified day of each position; an open one is verified up to its letter."""
    return [
        (one.start, min(one.end or one.date, facts.as_of))
        for one in facts.records(name)
        if isinstance(one, Employment) and one.full_time and one.start and one.date
    ]
