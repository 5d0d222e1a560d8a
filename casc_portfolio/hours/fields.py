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


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


COLUMNS: Mapping[str, Column] = {
    "date": Column(
        description="The day, `2025-10-14` or `10/14/2025`; between slashes the month comes first.",
        asked=True,
        others=_names(
            "day, when, date of session, session date, date of meeting, meeting date, date of "
            "activity, activity date, event date, date of event, date completed"
        ),
    ),
    "hours": Column(
        description="How long it was: `1.5`, `1:30`, `1h30` or `90 min`.",
        asked=True,
        others=_names(
            "hour, hrs, h, duration, length, time spent, total hours, total time, number of "
            "hours, # of hours, no of hours, hours earned, hours completed, clock hours, "
            "contact hours, duration in hours, how long"
        ),
    ),
    "minutes": Column(
        description="The same in minutes, in the place of hours or beside them.",
        others=_names("min, mins, total minutes, number of minutes, duration in minutes"),
    ),
    "start": Column(
        description="When it began, `15:30` or `3:30 PM`. Two entries with times can be told apart.",
        others=_names("start time, time, begin, beginning, from, time in, started"),
    ),
    "end": Column(
        description="When it ended; with a start, the length follows from the two.",
        others=_names("end time, to, until, finish, time out, ended"),
    ),
    "mode": Column(
        description="How you met: site visit, in person, video, phone or e-mail.",
        asked=True,
        others=_names(
            "format, how, method, contact type, type of contact, type of meeting, meeting "
            "type, mode of meeting, delivery, method of contact, contact method, mode of "
            "contact, contact mode, meeting format, modality, virtual or in person, in person "
            "or virtual, virtual/in person, in person/virtual"
        ),
    ),
    "with": Column(
        description="Whom you met, usually your coach.",
        asked=True,
        others=_names(
            "coach, coach name, name of coach, met with, participants, who, mentor, coach's "
            "name, mentor name, name of mentor, coach/mentor, with whom, meeting with, "
            "person, people, present, attendees"
        ),
    ),
    "standard": Column(
        description="The standard or the element that it was for.",
        others=_names(
            "standards, cpsel, cpsels, cpsel standard, cpsel standards, cpsel addressed, "
            "cpsels addressed, cpsel standard addressed, cpsel standards addressed, standard "
            "addressed, standards addressed, cpsel focus, cpsel number"
        ),
    ),
    "goal": Column(
        description="The id of the goal of your plan that it was for.",
        others=_names("goals, iip goal, iip goals, goal addressed, goals addressed"),
    ),
    "focus": Column(
        description="Either of these: a standard or an element, or a goal.",
        asked=True,
        others=_names(
            "standard or goal, standard/goal, goal or standard, goal/standard, focus area, "
            "area of focus"
        ),
    ),
    "elements": Column(
        description="The elements that it was about, with commas between them.",
        others=_names("element, cpsel element, cpsel elements"),
    ),
    "topic": Column(
        description="A word of your program's list, where it has one.",
        others=_names("topics, workshop topic, subject, topic discussed, topics discussed"),
    ),
    "session": Column(
        description="The number of a workshop's session.",
        others=_names("session number, session no, workshop session"),
    ),
    "title": Column(
        description="What the session, course or event was called.",
        asked=True,
        others=_names(
            "name, activity, activity title, title of activity, name of activity, event, "
            "workshop, course, training, workshop title, title of workshop, workshop name, "
            "name of workshop, session title, title of session, session name, course title, "
            "course name, training title, event name, name of event, event title, activity "
            "description, description of activity"
        ),
    ),
    "provider": Column(
        description="Who offered it.",
        others=_names("organization, organisation, sponsor, host, presenter, facilitator"),
    ),
    "category": Column(
        description="The part of these hours that the row counts in, where they have parts.",
        others=_names("hour category, category of hours"),
    ),
    "learned": Column(
        description="What you learned.",
        others=_names("what i learned, learning, takeaways, key takeaways"),
    ),
    "applied": Column(
        description="What you did with it at your school.",
        others=_names("application, how i applied it, how i used it, what i applied"),
    ),
    "effect": Column(
        description="What changed for students or staff.",
        others=_names("impact, result, results, outcome, what changed"),
    ),
    "proof": Column(
        description="What shows that you were there: a roster, a certificate.",
        others=_names("roster, certificate, documentation, proof of attendance, proof or roster"),
    ),
    "next_step": Column(
        description="What you meant to do next; on pages it stays between you and your coach.",
        others=_names("next, next steps, action steps, follow up, what is next"),
    ),
    "confirmed": Column(
        description="Who confirmed the hour.",
        others=_names("verified, confirmed by, verified by, coach initials, signature"),
    ),
    "transferred": Column(
        description="The program that the hour was brought along from.",
        others=_names("transfer, transferred from, from program"),
    ),
    "notes": Column(
        description="Anything that is for yourself; it stands on no page.",
        others=_names("note, comment, comments, remarks, notes/comments, comments/notes"),
    ),
}
"""The name of a column in our words → the column, in the order of a log."""
