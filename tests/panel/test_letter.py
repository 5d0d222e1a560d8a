from dataclasses import replace
from datetime import date

import pytest

from casc_portfolio import frameworks
from casc_portfolio.content.records import Outcome
from casc_portfolio.panel import letter_markdown
from casc_portfolio.panel.letter import letter
from casc_portfolio.panel.score import Wanted
from tests.panel.decided import MEETS, RESUBMIT, meets, resubmit
from tests.panel.sheets import program

ADDITION = replace(RESUBMIT, outcome=Outcome.AFTER_ADDITION, levels=MEETS.levels)


def made(decision, name="pcoe"):
    own = program(name)
    return letter(decision, program=own, framework=frameworks.load(own.framework))


@pytest.mark.parametrize(
    "decision", [MEETS, ADDITION, RESUBMIT], ids=["meets", "addition", "resubmit"]
)
def test_the_letter_as_it_is_sent(decision, snapshot):
    assert letter_markdown.render(made(decision)) == snapshot


def test_it_counts_the_standards_that_are_open():
    second = Wanted(standard="6", missing="More", by=date(2026, 10, 1))
    opening = made(resubmit(wanted=(*RESUBMIT.wanted, second))).opening
    assert "On two standards" in opening
    assert "The other four stand" in opening


def test_the_first_date_is_the_next_one():
    second = Wanted(standard="6", missing="More", by=date(2026, 8, 1))
    assert (
        made(resubmit(wanted=(*RESUBMIT.wanted, second)))
        .next[0]
        .startswith("Your next date is August 1, 2026.")
    )


def test_a_standard_without_a_level_is_still_open():
    levels = {key: level for key, level in RESUBMIT.levels.items() if key != "4"}
    text = letter_markdown.render(made(resubmit(levels=levels)))
    assert "| 4 Family and Community Engagement | still open |" in text


def test_a_program_that_describes_no_grievance_asks_to_be_told():
    text = letter_markdown.render(made(replace(RESUBMIT, levels={}), "usc-rossier"))
    assert "If you see this differently, please tell us; we would rather talk than guess." in text


def test_nothing_that_was_typed_becomes_markdown():
    text = letter_markdown.render(made(meets(reason="# <b>[x](y)</b>\n- z", candidate="*A*")))
    assert "\\# \\<b\\>\\[x\\](y)\\</b\\> - z" in text
    assert "Dear \\*A\\*," in text
