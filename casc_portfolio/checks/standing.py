"""Whether evidence and reflections carry each other, and who may see a page."""

from collections.abc import Iterator
from typing import Any

from casc_portfolio.checks.references import drafts_named
from casc_portfolio.checks.registry import each, once, rule
from casc_portfolio.checks.rule import Arguments, Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Finding
from casc_portfolio.source.names import fold

REFLECTION_ON_DRAFT = rule(
    "CP380",
    "reflection-on-draft",
    Severity.WARNING,
    message="This reflection is ready, but “{evidence}”, which it looks back on, is a draft.",
    hint="Finish {path}, or set this reflection back to draft.",
    what="A finished reflection on evidence that is not finished.",
    why="The site shows no drafts to anyone but you, so the reflection would look back on nothing.",
    mend="Set the evidence to ready when it is, or wait with the reflection.",
    example="""
        content/cpsel-1/evidence/staff-survey.md
            ---
            title: Staff survey
            ---
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words
            elements: [1A]
            evidence: [staff-survey] ◄
            status: ready
            ---

            ## What happened

            We asked for one sentence each.

            ## What it means

            The words on the wall had been ours alone.

            ## What is next

            We read the sentences out at every staff meeting.
        """,
)

UNUSED_EVIDENCE = rule(
    "CP381",
    "unused-evidence",
    Severity.NOTE,
    message="No reflection looks back on this piece yet.",
    hint="Write one below it: the headings of your program's reflection are enough.",
    what="A finished piece of evidence that no reflection names.",
    why="Panels read evidence for what you learned from it; the reflection says it.",
    mend="""
        Write the reflection inside the piece, under its headings, or in a file of its own that
        names the piece. Not every piece needs one.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles ◄
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
        """,
)

_READERS = {
    "private": "you alone",
    "coach": "your coach",
    "program": "your program's office",
    "panel": "the panel",
    "public": "everyone",
}


def _in_words(arguments: Arguments) -> Arguments:
    """Who reads what has the widest audience, and who what was written."""
    widest, audience = str(arguments["widest"]), str(arguments["audience"])
    return {"readers": _READERS[widest], "others": _READERS[audience]}


AUDIENCE_TOO_WIDE = rule(
    "CP601",
    "audience-too-wide",
    Severity.WARNING,
    message="Pages of this kind go to {readers} at most, so this one is not shown to {others}.",
    hint="Write audience: {widest}.",
    more=_in_words,
    what="A page that is opened further than its kind allows.",
    why="""
        Plans and self-assessments are between you and those who accompany you; a coach's
        assessment is for the office. They are kept to that whatever the header says.
        """,
    mend="Choose the audience that the hint names, or a narrower one.",
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            year: 2
            audience: public ◄
            ---
        """,
)


@once
def _reflections(around: Surroundings) -> Iterator[Finding]:
    portfolio = around.portfolio
    for reflection in portfolio.reflections:
        if not reflection.ready or reflection.inside:
            continue
        document, names = reflection.document, reflection.evidence
        for place, name, piece in drafts_named(document, ("evidence",), names, around):
            yield REFLECTION_ON_DRAFT.at(place, evidence=name, path=piece.path)
    for piece in portfolio.evidence:
        if piece.ready and fold(piece.id) not in portfolio.reflections_on:
            yield UNUSED_EVIDENCE.at(piece.place("title"))


@each(Kind.PLAN, Kind.ASSESSMENT)
def _audience(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    named = document.fields.audience
    if named is not None and named is not document.audience:
        place = document.place("audience")
        yield AUDIENCE_TOO_WIDE.at(place, audience=named.value, widest=document.audience.value)
