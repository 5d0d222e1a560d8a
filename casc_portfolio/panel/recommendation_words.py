"""The sheet of a recommendation in words: the verdict, dates, service and the 90 days."""

import datetime as dt

from casc_portfolio.panel.recommendation import (
    CredentialOnFile,
    DecisionOnFile,
    HoursOfYear,
    Open,
    Recommendation,
    Service,
)
from casc_portfolio.programs import Owner
from casc_portfolio.progress import spoken

FOR_THE_OFFICE = "For the program's office. It holds what records say, and stays with them."
WHO = {Owner.CANDIDATE: "candidate", Owner.COACH: "coach", Owner.OFFICE: "office"}


def day(date: dt.date | None) -> str:
    """A date, or a dash where there is none."""
    return spoken(date) if date else "–"


def verdict(sheet: Recommendation) -> str:
    """The first sentence: whether anything stands in the way."""
    if sheet.ready:
        return "Everything that the program asks for is on file. Nothing is open."
    if len(sheet.open) == 1:
        return "One thing is still open; it is named below."
    return f"{len(sheet.open)} things are still open; they are named below."


def credential(one: CredentialOnFile) -> str:
    """How long it is valid."""
    if one.expires is None:
        return "no expiry on file"
    return (
        f"valid until {spoken(one.expires)}" if one.valid else f"expired on {spoken(one.expires)}"
    )


def service(one: Service) -> str:
    """From when to when, and whether it is full-time."""
    full = "full-time" if one.full_time else "part-time"
    if one.last is None:
        return f"from {day(one.first)}, {full}"
    return f"{day(one.first)} – {day(one.last)}, {full}"


def service_sum(sheet: Recommendation) -> str:
    """Days of verified full-time service; empty where the program asks for none."""
    if sheet.service_days is None:
        return ""
    have, need = sheet.service_days
    return f"{have:,} of {need:,} days of full-time service verified since the start"


def amount(one: HoursOfYear) -> str:
    """``41.5 of 40``; the amount alone where none is asked for."""
    return f"{one.logged:g}" if one.needed is None else f"{one.logged:g} of {one.needed:g}"


def verified(one: HoursOfYear) -> str:
    """``41.5 by Coach``, or that nobody has signed."""
    if not one.to_verify:
        return "not asked for"
    if not one.verified_by:
        return "not yet confirmed"
    return f"{one.confirmed:g} by {', '.join(one.verified_by)}"


def still(one: Open) -> str:
    """What is open, and whose turn it is."""
    return f"{one.title} ({WHO[one.owner]}{'' if one.here else '; not in this copy'})"


def window(sheet: Recommendation) -> str:
    """The days in which the candidate answers the Commission; dated when nothing is open."""
    words = (
        "After the recommendation the Commission (CTC) writes to the candidate, who has 90 days to "
        "answer"
    )
    if not sheet.ready:
        return f"{words}."
    return f"{words}: recommended on {spoken(sheet.as_of)}, until {spoken(sheet.answer_by)}."


def decided(one: DecisionOnFile) -> str:
    """A decision in a line."""
    by = f" ({one.deciders})" if one.deciders else ""
    return f"{one.title}, {day(one.date)}: {one.outcome}{by}"
