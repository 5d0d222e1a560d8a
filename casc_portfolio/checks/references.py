"""Names in headers that must exist elsewhere: goals, evidence, standards, years."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from casc_portfolio.checks.meant import by_title, standard_meant
from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Arguments, Rule, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Reflection
from casc_portfolio.content.plan import Plan
from casc_portfolio.finding import Finding, Place
from casc_portfolio.source.names import fold

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
    hint=("Write {instead}.", "Did you mean {suggestion}?", "The standards are {known}."),
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
    kind: Rule,
    document: Document[Any],
    loc: Loc,
    value: str,
    known: Iterable[str],
    *,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Finding]:
    """A finding where ``value`` is not one of ``known``; none when nothing is known at all.

    ``titles`` maps what people call things, in small letters, to their names.
    """
    known = tuple(known)
    if known and value not in known:
        meant = by_title(value, titles)
        more: Arguments = {"suggestion": meant, "others": known} if meant else {}
        yield kind.at(document.place(*loc), value=value, known=known, **more)


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
        meant = by_title(value, titles)
        more: Arguments = {"suggestion": meant} if meant else {}
        place = places.get(value, document.place(*loc))
        yield kind.at(place, value=value, known=known, **more)


@each(Kind.EVIDENCE)
def _goal(document: Document[Evidence], around: Surroundings) -> Iterator[Finding]:
    goal = document.fields.goal
    if goal and goal not in around.goals and not around.goals_unread:
        meant = by_title(goal, around.goal_statements)
        more: Arguments = {"suggestion": meant} if meant else {}
        yield UNKNOWN_GOAL.at(document.place("goal"), value=goal, known=around.goals, **more)


@each(Kind.REFLECTION)
def _looks_back(document: Document[Reflection], around: Surroundings) -> Iterator[Finding]:
    names = document.fields.evidence or ()
    yield from missing_evidence(document, ("evidence",), names, around)


def missing_evidence(
    document: Document[Any], loc: Loc, names: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    """Names in a list that no piece of evidence has, whatever their case and kind of accents."""
    there = around.portfolio.evidence_by_id
    names = tuple(names)
    wrong = tuple(
        name
        for name in names
        if fold(name) not in there and fold(name) not in around.evidence_unread
    )
    places = document.item_places(*loc) if wrong else {}
    phrase = one_phrase(document, loc, names, wrong)
    if fold(phrase) in there:
        piece = there[fold(phrase)].id
        yield UNKNOWN_EVIDENCE.at(document.place(*loc), value=wrong[0], spaced=piece)
        return
    for name in (phrase,) if phrase else wrong:
        place = places.get(name, document.place(*loc))
        meant = by_title(name, around.evidence_titles)
        more: Arguments = {"suggestion": meant} if meant else {}
        yield UNKNOWN_EVIDENCE.at(place, value=name, known=around.evidence, **more)


def drafts_named(
    document: Document[Any], loc: Loc, names: Iterable[str], around: Surroundings
) -> Iterator[tuple[Place, str, Document[Evidence]]]:
    """The names in a list whose piece of evidence is a draft: place, name, and the piece."""
    there = around.portfolio.evidence_by_id
    pieces = [(name, there.get(fold(name))) for name in names]
    drafts = [(name, piece) for name, piece in pieces if piece is not None and not piece.ready]
    places = document.item_places(*loc) if drafts else {}
    for name, piece in drafts:
        yield places.get(name, document.place(*loc)), name, piece


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


def unknown_standards(
    document: Document[Any], loc: Loc, numbers: Iterable[str], around: Surroundings
) -> Iterator[Finding]:
    """Numbers of standards that the framework does not have, and what to write instead."""
    framework = around.portfolio.framework
    for finding in unknown_items(UNKNOWN_STANDARD, document, loc, numbers, around.standards):
        typed = str(finding.arguments["value"])
        meant = standard_meant(typed, framework) if framework else None
        if framework and meant:
            same = framework.recognise(typed) == meant
            arguments = {**finding.arguments, "instead" if same else "suggestion": meant}
            yield UNKNOWN_STANDARD.at(finding.place, **arguments)
        else:
            yield finding
