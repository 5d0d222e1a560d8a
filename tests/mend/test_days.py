"""A day that every reader understands the same, and one that somebody would take for another."""

import pytest

from casc_portfolio.mend.days import one_meaning


@pytest.mark.parametrize(
    "text",
    [
        "10/14/2025",
        "10/14/25",
        "5/5/2025",
        "2025/10/14",
        "2025-10-4",
        "October 14, 2025",
        "14 Oct 2025",
        "Tuesday, October 14, 2025",
        "Sept. 3rd, 2025",
    ],
)
def test_one(text):
    assert one_meaning(text)


@pytest.mark.parametrize(
    "text", ["4/5/2025", "04-05-2025", "13/04/2026", "Monday, October 14, 2025", "soon", "2025", ""]
)
def test_more_or_none(text):
    assert not one_meaning(text)
