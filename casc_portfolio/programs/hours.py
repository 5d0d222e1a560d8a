"""The hours that a program asks for, by category."""

from typing import Annotated

from pydantic import Field

from casc_portfolio.fields.types import (
    Fields,
    Group,
    Items,
    Name,
    Names,
    Number,
    Text,
    Whole,
    YesNo,
)
from casc_portfolio.programs.requirement import Owner, OwnerField, Sourced
from casc_portfolio.programs.types import NEEDED


class Topic(Fields):
    """A topic of workshops."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    standards: Names = Field((), description="The numbers of the standards it is about.")


class Workshops(Sourced):
    """How the workshops of a category are made up."""

    sessions: Whole = Field(0, description="Sessions of each topic.", json_schema_extra=NEEDED)
    a_year: Whole = Field(
        0, description="Sessions of each topic in a year.", json_schema_extra=NEEDED
    )
    minutes: Whole = Field(0, description="The length of a session.", json_schema_extra=NEEDED)


class HourCategory(Sourced):
    """A kind of hours; its log is ``hours/<id>.csv``."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    summary: Text = Field("", description="What counts here.")
    owner: OwnerField = Field(
        Owner.CANDIDATE, description="Who keeps the log.", json_schema_extra=NEEDED
    )
    part_of: Text | None = Field(None, description="The category that these hours count in too.")
    logged: YesNo = Field(default=True, description="no for a sum that has no log of its own.")
    per_year: Number | None = Field(None, description="Hours a year.")
    total: Number | None = Field(None, description="Hours in all, where no year is named.")
    ceiling: Number | None = Field(None, description="Hours a year that nobody asks for more of.")
    day_limit: Number = Field(12.0, description="Hours of one day above which we ask back.")
    verified_by: OwnerField | None = Field(None, description="Who confirms the hours.")
    columns: Names = Field(
        (),
        description=(
            "The columns of the log after date and duration. Of these every entry is asked for "
            "mode, with, focus (a standard or a goal) and title."
        ),
    )
    modes: Names = Field((), description="What may stand in the column mode.")
    uncounted: Names = Field(
        (), description="Of the modes, those whose hours don't count here, such as video."
    )
    topics: Annotated[tuple[Annotated[Topic, Group], ...], Items] = Field(
        (), description="What may stand in the column topic."
    )
    workshops: Annotated[Workshops, Group] | None = Field(
        None, description="Sessions and their length, where the hours are workshops."
    )
