"""Tables and their cells."""

import pytest

from casc_portfolio.prose import scan


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("a | b\n--|--\nc | d | more", ["a", "b", "c", "d"]),
        ("| a |\n|---|\n| b |", ["a", "b"]),
        (r"| a | b |" + "\n|---|---|\n" + r"| c \| d | `|` |", ["a", "b", "c | d", "|"]),
        (r"a | b" + "\n--|--\n" + r"`c|d` | \`e", ["a", "b", "c|d", "`e"]),
    ],
)
def test_cells_are_separated_by_bars(text, cells):
    assert [s.text for s in scan(text).stretches if s.kind == "cell"] == cells


@pytest.mark.parametrize("text", ["a | b", "a | b\nc | d", "| a |\n|---|\nb", "a | b\n--|--|--"])
def test_without_a_row_of_dashes_there_is_no_table(text):
    assert {s.kind for s in scan(text).stretches} == {"paragraph"}
