"""Names in headers that must exist elsewhere: goals, evidence, levels, periods, standards."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Rule, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Reflection
from casc_portfolio.content.plan import Assessment, Plan
from casc_portfolio.finding import Finding

Loc = tuple[str | int, ...]

UNKNOWN_GOAL = rule(
    "CP201",
    "unknown-goal",
    Severity.ERROR,
    message="No plan has a goal called “{value}”.",
    hint=(
        "Did you mean {suggestion}? The goals of your plans are called {others}.",
        "Did you mean {suggestion}?",
        "The goals of your plans are called {known}.",
        "Give a goal this id in content/iip/, or leave the field empty.",
    ),
    more=among("value", "known"),
    what="Evidence that names a goal which none of the plans has.",
    why="The piece would stand beside your plan instead of showing that you worked on it.",
    mend="Copy the goal's id from content/iip/year-1.md or year-2.md exactly as it stands there.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            goal: y1-walkthrough ◄
            ---
        """,
)

UNKNOWN_EVIDENCE = rule(
    "CP202",
    "unknown-evidence",
    Severity.ERROR,
    message="There is no piece of evidence called “{value}”.",
    hint=(
        "Write it between brackets, because of the space in it: [{spaced}].",
        "Did you mean {suggestion}? A piece is called like its file, without .md.",
        "Write the name of the evidence's file, without the folder and without .md.",
    ),
    more=among("value", "known"),
    what="A reflection, or the presentation, that names evidence which does not exist.",
    why="The reader finds no link, and the reflection hangs in the air.",
    mend="Use the file's name without .md: learning-walks for evidence/learning-walks.md.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words
            evidence: [vision-evning] ◄
            ---
        """,
)

UNKNOWN_STANDARD = rule(
    "CP203",
    "unknown-standard",
    Severity.ERROR,
    message="There is no standard “{value}”.",
    hint=("Write {instead}.", "The standards are {known}."),
    what="The number of a standard that the framework does not have.",
    why="What is said about it would be shown nowhere.",
    mend="Write the number alone, such as 2.",
    example="""
        content/self-assessment/initial.md
            ---
            title: Initial self-assessment
            period: initial
            standards:
              7: ◄
                level: approaches
            ---
        """,
)

UNKNOWN_LEVEL = rule(
    "CP204",
    "unknown-level",
    Severity.ERROR,
    message="“{value}” is not a level of your program.",
    hint=(
        "Did you mean {suggestion}? The levels are {others}.",
        "Did you mean {suggestion}?",
        "The levels are {known}.",
    ),
    more=among("value", "known"),
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
        "The periods are {known}.",
    ),
    more=among("value", "known"),
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

UNKNOWN_YEAR = rule(
    "CP206",
    "unknown-year",
    Severity.ERROR,
    message="Your program has no year {value}.",
    hint="Write one of {known}: the year of the program, not of the calendar.",
    what="A plan or a record for a year that the program does not have.",
    why="It belongs to none of the years and counts for none.",
    mend="Count from the start of the program: 1 for the first year, 2 for the second.",
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            year: 2026 ◄
            ---
        """,
)


def unknown(
    kind: Rule, document: Document[Any], loc: Loc, value: str, known: Iterable[str]
) -> Iterator[Finding]:
    """A finding where ``value`` is not one of ``known``; none when nothing is known at all."""
    known = tuple(known)
    if known and value not in known:
        yield kind.at(document.place(*loc), value=value, known=known)


def unknown_items(
    kind: Rule,
    document: Document[Any],
    loc: Loc,
    values: Iterable[str],
    known: Iterable[str],
    *,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Finding]:
    """The same for each entry of a list or each key of a mapping, at the entry itself.

    ``titles`` maps what people call things, in small letters, to their names.
    """
    known, values = tuple(known), tuple(values)
    wrong = tuple(value for value in values if known and value not in known)
    places = document.item_places(*loc) if wrong else {}
    phrase = one_phrase(document, loc, values, wrong)
    for value in (phrase,) if phrase else wrong:
        more = {"suggestion": titles[value.casefold()]} if value.casefold() in titles else {}
        place = places.get(value, document.place(*loc))
        yield kind.at(place, value=value, known=known, **more)


@each(Kind.EVIDENCE)
def _goal(document: Document[Evidence], around: Surroundings) -> Iterator[Finding]:
    goal = document.fields.goal
    if goal is not None and goal not in around.goals and not around.goals_unread:
        yield UNKNOWN_GOAL.at(document.place("goal"), value=goal, known=around.goals)


@each(Kind.REFLECTION)
def _looks_back(document: Document[Reflection], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    yield from missing_evidence(document, ("evidence",), fields.evidence or (), around)
    if fields.period is not None:
        yield from unknown(UNKNOWN_PERIOD, document, ("period",), fields.period, around.periods)
    if fields.level is not None:
        yield from unknown(UNKNOWN_LEVEL, document, ("level",), fields.level, around.levels)


def missing_evidence(
    document: Document[Any], loc: Loc, names: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    """Names in a list that no piece of evidence has, whatever their case."""
    there = around.portfolio.evidence_by_id
    names = tuple(names)
    wrong = tuple(name for name in names if name.casefold() not in there)
    places = document.item_places(*loc) if wrong else {}
    phrase = one_phrase(document, loc, names, wrong)
    if phrase.casefold() in there:
        piece = there[phrase.casefold()].id
        yield UNKNOWN_EVIDENCE.at(document.place(*loc), value=wrong[0], spaced=piece)
        return
    for name in (phrase,) if phrase else wrong:
        place = places.get(name, document.place(*loc))
        meant = around.evidence_titles.get(name.casefold())
        more = {"suggestion": meant} if meant else {}
        yield UNKNOWN_EVIDENCE.at(place, value=name, known=around.evidence, **more)


def one_phrase(
    document: Document[Any], loc: Loc, names: tuple[str, ...], wrong: tuple[str, ...]
) -> str:
    """The words of a text that was divided at its spaces, when none of them is a name.

    Empty for a list, for a text with commas, and when at least one word is a name:
    then each of the others is a mistake of its own.
    """
    if len(names) < 2 or wrong != names:
        return ""
    typed = document.text(*loc)
    return typed if typed and not any(sign in typed for sign in ",;") else ""


@each(Kind.PLAN)
def _year(document: Document[Plan], around: Surroundings) -> Iterator[Finding]:
    yield from unknown_year(document, around)


def unknown_year(document: Document[Any], around: Surroundings) -> Iterator[Finding]:
    """The field ``year`` of a document, when the program has no such year."""
    year = document.fields.year
    if year is not None and around.years and year not in around.years:
        known = tuple(map(str, around.years))
        yield UNKNOWN_YEAR.at(document.place("year"), value=str(year), known=known)


@each(Kind.ASSESSMENT)
def _assessment(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if fields.period is not None:
        yield from unknown(UNKNOWN_PERIOD, document, ("period",), fields.period, around.periods)
    ratings = fields.standards or {}
    yield from unknown_standards(document, ("standards",), ratings, around)
    for number, rating in ratings.items():
        loc: Loc = ("standards", number)
        if rating.level is not None:
            yield from unknown(
                UNKNOWN_LEVEL, document, (*loc, "level"), rating.level, around.levels
            )
        for code, level in (rating.elements or {}).items():
            there = (*loc, "elements", code)
            yield from unknown(UNKNOWN_LEVEL, document, there, level, around.levels)


def unknown_standards(
    document: Document[Any], loc: Loc, numbers: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    """Numbers of standards that the framework does not have, and what to write instead."""
    framework = around.portfolio.framework
    for finding in unknown_items(UNKNOWN_STANDARD, document, loc, numbers, around.standards):
        instead = framework.recognise(str(finding.arguments["value"])) if framework else None
        if instead in around.standards:
            arguments = {**finding.arguments, "instead": instead}
            yield UNKNOWN_STANDARD.at(finding.place, **arguments)
        else:
            yield finding
