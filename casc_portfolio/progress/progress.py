"""Progress: where every requirement stands on one day, and what follows from it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from casc_portfolio.programs import Owner

FINAL = "final"
"""The milestone at which the candidate's part is done; those after it are the office's."""


class State(StrEnum):
    """How far a requirement has come."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    WAITING = "waiting"
    """Someone else's turn: ``waiting_on`` says whose."""
    WAIVED = "waived"
    """Set aside by someone who may: ``waived_by`` says who, ``reason`` why."""
    ABSENT = "absent"
    """Kept in records, which this copy of the portfolio does not have."""


DONE = (State.MET, State.WAIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one requirement stands.

    ``have`` and ``need`` are in ``unit``; ``have`` may be more than ``need``. ``turn``
    says who acts next for it, which need not be its owner: the office owns the sum of
    the hours, and the candidate keeps the log. ``due`` is the date of its milestone,
    ``None`` while the portfolio names no start.
    """

    id: str
    title: str
    milestone: str
    owner: Owner
    state: State
    have: float
    need: float
    unit: str
    next: str
    turn: Owner = Owner.CANDIDATE
    due: dt.date | None = None
    source: str | None = None
    assumed: bool = False
    waiting_on: Owner | None = None
    waived_by: str | None = None
    reason: str | None = None
    transferred_from: str | None = None

    @property
    def done(self) -> bool:
        """Whether nobody has to do anything more for it."""
        return self.state in DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """How many of some requirements are done; those that are absent are not counted."""

    done: int
    of: int
    absent: int = 0

    @property
    def percent(self) -> int:
        """Whole percent, rounded down; of nothing it is 100, of nothing that can be seen 0."""
        if self.of == 0:
            return 0 if self.absent else 100
        return 100 * self.done // self.of


class Phase(StrEnum):
    """Where a milestone lies, seen from the day that is measured."""

    DONE = "done"
    OPEN = "open"
    """Its date is over and something is still to do."""
    AHEAD = "ahead"
    UNSEEN = "unseen"
    """What this copy shows is done; the rest is in records that it does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneProgress:
    """One milestone: its date, the date it had before it was moved, and what is due at it."""

    id: str
    title: str
    date: dt.date | None
    original: dt.date | None
    phase: Phase
    sum: Sum
    owners: dict[Owner, Sum]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Whether everything up to a milestone is there; ``open`` and ``absent`` say what is not."""

    milestone: str
    met: bool
    open: tuple[Standing, ...]
    absent: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A portfolio measured against its program, on one day."""

    name: str
    program: str
    program_name: str
    as_of: dt.date
    start: dt.date | None
    requirements: tuple[Standing, ...]
    milestones: tuple[MilestoneProgress, ...]

    @property
    def sum(self) -> Sum:
        """All requirements together."""
        return summed(self.requirements)

    @property
    def owners(self) -> dict[Owner, Sum]:
        """Owner → what is theirs, in the order of Owner."""
        return by_owner(self.requirements)

    def requirement(self, name: str) -> Standing | None:
        """The requirement with this id."""
        return next((one for one in self.requirements if one.id == name), None)

    def at(self, milestone: str) -> tuple[Standing, ...]:
        """What is due at this milestone."""
        return tuple(one for one in self.requirements if one.milestone == milestone)

    def upto(self, milestone: str) -> tuple[Standing, ...]:
        """What is due at this milestone and at those before it."""
        names = [one.id for one in self.milestones]
        counted = set(names[: names.index(milestone) + 1])
        return tuple(one for one in self.requirements if one.milestone in counted)

    def gate(self, milestone: str) -> Gate:
        """Whether ``milestone`` is reached; one the program does not have is a ValueError.

        Up to ``final`` the candidate's part counts, and what a copy without records
        can't show does not stand in the way. After it everybody's part counts, and
        nothing is taken on trust.
        """
        names = [one.id for one in self.milestones]
        candidates = names.index(milestone) <= names.index(FINAL)
        counted = [
            one for one in self.upto(milestone) if not candidates or one.owner is Owner.CANDIDATE
        ]
        absent = tuple(one for one in counted if one.state is State.ABSENT)
        still = tuple(one for one in counted if not one.done and one.state is not State.ABSENT)
        met = not still and (candidates or not absent)
        return Gate(milestone=milestone, met=met, open=still, absent=absent)


def summed(standings: Iterable[Standing]) -> Sum:
    """How many are done, of how many that can be seen."""
    standings = tuple(standings)
    seen = [one for one in standings if one.state is not State.ABSENT]
    done = sum(one.done for one in seen)
    return Sum(done=done, of=len(seen), absent=len(standings) - len(seen))


def by_owner(standings: Iterable[Standing]) -> dict[Owner, Sum]:
    """Owner → the sum of theirs; an owner of nothing is left out."""
    standings = tuple(standings)
    theirs = {owner: [one for one in standings if one.owner is owner] for owner in Owner}
    return {owner: summed(found) for owner, found in theirs.items() if found}
