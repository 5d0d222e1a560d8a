"""Progress as Markdown, for the summary of a job in continuous integration."""

from collections.abc import Iterator

from casc_portfolio.progress import (
    Gate,
    MilestoneProgress,
    Progress,
    Standing,
    outlook,
    spoken,
)
from casc_portfolio.report.markdown_safe import safe
from casc_portfolio.report.progress_words import WHO, headline, hidden, reached, remarkable, state


def render(progress: Progress, *, gate: Gate | None = None) -> str:
    """A heading, the first sentence, the milestones and what is still to come."""
    said = headline(progress, outlook(progress))
    title = f"Progress of {progress.name}" if progress.name else "Progress"
    lines = [
        f"## {safe(title)}",
        "",
        f"{safe(progress.program_name)}, {spoken(progress.as_of)}",
        "",
        f"**{safe(said)}**",
        "",
        *(_gate(gate) if gate else ()),
        "| Milestone | Date | Done |",
        "|---|---|---|",
        *(_milestone(milestone) for milestone in progress.milestones),
        "",
        *_open(progress),
        *([safe(hidden(progress)), ""] if hidden(progress) else ()),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _milestone(milestone: MilestoneProgress) -> str:
    date = spoken(milestone.date) if milestone.date else ""
    moved = f" (moved from {spoken(milestone.original)})" if milestone.original else ""
    return f"| {safe(milestone.title)} | {date}{moved} | {reached(milestone)} |"


def _open(progress: Progress) -> Iterator[str]:
    standings = remarkable(progress.requirements)
    if not standings:
        return
    titles = {milestone.id: milestone.title for milestone in progress.milestones}
    yield "| Requirement | Due at | Whose | How far | Next |"
    yield "|---|---|---|---|---|"
    for one in standings:
        yield _row(one, titles[one.milestone])
    yield ""


def _row(standing: Standing, milestone: str) -> str:
    advice = "" if standing.done else standing.next
    cells = (standing.title, milestone, WHO[standing.owner], state(standing), advice)
    return "| " + " | ".join(safe(cell) for cell in cells) + " |"


def _gate(gate: Gate) -> Iterator[str]:
    name = safe(gate.milestone)
    if gate.met:
        yield f"Everything up to *{name}* is there."
    else:
        still = len(gate.open) + len(gate.absent)
        yield f"Up to *{name}* there is still something to do: {still} of the lines below."
    yield ""
