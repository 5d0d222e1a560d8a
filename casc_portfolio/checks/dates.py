"""Dates that don't fit the program, the year or each other."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from casc_portfolio.checks.references import Loc
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Reflection
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.content.records import Credential, Record
from casc_portfolio.finding import Finding
from casc_portfolio.source.names import fold

DATE_OUTSIDE_PROGRAM = rule(
    "CP360",
    "date-outside-program",
    Severity.WARNING,
    message="{date} lies outside your program, which runs from {start} to {end}.",
    hint="Correct the date; a slip in the year is the usual cause.",
    what="A finished page with a date before the program's start or after its end.",
    why="What lies outside the program counts for none of its years.",
    mend="Correct the date, or the start in portfolio.yml.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2015-11-04 ◄
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
        """,
)

DATE_IN_FUTURE = rule(
    "CP361",
    "date-in-future",
    Severity.NOTE,
    message="{date} has not come yet, and this page is ready.",
    hint="Correct the date, or leave the status at draft until then.",
    what="A finished page about a day that lies ahead.",
    why="A reader would wonder; progress counts it only from that day on.",
    mend="Correct the date, or set the status to draft.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2027-02-04 ◄
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
        """,
)

REFLECTION_BEFORE_EVIDENCE = rule(
    "CP362",
    "reflection-before-evidence",
    Severity.WARNING,
    message="This reflection of {date} looks back on “{evidence}”, which began on {began}.",
    hint="Correct one of the two dates.",
    what="A reflection that is older than the evidence it looks back on.",
    why="A careful reader sees at once that one of the dates can't be right.",
    mend="Correct the date of the reflection or of the evidence.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words
            date: 2025-08-01 ◄
            elements: [1A]
            evidence: [vision-evening]
            status: ready
            ---

            ## What happened

            We asked families for one sentence each.

            ## What it means

            The words on the wall had been ours alone.

            ## What is next

            We read the sentences out at every staff meeting.
        """,
)

DUE_OUTSIDE_YEAR = rule(
    "CP363",
    "due-outside-year",
    Severity.WARNING,
    message="This goal is due on {date}, but year {year} runs from {start} to {end}.",
    hint="Choose a day in that year, or move the goal to the plan of the other year.",
    what="A goal whose day lies outside the year of its plan.",
    why="The year's review would find it open, though you planned it so.",
    mend="Choose an earlier day. A goal of two years is better written as two goals.",
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            year: 2
            supervisor:
              date: 2026-09-08
            goals:
              - id: y2-feedback
                statement: Every teacher gets feedback once a month.
                elements: [2A]
                measure: The log of visits shows one for each teacher in every month.
                due: 2028-05-31 ◄
            status: ready
            ---
        """,
)

CREDENTIAL_EXPIRES = rule(
    "CP364",
    "credential-expires",
    Severity.WARNING,
    message="This credential expires on {date}, before your recommendation on {recommendation}.",
    hint="Talk to your program's office this week; there is a way when it is early enough.",
    what="A preliminary credential that ends before the program is over.",
    why="Without a valid credential nobody can be recommended, and the position is at risk.",
    mend="Ask the office about an extension, and enter the new date when you have it.",
    example="""
        records/credential.md
            ---
            kind: credential
            date: 2021-07-15
            expires: 2026-07-15 ◄
            status: ready
            ---
        """,
)


@each(Kind.EVIDENCE)
def _evidence(document: Document[Evidence], around: Surroundings) -> Iterator[Finding]:
    when = document.fields.date
    if document.ready and when is not None:
        yield from _day(document, ("date",), when.end, around, start=when.start)


@each(Kind.REFLECTION)
def _reflection(document: Document[Reflection], around: Surroundings) -> Iterator[Finding]:
    day = document.fields.date
    if not document.ready or day is None:
        return
    yield from _day(document, ("date",), day, around)
    for name in document.fields.evidence or ():
        piece = around.portfolio.evidence_by_id.get(fold(name))
        when = piece.fields.date if piece else None
        if when is not None and day < when.start:
            yield REFLECTION_BEFORE_EVIDENCE.at(
                document.place("date"),
                date=day.isoformat(),
                evidence=name,
                began=when.start.isoformat(),
            )


@each(Kind.ASSESSMENT)
def _assessment(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    if document.ready and document.fields.date is not None:
        yield from _day(document, ("date",), document.fields.date, around)


@each(Kind.PLAN)
def _plan(document: Document[Plan], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if not document.ready:
        return
    for index, review in enumerate(fields.reviews or ()):
        if review.date is not None:
            yield from _day(document, ("reviews", index, "date"), review.date, around)
    dates = around.calendar
    year = dates.year(fields.year) if dates and fields.year is not None else None
    for index, goal in enumerate(fields.goals or ()):
        if year is not None and goal.due and not year.start <= goal.due <= year.end:
            yield DUE_OUTSIDE_YEAR.at(
                document.place("goals", index, "due"),
                date=goal.due.isoformat(),
                year=str(year.number),
                start=year.start.isoformat(),
                end=year.end.isoformat(),
            )


def _day(
    document: Document[Any],
    loc: Loc,
    day: date,
    around: Surroundings,
    *,
    start: date | None = None,
) -> Iterator[Finding]:
    """A day, or the last of several, that lies outside the program or ahead."""
    first, last = around.first_day, around.last_day
    begins = start or day
    if first is not None and last is not None and (day < first or begins > last):
        yield DATE_OUTSIDE_PROGRAM.at(
            document.place(*loc),
            date=begins.isoformat(),
            start=first.isoformat(),
            end=last.isoformat(),
        )
    elif begins > around.today:
        yield DATE_IN_FUTURE.at(document.place(*loc), date=begins.isoformat())


@each(Kind.RECORD)
def _credential(document: Document[Record], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    dates = around.calendar
    if dates is None or not isinstance(fields, Credential) or fields.expires is None:
        return
    named = dates.milestone("recommendation")
    day = named.date if named else dates.years[-1].end + timedelta(days=1)
    if fields.expires < day:
        yield CREDENTIAL_EXPIRES.at(
            document.place("expires"),
            date=fields.expires.isoformat(),
            recommendation=day.isoformat(),
        )
