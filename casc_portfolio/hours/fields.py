"""The columns that a log may have: what each says, and the many names that people give it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a log.

    ``others`` are the names that people give it besides ours. Every entry is ``asked`` for it
    where its category has the column.
    """

    description: str
    others: tuple[str, ...] = ()
    asked: bool = False


COLUMNS: Mapping[str, Column] = {
    "date": Column(
        description="The day, `2025-10-14` or `10/14/2025`; between slashes the month comes first.",
        asked=True,
        others=(
            "day",
            "when",
            "date of session",
            "session date",
            "date of meeting",
            "meeting date",
            "date of activity",
            "activity date",
            "event date",
            "date of event",
            "date completed",
        ),
    ),
    "hours": Column(
        description="How long it was: `1.5`, `1:30`, `1h30` or `90 min`.",
        asked=True,
        others=(
            "hour",
            "hrs",
            "h",
            "duration",
            "length",
            "time spent",
            "total hours",
            "total time",
            "number of hours",
            "# of hours",
            "no of hours",
            "hours earned",
            "hours completed",
            "clock hours",
            "contact hours",
            "duration in hours",
            "how long",
        ),
    ),
    "minutes": Column(
        description="The same in minutes, in the place of hours or beside them.",
        others=(
            "min",
            "mins",
            "total minutes",
            "number of minutes",
            "duration in minutes",
        ),
    ),
    "start": Column(
        description="When it began, `15:30` or `3:30 PM`. Two entries with times can be told apart.",
        others=(
            "start time",
            "time",
            "begin",
            "beginning",
            "from",
            "time in",
            "started",
        ),
    ),
    "end": Column(
        description="When it ended; with a start, the length follows from the two.",
        others=(
            "end time",
            "to",
            "until",
            "finish",
            "time out",
            "ended",
        ),
    ),
    "mode": Column(
        description="How you met: site visit, in person, video, phone or e-mail.",
        asked=True,
        others=(
            "format",
            "how",
            "method",
            "contact type",
            "type of contact",
            "type of meeting",
            "meeting type",
            "mode of meeting",
            "delivery",
        ),
    ),
    "with": Column(
        description="Whom you met, usually your coach.",
        asked=True,
        others=(
            "coach",
            "coach name",
            "name of coach",
            "met with",
            "participants",
            "who",
            "mentor",
        ),
    ),
    "standard": Column(
        description="The standard or the element that it was for.",
        others=(
            "standards",
            "cpsel",
            "cpsels",
            "cpsel standard",
            "cpsel standards",
        ),
    ),
    "goal": Column(
        description="The id of the goal of your plan that it was for.",
        others=(
            "goals",
            "iip goal",
            "iip goals",
        ),
    ),
    "focus": Column(
        description="Either of these: a standard or an element, or a goal.",
        asked=True,
        others=(
            "standard or goal",
            "standard/goal",
            "goal or standard",
            "goal/standard",
            "focus area",
            "area of focus",
        ),
    ),
    "elements": Column(
        description="The elements that it was about, with commas between them.",
        others=(
            "element",
            "cpsel element",
            "cpsel elements",
        ),
    ),
    "topic": Column(
        description="A word of your program's list, where it has one.",
        others=(
            "topics",
            "workshop topic",
            "subject",
            "topic discussed",
            "topics discussed",
        ),
    ),
    "session": Column(
        description="The number of a workshop's session.",
        others=(
            "session number",
            "session no",
            "workshop session",
        ),
    ),
    "title": Column(
        description="What the session, course or event was called.",
        asked=True,
        others=(
            "name",
            "activity",
            "activity title",
            "title of activity",
            "name of activity",
            "event",
            "workshop",
            "course",
            "training",
        ),
    ),
    "provider": Column(
        description="Who offered it.",
        others=(
            "organization",
            "organisation",
            "sponsor",
            "host",
            "presenter",
            "facilitator",
        ),
    ),
    "category": Column(
        description="The part of these hours that the row counts in, where they have parts.",
        others=(
            "hour category",
            "category of hours",
        ),
    ),
    "learned": Column(
        description="What you learned.",
        others=(
            "what i learned",
            "learning",
            "takeaways",
            "key takeaways",
        ),
    ),
    "applied": Column(
        description="What you did with it at your school.",
        others=(
            "application",
            "how i applied it",
            "how i used it",
            "what i applied",
        ),
    ),
    "effect": Column(
        description="What changed for students or staff.",
        others=(
            "impact",
            "result",
            "results",
            "outcome",
            "what changed",
        ),
    ),
    "proof": Column(
        description="What shows that you were there: a roster, a certificate.",
        others=(
            "roster",
            "certificate",
            "documentation",
            "proof of attendance",
            "proof or roster",
        ),
    ),
    "next_step": Column(
        description="What you meant to do next; on pages it stays between you and your coach.",
        others=(
            "next",
            "next steps",
            "action steps",
            "follow up",
            "what is next",
        ),
    ),
    "confirmed": Column(
        description="Who confirmed the hour.",
        others=(
            "verified",
            "confirmed by",
            "verified by",
            "coach initials",
            "signature",
        ),
    ),
    "transferred": Column(
        description="The program that the hour was brought along from.",
        others=(
            "transfer",
            "transferred from",
            "from program",
        ),
    ),
    "notes": Column(
        description="Anything that is for yourself; it stands on no page.",
        others=(
            "note",
            "comment",
            "comments",
            "remarks",
        ),
    ),
}
"""The name of a column in our words → the column, in the order of a log."""
