"""The presentation: its parts, its time, what has room on its slides, and the evidence it shows."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from casc_portfolio.checks.near import among
from casc_portfolio.checks.references import (
    Loc,
    drafts_named,
    missing_evidence,
    unknown_standards,
)
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.unfinished import COMMENT
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.settings import TALK, Presentation
from casc_portfolio.finding import Finding
from casc_portfolio.prose import room

UNKNOWN_SECTION = rule(
    "CP207",
    "unknown-section",
    Severity.WARNING,
    message="The part “{value}” of the presentation has no words.",
    hint=(
        "Did you mean {suggestion}?",
        "Write a heading ## {value} below the header, or use one of {known}.",
    ),
    more=among("value", "known"),
    what="A part in the order of the talk that neither the program nor your own page fills.",
    why="Its slide would hold nothing but a title.",
    mend="Write a heading of level 2 with its name and your words below it, or correct the name.",
    example="""
        presentation.md
            ---
            title: Two years at Alder Creek
            sections:
              - opening
              - farewell ◄
            ---
        """,
)

HIGHLIGHT_OF_DRAFT = rule(
    "CP382",
    "highlight-of-draft",
    Severity.WARNING,
    message="The presentation shows “{evidence}”, which is a draft.",
    hint="Finish {path}, or take it out of the highlights.",
    what="A finished presentation that shows a piece of evidence which is not finished.",
    why="The slide would be missing on the day.",
    mend="Set the evidence to ready when it is, or choose another piece.",
    example="""
        content/cpsel-1/evidence/staff-survey.md
            ---
            title: Staff survey
            ---
        presentation.md
            ---
            title: Two years at Alder Creek
            highlights:
              1: [staff-survey] ◄
            status: ready
            ---
        """,
)

TOO_LONG_FOR_SLIDE = rule(
    "CP430",
    "too-long-for-slide",
    Severity.NOTE,
    message="{what} has more words than a slide has room for.",
    hint="It is cut where a sentence ends, and the rest is in your notes; a shorter one is heard.",
    what="Words for a slide that do not fit on it: your own in presentation.md, or the title, claim or "
    "result of a piece that you highlight, the vision, or the question of the inquiry.",
    why="Who reads does not listen. The slide shows whole sentences while there is room; you find the "
    "rest in the speaker view.",
    mend="Say it in fewer words, or move what you will say anyway below a heading ### Notes.",
    example="""
        content/index.md
            ---
            title: Dana Whitfield
            vision: ◄
              At our school every child is greeted by name at the door, every teacher has someone next
              door to think with, every family hears good news before bad, and every decision that we
              take is one that we could explain to a fourth grader who asks why it had to be so and
              what we would have done with twice the time and half of the money that we had.
            status: ready
            ---
        """,
)

MORE_MINUTES_THAN_THERE_ARE = rule(
    "CP431",
    "more-minutes-than-there-are",
    Severity.WARNING,
    message="The parts take {planned} minutes, and the talk has {minutes}.",
    hint="Give some of them less, or leave one out.",
    what="Parts of the talk whose minutes add up to more than the talk may take.",
    why="The clock beside your notes goes by these minutes: it would call you late too late.",
    mend="Take minutes from the parts that can be asked about, or leave a part to the questions.",
    example="""
        presentation.md
            ---
            title: Two years at Alder Creek
            minutes: 15
            sections: ◄
              - opening: 3
              - highlights: 10
              - next: 4
            ---
        """,
)


@each(Kind.PRESENTATION)
def _sections(document: Document[Presentation], around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    if program is None:
        return
    parts = program.presentation.sections
    known = tuple(dict.fromkeys((*(part.id for part in parts), *TALK)))
    headings = (heading.text for heading in document.prose.headings)
    titles = (part.title for part in parts)
    filled = set(map(_called, (*TALK, *TALK.values(), *known, *titles, *headings)))
    places = document.item_places("sections")
    for name in document.fields.sections or {}:
        if _called(name) not in filled:
            place = places.get(name, document.place("sections"))
            yield UNKNOWN_SECTION.at(place, value=name, known=known)


def _called(name: str) -> str:
    """A name as the deck compares it."""
    return " ".join(name.casefold().replace("-", " ").split())


@each(Kind.PRESENTATION)
def _highlights(document: Document[Presentation], around: Surroundings) -> Iterator[Finding]:
    highlights = document.fields.highlights or {}
    yield from unknown_standards(document, ("highlights",), highlights, around)
    for number, names in highlights.items():
        loc: Loc = ("highlights", number)
        yield from missing_evidence(document, loc, names, around)
        if document.ready:
            for place, name, piece in drafts_named(document, loc, names, around):
                yield HIGHLIGHT_OF_DRAFT.at(place, evidence=name, path=piece.path)


@each(Kind.PRESENTATION)
def _minutes(document: Document[Presentation], around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    minutes = document.fields.minutes or (program.presentation.minutes if program else None)
    planned = sum(given or 0 for given in (document.fields.sections or {}).values())
    if minutes and planned > minutes:
        place = document.key_place("sections")
        yield MORE_MINUTES_THAN_THERE_ARE.at(place, planned=f"{planned:g}", minutes=f"{minutes:g}")


@each(Kind.PRESENTATION)
def _own_words(document: Document[Presentation], _around: Surroundings) -> Iterator[Finding]:
    source, sections = document.source, document.prose.sections if document.ready else ()
    for found, following in zip_longest(sections, sections[1:]):
        if found.heading.level != 2:
            continue
        end = following.heading.start if following else found.end
        words = COMMENT.sub("", source.text[found.start : end])
        if room.cut_markdown(words, room.WORDS)[1]:
            place = source.place(found.heading.start, found.heading.end)
            yield TOO_LONG_FOR_SLIDE.at(place, what=f"“{found.heading.text}”")


_FITTING: tuple[tuple[Kind, str, str, int], ...] = (
    (Kind.ABOUT, "vision", "The vision", room.VISION),
    (Kind.INQUIRY, "question", "The question", room.ALONE),
    (Kind.PRESENTATION, "title", "The title", room.HEADLINE),
    (Kind.EVIDENCE, "title", "The title", room.HEADLINE),
    (Kind.EVIDENCE, "result", "The result", 2 * room.ALONE),
)
"""Fields that stand on slides, and the letters there is room for; of a result, slides show a part."""


@each(Kind.ABOUT, Kind.INQUIRY, Kind.PRESENTATION, Kind.EVIDENCE)
def _fields(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    aside = document.kind is Kind.EVIDENCE and not document.fields.highlight
    if not document.ready or aside:
        return
    for kind, name, what, space in _FITTING:
        text = getattr(document.fields, name, None) if document.kind is kind else None
        if text and room.cut(text, space)[1]:
            yield TOO_LONG_FOR_SLIDE.at(document.key_place(name), what=what)
    for code, claim in (
        (getattr(document.fields, "elements", None) or {}).items()
        if document.kind is Kind.EVIDENCE
        else ()
    ):
        if claim and room.cut(claim, room.HEADLINE)[1]:
            yield TOO_LONG_FOR_SLIDE.at(
                document.place("elements", code), what=f"The claim about {code}"
            )
