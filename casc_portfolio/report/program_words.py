"""A program's rules in words: dates, amounts, sources, whose turn it is."""

import datetime as dt

from casc_portfolio.programs import (
    Due,
    HourCategory,
    Measure,
    Program,
    Requirement,
    Sourced,
    Topic,
)
from casc_portfolio.programs.types import MonthDay

WHO = {"candidate": "you", "coach": "your coach", "office": "the office"}


def source(said: Sourced) -> str:
    """``[pcoe]``, ``[assumed]``, or ``[pcoe; details assumed]``."""
    if said.source is None:
        return "[assumed]"
    return f"[{said.source}; details assumed]" if said.assumed else f"[{said.source}]"


def due(rule: Due, program: Program) -> str:
    """When a milestone is, by its rule."""
    if rule.before is not None:
        other = program.milestone(rule.before)
        return f"{rule.days} days before: {other.title if other else rule.before}"
    if rule.years is not None:
        return f"{rule.years} years after the start"
    if rule.on is not None:
        day = f"{day_of_year(rule.on)} of year {rule.year}"
        return f"on its day in portfolio.yml, else {day}" if rule.panel else day
    return f"{rule.days} days after the start" if rule.days else "the day of the start"


def day_of_year(day: MonthDay) -> str:
    """``June 30``."""
    return f"{dt.date(2001, day.month, 1):%B} {day.day}"


def hours(category: HourCategory) -> str:
    """The amounts of a category; empty when it names none."""
    parts = [f"{category.per_year:g} hours a year"] if category.per_year is not None else []
    if category.total is not None:
        parts.append(f"{category.total:g} in all")
    if category.ceiling is not None:
        parts.append(f"at most {category.ceiling:g} a year asked for")
    return ", ".join(parts)


def topic(one: Topic) -> str:
    """``Leading instruction (Standard 2)``; its title alone when it is about no standard."""
    if not one.standards:
        return one.title
    noun = "Standard" if len(one.standards) == 1 else "Standards"
    return f"{one.title} ({noun} {', '.join(one.standards)})"


def asked(requirement: Requirement, program: Program) -> str:
    """How much a requirement asks for, where that is a number."""
    measure = requirement.measure
    category = program.category(measure.category or "")
    if measure.kind in (Measure.HOURS, Measure.VERIFIED) and category is not None:
        amount = program.amount(category.id, measure.year) or 0.0
        return f"{amount * measure.share:g} hours"
    if measure.kind is Measure.SESSIONS and category is not None and category.workshops:
        rule = category.workshops
        each = rule.sessions if measure.year is None else rule.a_year
        return f"{each * len(category.topics)} sessions"
    return ""
