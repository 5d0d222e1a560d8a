"""The presentation: its parts, and the evidence it shows."""

from collections.abc import Iterator

from casc_portfolio.checks.near import among
from casc_portfolio.checks.references import Loc, missing_evidence, unknown_standards
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.settings import Presentation
from casc_portfolio.finding import Finding

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
              - thank-you ◄
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


@each(Kind.PRESENTATION)
def _sections(document: Document[Presentation], around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    if program is None:
        return
    parts = program.presentation.sections
    filled = {name.casefold() for part in parts for name in (part.id, part.title)}
    filled |= {heading.text.casefold() for heading in document.prose.headings}
    places = document.item_places("sections")
    for name in document.fields.sections or {}:
        if name.casefold() not in filled:
            known = tuple(part.id for part in parts)
            place = places.get(name, document.place("sections"))
            yield UNKNOWN_SECTION.at(place, value=name, known=known)


@each(Kind.PRESENTATION)
def _highlights(document: Document[Presentation], around: Surroundings) -> Iterator[Finding]:
    highlights = document.fields.highlights or {}
    yield from unknown_standards(document, ("highlights",), highlights, around)
    for number, names in highlights.items():
        loc: Loc = ("highlights", number)
        yield from missing_evidence(document, loc, names, around)
        if document.ready:
            yield from _drafts(document, loc, names, around)


def _drafts(
    document: Document[Presentation], loc: Loc, names: tuple[str, ...], around: Surroundings
) -> Iterator[Finding]:
    for name in names:
        piece = around.portfolio.evidence_by_id.get(name.casefold())
        if piece is not None and not piece.ready:
            place = document.item_places(*loc).get(name, document.place(*loc))
            yield HIGHLIGHT_OF_DRAFT.at(place, evidence=name, path=piece.path)
