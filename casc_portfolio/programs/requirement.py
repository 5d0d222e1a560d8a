"""What a program asks for: requirements, how each is measured, and by when."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.fields.types import Fields, Group, Name, Text, YesNo, choice
from casc_portfolio.programs.types import NEEDED, Days, MonthDayField, Share, Years


class Owner(StrEnum):
    """Whose turn it is."""

    CANDIDATE = "candidate"
    COACH = "coach"
    OFFICE = "office"


OwnerField = Annotated[Owner, choice(Owner)]


class Sourced(Fields):
    """Something that a program says, and where it says so."""

    source: Text | None = Field(None, description="The id of the source that says so.")
    assumed: YesNo = Field(
        default=False, description="yes when no public page says so and a sensible value stands in."
    )


class Due(Fields):
    """The rule that gives a milestone its date; one of four ways.

    ``days`` or ``years`` after the program's start; the day ``on`` in program
    ``year``; ``days`` before another milestone; the date of the panel, which
    ``portfolio.yml`` gives, with ``year`` and ``on`` standing in until it does.
    """

    days: Days | None = Field(None, description="Days after the start, or before a milestone.")
    years: Years | None = Field(None, description="Years after the start.")
    year: Years | None = Field(None, description="The program year.")
    on: MonthDayField | None = Field(None, description="The day in that year, such as 01-31.")
    before: Text | None = Field(None, description="The milestone that the days come before.")
    panel: YesNo = Field(default=False, description="yes for the day of the panel or Showcase.")


class Milestone(Sourced):
    """A point in the two years; requirements are due at it."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    due: Annotated[Due, Group] = Field(
        Due(), description="The rule for its date.", json_schema_extra=NEEDED
    )


class Measure(StrEnum):
    """The ways in which a requirement can be measured."""

    RECORD = "record"
    UNEXPIRED = "unexpired"
    COACH = "coach"
    ABOUT = "about"
    PLAN = "plan"
    PLAN_CLOSED = "plan-closed"
    REVIEW = "review"
    ASSESSMENT = "assessment"
    HOURS = "hours"
    VERIFIED = "verified"
    SESSIONS = "sessions"
    EVIDENCE = "evidence"
    REFLECTION = "reflection"
    INQUIRY = "inquiry"
    PRESENTATION = "presentation"
    DECISION = "decision"
    PROFICIENCY = "proficiency"
    SERVICE = "service"


class Measured(Fields):
    """How a requirement is measured: the way, and what that way needs to know."""

    kind: Annotated[Measure, choice(Measure)] | None = Field(
        None, description="One of: " + ", ".join(Measure) + ".", json_schema_extra=NEEDED
    )
    record: Text | None = Field(None, description="The program's record that counts.")
    category: Text | None = Field(None, description="The hour category.")
    year: Years | None = Field(None, description="The program year; without it, both together.")
    share: Share = Field(
        1.0, description="The part of the amount that is asked for, such as 0.5 for half."
    )
    period: Text | None = Field(None, description="The period of a self-assessment.")
    assessor: Text = Field("self", description="self, or coach for the coach's assessment.")
    review: Text | None = Field(None, description="mid-year or year-end.")
    standard: Text | None = Field(None, description="The number of the standard.")
    years: Years | None = Field(None, description="Years of full-time service since the start.")
    full_time: YesNo = Field(
        default=False, description="yes when only employment in full time counts."
    )


WANTS: dict[Measure, tuple[set[str], set[str]]] = {
    Measure.RECORD: ({"record"}, {"full_time"}),
    Measure.UNEXPIRED: ({"record"}, set()),
    Measure.COACH: (set(), set()),
    Measure.ABOUT: (set(), set()),
    Measure.PLAN: ({"year"}, set()),
    Measure.PLAN_CLOSED: ({"year"}, set()),
    Measure.REVIEW: ({"year", "review"}, set()),
    Measure.ASSESSMENT: ({"period"}, {"assessor"}),
    Measure.HOURS: ({"category"}, {"year", "share"}),
    Measure.VERIFIED: ({"category"}, {"year"}),
    Measure.SESSIONS: ({"category"}, {"year"}),
    Measure.EVIDENCE: ({"standard"}, set()),
    Measure.REFLECTION: ({"standard"}, set()),
    Measure.INQUIRY: (set(), set()),
    Measure.PRESENTATION: (set(), set()),
    Measure.DECISION: ({"record"}, set()),
    Measure.PROFICIENCY: (set(), set()),
    Measure.SERVICE: ({"record", "years"}, set()),
}
"""What each way of measuring must be told, and what it may be told besides ``kind``."""


class Requirement(Sourced):
    """One thing that must be there by a milestone, and whose turn it is."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="What is asked for.", json_schema_extra=NEEDED)
    milestone: Text = Field("", description="The milestone it is due at.", json_schema_extra=NEEDED)
    owner: OwnerField = Field(
        Owner.CANDIDATE, description="candidate, coach or office.", json_schema_extra=NEEDED
    )
    measure: Annotated[Measured, Group] = Field(
        Measured(), description="How it is measured.", json_schema_extra=NEEDED
    )
    next: Text = Field(
        "", description="What to do, in one warm sentence.", json_schema_extra=NEEDED
    )
