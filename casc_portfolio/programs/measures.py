"""Whether everything a program asks for can be measured as its file says."""

from collections.abc import Iterator

from casc_portfolio.finding import Finding
from casc_portfolio.programs.file import ProgramFile
from casc_portfolio.programs.problems import (
    PROGRAM_AMOUNTS_DISAGREE,
    PROGRAM_DATE_UNCLEAR,
    PROGRAM_MEASURE_UNFIT,
    PROGRAM_NO_AMOUNT,
)
from casc_portfolio.programs.requirement import WANTS, Due, Measure, Measured, Requirement

_HOURS = (Measure.HOURS, Measure.VERIFIED)


def measures(file: ProgramFile) -> Iterator[Finding]:
    """A finding for each requirement and milestone that could not be measured or dated."""
    for at, requirement in enumerate(file.program.requirements):
        yield from _unfit(file, at, requirement.measure)
        yield from _without_amount(file, at, requirement)
    yield from _disagreeing(file)
    counted = {one.id for one in file.program.milestones if one.due.before}
    for at, milestone in enumerate(file.program.milestones):
        due = milestone.due
        if file.node(("milestones", at, "due")) and (not _clear(due) or due.before in counted):
            yield file.finding(PROGRAM_DATE_UNCLEAR, "milestones", at, "due", value=milestone.id)


def _unfit(file: ProgramFile, at: int, measure: Measured) -> Iterator[Finding]:
    if measure.kind is None:
        return
    loc = ("requirements", at, "measure")
    needs, may = WANTS[measure.kind]
    node = file.node(loc)
    written = {name for name in getattr(node, "values", {}) if name in Measured.model_fields}
    wants = tuple(sorted(needs | may))
    for field in sorted(needs - written):
        if file.misspelt(loc, field, Measured.model_fields):
            continue
        yield file.finding(
            PROGRAM_MEASURE_UNFIT, *loc, "kind", field=field, kind=measure.kind, wants=wants
        )
    if "full_time" in written and not _of_employment(file, measure):
        wants, may = tuple(sorted(needs)), set()
    for field in sorted(written - needs - may - {"kind"}):
        yield file.key_finding(
            PROGRAM_MEASURE_UNFIT, *loc, field, field=field, kind=measure.kind, wants=wants
        )


def _of_employment(file: ProgramFile, measure: Measured) -> bool:
    """Whether its record says what is full-time; one that is not there is told already."""
    record = file.program.record(measure.record or "")
    return record is None or record.shape == "employment"


def _without_amount(file: ProgramFile, at: int, requirement: Requirement) -> Iterator[Finding]:
    measure = requirement.measure
    category = file.program.category(measure.category or "")
    if category is None:
        return
    lacks = (
        file.program.amount(category.id, measure.year) is None
        if measure.kind in _HOURS
        else measure.kind is Measure.SESSIONS
        and (category.workshops is None or not category.topics)
    )
    if lacks and not _amount_refused(file, category.id):
        loc = ("requirements", at, "measure", "category")
        yield file.finding(PROGRAM_NO_AMOUNT, *loc, value=requirement.id, category=category.id)


def _disagreeing(file: ProgramFile) -> Iterator[Finding]:
    """Categories that ask for less in all than in the years of the program together."""
    years = len(file.program.years)
    for at, category in enumerate(file.program.hours):
        per_year, total = category.per_year, category.total
        if per_year is not None and total is not None and total < per_year * years:
            yield file.finding(
                PROGRAM_AMOUNTS_DISAGREE,
                *("hours", at, "total"),
                category=category.id,
                per_year=per_year,
                total=total,
                sum=per_year * years,
                years=years,
            )


def _amount_refused(file: ProgramFile, category: str) -> bool:
    """Whether an amount is written there after all, in a way that could not be read."""
    at = file.ids("hours").index(category)
    own = file.program.hours[at]
    return any(
        file.node(("hours", at, name)) is not None and getattr(own, name) is None
        for name in ("per_year", "total")
    )


def _clear(due: Due) -> bool:
    """Whether it is one of the four rules and nothing besides."""
    told = {name for name in ("days", "years", "year", "on", "before") if getattr(due, name)}
    if due.days == 0:
        told.add("days")
    if due.panel:
        return told == {"year", "on"}
    return told in ({"days"}, {"years"}, {"year", "on"}, {"before", "days"})
