"""A slip is mended; another word is not."""

import pytest

from casc_portfolio.mend.alike import near_enough

GOALS = ("y1-walkthroughs", "y2-feedback", "y2-families")


@pytest.mark.parametrize(
    ("typed", "meant", "known"),
    [
        ("elemnts", "elements", ("elements", "evidence")),
        ("tilte", "title", ("title", "role")),
        ("Learning Walks", "learning-walks", ("learning-walks",)),
        ("y1-walkthrough", "y1-walkthroughs", GOALS),
        ("y1-walkthruoghs", "y1-walkthroughs", GOALS),
        ("piece-of-wrok-12", "piece-of-work-12", ("piece-of-work-12", "piece-of-work-21")),
        ("self-asessmnt", "self-assessment", ("self-assessment",)),
    ],
)
def test_near_enough(typed, meant, known):
    assert near_enough(typed, meant, known)


@pytest.mark.parametrize(
    ("typed", "meant", "known"),
    [
        ("redy", "ready", ("ready", "draft")),
        ("y1-feedback", "y2-feedback", GOALS),
        ("form", "from", ("from", "to")),
        ("walks", "talks", ("talks", "wall")),
        ("walkes", "walker", ("walker", "walked")),
        ("beginning", "initial", ("initial", "final")),
        ("a-b", "ab", ("ab", "a.b")),
    ],
)
def test_not_near_enough(typed, meant, known):
    assert not near_enough(typed, meant, known)
