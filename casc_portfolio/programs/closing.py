"""How a program looks back and decides: reflection, presentation, panel and decision."""

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


class ReflectionPart(Fields):
    """One part of every reflection."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    heading: Text = Field("", description="Its heading, level 2.", json_schema_extra=NEEDED)
    prompt: Text = Field("", description="What helps to write it.", json_schema_extra=NEEDED)


class ReflectionRule(Sourced):
    """What a reflection is made of."""

    parts: Annotated[tuple[Annotated[ReflectionPart, Group], ...], Items] = Field(
        (), description="Its parts, in order.", json_schema_extra=NEEDED
    )


class Section(Fields):
    """A part of the presentation."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its title on the slide.", json_schema_extra=NEEDED)
    minutes: Number | None = Field(None, description="How long it takes.")


class PresentationRule(Sourced):
    """What the presentation is."""

    kind: Text = Field("panel", description="panel or showcase.", json_schema_extra=NEEDED)
    minutes: Number | None = Field(None, description="How long it takes.")
    slides: Whole | None = Field(None, description="How many slides it has at most.")
    owner: OwnerField = Field(Owner.CANDIDATE, description="Who gives it.")
    summary: Text = Field("", description="What it is for.")
    sections: Annotated[tuple[Annotated[Section, Group], ...], Items] = Field(
        (), description="Its parts, in order.", json_schema_extra=NEEDED
    )


class Anchor(Fields):
    """What a criterion looks like at one level."""

    level: Text = Field("", description="The level's id.", json_schema_extra=NEEDED)
    text: Text = Field("", description="What is seen at this level.", json_schema_extra=NEEDED)


class Criterion(Sourced):
    """Something besides the standards that the panel gives a level for."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    summary: Text = Field("", description="What it asks.")
    anchors: Annotated[tuple[Annotated[Anchor, Group], ...], Items] = Field(
        (), description="What it looks like, level by level."
    )


class PanelRule(Sourced):
    """How the panel works."""

    title: Text = Field("Panel", description="What it is called.")
    owner: OwnerField = Field(Owner.OFFICE, description="Who calls it together.")
    members: Text = Field("", description="Who sits on it.")
    size: Whole | None = Field(None, description="How many they are.")
    scored: YesNo = Field(default=True, description="yes when it gives a level per standard.")
    rounds: Whole = Field(1, description="How often they score before they decide.")
    discrepancy: Whole = Field(
        2, description="Levels between two panelists from which they talk before deciding."
    )
    agreement: Text = Field(
        "majority",
        description="Whose levels make a standard reached: of a majority, or of everyone.",
    )
    criteria: Annotated[tuple[Annotated[Criterion, Group], ...], Items] = Field(
        (), description="What else the score sheet asks the panel for."
    )


class DecisionRule(Sourced):
    """How it is decided that a candidate has arrived."""

    owner: OwnerField = Field(Owner.OFFICE, description="Who decides.", json_schema_extra=NEEDED)
    rule: Text = Field("", description="The rule in words.", json_schema_extra=NEEDED)
    records: Names = Field((), description="The records whose decided levels count.")
