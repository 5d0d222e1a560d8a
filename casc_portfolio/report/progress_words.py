"""Progress in words: the sentence that comes first, amounts, states, and whose turn it is."""

from collections.abc import Iterable

from casc_portfolio.programs import Owner
from casc_portfolio.progress import (
    FINAL,
    MilestoneProgress,
    Outlook,
    Phase,
    Progress,
    Standing,
    State,
    Sum,
    spoken,
)

WHO = {Owner.CANDIDATE: "you", Owner.COACH: "your coach", Owner.OFFICE: "the office"}


def headline(progress: Progress, outlook: Outlook) -> str:
    """The one sentence that says how things are, and what the next date is."""
    if progress.start is None:
        return "Write the day your program started into portfolio.yml; then every date is here."
    if all(one.done for one in progress.requirements):
        return "Everything is there. Congratulations on two years of work."
    if outlook.part_done and not outlook.earlier:
        seen = not progress.gate(FINAL).absent
        part = "Your part is done" + ("" if seen else ", as far as this copy can tell")
        return part + _rest(outlook)
    if outlook.earlier:
        return _earlier(len(outlook.earlier))
    following = outlook.milestone
    if following is None or following.date is None:
        return "Nothing is missing today."
    if following.date == progress.as_of:
        return f"Today is the day: {following.title}."
    date = spoken(following.date, today=progress.as_of)
    return f"Nothing is missing today; your next date is {date}: {following.title}."


def _rest(outlook: Outlook) -> str:
    others = dict.fromkeys(WHO[one.waiting_on] for one in outlook.waiting if one.waiting_on)
    if others:
        return f"; we are waiting for {' and '.join(others)}."
    return "; what is left closes with the last weeks." if outlook.coming else "."


def _earlier(count: int) -> str:
    if count == 1:
        return "One thing is still open from an earlier date; it comes first below."
    return f"{count} things are still open from earlier dates; they come first below."


def amount(standing: Standing) -> str:
    """``31.5 of 40 hours``; empty where there is only one thing, there or not."""
    if standing.need == 1:
        return ""
    return f"{standing.have:g} of {standing.need:g} {standing.unit}"


def state(standing: Standing) -> str:
    """How far it is, in a few words."""
    match standing.state:
        case State.WAIVED:
            return f"waived by {standing.waived_by}: {standing.reason}"
        case State.MET if standing.transferred_from:
            return f"accepted from {standing.transferred_from}"
        case State.MET:
            return "done"
        case State.WAITING:
            return f"waiting for {WHO[standing.waiting_on or standing.owner]}"
        case State.ABSENT:
            return "not in this copy"
        case State.PARTLY:
            return amount(standing) or "begun"
        case State.MISSING:
            return amount(standing) or "to come"


def count(total: Sum) -> str:
    """``4 of 5``, with what this copy does not show."""
    if not total.of and total.absent:
        return f"{total.absent} not in this copy"
    return f"{total.done} of {total.of}" + (f", {total.absent} not here" if total.absent else "")


def reached(milestone: MilestoneProgress) -> str:
    """How far a milestone is, in a word or two."""
    if milestone.phase is Phase.DONE:
        return "done" if milestone.sum.of else "nothing due"
    return count(milestone.sum)


def remarkable(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """What a reader wants to see of a milestone: all but what is simply done, or not here."""
    return tuple(
        one
        for one in standings
        if one.state not in (State.MET, State.ABSENT)
        or (one.state is State.MET and one.transferred_from is not None)
    )


def hidden(progress: Progress) -> str:
    """What this copy can't show, in a sentence; empty when it shows everything."""
    count = progress.sum.absent
    if not count:
        return ""
    subject = "1 requirement is" if count == 1 else f"{count} requirements are"
    return (
        f"{subject} not in this copy: records stay on the candidate's own computer. "
        "There, casc progress counts them too."
    )
