"""Hours that a record confirms, beside those that the logs hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio import hours
from casc_portfolio.checks.registry import once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document
from casc_portfolio.content.records import Record, Transfer, Verification
from casc_portfolio.finding import Finding
from casc_portfolio.hours import problems
from casc_portfolio.programs import Year

CONFIRMED_NOT_LOGGED = rule(
    problems.CONFIRMED_NOT_LOGGED,
    "confirmed-not-logged",
    Severity.WARNING,
    message=(
        "{count} records confirm {confirmed} hours of “{title}” in year {year}, and the log holds "
        "{logged}.{several:if}",
        "This record confirms {confirmed} hours of “{title}” in year {year}, and the log holds "
        "{logged}.",
    ),
    hint=(
        "They are added up, this one the last: does it repeat hours of another? Otherwise enter what "
        "the log lacks, or ask for a record that fits it.{several:if}",
        "Enter what the log lacks, or ask for a record that fits it.",
    ),
    what="A record that confirms more hours of a category and a year than the logs hold.",
    why="Progress counts what is both logged and confirmed. Two figures for one year are asked about.",
    mend="""
        Compare the dates with your coach's notes. Enter the meetings that are missing; if the log is
        right, ask whoever confirmed the hours for a corrected record.
        """,
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,video,coach,2
            2025-10-14,2,site visit,coach,2
        records/coaching-year-1.md
            ---
            kind: verification
            title: Coaching in year 1
            date: 2026-06-12
            by: Coach
            category: coaching
            year: 1
            hours: 4.5 ◄
            status: ready
            ---
        """,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    """A record that confirms hours by now: ready, signed and dated."""

    document: Document[Record]
    fields: Verification
    order: str

    @property
    def subject(self) -> tuple[str, int]:
        """The category and the number of the year that it speaks of."""
        return self.fields.category or "", self.fields.year or 0


@once
def _records(around: Surroundings) -> Iterator[Finding]:
    signed = sorted(_signed(around), key=lambda one: one.order)
    for (category, number), last in {one.subject: one for one in signed}.items():
        year = around.calendar.year(number) if around.calendar else None
        if year is None or category not in around.categories:
            continue
        yield from _beyond_the_log(around, signed, last, year)


def _signed(around: Surroundings) -> Iterator[_Signed]:
    for document in around.portfolio.records:
        fields = document.fields
        if not (isinstance(fields, Verification) and document.ready and fields.by):
            continue
        if fields.date is not None and fields.date <= around.today:
            order = f"{fields.date.isoformat()} {document.path}"
            yield _Signed(document=document, fields=fields, order=order)


def _beyond_the_log(
    around: Surroundings, signed: list[_Signed], last: _Signed, year: Year
) -> Iterator[Finding]:
    """What is said at the last record of a category and a year, when all of them say too much."""
    program = around.portfolio.program
    category = program.category(last.subject[0]) if program else None
    if program is None or category is None or _transferred(around):
        return
    parts = program.with_parts(category.id)
    known = [one for one in signed if one.subject[0] in parts and one.subject[1] == year.number]
    confirmed = sum(round((one.fields.hours or 0) * 60) for one in known)
    entries = hours.between(around.portfolio.log.entries, year.start, min(year.end, around.today))
    logged = hours.minutes(entry for entry in entries if entry.category in parts)
    if confirmed > logged:
        yield CONFIRMED_NOT_LOGGED.at(
            last.document.place("hours"),
            confirmed=confirmed / 60,
            logged=logged / 60,
            title=category.title,
            year=year.number,
            count=len(known),
            several="yes" if len(known) > 1 else "",
        )


def _transferred(around: Surroundings) -> bool:
    """Whether another program has accepted hours: these may be confirmed and are not logged."""
    records = (document.fields for document in around.portfolio.records)
    return any(isinstance(fields, Transfer) and fields.hours for fields in records)
