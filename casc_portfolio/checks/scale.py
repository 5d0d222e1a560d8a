"""Levels and periods that headers name, and that the program must have."""

from collections.abc import Iterator
from typing import Any

from casc_portfolio.checks.meant import by_number, by_order
from casc_portfolio.checks.references import Loc, unknown, unknown_standards
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Reflection
from casc_portfolio.content.plan import Assessment
from casc_portfolio.finding import Finding

UNKNOWN_LEVEL = rule(
    "CP204",
    "unknown-level",
    Severity.ERROR,
    message="“{value}” is not a level of your program.",
    hint=(
        "Write one of them, the one that holds today: {either:or}.",
        "Did you mean {suggestion}? The levels are {others}.",
        "Did you mean {suggestion}?",
        "Did you mean {perhaps}? Levels are written in words: {known}.",
        "The levels are {known}.",
    ),
    more=by_number,
    what="A level of practice that the program's scale does not have.",
    why="It can't be placed on the scale, so your growth would be drawn without it.",
    mend="Use one of the program's own words, as casc programs show prints them.",
    example="""
        content/self-assessment/initial.md
            ---
            title: Initial self-assessment
            period: initial
            standards:
              2:
                level: aproaches ◄
            ---
        """,
)

UNKNOWN_PERIOD = rule(
    "CP205",
    "unknown-period",
    Severity.ERROR,
    message="“{value}” is not a period of your program.",
    hint=(
        "Did you mean {suggestion}? The periods are {others}.",
        "Did you mean {suggestion}?",
        "Did you mean {perhaps}? The periods are {known}.",
        "The periods are {known}.",
    ),
    more=by_order,
    what="A self-assessment or a reflection with a period that the program does not have.",
    why="Its place between the first and the last assessment is not known, so it is left out.",
    mend="Use one of the periods that the hint names.",
    example="""
        content/self-assessment/initial.md
            ---
            title: Initial self-assessment
            period: beginning ◄
            ---
        """,
)


@each(Kind.REFLECTION)
def _reflection(document: Document[Reflection], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if fields.period is not None:
        yield from unknown_period(document, fields.period, around)
    if fields.level is not None:
        yield from unknown_level(document, ("level",), fields.level, around)


@each(Kind.ASSESSMENT)
def _assessment(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if fields.period is not None:
        yield from unknown_period(document, fields.period, around)
    ratings = fields.standards or {}
    yield from unknown_standards(document, ("standards",), ratings, around)
    for number, rating in ratings.items():
        loc: Loc = ("standards", number)
        if rating.level is not None:
            yield from unknown_level(document, (*loc, "level"), rating.level, around)
        for code, level in (rating.elements or {}).items():
            yield from unknown_level(document, (*loc, "elements", code), level, around)


def unknown_level(
    document: Document[Any], loc: Loc, level: str, around: Surroundings
) -> Iterator[Finding]:
    """A level that the program's scale does not have."""
    titles = around.level_titles
    yield from unknown(UNKNOWN_LEVEL, document, loc, level, around.levels, titles=titles)


def unknown_period(document: Document[Any], period: str, around: Surroundings) -> Iterator[Finding]:
    """The field ``period`` of a document, when the program has no such period."""
    titles = around.period_titles
    loc = ("period",)
    yield from unknown(UNKNOWN_PERIOD, document, loc, period, around.periods, titles=titles)
