"""Questions to the people who decided; no answer is suggested."""

from dataclasses import replace
from datetime import date

import click

from casc_portfolio.cli.asking import asked_day, asked_word
from casc_portfolio.cli.day import today
from casc_portfolio.content.records import Outcome
from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.read_score import OUTCOMES
from casc_portfolio.panel.score import Wanted
from casc_portfolio.panel.typed import line
from casc_portfolio.programs import Program


def ask(decision: Decision, *, program: Program, framework: Framework) -> Decision:
    """The decision with what people answer; what was said already is not asked again."""
    if not decision.candidate:
        decision = replace(decision, candidate=_text("Whom is it about"))
    if decision.date is None:
        question = "When was it decided (such as 2026-06-05)"
        day = asked_day(question, empty="Please type the day of the decision.", fits=_past)
        decision = replace(decision, date=day)
    if not decision.deciders:
        decision = replace(decision, deciders=_several("Who decided, by role", least=1))
    if decision.outcome is None:
        words = list(OUTCOMES)
        word = asked_word(f"What was decided ({', '.join(words)})", words)
        decision = replace(decision, outcome=OUTCOMES[word])
    decision = _levels(decision, program, framework)
    decision = _wanted(decision, program, framework)
    if not decision.reason:
        decision = replace(decision, reason=_text("Why, as the candidate should read it"))
    if not decision.commendations:
        decision = replace(decision, commendations=_several("What stood out", least=0))
    if not decision.by:
        decision = replace(decision, by=_text("Who signs, by role"))
    return decision


def _past(day: date) -> None:
    if day > today():
        raise click.UsageError(f"{day} has not come yet; a decision is recorded when it was made.")


def _levels(decision: Decision, program: Program, framework: Framework) -> Decision:
    names = [level.id for level in program.scale.levels]
    levels = dict(decision.levels)
    open_ones = {one.standard for one in decision.wanted}
    for standard in framework.standards:
        if standard.number not in levels and standard.number not in open_ones:
            question = f"The level decided for {standard.number} {standard.title}"
            levels[standard.number] = asked_word(f"{question} ({', '.join(names)})", names)
    return replace(decision, levels=levels)


def _wanted(decision: Decision, program: Program, framework: Framework) -> Decision:
    """What is missing, for each standard below the mark; else for one that people name."""
    if decision.outcome is Outcome.MEETS or decision.wanted:
        return decision
    numbers = [one.number for one in framework.standards]
    below = [one for one in numbers if not program.scale.reaches(decision.levels.get(one))]
    if not below:
        below = [
            asked_word(
                f"The standard that something is missing for ({', '.join(numbers)})", numbers
            )
        ]
    wanted = tuple(
        Wanted(
            standard=number,
            missing=_text(f"What is missing for standard {number}"),
            by=asked_day("By when (such as 2026-09-01)", empty="Please type a day."),
        )
        for number in below
    )
    return replace(decision, wanted=wanted)


def _text(question: str) -> str:
    return line(str(click.prompt(question)))


def _several(question: str, *, least: int) -> tuple[str, ...]:
    """One answer a line, until an empty one."""
    answers: list[str] = []
    while True:
        more = f"{question} (empty: no more)" if len(answers) >= least else question
        if len(answers) < least:
            answers.append(_text(more))
            continue
        answer = line(str(click.prompt(more, default="", show_default=False)))
        if not answer:
            return tuple(answers)
        answers.append(answer)
