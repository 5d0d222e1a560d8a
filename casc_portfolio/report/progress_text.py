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
from casc_portfolio.report.fold import fold
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
_STATE = 22
"""Cells for what there is of a requirement."""
_FIRST = 5
"""So many next steps are told in full; more would be a wall."""


def render(
    progress: Progress,
    *,
    gate: Gate | None = None,
    paint: Paint = plain,
    columns: int | None = None,
) -> str:
    """Everything on 80 columns, or on fewer where a terminal has fewer, ending in a line break."""
    width = min(WIDTH, columns or WIDTH)
    ahead = outlook(progress)
    lines = [
        *_head(progress, ahead, paint, width),
        *_steps(ahead, paint, width),
        *_waiting(ahead, paint, width),
        *_years(progress, paint, width),
        *_foot(progress, paint, width),
        *_again(ahead, width),
        *(_gate(gate, paint, width) if gate else ()),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(progress: Progress, ahead: Outlook, paint: Paint, width: int) -> Iterator[str]:
    if progress.name:
        yield paint(progress.name, "place")
    yield from wrap(progress.program_name, width)
    yield paint(spoken(progress.as_of), "quiet")
    yield ""
    yield from (paint(line, "good") for line in wrap(headline(progress, ahead), width))
    yield ""


def _steps(ahead: Outlook, paint: Paint, width: int) -> Iterator[str]:
    for title, standings in (("Still open", ahead.earlier), ("Next", ahead.coming)):
        if not standings:
            continue
        yield paint(title, "place")
        for one in standings[:_FIRST]:
            yield from _step(one, width)
        if len(standings) > _FIRST:
            yield paint(f"  and {len(standings) - _FIRST} more, listed below", "quiet")
        yield ""


def _step(standing: Standing, width: int) -> Iterator[str]:
    so_far = f", {amount(standing)}" if amount(standing) else ""
    yield from _moved_in(f"{standing.title}{so_far}", 2, width)
    yield from _moved_in(standing.next, 4, width)


def _moved_in(text: str, cells: int, width: int) -> Iterator[str]:
    """Lines that begin behind so many cells; a file's name is not torn at its hyphens."""
    indent = " " * cells
    yield from wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _waiting(ahead: Outlook, paint: Paint, width: int) -> Iterator[str]:
    if not ahead.waiting:
        return
    yield paint("Not your turn", "place")
    for one in ahead.waiting:
        yield from _moved_in(f"{WHO[one.waiting_on or one.owner]}: {one.title}", 2, width)
        yield from _moved_in(one.next, 4, width)
    yield ""


def _years(progress: Progress, paint: Paint, width: int) -> Iterator[str]:
    yield paint("The two years", "place")
    for milestone in progress.milestones:
        yield from _milestone(progress, milestone, paint, width)
    yield ""


def _milestone(
    progress: Progress, milestone: MilestoneProgress, paint: Paint, width: int
) -> Iterator[str]:
    date = spoken(milestone.date) if milestone.date else ""
    said = reached(milestone)
    word = paint(said, "good") if milestone.phase is Phase.DONE else said
    if width < WIDTH:
        yield from _moved_in(milestone.title, 2, width)
        yield f"    {date} · {word}" if date else f"    {word}"
    else:
        yield f"  {milestone.title:<36}{date:<20}{word}"
    if milestone.original:
        yield paint(f"    moved from {spoken(milestone.original)}", "quiet")
    for one in remarkable(progress.at(milestone.id)):
        yield from _line(one, paint, width)


def _line(standing: Standing, paint: Paint, width: int) -> Iterator[str]:
    title = f"    - {standing.title}" + ("*" if standing.assumed else "")
    said = state(standing)
    beside = width - _STATE
    if len(title) < beside - 1 and len(said) <= _STATE:
        yield f"{title:<{beside}}{paint(said, 'quiet')}"
        return
    yield from fold(title, width, hanging=2).split("\n")
    yield from (paint(f"      {line}", "quiet") for line in wrap(said, width - 6))


def _foot(progress: Progress, paint: Paint, width: int) -> Iterator[str]:
    owners = progress.owners
    parts = [f"{WHO[one].capitalize()}: {count(owners[one])}" for one in owners]
    line = " · ".join(parts)
    yield from [line] if len(line) <= width else parts
    yield from wrap(hidden(progress), width)
    if any(one.assumed for one in remarkable(progress.requirements)):
        star = "* assumed: no public page of the program says exactly this."
        yield from (paint(line, "quiet") for line in wrap(star, width))


def _again(ahead: Outlook, width: int) -> Iterator[str]:
    """The first step once more: on a terminal the end is what is seen."""
    for one in (*ahead.earlier, *ahead.coming)[:1]:
        yield ""
        yield from wrap(f"What comes first: {one.title}. The top of this list says how.", width)


def _gate(gate: Gate, paint: Paint, width: int) -> Iterator[str]:
    yield ""
    if gate.met:
        yield paint(f"Everything up to '{gate.milestone}' is there.", "good")
    else:
        yield from wrap(f"Not everything up to '{gate.milestone}' is there yet:", width)
        for one in gate.open:
            yield from fold(f"  - {one.title}: {state(one)}", width, hanging=2).split("\n")
    if gate.absent:
        absent = f"Kept in records, which this copy does not have: {len(gate.absent)}."
        yield from wrap(absent, width)
