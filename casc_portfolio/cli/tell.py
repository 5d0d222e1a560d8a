"""Findings that stand in the way of another command, told beside its result."""

import sys
from collections.abc import Sequence
from pathlib import Path

from casc_portfolio.cli.common import colour_wanted, note
from casc_portfolio.finding import Finding


def tell(findings: Sequence[Finding], *, root: Path) -> None:
    """Writes the findings to stderr as ``casc check`` would; their files lie in ``root``."""
    from casc_portfolio.report import colour, findings_text
    from casc_portfolio.report.source_lines import source_lines

    paint = colour.ansi if colour_wanted(sys.stderr) else colour.plain
    note(findings_text.render(findings, line_of=source_lines(root), paint=paint).rstrip())


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
