"""Small portfolios for tests of single rules: the clean one, with files laid over it."""

from pathlib import Path

from casc_portfolio.checks import check, word
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.worlds import World, make_world

READY = """\
---
title: Feedback cycles
date: 2025-11-04
elements: [2A]
role: I led the four cycles
result: Eleven of fourteen teachers asked for another one
artifacts:
  - url: https://aldercreek.example/feedback
    title: The cycle on one page
status: ready
---
"""
"""A finished piece of evidence; what is added to it is its story."""
DRAFT = "---\ntitle: Feedback cycles\n---\n"
PIECE = "content/cpsel-2/evidence/feedback-cycles.md"


def found(root: Path, files: World) -> list[Finding]:
    """Everything that is found in the clean portfolio with ``files`` laid over it."""
    make_world(root, CLEAN)
    return list(check(load(make_world(root, files)), today=TODAY))


def said(findings: list[Finding], name: str) -> list[str]:
    """Message and hint of the findings of one rule."""
    words = [word(finding) for finding in findings]
    return [f"{one.message} {one.hint}" for one in words if one.name == name]


def names(findings: list[Finding]) -> list[str]:
    """The rules' names, in the order of the findings."""
    return [word(finding).name for finding in findings]
