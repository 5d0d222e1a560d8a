"""A program: everything that one induction program asks for, as values."""

from typing import Annotated

from pydantic import Field

from casc_portfolio.fields.types import (
    Address,
    Fields,
    Group,
    Items,
    Name,
    Path,
    Text,
    Texts,
    YesNo,
)
from casc_portfolio.programs.closing import (
    DecisionRule,
    PanelRule,
    PresentationRule,
    ReflectionRule,
)
from casc_portfolio.programs.hours import HourCategory
from casc_portfolio.programs.requirement import (
    Milestone,
    Owner,
    OwnerField,
    Requirement,
    Sourced,
)
from casc_portfolio.programs.types import NEEDED, Days, MonthDayField, ToolSource, Years


class SourcePage(Fields):
    """A public page that says what the program asks for."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its title.", json_schema_extra=NEEDED)
    url: Address = Field("", description="Its address.", json_schema_extra=NEEDED)


class YearRule(Sourced):
    """When a program year ends; the next one begins on the day after."""

    number: Years = Field(0, description="1, 2, …", json_schema_extra=NEEDED)
    end: MonthDayField | None = Field(
        None, description="Its last day, such as 06-30.", json_schema_extra=NEEDED
    )
    milestone: Text | None = Field(
        None, description="The milestone that closes it; when that one moves, so does the end."
    )


class Level(Fields):
    """One level of practice."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)


class Scale(Sourced):
    """The levels of practice from the first to the last, and the one that counts as reached.

    Levels have an order and no distance: they are never added up or averaged.
    """

    levels: Annotated[tuple[Annotated[Level, Group], ...], Items] = Field(
        (), description="The levels, from the first to the last.", json_schema_extra=NEEDED
    )
    reached: Text = Field(
        "", description="The level from which a standard is reached.", json_schema_extra=NEEDED
    )

    def rank(self, level: str | None) -> int | None:
        """The place of a level, from 0; ``None`` for one that the scale does not have."""
        names = [one.id for one in self.levels]
        return names.index(level) if level in names else None

    def reaches(self, level: str | None) -> bool:
        """Whether this level counts as reached."""
        rank, needed = self.rank(level), self.rank(self.reached)
        return rank is not None and needed is not None and rank >= needed


class Period(Sourced):
    """A period of self-assessment."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    elements: YesNo = Field(default=False, description="yes when every element gets a level.")
    coach: YesNo = Field(default=False, description="yes when the coach assesses too.")


class RecordKind(Sourced):
    """A record that the program keeps on file; ``kind:`` in ``records/*.md`` names its id."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    shape: Text = Field(
        "record",
        description="Its fields: record, credential, employment, waiver, transfer, "
        "verification or decision.",
    )
    owner: OwnerField = Field(
        Owner.CANDIDATE, description="Who brings it.", json_schema_extra=NEEDED
    )
    summary: Text = Field("", description="What it shows.")


class RequiredDocument(Sourced):
    """A page that every portfolio of the program has."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="Its name for people.", json_schema_extra=NEEDED)
    path: Path = Field("", description="Where it lies.", json_schema_extra=NEEDED)
    owner: OwnerField = Field(
        Owner.CANDIDATE, description="Who writes it.", json_schema_extra=NEEDED
    )


class Contact(Fields):
    """An office that helps; a role and a link, never a person's name or number."""

    role: Text = Field("", description="The role.", json_schema_extra=NEEDED)
    url: Address = Field("", description="Where to reach it.", json_schema_extra=NEEDED)


class ProcessNote(Sourced):
    """Something that happens in the program and that nobody has to measure."""

    id: Name = Field("", description="Its short name.", json_schema_extra=NEEDED)
    title: Text = Field("", description="What it is.", json_schema_extra=NEEDED)
    owner: OwnerField = Field(
        Owner.OFFICE, description="Whose turn it is.", json_schema_extra=NEEDED
    )
    text: Text = Field("", description="What to know about it.", json_schema_extra=NEEDED)
    steps: Texts = Field((), description="Its steps, in order.")


class Wording(Fields):
    """What this program calls things."""

    portfolio: Text = Field("Leadership portfolio", description="The portfolio.")
    plan: Text = Field("Individualized Induction Plan", description="The plan.")
    inquiry: Text = Field("Leadership inquiry", description="The inquiry or project.")
    panel: Text = Field("Panel", description="The panel or Showcase.")
    accent: Text = Field("blue", description="The color of a new portfolio.")


class Program(Fields):
    """One induction program; see ``casc programs show`` for all of it in words."""

    id: Name = Field("", description="The program's short name.", json_schema_extra=NEEDED)
    name: Text = Field("", description="Its full name.", json_schema_extra=NEEDED)
    institution: Text = Field("", description="Who offers it.", json_schema_extra=NEEDED)
    version: Text = Field("", description="The version of this file.", json_schema_extra=NEEDED)
    summary: Text = Field("", description="The program in a sentence or two.")
    framework: Text = Field("", description="The standards it uses.", json_schema_extra=NEEDED)
    sources: Annotated[tuple[Annotated[SourcePage, Group], ...], Items] = Field(
        (), description="The pages that this file was written from."
    )
    wording: Annotated[Wording, Group] = Field(Wording(), description="What it calls things.")
    years: Annotated[tuple[Annotated[YearRule, Group], ...], Items] = Field(
        (), description="The program years.", json_schema_extra=NEEDED
    )
    shortest_year: Days = Field(
        180,
        description="Days that the first year has at least; a later start ends a year later.",
    )
    scale: Annotated[Scale, Group] = Field(
        Scale(), description="The levels of practice.", json_schema_extra=NEEDED
    )
    periods: Annotated[tuple[Annotated[Period, Group], ...], Items] = Field(
        (), description="The periods of self-assessment."
    )
    hours: Annotated[tuple[Annotated[HourCategory, Group], ...], Items] = Field(
        (), description="The hour categories."
    )
    records: Annotated[tuple[Annotated[RecordKind, Group], ...], Items] = Field(
        (), description="The records that are kept on file."
    )
    documents: Annotated[tuple[Annotated[RequiredDocument, Group], ...], Items] = Field(
        (), description="The pages that every portfolio has."
    )
    milestones: Annotated[tuple[Annotated[Milestone, Group], ...], Items] = Field(
        (), description="The milestones, in order.", json_schema_extra=NEEDED
    )
    requirements: Annotated[tuple[Annotated[Requirement, Group], ...], Items] = Field(
        (), description="What is asked for.", json_schema_extra=NEEDED
    )
    reflection: Annotated[ReflectionRule, Group] = Field(
        ReflectionRule(), description="What a reflection is made of.", json_schema_extra=NEEDED
    )
    presentation: Annotated[PresentationRule, Group] = Field(
        PresentationRule(), description="The presentation.", json_schema_extra=NEEDED
    )
    panel: Annotated[PanelRule, Group] = Field(PanelRule(), description="The panel.")
    decision: Annotated[DecisionRule, Group] = Field(
        DecisionRule(), description="The rule of decision.", json_schema_extra=NEEDED
    )
    tool: ToolSource = Field(
        "casc-portfolio",
        description="What workflows install this tool from: its name, name==version, or an address.",
    )
    contacts: Annotated[tuple[Annotated[Contact, Group], ...], Items] = Field(
        (), description="The offices that help."
    )
    notes: Annotated[tuple[Annotated[ProcessNote, Group], ...], Items] = Field(
        (), description="What else happens."
    )

    def category(self, name: str) -> HourCategory | None:
        """The hour category with this id."""
        return next((one for one in self.hours if one.id == name), None)

    def hears_coach(self, period: str | None) -> bool:
        """Whether the coach assesses in a period too; a period that is not known is not judged."""
        return all(one.coach for one in self.periods if one.id == period)

    def leaves_out(self, category: str, mode: str) -> bool:
        """Whether hours of a category don't count when people met in this way."""
        found = self.category(category) if mode else None
        return found is not None and mode in found.uncounted

    def milestone(self, name: str) -> Milestone | None:
        """The milestone with this id."""
        return next((one for one in self.milestones if one.id == name), None)

    def record(self, name: str) -> RecordKind | None:
        """The kind of record with this id."""
        return next((one for one in self.records if one.id == name), None)

    def with_parts(self, category: str) -> tuple[str, ...]:
        """The category and every category that counts in it, directly or through another."""
        found, waiting = [], [category]
        while waiting:
            name = waiting.pop()
            found.append(name)
            waiting += reversed([one.id for one in self.hours if one.part_of == name])
        return tuple(found)

    def amount(self, category: str, year: int | None = None) -> float | None:
        """The hours that a category asks for in one year, or in all; ``None`` without an amount."""
        found = self.category(category)
        if found is None:
            return None
        if year is not None:
            return found.per_year
        if found.total is not None:
            return found.total
        return None if found.per_year is None else found.per_year * len(self.years)

    def before_and(self, milestone: str) -> tuple[str, ...]:
        """The ids of the milestones up to this one, itself included."""
        names = [one.id for one in self.milestones]
        return tuple(names[: names.index(milestone) + 1])
