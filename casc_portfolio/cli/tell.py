"""Findings that stand in the way of another command, told beside its result."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casc_portfolio.cli.common import colour_wanted, columns_of, note
from casc_portfolio.finding import Finding

if TYPE_CHECKING:
    from casc_portfolio.checks import Excepted
    from casc_portfolio.engine.build import Outcome


def tell(findings: Sequence[Finding], *, root: Path) -> None:
    """Writes the findings to stderr as ``casc check`` would; their files lie in ``root``."""
    from casc_portfolio.report import colour, findings_text
    from casc_portfolio.report.source_lines import source_lines

    paint = colour.ansi if colour_wanted(sys.stderr) else colour.plain
    columns = columns_of(sys.stderr)
    text = findings_text.render(findings, line_of=source_lines(root), paint=paint, columns=columns)
    note(text.rstrip())


def tell_excepted(excepted: "Sequence[Excepted]") -> None:
    """Writes to stderr what exceptions let pass, as ``casc check`` would."""
    from casc_portfolio.report import colour, findings_text

    paint = colour.ansi if colour_wanted(sys.stderr) else colour.plain
    if excepted:
        note("\n" + findings_text.may_stay(excepted, paint=paint).rstrip())


def tell_unfinished(outcome: "Outcome") -> None:
    """Writes to stderr why a site did not take its place: the engine's words, and ours."""
    for line in outcome.warnings:
        note(f"The site's engine says: {line}")
    if outcome.refused:
        tell_refused(outcome.refused, audience=outcome.site.audience)


_MOST = 20
"""Lines of what a site must not hold; one place is often on every page."""


def tell_refused(refused: Sequence[str], *, audience: str) -> None:
    """Writes to stderr what a site for ``audience`` holds that it must not hold."""
    note(f"This site is for {readers(audience)}, and it must not hold this:")
    for line in refused[:_MOST]:
        note(f"  {line}")
    if len(refused) > _MOST:
        note(f"  … and {len(refused) - _MOST} more")


def readers(audience: str) -> str:
    """Who an audience is, in a sentence."""
    others = {"private": "you alone", "program": "the program's office", "public": "everyone"}
    return others.get(audience, f"the {audience}")
