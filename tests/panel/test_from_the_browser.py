"""Three panelists fill in their sheets in a browser; the office lays them side by side."""

import json
from textwrap import indent

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from tests.panel.test_schemas import problems
from tests.theme.papers import fill, finish, saved, sheet_file
from tests.worlds import page as text

NAMES = {"d": "directed-toward", "a": "approaches", "m": "meets", "e": "exemplifies", "-": None}

# By hand, one letter for each standard. The program counts a standard as reached when most of
# those who saw enough place it at m or e, and wants talk from two steps on.
#
#     standard   A Ida   B Ruth   C Sol     what it comes to
#     1          m       m        m         alike
#     2          m       a        m         two of three at m or above: reached
#     3          a       -        m         one of three saw it reached: open
#     4          m       m        m         alike
#     5          e       a        e         two of three at m or above, but two steps apart
#     6          d       a        a         nobody saw it reached: not yet
GIVEN = {"Ida Quist": "mmamed", "Ruth Okafor": "ma-maa", "Sol Brandt": "mmmmea"}

TABLE = text("""
                       directed toward  approaches  meets    exemplifies  not enough
      1 Vision         ·                ·           A B C    ·            ·
                       all alike · reached
      2 Instruction    ·                B           A C      ·            ·
                       2 of 3 alike · 1 step apart · reached
      3 Management     ·                A           C        ·            B
                       no two alike · 1 step apart · open: too few saw enough evidence
      4 Community      ·                ·           A B C    ·            ·
                       all alike · reached
      5 Ethics         ·                B           ·        A C          ·
                       2 of 3 alike · 2 steps apart · reached; talk first
      6 Policy         A                B C         ·        ·            ·
                       2 of 3 alike · 1 step apart · not yet reached
    """)


@pytest.mark.slow
def test_three_sheets_make_the_table_that_was_worked_out_by_hand(page, tmp_path):
    address = sheet_file(tmp_path / "kit").as_uri()
    scores = tmp_path / "scores"
    scores.mkdir()
    page.goto(address)
    for name, letters in GIVEN.items():
        levels = {str(at): NAMES[letter] for at, letter in enumerate(letters, start=1)}
        fill(page, name=name, levels=levels)
        page.reload()
        finish(page)
        file = saved(page).read_bytes()
        assert problems("score-1", json.loads(file)) == []
        (scores / f"{name}.json").write_bytes(file)
        page.get_by_role("button", name="Begin another sheet").click()
    result = CliRunner().invoke(cli, ["panel", "merge", str(scores)])
    assert result.exit_code == 0, result.output
    merged = [line.rstrip() for line in result.stdout.splitlines()]
    start = next(at for at, line in enumerate(merged) if "directed toward" in line)
    assert merged[start : start + 13] == indent(TABLE, "  ").splitlines()
