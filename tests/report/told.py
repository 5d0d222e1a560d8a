"""Findings as every format meets them: with lines and without, of every severity, and hostile."""

from datetime import date

from casc_portfolio.checks import Excepted
from casc_portfolio.finding import Finding, Place

HOSTILE = "\x1b[2J<b>&amp;]]>\n::error::x%0A,:|`*_[a](b)\udcff\ufffe"


def goal(path: str = "content/a.md", *, line: int = 3, value: str = "walk") -> Finding:
    """An error with a line."""
    place = Place(path=path, line=line, column=7, end_line=line, end_column=7 + len(value))
    return Finding(code="CP201", place=place, arguments={"value": value, "known": ("walks",)})


WHOLE = Finding(code="CP710", place=Place(path="content/artifacts/a b.txt"))
"""A note about a whole file."""
WARNING = Finding(
    code="CP405", place=Place(path="content/a.md", line=9, column=1, end_line=10, end_column=1)
)
EXCEPTED = Excepted(finding=WARNING, reason="Theirs; it stays.", until=date(2026, 5, 1))
WORST = goal(f"content/{HOSTILE}.md", value=HOSTILE)
FOR_GOOD = Excepted(finding=WORST, reason=HOSTILE)
