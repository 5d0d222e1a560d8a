"""A decision that lacks nothing, for tests that take something away."""

from dataclasses import replace
from datetime import date
from typing import Any

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.score import Wanted

DAY = date(2026, 6, 8)
MEETS = Decision(
    candidate="Marisol Tanaka",
    record="showcase-decision",
    date=DAY,
    by="Program director",
    deciders=("program director", "two administrators at the Showcase"),
    outcome=Outcome.MEETS,
    levels=dict.fromkeys("123456", "meets") | {"2": "exemplifies"},
    reason="Your walks and your log convinced everyone who read them.",
    commendations=("You count before you speak.",),
)
RESUBMIT = replace(
    MEETS,
    outcome=Outcome.RESUBMIT,
    levels=MEETS.levels | {"4": "approaches"},
    wanted=(Wanted(standard="4", missing="What changed for families.", by=date(2026, 9, 1)),),
)


def meets(**changed: Any) -> Decision:
    """The decision that everything is reached, with what is ``changed``."""
    return replace(MEETS, **changed)


def resubmit(**changed: Any) -> Decision:
    """The decision that standard 4 is wanted again, with what is ``changed``."""
    return replace(RESUBMIT, **changed)
