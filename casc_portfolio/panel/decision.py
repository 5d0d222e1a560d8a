"""What people decided about a candidate: who, when, what and why; and what such a decision lacks."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casc_portfolio.content.records import Outcome
from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.score import Wanted
from casc_portfolio.programs import Program


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A decision as it was told; what is not said is empty, and ``lacks`` asks for it.

    ``levels`` is standard → id of a level. ``by`` is who signs, ``deciders`` are those who
    decided, all by role. ``reason`` and ``commendations`` go into the letter as they are.
    """

    candidate: str = ""
    record: str = ""
    date: dt.date | None = None
    by: str = ""
    deciders: tuple[str, ...] = ()
    outcome: Outcome | None = None
    levels: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    commendations: tuple[str, ...] = ()
    wanted: tuple[Wanted, ...] = ()


def lacks(
    decision: Decision, *, program: Program, framework: Framework, today: dt.date
) -> tuple[str, ...]:
    """What keeps it from being recorded, in sentences; nothing of it is ever filled in for people."""
    return (
        *_unsaid(decision),
        *_formal(decision, program, today),
        *_names(decision, program, framework),
        *_contradictions(decision, program, framework),
    )


def _unsaid(decision: Decision) -> Iterator[str]:
    if not decision.candidate:
        yield "Whom is it about? --candidate NAME"
    if decision.outcome is None:
        yield "What was decided? --outcome meets, addition or resubmit"
    if decision.date is None:
        yield "When was it decided? --date 2026-06-05"
    if not decision.deciders:
        yield "Who decided? --decider ROLE, once for each"
    if not decision.by:
        yield "Who signs it? --by ROLE"
    if not decision.reason:
        yield "Why? --reason SENTENCE; the candidate reads it in the letter"


def _formal(decision: Decision, program: Program, today: dt.date) -> Iterator[str]:
    if decision.date is not None and decision.date > today:
        yield f"{decision.date} has not come yet; a decision is recorded when it was made."
    known = program.decision.records
    if decision.record not in known:
        names = ", ".join(known)
        yield f"The program keeps no decision '{decision.record}'. It keeps: {names}. --record KIND"


def _names(decision: Decision, program: Program, framework: Framework) -> Iterator[str]:
    numbers = [one.number for one in framework.standards]
    levels = [level.id for level in program.scale.levels]
    asked = (*decision.levels, *(one.standard for one in decision.wanted))
    for number in dict.fromkeys(asked):
        if number not in numbers:
            yield f"There is no standard '{number}'. There are: {', '.join(numbers)}."
    for number, level in decision.levels.items():
        if level not in levels:
            yield f"Standard {number}: there is no level '{level}'. There are: {', '.join(levels)}."


def _contradictions(decision: Decision, program: Program, framework: Framework) -> Iterator[str]:
    if decision.outcome is None:
        return
    wanted = {one.standard: one for one in decision.wanted}
    for standard in framework.standards:
        level = decision.levels.get(standard.number)
        known = level is not None and program.scale.rank(level) is not None
        if level is None and (decision.outcome is Outcome.MEETS or standard.number not in wanted):
            yield f"Standard {standard.number}: which level was decided? --level {standard.number}=ID"
        elif known and not program.scale.reaches(level) and standard.number not in wanted:
            yield from _below(standard.number, str(level), decision.outcome, program)
    if decision.outcome is Outcome.MEETS and wanted:
        yield "It says meets, and that something is missing. One of the two has to go."
    if decision.outcome is not Outcome.MEETS and not wanted:
        yield "What is missing, for which standard, and by when? --missing 'STANDARD: WHAT: DATE'"
    for one in decision.wanted:
        if not one.missing or one.by is None:
            yield f"Standard {one.standard}: say what is missing, and by when."


def _below(number: str, level: str, outcome: Outcome, program: Program) -> Iterator[str]:
    if outcome is Outcome.MEETS:
        yield (
            f"It says meets, and Standard {number} is at '{level}'; the program counts "
            f"'{program.scale.reached}' and above. One of the two has to change."
        )
    else:
        yield (
            f"Standard {number} is at '{level}': say what is missing, and by when. "
            f"--missing '{number}: WHAT: DATE'"
        )
