"""The fields of the Individualized Induction Plan and of self-assessments."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.content.pages import Page
from casc_portfolio.content.types import READY, Claims, Reference
from casc_portfolio.fields.types import (
    Day,
    Fields,
    Group,
    Items,
    Name,
    Text,
    Texts,
    Whole,
    choice,
)


class GoalStatus(StrEnum):
    """How a goal ended, or that it has not."""

    OPEN = "open"
    MET = "met"
    PARTLY = "partly"
    CARRIED_OVER = "carried over"
    CLOSED = "closed by a change of job"


class Assessor(StrEnum):
    """Who assessed."""

    SELF = "self"
    COACH = "coach"


class Action(Fields):
    """One step toward a goal."""

    what: Text | None = Field(None, description="What will be done.", json_schema_extra=READY)
    date: Day | None = Field(None, description="When it is planned.")
    done: Day | None = Field(None, description="When it was done.")


class Revision(Fields):
    """A goal, changed in the middle of the year."""

    date: Day | None = Field(None, description="When it was changed.")
    change: Text | None = Field(None, description="What changed, and why.")


class Goal(Fields):
    """One goal of the plan."""

    id: Name | None = Field(
        None,
        description="A short name that evidence can point at, such as y1-walkthroughs.",
        json_schema_extra=READY,
    )
    statement: Text | None = Field(
        None, description="The goal in one or two sentences.", json_schema_extra=READY
    )
    elements: Claims | None = Field(
        None, description="The elements it grows, such as [2A].", json_schema_extra=READY
    )
    measure: Text | None = Field(
        None,
        description="The outcome, and the data that will show it.",
        json_schema_extra=READY,
    )
    due: Day | None = Field(
        None, description="By when, such as 2026-05-29.", json_schema_extra=READY
    )
    baseline: Text | None = Field(None, description="Where things stand at the start.")
    priority: Text | None = Field(
        None, description="The employer's priority it serves (LCAP, school plan)."
    )
    actions: Annotated[tuple[Annotated[Action, Group], ...], Items] | None = Field(
        None, description="The steps, each with its date."
    )
    support: Text | None = Field(None, description="What your coach will do to help.")
    learning: Text | None = Field(None, description="The professional learning you plan for it.")
    revision: Annotated[Revision, Group] | None = Field(
        None, description="What changed at mid-year."
    )
    status: Annotated[GoalStatus, choice(GoalStatus)] | None = Field(
        None, description="open, met, partly, carried over, or closed by a change of job."
    )
    reflection: Text | None = Field(
        None, description="At the end of the year: what came of it, and what you learned."
    )


class SupervisorInput(Fields):
    """What the supervisor was asked, and said."""

    date: Day | None = Field(
        None, description="The day you talked about the plan.", json_schema_extra=READY
    )
    input: Text | None = Field(None, description="What your supervisor said or asked for.")


class Approval(Fields):
    """Someone's agreement to the plan."""

    by: Text | None = Field(
        None, description="Who agreed: candidate, coach, supervisor or program."
    )
    date: Day | None = Field(None, description="When.")
    document: Text | None = Field(None, description="Where the signed copy is kept.")


class ReviewKind(StrEnum):
    """Which of the year's reviews it is."""

    MID_YEAR = "mid-year"
    YEAR_END = "year-end"


class Review(Fields):
    """A look at the plan with the coach and the supervisor."""

    kind: Annotated[ReviewKind, choice(ReviewKind)] | None = Field(
        None, description="mid-year or year-end.", json_schema_extra=READY
    )
    date: Day | None = Field(None, description="When you met.", json_schema_extra=READY)
    present: Texts | None = Field(None, description="Who was there.", json_schema_extra=READY)
    progress: Text | None = Field(None, description="What has moved.")
    changes: Text | None = Field(None, description="What you changed in the plan.")
    next_steps: Text | None = Field(None, description="What comes next.")


class Plan(Page):
    """The Individualized Induction Plan of one year (``content/iip/year-1.md``)."""

    year: Whole | None = Field(
        None, description="The program year: 1 or 2.", json_schema_extra=READY
    )
    supervisor: Annotated[SupervisorInput, Group] | None = Field(
        None, description="Your supervisor's input, with its date.", json_schema_extra=READY
    )
    goals: Annotated[tuple[Annotated[Goal, Group], ...], Items] | None = Field(
        None, description="The goals of the year.", json_schema_extra=READY
    )
    reviews: Annotated[tuple[Annotated[Review, Group], ...], Items] | None = Field(
        None, description="The mid-year and the year-end review."
    )
    approvals: Annotated[tuple[Annotated[Approval, Group], ...], Items] | None = Field(
        None, description="Who agreed to the plan, and when."
    )


class Rating(Fields):
    """A level and a sentence on one standard."""

    level: Reference | None = Field(
        None, description="One of your program's levels of practice.", json_schema_extra=READY
    )
    sentence: Text | None = Field(
        None, description="Why you see yourself there, in one sentence.", json_schema_extra=READY
    )
    elements: dict[Reference, Reference] | None = Field(
        None, description="A level per element, where the program asks for it."
    )


class Assessment(Page):
    """An assessment on every standard, by the candidate or by the coach."""

    period: Reference | None = Field(
        None, description="initial, mid-program or final.", json_schema_extra=READY
    )
    date: Day | None = Field(
        None, description="The day you made it, such as 2025-09-20.", json_schema_extra=READY
    )
    assessor: Annotated[Assessor, choice(Assessor)] | None = Field(
        None, description="self, or coach where the program wants the coach's view too."
    )
    standards: dict[Reference, Annotated[Rating, Group]] | None = Field(
        None,
        description="For each standard's number, a level and one sentence.",
        json_schema_extra=READY,
    )
