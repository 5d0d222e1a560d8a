"""The letter that tells a candidate what was decided, as values; it holds no individual score."""

import datetime as dt
from dataclasses import dataclass

from casc_portfolio.content.records import Outcome
from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.decision_record import record_name
from casc_portfolio.panel.merged_words import level_title
from casc_portfolio.panel.score import Wanted
from casc_portfolio.panel.typed import line
from casc_portfolio.programs import Program
from casc_portfolio.progress import spoken

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One standard and the level that was decided for it, in words; empty while it is open."""

    number: str
    title: str
    level: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """Everything that stands in the letter, in its order; texts are plain."""

    institution: str
    program: str
    date: dt.date
    candidate: str
    subject: str
    opening: str
    reason: str
    commendations: tuple[str, ...]
    missing: tuple[Wanted, ...]
    standards: tuple[Decided, ...]
    next: tuple[str, ...]
    by: str
    deciders: tuple[str, ...]
    contact: tuple[str, str] | None


def letter(decision: Decision, *, program: Program, framework: Framework) -> Letter:
    """The letter of a decision that ``lacks`` nothing."""
    assert decision.date is not None
    assert decision.outcome is not None
    return Letter(
        institution=program.institution,
        program=program.name.removesuffix(f", {program.institution}"),
        date=decision.date,
        candidate=decision.candidate,
        subject=f"Your {program.wording.portfolio.lower()}: {_outcome(decision.outcome)}",
        opening=_opening(decision, program, framework),
        reason=line(decision.reason),
        commendations=tuple(line(one) for one in decision.commendations),
        missing=decision.wanted,
        standards=tuple(
            Decided(
                number=one.number,
                title=one.title,
                level=level_title(decision.levels[one.number], program)
                if one.number in decision.levels
                else "",
            )
            for one in framework.standards
        ),
        next=_next(decision, program),
        by=decision.by,
        deciders=decision.deciders,
        contact=next(((one.role, one.url) for one in program.contacts), None),
    )


def _outcome(outcome: Outcome) -> str:
    words = {Outcome.MEETS: "it meets the standards", Outcome.AFTER_ADDITION: "almost there"}
    return words.get(outcome, "some of it once more")


def _opening(decision: Decision, program: Program, framework: Framework) -> str:
    all_of_them = f"all {_number(len(framework.standards))} standards"
    work = f"your {program.wording.portfolio.lower()}"
    if decision.outcome is Outcome.MEETS:
        return (
            f"We looked at {work} standard by standard, and it meets {all_of_them}. "
            "Congratulations on two years of work, and thank you for letting us see it."
        )
    if decision.outcome is Outcome.AFTER_ADDITION:
        return (
            f"We looked at {work} standard by standard. It meets the standards after a small "
            "addition, which is named below. You don't have to do anything else again."
        )
    open_ones = len({one.standard for one in decision.wanted})
    rest = len(framework.standards) - open_ones
    which = "one standard" if open_ones == 1 else f"{_number(open_ones)} standards"
    stands = (
        f" The other {_number(rest)} stand, and nobody will ask for them again." if rest else ""
    )
    return (
        f"We looked at {work} standard by standard. On {which} it does not show us enough yet, and "
        f"we ask you to hand that part in once more.{stands} What is missing, and by when, is "
        "named below."
    )


def _next(decision: Decision, program: Program) -> tuple[str, ...]:
    file = (
        f"With this letter comes a file, {record_name(decision)}. Put it into the folder records "
        "of your portfolio; from then on casc progress counts this decision. It is never shown on "
        "your site."
    )
    if decision.outcome is Outcome.MEETS:
        after = (
            "What is left is ours: hours, service and dates are looked over once more, then the "
            "program recommends you for the credential. The Commission will write to you. You "
            "have 90 days to answer, so please watch your mail."
        )
        return (file, after)
    dates = sorted({one.by for one in decision.wanted if one.by})
    first = f"Your next date is {spoken(dates[0])}. " if dates else ""
    last = (
        "Send us the addition when it is ready; we look at that, and at nothing else."
        if decision.outcome is Outcome.AFTER_ADDITION
        else "Your coach can read this letter with you, and it is worth an hour together. When the "
        "part is ready, hand the portfolio in again; the panel scores what was open."
    )
    differently = (_grievance(program),) if decision.outcome is Outcome.RESUBMIT else ()
    return (f"{first}{last}", *(one for one in differently if one), file)


def _grievance(program: Program) -> str:
    """The way to disagree, where the program has described one."""
    found = next((one for one in program.notes if one.id == "grievance"), None)
    if found is None:
        return "If you see this differently, please tell us; we would rather talk than guess."
    return f"If you see this differently, please tell us. {found.text}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def by_when(one: Wanted) -> str:
    """The day by which something is wanted, as it is spoken."""
    return spoken(one.by) if one.by else ""
