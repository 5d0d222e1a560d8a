from datetime import date

import pytest

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.decision_file import decision_text, over, read_decision
from tests.panel.decided import MEETS, RESUBMIT, meets

FILE = """
    candidate: Marisol Tanaka
    program: pcoe
    date: 2026-06-08
    by: Program director
    deciders: [program director, coach of the year]
    outcome: meets after a small addition
    levels: {1: meets, 2: meets}
    reason: Almost there.
    commendations:
      - You count before you speak.
    missing:
      - standard: 4
        what: What changed for families.
        by: 2026-09-01
    """


def test_what_people_wrote_is_read_as_it_stands(world):
    found, program, problems = read_decision(world({"decision.yml": FILE}) / "decision.yml")
    assert (program, problems) == ("pcoe", [])
    assert found.outcome is Outcome.AFTER_ADDITION
    assert found.date == date(2026, 6, 8)
    assert found.levels == {"1": "meets", "2": "meets"}
    assert found.deciders == ("program director", "coach of the year")
    assert [(one.standard, one.by) for one in found.wanted] == [("4", date(2026, 9, 1))]


def test_what_can_not_be_read_is_told_at_its_place(world):
    file = world({"decision.yml": "outcome: passed\ndate: 6/8/2026\n"}) / "decision.yml"
    _, _, problems = read_decision(file)
    assert [(one.place.line, one.place.column) for one in problems] == [(1, 10), (2, 7)]


def test_an_empty_file_says_nothing(world):
    found, program, _ = read_decision(world({"decision.yml": ""}) / "decision.yml")
    assert (found, program) == (Decision(), "")


def test_what_is_said_now_stands_over_what_was_written():
    found = over(MEETS, Decision(by="Chair of the panel", levels={"2": "meets"}))
    assert found == meets(by="Chair of the panel", levels=dict.fromkeys("123456", "meets"))


@pytest.mark.parametrize(
    "decision",
    [
        MEETS,
        RESUBMIT,
        Decision(candidate="Ana"),
        Decision(),
        meets(reason='“Quoted”: "twice", # and - 日本語\nin two lines', by="no", candidate="1.10"),
        meets(commendations=("- a list?", "{a: map}")),
    ],
    ids=["meets", "resubmit", "begun", "nothing", "signs", "markup"],
)
def test_what_was_said_reads_back_as_it_was(world, decision):
    text = decision_text(decision, "pcoe")
    found, program, problems = read_decision(world({"decision.yml": text}) / "decision.yml")
    assert (program, problems) == ("pcoe", [])
    assert found == decision
