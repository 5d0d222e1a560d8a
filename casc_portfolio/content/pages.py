"""The fields of the pages that a candidate writes."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.content.types import READY, AudienceField, Claims, Reference, StatusField
from casc_portfolio.fields.types import (
    Address,
    Day,
    Fields,
    Group,
    Items,
    Names,
    Path,
    Text,
    When,
    YesNo,
    choice,
)


class People(StrEnum):
    """Whether a person can be recognized in an artifact."""

    NONE = "none"
    IDENTIFIABLE = "identifiable"


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    PLAN = "plan"
    AGENDA = "agenda"
    DATA = "data"
    COMMUNICATION = "communication"
    PRESENTATION = "presentation"
    POLICY = "policy"
    SCHEDULE = "schedule"
    BUDGET = "budget"
    OBSERVATION = "observation"
    PHOTO = "photo"
    VIDEO = "video"
    OTHER = "other"


class Page(Fields):
    """The fields that every page may have."""

    title: Text | None = Field(None, description="The page's title, as a reader sees it.")
    status: StatusField | None = Field(
        None, description="draft while you are writing, ready when it may count."
    )
    audience: AudienceField | None = Field(
        None,
        description="Who may see it: private, coach, program, panel or public. "
        "Without it, the portfolio's own setting holds, and that is private unless you changed it.",
    )


class Photo(Fields):
    """A picture of the candidate or the school."""

    file: Path | None = Field(None, description="The picture, a file under content/.")
    alt: Text | None = Field(
        None, description="What the picture shows, for someone who can't see it."
    )


class About(Page):
    """Who I am, my school, my leadership vision (``content/index.md``)."""

    vision: Text | None = Field(
        None,
        description="Your leadership vision in one sentence.",
        json_schema_extra=READY,
    )
    photo: Annotated[Photo, Group] | None = Field(
        None, description="A picture of you or your school."
    )


class Artifact(Fields):
    """A file or a link that shows the work."""

    file: Path | None = Field(
        None, description="A file under content/, such as artifacts/walk-protocol.pdf."
    )
    url: Address | None = Field(None, description="A web address, when the work lives elsewhere.")
    title: Text | None = Field(
        None, description="What it is, in a few words.", json_schema_extra=READY
    )
    alt: Text | None = Field(None, description="For a picture: what it shows that matters.")
    people: Annotated[People, choice(People)] | None = Field(
        None, description="none, or identifiable when a person can be recognized in it."
    )
    permission: Text | None = Field(
        None, description="Who allowed it to be shown, and when, if people can be recognized."
    )
    captions: Path | None = Field(
        None, description="For audio and video: the captions, a .vtt file."
    )


class Evidence(Page):
    """A piece of evidence: what I did, what changed, and what shows it."""

    title: Text | None = Field(
        None, description="The piece's title, as a reader sees it.", json_schema_extra=READY
    )
    date: When | None = Field(
        None,
        description="The day (2025-10-14), or from and to.",
        json_schema_extra=READY,
    )
    elements: Claims | None = Field(
        None,
        description="The elements it shows, such as [2A, 2C]; or each element with your claim in a sentence.",
        json_schema_extra=READY,
    )
    kind: Annotated[EvidenceKind, choice(EvidenceKind)] | None = Field(
        None, description="What it is: " + ", ".join(EvidenceKind) + "."
    )
    goal: Reference | None = Field(
        None, description="The id of the goal of your plan that it serves."
    )
    context: Text | None = Field(None, description="What a stranger must know to understand it.")
    role: Text | None = Field(None, description="What you yourself did.", json_schema_extra=READY)
    result: Text | None = Field(
        None, description="What changed for students or staff.", json_schema_extra=READY
    )
    artifacts: Annotated[tuple[Annotated[Artifact, Group], ...], Items] | None = Field(
        None, description="The files and links that show it."
    )
    highlight: YesNo | None = Field(
        None, description="yes, if it belongs in the presentation and on the standard's front row."
    )


class Reflection(Page):
    """A look back at evidence: what happened, what it means, what is next."""

    elements: Claims | None = Field(
        None, description="The elements it reflects on, such as [2A].", json_schema_extra=READY
    )
    evidence: Names | None = Field(
        None,
        description="The evidence it looks back on: the file names without .md.",
        json_schema_extra=READY,
    )
    date: Day | None = Field(None, description="When you wrote it.")
    period: Reference | None = Field(
        None, description="The period it belongs to: initial, mid-program or final."
    )
    level: Reference | None = Field(None, description="The level of practice that you see in it.")


class StandardPage(Page):
    """How I grew on one standard (``content/cpsel-1/index.md``)."""

    claim: Text | None = Field(
        None,
        description="What is true at your school now that was not when you began, in one sentence.",
        json_schema_extra=READY,
    )


class Presented(Fields):
    """Where and when the inquiry was shown to others."""

    where: Text | None = Field(None, description="Where you presented it.")
    date: Day | None = Field(None, description="When you presented it.")


class Inquiry(Page):
    """The leadership inquiry or project."""

    question: Text | None = Field(
        None, description="The question you wanted to answer.", json_schema_extra=READY
    )
    why: Text | None = Field(
        None, description="Why it mattered at your school.", json_schema_extra=READY
    )
    elements: Claims | None = Field(None, description="The elements it touches, such as [1A, 4A].")
    data: Text | None = Field(None, description="What you looked at to find out.")
    action: Text | None = Field(None, description="What you and others did.")
    result: Text | None = Field(None, description="What changed, honestly.")
    learned: Text | None = Field(None, description="What you learned as a leader.")
    artifacts: Annotated[tuple[Annotated[Artifact, Group], ...], Items] | None = Field(
        None, description="The files and links that show it."
    )
    presented: Annotated[Presented, Group] | None = Field(
        None, description="Where and when you presented it."
    )
