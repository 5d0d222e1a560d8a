"""Names in records that the program must know."""

from collections.abc import Iterator

from casc_portfolio.checks.near import among
from casc_portfolio.checks.references import (
    unknown,
    unknown_items,
    unknown_standards,
    unknown_year,
)
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.scale import unknown_level
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.records import Decision, Record, Transfer, Verification, Waiver
from casc_portfolio.finding import Finding

UNKNOWN_REQUIREMENT = rule(
    "CP220",
    "unknown-requirement",
    Severity.ERROR,
    message="Your program has no requirement “{value}”.",
    hint=(
        "Did you mean {suggestion}?",
        "casc programs show and your program's name lists them; what to write ends each line.",
    ),
    more=among("value", "known"),
    what="A waiver or a transfer for a requirement that does not exist.",
    why="The requirement you mean would still be reported as missing.",
    mend="Write what stands at the end of its line in casc programs show pcoe.",
    example="""
        records/waiver.md
            ---
            kind: waiver
            requirements: [evidense-6] ◄
            ---
        """,
)

UNKNOWN_CATEGORY = rule(
    "CP221",
    "unknown-category",
    Severity.ERROR,
    message="Your program has no hour category “{value}”.",
    hint=(
        "Did you mean {suggestion}? The categories are {others}.",
        "Did you mean {suggestion}?",
        "The categories are {known}.",
    ),
    more=among("value", "known"),
    what="A record of hours in a category that the program does not have.",
    why="The hours are counted nowhere.",
    mend="Use the name of the category's file in hours/, without .csv.",
    example="""
        records/coach-verifies.md
            ---
            kind: verification
            category: coachin ◄
            ---
        """,
)


@each(Kind.RECORD)
def _named(document: Document[Record], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if isinstance(fields, Waiver | Transfer):
        names = fields.requirements or ()
        yield from unknown_items(
            UNKNOWN_REQUIREMENT,
            document,
            ("requirements",),
            names,
            around.requirements,
            titles=around.requirement_titles,
        )
    if isinstance(fields, Transfer):
        hours = fields.hours or {}
        yield from unknown_items(UNKNOWN_CATEGORY, document, ("hours",), hours, around.categories)
    if isinstance(fields, Verification) and fields.category is not None:
        name = fields.category
        yield from unknown(UNKNOWN_CATEGORY, document, ("category",), name, around.categories)
    if isinstance(fields, Transfer | Verification):
        yield from unknown_year(document, around)
    if isinstance(fields, Decision):
        levels = fields.levels or {}
        yield from unknown_standards(document, ("levels",), levels, around)
        for number, level in levels.items():
            yield from unknown_level(document, ("levels", number), level, around)
