"""Progress as a person reads it on a terminal: what is next first, then the two years."""

from collections.abc import Iterator
from textwrap import wrap

from casc_portfolio.progress import (
    Gate,
    MilestoneProgress,
    Outlook,
    Phase,
    Progress,
    Standing,
    outlook,
    spoken,
)
from casc_portfolio.report.colour import Paint, plain
from casc_portfolio.report.progress_words import (
    WHO,
    amount,
    count,
    headline,
    hidden,
    reached,
    remarkable,
    state,
)

WIDTH = 80
_FIRST = 5
"""So many next steps are told in full; more would be a wall."""


def render(progress: Progress, *, gate: Gate | None = None, paint: Paint = plain) -> str:
    """Everything on 80 columns, ending in a line break."""
    ahead = outlook(progress)
    lines = [
        *_head(progress, ahead, paint),
        *_steps(ahead, paint),
        *_waiting(ahead, paint),
        *_years(progress, paint),
        *_foot(progress, paint),
        *_again(ahead),
        *(_gate(gate, paint) if gate else ()),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(progress: Progress, ahead: Outlook, paint: Paint) -> Iterator[str]:
    if progress.name:
        yield paint(progress.name, "place")
    yield progress.program_name
    yield paint(spoken(progress.as_of), "quiet")
    yield ""
    yield from (paint(line, "good") for line in wrap(headline(progress, ahead), WIDTH))
    yield ""


def _steps(ahead: Outlook, paint: Paint) -> Iterator[str]:
    for title, standings in (("Still open", ahead.earlier), ("Next", ahead.coming)):
        if not standings:
            continue
        yield paint(title, "place")
        for one in standings[:_FIRST]:
            yield from _step(one)
        if len(standings) > _FIRST:
            yield paint(f"  and {len(standings) - _FIRST} more, listed below", "quiet")
        yield ""


def _step(standing: Standing) -> Iterator[str]:
    so_far = f", {amount(standing)}" if amount(standing) else ""
    yield f"  {standing.title}{so_far}"
    yield from wrap(standing.next, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _waiting(ahead: Outlook, paint: Paint) -> Iterator[str]:
    if not ahead.waiting:
        return
    yield paint("Not your turn", "place")
    for one in ahead.waiting:
        yield f"  {WHO[one.waiting_on or one.owner]}: {one.title}"
        yield from wrap(one.next, WIDTH, initial_indent="    ", subsequent_indent="    ")
    yield ""


def _years(progress: Progress, paint: Paint) -> Iterator[str]:
    yield paint("The two years", "place")
    for milestone in progress.milestones:
        yield from _milestone(progress, milestone, paint)
    yield ""


def _milestone(progress: Progress, milestone: MilestoneProgress, paint: Paint) -> Iterator[str]:
    date = spoken(milestone.date) if milestone.date else ""
    said = reached(milestone)
    word = paint(said, "good") if milestone.phase is Phase.DONE else said
    yield f"  {milestone.title:<36}{date:<20}{word}"
    if milestone.original:
        yield paint(f"    moved from {spoken(milestone.original)}", "quiet")
    for one in remarkable(progress.at(milestone.id)):
        yield from _line(one, paint)


def _line(standing: Standing, paint: Paint) -> Iterator[str]:
    title = f"    - {standing.title}" + ("*" if standing.assumed else "")
    said = state(standing)
    if len(title) < 57 and len(said) <= 22:
        yield f"{title:<58}{paint(said, 'quiet')}"
        return
    yield title
    yield from (paint(f"      {line}", "quiet") for line in wrap(said, WIDTH - 6))


def _foot(progress: Progress, paint: Paint) -> Iterator[str]:
    owners = progress.owners
    parts = [f"{WHO[one].capitalize()}: {count(owners[one])}" for one in owners]
    line = " · ".join(parts)
    yield from [line] if len(line) <= WIDTH else parts
    yield from wrap(hidden(progress), WIDTH)
    if any(one.assumed for one in progress.requirements):
        yield paint("* assumed: no public page of the program says exactly this.", "quiet")


def _again(ahead: Outlook) -> Iterator[str]:
    """The first step once more: on a terminal the end is what is seen."""
    for one in (*ahead.earlier, *ahead.coming)[:1]:
        yield ""
        yield from wrap(f"What comes first: {one.title}. The top of this list says how.", WIDTH)


def _gate(gate: Gate, paint: Paint) -> Iterator[str]:
    yield ""
    if gate.met:
        yield paint(f"Everything up to '{gate.milestone}' is there.", "good")
    else:
        yield f"Not everything up to '{gate.milestone}' is there yet:"
        yield from (f"  - {one.title}: {state(one)}" for one in gate.open)
    if gate.absent:
        yield f"Kept in records, which this copy does not have: {len(gate.absent)}."
