"""Names in portfolio.yml that the program or the tool must know."""

from collections.abc import Iterator

from casc_portfolio.checks.near import among
from casc_portfolio.checks.references import Loc, unknown, unknown_items, unknown_standards
from casc_portfolio.checks.registry import each, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.settings import Settings
from casc_portfolio.finding import Finding
from casc_portfolio.programs.names import ACCENTS

UNKNOWN_MILESTONE = rule(
    "CP208",
    "unknown-milestone",
    Severity.ERROR,
    message="Your program has no milestone “{value}”.",
    hint=("Did you mean {suggestion}?", "The milestones are {known}."),
    more=among("value", "known"),
    what="A change in portfolio.yml that moves a milestone which does not exist.",
    why="The date would not move, and you would be told that you are late.",
    mend="Use the milestone's id as casc progress prints it.",
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
    message="There is no accent “{value}”.",
    hint=("Did you mean {suggestion}?", "The accents are {known}."),
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


@each(Kind.SETTINGS)
def _settings(document: Document[Settings], around: Surroundings) -> Iterator[Finding]:
    for index, change in enumerate(document.fields.changes or ()):
        loc: Loc = ("changes", index, "moves")
        moved = change.moves or {}
        yield from unknown_items(UNKNOWN_MILESTONE, document, loc, moved, around.milestones)
    site = document.fields.site
    if site is not None and site.accent is not None:
        yield from unknown(UNKNOWN_ACCENT, document, ("site", "accent"), site.accent, ACCENTS)
    if site is not None and site.order is not None:
        yield from unknown_standards(document, ("site", "order"), site.order, around)
