"""Hours against their targets: by year and in total, parts counted in their wholes."""

import datetime as dt
from collections import Counter

from casc_portfolio.content.records import Verification
from casc_portfolio.programs import Requirement, Year
from casc_portfolio.progress.count import Count
from casc_portfolio.progress.facts import Facts
from casc_portfolio.progress.pace import pace, spoken

HOURS = "hours"


def hours(facts: Facts, requirement: Requirement) -> Count:
    """Logged and accepted hours of a category, with every category that counts in it."""
    measure = requirement.measure
    category = measure.category or ""
    amount = facts.program.amount(category, measure.year) or 0.0
    need = round(amount * 60 * measure.share)
    have = logged(facts, category, measure.year)
    text = _advice(facts, requirement, have, need) if have < need else None
    return Count(have=as_hours(have), need=as_hours(need), unit=HOURS, next=text)


def _advice(facts: Facts, requirement: Requirement, have: int, need: int) -> str | None:
    """How to get there in time, or what is left to do when the year is over."""
    number = requirement.measure.year
    year = None if number is None else _year(facts, number)
    if year is not None and year.end < facts.as_of:
        ended = spoken(year.end, today=facts.as_of)
        return f"Year {number} ended on {ended}; ask the office what can still be made up."
    if year is not None and year.start > facts.as_of:
        begins = spoken(year.start, today=facts.as_of)
        return f"Year {number} begins on {begins}. {requirement.next}"
    end = _last_day(facts, requirement)
    advice = pace(have=have, need=need, today=facts.as_of, end=end)
    return f"{advice} {requirement.next}" if advice else None


def verified(facts: Facts, requirement: Requirement) -> Count:
    """Hours that the coach or the office confirmed, never more than were logged."""
    measure = requirement.measure
    category = measure.category or ""
    numbers = [rule.number for rule in facts.program.years]
    years = [measure.year] if measure.year is not None else numbers
    need = round((facts.program.amount(category, measure.year) or 0.0) * 60)
    kept = {year: logged(facts, category, year) for year in years}
    have = sum(min(kept[year], confirmed(facts, category, year)) for year in years)
    return Count(
        have=as_hours(have),
        need=as_hours(need),
        unit=HOURS,
        turn=requirement.owner,
        early=sum(kept.values()) < need,
    )


def sessions(facts: Facts, requirement: Requirement) -> Count:
    """Different workshop sessions attended, topic by topic; one heard twice counts once.

    In a year, more sessions of one topic than the year asks for don't stand in for another.
    """
    measure = requirement.measure
    category = facts.program.category(measure.category or "")
    if category is None or category.workshops is None:
        return Count(have=0, need=1, unit="sessions")
    rule = category.workshops
    each = rule.sessions if measure.year is None else rule.a_year
    topics = {topic.id for topic in category.topics}
    year = None if measure.year is None else _year(facts, measure.year)
    known = {str(number) for number in range(1, rule.sessions + 1)}
    attended = {
        (entry.text("topic"), entry.text("session"))
        for entry in facts.entries
        if entry.category == category.id
        and entry.text("topic") in topics
        and entry.text("session") in known
        and _in(facts, entry.date, measure.year, year)
    }
    have = sum(min(each, several) for several in Counter(one for one, _ in attended).values())
    return Count(have=have, need=each * len(topics), unit="sessions")


def logged(facts: Facts, category: str, number: int | None) -> int:
    """Minutes of a category and its parts in a year, or in all; transfers included.

    Meetings of a kind that the program does not count are not among them.
    """
    counted = facts.program.with_parts(category)
    year = None if number is None else _year(facts, number)
    minutes = sum(
        entry.minutes
        for entry in facts.entries
        if entry.category in counted
        and _in(facts, entry.date, number, year)
        and not facts.program.leaves_out(entry.category, entry.text("mode"))
    )
    return minutes + _accepted(facts, counted, number)


def _in(facts: Facts, day: dt.date, number: int | None, year: Year | None) -> bool:
    """Whether a day lies in the year, or in any year when none is named.

    Without dates there are no years, and everything counts in the total.
    """
    if number is not None:
        return year is not None and year.start <= day <= year.end
    return facts.calendar is None or facts.calendar.year_of(day) is not None


def _year(facts: Facts, number: int) -> Year | None:
    return facts.calendar.year(number) if facts.calendar else None


def _accepted(facts: Facts, categories: tuple[str, ...], number: int | None) -> int:
    """Minutes that another program had accepted; without a year they count in the total only."""
    return sum(
        round(hours * 60)
        for transfer in facts.transfers
        if number is None or transfer.year == number
        for category, hours in (transfer.hours or {}).items()
        if category in categories
    )


def confirmed(facts: Facts, category: str, number: int) -> int:
    """Minutes confirmed by someone who signed; what was transferred was confirmed there."""
    counted = facts.program.with_parts(category)
    records = [record for record in facts.shaped(Verification) if record.by]
    minutes = sum(
        round((record.hours or 0) * 60)
        for record in records
        if record.category in counted and record.year == number
    )
    return minutes + _accepted(facts, counted, number)


def _last_day(facts: Facts, requirement: Requirement) -> dt.date | None:
    """The last day on which these hours can be kept: the milestone's, or the year's if earlier."""
    if facts.calendar is None:
        return None
    milestone = facts.calendar.milestone(requirement.milestone)
    number = requirement.measure.year
    year = facts.calendar.year(number) if number is not None else facts.calendar.years[-1]
    days = [found for found in (milestone and milestone.date, year and year.end) if found]
    return min(days, default=None)


def as_hours(minutes: float) -> float:
    """Minutes as hours with two decimals, whole where they are whole."""
    hours = round(minutes / 60, 2)
    return int(hours) if hours == int(hours) else hours
