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
