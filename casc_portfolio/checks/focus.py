"""What an entry of a log was about: standards, elements and goals that must exist."""

import re
from collections.abc import Iterator

from casc_portfolio.checks.meant import divided
from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Argument, Finding
from casc_portfolio.frameworks import Framework
from casc_portfolio.hours import Entry, problems

UNKNOWN_FOCUS = rule(
    problems.UNKNOWN_FOCUS,
    "unknown-focus",
    Severity.WARNING,
    message="“{value}” is neither a standard nor an element.",
    hint=(
        "The elements of Standard {standard} are {elements}.",
        "The standards are {known}; an element is a number and a letter, such as 2A.",
    ),
    causes={
        "goal": wording(
            "No plan has a goal called “{value}”.",
            ("Did you mean {suggestion}?", "The goals of your plans are called {known}."),
        ),
    },
    what="""
        An entry whose standard, element or goal does not exist. Words of your own, such as
        feedback to new teachers, are fine.
        """,
    why="The hour counts, but nobody can see what it was for, and some programs ask for it.",
    mend="Write the number of a standard, the code of an element, or the id of one of your goals.",
    example="""
        hours/coaching.csv
            date,hours,mode,with,focus
            2025-09-12,1.5,video,coach,7 ◄
        """,
)

_CODE = re.compile(r"[0-9][A-Za-z]")
_SHORT_NAME = re.compile(r"(?=.*[0-9_-])[A-Za-z0-9_-]+")
"""What looks like a goal's id; words are words."""


@once
def _focus(around: Surroundings) -> Iterator[Finding]:
    """Each wrong name once in a log: people repeat the same slip for a year."""
    told: set[tuple[str, str]] = set()
    for entry in around.portfolio.log.entries:
        for finding in (*_standards(entry, around), *_goal(entry, around)):
            key = entry.path, str(finding.arguments["value"])
            if key not in told:
                told.add(key)
                yield finding


def _standards(entry: Entry, around: Surroundings) -> Iterator[Finding]:
    framework = around.portfolio.framework
    for column in ("standard", "elements"):
        text = entry.text(column)
        if framework is None or not text or _exists(text, framework):
            continue
        for name in divided(text):
            if not _exists(name, framework):
                near = framework.standard(name[:1]) if _CODE.fullmatch(name) else None
                codes = tuple(element.code for element in near.elements) if near else ()
                number = near.number if near else ""
                place = entry.place(column)
                more: dict[str, Argument] = {"standard": number, "elements": codes}
                yield UNKNOWN_FOCUS.at(place, value=name, known=around.standards, **more)


def _exists(name: str, framework: Framework) -> bool:
    """Whether a name is a standard's or an element's, in whatever way it is written."""
    code = framework.recognise(name) or name
    known = (framework.title, framework.short)
    return bool(framework.standard(code) or framework.element(code)) or code in known


def _goal(entry: Entry, around: Surroundings) -> Iterator[Finding]:
    name, known = entry.text("goal"), around.goals
    if not name or not known or around.goals_unread or name in known:
        return
    suggestion = nearest(name, known) or ""
    if suggestion or _SHORT_NAME.fullmatch(name):
        place = entry.place("goal")
        yield UNKNOWN_FOCUS.at(place, cause="goal", value=name, known=known, suggestion=suggestion)
