"""Names in portfolio.yml that the program or the tool must know."""

from collections.abc import Iterator
from datetime import date

from casc_portfolio.checks.near import among
from casc_portfolio.checks.references import Loc, unknown, unknown_items, unknown_standards
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.settings import Change, ChangeKind, Settings
from casc_portfolio.finding import Finding
from casc_portfolio.programs.names import ACCENTS

UNKNOWN_MILESTONE = rule(
    "CP208",
    "unknown-milestone",
    Severity.ERROR,
    message="Your program has no milestone “{value}”.",
    hint=(
        "Did you mean {suggestion}? The milestones are {others}.",
        "Did you mean {suggestion}?",
        "The milestones are {known}.",
    ),
    more=among("value", "known"),
    what="A change in portfolio.yml that moves a milestone which does not exist.",
    why="The date would not move, and you would be told that you are late.",
    mend="Use one of the names in the hint; casc programs show prints them with their titles.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            changes:
              - kind: leave
                date: 2026-01-12
                moves:
                  midyear-1: 2026-05-31 ◄
        """,
)


UNKNOWN_ACCENT = rule(
    "CP209",
    "unknown-accent",
    Severity.ERROR,
    message="“{value}” is none of the colors that a site can have.",
    hint=("Did you mean {suggestion}?", "The colors are {known}."),
    more=among("value", "known"),
    what="A color for the site that is not on the list.",
    why="Every color on the list can be read by everyone, on paper and on a projector.",
    mend="Choose one of the colors that the hint names.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            site:
              accent: turquoise ◄
        """,
)

INCOMPLETE_CHANGE = rule(
    "CP373",
    "incomplete-change",
    Severity.WARNING,
    message="This change has no {field} yet.",
    hint=("{description} Until then it moves no milestone.{moves:if}", "{description}"),
    what="""
        A change without its kind or its day; a leave, an extension and the like, or whatever moves
        milestones, without who approved it or without the paper that says so.
        """,
    why="Until it is dated and approved the old dates hold, and progress counts by them.",
    mend="""
        Ask your program's office, write down the day and the office or role that agreed, and keep its
        letter or e-mail in records/.
        """,
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            changes:
              - kind: leave ◄
                date: 2026-01-12
                moves:
                  mid-1: 2026-05-31
        """,
)

UNLIKELY_DATE = rule(
    "CP374",
    "unlikely-date",
    Severity.ERROR,
    message="{date} can't be right here.",
    hint="Look at the digits of the year.",
    what="A start of the program, or a day of the panel, in a year long ago or far ahead.",
    why="All other dates are counted from it, so none of them could be told.",
    mend="Correct the year.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 0225-07-01 ◄
        """,
)


@each(Kind.SETTINGS)
def _likely(document: Document[Settings], _around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    days: list[tuple[Loc, date | None]] = [(("start",), fields.start)]
    if fields.panel is not None:
        days.append((("panel", "date"), fields.panel.date))
    for loc, day in days:
        if day is not None and not 1950 <= day.year < 2200:
            yield UNLIKELY_DATE.at(document.place(*loc), date=day.isoformat())


_GRANTED = {
    ChangeKind.LEAVE,
    ChangeKind.EXTENSION,
    ChangeKind.DEFERRAL,
    ChangeKind.EQUIVALENCY,
    ChangeKind.TRANSFER,
}
"""What somebody must have allowed, whether it moves a milestone or not."""


@each(Kind.SETTINGS)
def _complete(document: Document[Settings], _around: Surroundings) -> Iterator[Finding]:
    for index, change in enumerate(document.fields.changes or ()):
        approved = ("approved_by",) if change.moves or change.kind in _GRANTED else ()
        paper = ("document",) if approved and change.approved_by else ()
        for field in ("kind", "date", *approved, *paper):
            loc = ("changes", index, field)
            if not getattr(change, field) and not document.has(*loc):
                description = Change.model_fields[field].description or ""
                moves = () if field == "document" else tuple(change.moves or ())
                yield INCOMPLETE_CHANGE.at(
                    document.place(*loc), field=field, description=description, moves=moves
                )


@each(Kind.SETTINGS)
def _settings(document: Document[Settings], around: Surroundings) -> Iterator[Finding]:
    for index, change in enumerate(document.fields.changes or ()):
        loc: Loc = ("changes", index, "moves")
        moved = change.moves or {}
        yield from unknown_items(
            UNKNOWN_MILESTONE,
            document,
            loc,
            moved,
            around.milestones,
            titles=around.milestone_titles,
        )
    site = document.fields.site
    if site is not None and site.accent is not None:
        yield from unknown(UNKNOWN_ACCENT, document, ("site", "accent"), site.accent, ACCENTS)
    if site is not None and site.order is not None:
        yield from unknown_standards(document, ("site", "order"), site.order, around)
