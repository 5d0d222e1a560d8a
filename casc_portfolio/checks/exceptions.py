"""Exceptions in portfolio.yml: findings that may stay for a while or for good, each with a reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import RULES, each, rule, wording
from casc_portfolio.checks.rule import Rule, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.word import severity_of
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.settings import Exemption, Settings
from casc_portfolio.finding import Finding

_NEVER = {"1": "unread", "3": "uncounted", "6": "private"}
"""The first digit of errors that stay errors → why."""
_WORLD = """
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            exceptions:
"""

UNKNOWN_EXCEPTION = rule(
    "CP151",
    "unknown-exception",
    Severity.WARNING,
    message=("There is no finding called “{value}”.", "This exception names no finding."),
    hint=(
        "Did you mean {suggestion}?",
        "Write the code or the name that casc check shows, such as code: CP408.",
    ),
    what="An exception in portfolio.yml for a code that does not exist, or for none.",
    why="It lets nothing pass: whatever it was meant for is still found.",
    mend="Copy the code from the finding, such as CP408; its name, vague-link, does as well.",
    example=_WORLD
    + """
              - code: vague-lnk ◄
                reason: The words are those of the district.
        """,
)

EXCEPTION_WITHOUT_REASON = rule(
    "CP152",
    "exception-without-reason",
    Severity.WARNING,
    message="This exception has no reason, so it does not hold.",
    hint="Add reason: with a sentence on why the finding may stay.",
    what="An exception in portfolio.yml that does not say why.",
    why="""
        In a year nobody knows any more whether it was meant or only a way to be rid of a
        message. Whoever checks the portfolio reads the reason beside the finding.
        """,
    mend="Write one sentence: reason: The words are those of the district.",
    example=_WORLD
    + """
              - code: vague-link ◄
        """,
)

EXCEPTION_EXPIRED = rule(
    "CP153",
    "exception-expired",
    Severity.WARNING,
    message="This exception held until {until}; what it let pass is found again.",
    hint="Mend what it was for, or give it a later day if its reason still holds.",
    what="An exception in portfolio.yml whose last day is over.",
    why="You set the day so that somebody looks again.",
    mend="Mend the findings and delete the exception, or write a new day after until:.",
    example=_WORLD
    + """
              - code: vague-link
                reason: The new site of the district comes in spring.
                until: 2026-05-01 ◄
        """,
)

NO_EXCEPTION = rule(
    "CP154",
    "no-exception",
    Severity.WARNING,
    message="There is no exception from {name}.",
    hint="Mend what it finds, and delete this exception.",
    causes={
        "unread": wording(
            "There is no exception from {name}: what can't be read is left out either way.",
            "Mend what it finds, and delete this exception.",
        ),
        "uncounted": wording(
            "There is no exception from {name}: what can't be counted does not count either way.",
            "Mend what it finds, and delete this exception.",
        ),
        "private": wording(
            "There is no exception from {name}: it protects people.",
            "Mend what it finds, and delete this exception.",
        ),
    },
    what="""
        An exception from an error that leaves something unread or uncounted, from one that
        protects people, or from a finding about exceptions.
        """,
    why="""
        An exception only keeps a message quiet. It can't make a value readable, an hour count,
        or somebody agree to be shown; with the message gone, you would never know.
        """,
    mend="Delete the exception. casc explain says how the finding itself is mended.",
    example=_WORLD
    + """
              - code: bad-date ◄
                reason: We write dates our own way.
        """,
)

UNUSED_EXCEPTION = rule(
    "CP155",
    "unused-exception",
    Severity.NOTE,
    message=(
        "Nothing called {name} is found in {within}.",
        "Nothing called {name} is found any more.",
    ),
    hint="Delete this exception; if its path has a slip, correct it.",
    what="An exception in portfolio.yml for which there is no finding.",
    why="It could let something pass later that you would want to know.",
    mend="Delete it. A path is written from the portfolio's folder on: content/cpsel-2.",
    example=_WORLD
    + """
              - code: vague-link ◄
                path: content/cpsel-2
                reason: The words are those of the district.
        """,
)
_OWN = {UNKNOWN_EXCEPTION.code, EXCEPTION_WITHOUT_REASON.code, EXCEPTION_EXPIRED.code} | {
    NO_EXCEPTION.code,
    UNUSED_EXCEPTION.code,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Excepted:
    """A finding that may stay, why, and until which day; ``None`` for good."""

    finding: Finding
    reason: str
    until: date | None = None


@lru_cache
def named_rule(typed: str) -> Rule | None:
    """The rule that is meant by its code, its name, or both as casc check shows them."""
    by_name = {one.name: code for code, one in RULES.items()}
    words = typed.replace(":", " ").split()
    codes = {word.upper() if word.upper() in RULES else by_name.get(word.lower()) for word in words}
    code = codes.pop() if len(codes) == 1 else None
    return RULES[code] if code else None


def why_never(rule: Rule, severity: Severity) -> str:
    """Why there is no exception from a rule: a cause, or nothing when there may be one."""
    if rule.code in _OWN:
        return "own"
    return _NEVER.get(rule.code[2], "") if severity is Severity.ERROR else ""


def sift(
    findings: Iterable[Finding], settings: Settings, *, today: date
) -> tuple[tuple[Finding, ...], tuple[Excepted, ...]]:
    """What is to be shown as a finding, and what an exception of the settings lets pass."""
    shown: list[Finding] = []
    excepted: list[Excepted] = []
    holding = [one for one in settings.exceptions or () if _holds(one, today)]
    for finding in findings:
        one = next((one for one in holding if _lets_pass(one, finding)), None)
        if one is None:
            shown.append(finding)
        else:
            reason = one.reason or ""
            excepted.append(Excepted(finding=finding, reason=reason, until=one.until))
    return tuple(shown), tuple(excepted)


def _holds(one: Exemption, today: date) -> bool:
    return bool(one.code and one.reason) and (one.until is None or one.until >= today)


def _lets_pass(one: Exemption, finding: Finding) -> bool:
    rule = named_rule(one.code or "")
    if rule is None or rule.code != finding.code or why_never(rule, severity_of(finding)):
        return False
    return _within(finding.place.path, one.path)


def _within(path: str, folder: str | None) -> bool:
    wanted = (folder or "").removeprefix("./").rstrip("/")
    return wanted in ("", ".", path) or path.startswith(f"{wanted}/")


@each(Kind.SETTINGS)
def _exceptions(document: Document[Settings], around: Surroundings) -> Iterator[Finding]:
    for index, one in enumerate(document.fields.exceptions or ()):
        place = document.place("exceptions", index, "code")
        rule = named_rule(one.code or "")
        if rule is None:
            yield UNKNOWN_EXCEPTION.at(place, value=one.code or "", suggestion=_near(one.code))
        elif cause := why_never(rule, rule.severity):
            yield NO_EXCEPTION.at(place, name=rule.name, cause=cause)
        elif not one.reason:
            yield EXCEPTION_WITHOUT_REASON.at(place)
        elif one.until is not None and one.until < around.today:
            until = document.place("exceptions", index, "until")
            yield EXCEPTION_EXPIRED.at(until, until=one.until.isoformat())


def _near(typed: str | None) -> str:
    names = [*RULES, *(one.name for one in RULES.values())]
    return (nearest(typed, names) or "") if typed else ""


def unused(findings: Sequence[Finding], around: Surroundings) -> Iterator[Finding]:
    """Exceptions of the settings that let none of the findings pass."""
    settings = around.portfolio.settings
    for index, one in enumerate(settings.fields.exceptions or ()):
        rule = named_rule(one.code or "")
        if rule is None or why_never(rule, rule.severity) or not _holds(one, around.today):
            continue
        if not any(_lets_pass(one, finding) for finding in findings):
            place = settings.place("exceptions", index, "code")
            yield UNUSED_EXCEPTION.at(place, name=rule.name, within=one.path or "")
