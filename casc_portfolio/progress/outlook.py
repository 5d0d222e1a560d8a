"""What comes next in a person's two years: what is open, what is due, whom we wait for."""

from dataclasses import dataclass

from casc_portfolio.programs import Owner
from casc_portfolio.progress.progress import FINAL, MilestoneProgress, Progress, Standing, State

_OPEN = (State.MISSING, State.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The candidate's turn and the others', as of the day that was measured.

    ``earlier`` is still open from dates that are over; ``milestone`` is the next one
    with something for the candidate to do, and ``coming`` is what. ``waiting`` is
    what others owe by now, and everything they owe once the candidate's part is done.
    """

    earlier: tuple[Standing, ...]
    milestone: MilestoneProgress | None
    coming: tuple[Standing, ...]
    waiting: tuple[Standing, ...]
    part_done: bool


def outlook(progress: Progress) -> Outlook:
    """What to do first, and then."""
    today = progress.as_of
    turn = [
        one for one in progress.requirements if one.state in _OPEN and one.turn is Owner.CANDIDATE
    ]
    earlier = tuple(one for one in turn if one.due and one.due < today)
    ahead = [
        milestone
        for milestone in progress.milestones
        if (milestone.date is None or milestone.date >= today)
        and any(one.milestone == milestone.id for one in turn)
    ]
    following = min(ahead, key=lambda one: one.date or today) if ahead else None
    name = following.id if following else ""
    done = progress.gate(FINAL).met
    return Outlook(
        earlier=earlier,
        milestone=following,
        coming=tuple(one for one in turn if one.milestone == name and one not in earlier),
        waiting=tuple(
            one
            for one in progress.requirements
            if one.state is State.WAITING and (done or (one.due and one.due <= today))
        ),
        part_done=done,
    )
