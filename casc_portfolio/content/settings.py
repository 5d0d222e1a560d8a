"""The fields of ``portfolio.yml`` and ``presentation.md``."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.content.types import (
    READY,
    Audience,
    AudienceField,
    Reference,
    Sections,
    StatusField,
)
from casc_portfolio.fields.types import (
    Address,
    Day,
    Fields,
    Group,
    Items,
    Name,
    Names,
    Number,
    Path,
    Text,
    Whole,
    YesNo,
    choice,
)


class Position(Fields):
    """A position the candidate held during the program."""

    role: Text | None = Field(
        None, description="Your position, such as Assistant Principal.", json_schema_extra=READY
    )
    school: Text | None = Field(None, description="Your school or office.")
    district: Text | None = Field(None, description="Your district.")
    start: Day | None = Field(None, alias="from", description="Your first day.")
    end: Day | None = Field(
        None, alias="to", description="Your last day; leave it out while you hold it."
    )
    full_time: YesNo | None = Field(None, description="yes for full-time service.")
    grades: Text | None = Field(None, description="The grade span, such as K-8.")
    students: Whole | None = Field(None, description="The size of the school, in students.")


class Coach(Fields):
    """A coach, and for how long."""

    name: Text | None = Field(None, description="Your coach's name.", json_schema_extra=READY)
    start: Day | None = Field(None, alias="from", description="The day the coach was assigned.")
    end: Day | None = Field(
        None, alias="to", description="The last day; leave it out for your coach now."
    )


class ChangeKind(StrEnum):
    """What happened in the two years that was not in the plan."""

    LEAVE = "leave"
    EXTENSION = "extension"
    DEFERRAL = "deferral"
    EQUIVALENCY = "equivalency"
    TRANSFER = "transfer"
    ROLE = "role"
    SCHOOL = "school"
    DISTRICT = "district"
    COACH = "coach"
    OTHER = "other"


class Change(Fields):
    """Something that happened, dated and approved; it may move milestones."""

    kind: Annotated[ChangeKind, choice(ChangeKind)] | None = Field(
        None, description="What it is: " + ", ".join(ChangeKind) + ".", json_schema_extra=READY
    )
    date: Day | None = Field(None, description="The day it was agreed.", json_schema_extra=READY)
    start: Day | None = Field(None, alias="from", description="For a leave: the first day.")
    end: Day | None = Field(None, alias="to", description="For a leave: the last day.")
    approved_by: Text | None = Field(None, description="Who approved it: an office or a role.")
    document: Path | None = Field(None, description="The approval, a file under records/.")
    note: Text | None = Field(None, description="What a reader of the record should know.")
    moves: dict[Reference, Day] | None = Field(
        None, description="The milestones it moves, each with its new date."
    )


class Link(Fields):
    """A link that the site shows."""

    title: Text | None = Field(None, description="The words of the link.")
    url: Address | None = Field(None, description="Where it leads.")


class SiteSettings(Fields):
    """What you may choose about the site; the look itself is the tool's."""

    address: Address | None = Field(None, description="The site's address once it is published.")
    language: Name | None = Field(
        None,
        description="The language you write in, such as en or es; the words around yours stay English.",
    )
    accent: Reference | None = Field(
        None, description="The color for action: blue, teal, plum, rust or moss."
    )
    photo: Path | None = Field(None, description="The picture on the home page, under content/.")
    order: Names | None = Field(
        None, description="The order of the guided path: the standards' numbers."
    )


class PrivacySettings(Fields):
    """Who may see hours, which names to watch for, and what the district allowed."""

    hours: AudienceField | None = Field(
        None, description="Who may see the totals of your hours: program or panel."
    )
    names: Path | None = Field(
        None,
        description="A private list of names that must never appear, one a line; it stays on your machine.",
    )
    permission: Text | None = Field(
        None,
        description="Who in your district allowed pages for everyone to tell of students, and when.",
    )


class Exemption(Fields):
    """A finding that may stay in a place, and why."""

    code: Text | None = Field(
        None, description="The code or the name of the finding, such as CP408 or vague-link."
    )
    path: Path | None = Field(
        None, description="The file or folder it holds for; without it, the whole portfolio."
    )
    reason: Text | None = Field(
        None, description="Why it may stay; casc check shows it with every finding it lets pass."
    )
    until: Day | None = Field(
        None, description="The last day it holds; without it, it holds for good."
    )


class PanelSettings(Fields):
    """The panel or Showcase, once it has a date."""

    date: Day | None = Field(None, description="The day of your panel or Showcase.")
    place: Text | None = Field(None, description="Where it is.")


class Settings(Fields):
    """``portfolio.yml``: the person, the program and what holds for the whole portfolio."""

    name: Text | None = Field(
        None, description="Your name, as readers should see it.", json_schema_extra=READY
    )
    program: Text | None = Field(
        None,
        description="Your program: usc-rossier, pcoe, ctc, or a file of your program's own.",
        json_schema_extra=READY,
    )
    start: Day | None = Field(
        None, description="The day your program started.", json_schema_extra=READY
    )
    audience: AudienceField | None = Field(
        None,
        description="Who may see a page that does not say so itself; private unless you change it.",
    )
    sample: YesNo | None = Field(
        None, description="yes for a sample about an invented person; the site says so."
    )
    positions: Annotated[tuple[Annotated[Position, Group], ...], Items] | None = Field(
        None, description="Your positions during the program, the first one first."
    )
    coaches: Annotated[tuple[Annotated[Coach, Group], ...], Items] | None = Field(
        None, description="Your coach or coaches, the first one first."
    )
    changes: Annotated[tuple[Annotated[Change, Group], ...], Items] | None = Field(
        None,
        description="Leave, extension, deferral, transfer, a new role or coach: what happened on the way.",
    )
    panel: Annotated[PanelSettings, Group] | None = Field(
        None, description="Your panel or Showcase."
    )
    site: Annotated[SiteSettings, Group] | None = Field(
        None, description="What you choose about the site."
    )
    privacy: Annotated[PrivacySettings, Group] | None = Field(None, description="Hours and names.")
    links: Annotated[tuple[Annotated[Link, Group], ...], Items] | None = Field(
        None, description="Links that the home page shows."
    )

    exceptions: Annotated[tuple[Annotated[Exemption, Group], ...], Items] | None = Field(
        None, description="Findings of casc check that may stay, each with its reason."
    )

    @property
    def default_audience(self) -> Audience:
        """The audience of a document that names none."""
        return self.audience or Audience.PRIVATE


TALK = {
    "opening": "Who I am",
    "vision": "My vision",
    "plan": "What I set out to do",
    "growth": "How I grew",
    "highlights": "The work itself",
    "inquiry": "My inquiry",
    "next": "What is next",
    "thanks": "Thank you",
}
"""The parts that a talk can have in every program, with their titles."""


class PresentationKind(StrEnum):
    """What the deck is for."""

    PANEL = "panel"
    SHOWCASE = "showcase"


class Presentation(Fields):
    """The deck: what to show, in what order (``presentation.md``)."""

    title: Text | None = Field(None, description="The title of the presentation.")
    status: StatusField | None = Field(
        None, description="draft, or ready when you would present it as it is."
    )
    audience: AudienceField | None = Field(None, description="Who may see the deck.")
    kind: Annotated[PresentationKind, choice(PresentationKind)] | None = Field(
        None, description="panel or showcase."
    )
    minutes: Number | None = Field(None, description="How long you have, in minutes.")
    sections: Sections | None = Field(
        None, description="The parts of the talk, in order, each optionally with its minutes."
    )
    highlights: dict[Reference, Names] | None = Field(
        None,
        description="For each standard's number, the evidence to show. Without it, highlight: yes decides.",
    )
