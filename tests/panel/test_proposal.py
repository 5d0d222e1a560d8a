"""A proposal and its reason, for each way in which sheets can fall."""

import pytest

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.proposal import Step
from tests.panel.sheets import PANEL, agreed, merged, program, sheet

REACHED = "All 6 standards are at “Practice meets the standard” or above"


def proposed(*signs, say=("meets", "meets", "meets"), **more):
    sheets = [
        sheet(name, six, recommendation={"kind": kind, "items": []})
        for name, six, kind in zip(PANEL, signs, say, strict=False)
    ]
    return merged(*sheets, **more).proposal


CASES = [
    (("mmmmmm",) * 3, ("meets",) * 3, Outcome.MEETS, f"{REACHED}."),
    (
        ("mmmmmm", "eeeeee", "mmmmmm"),
        ("meets", "meets", "addition"),
        Outcome.MEETS,
        f"{REACHED}; 1 of 3 recommend more than that.",
    ),
    (
        ("mmmmmm",) * 3,
        ("meets", "addition", "addition"),
        Outcome.AFTER_ADDITION,
        f"{REACHED}, and 2 of 3 panelists recommend a small addition.",
    ),
    (
        ("mmmmm-", "mmmmm-", "mmmmmm"),
        ("meets",) * 3,
        Outcome.AFTER_ADDITION,
        "Standard 6: too few saw enough evidence to say, and the rule places no standard below. "
        "A small addition may show it.",
    ),
    (
        ("amammm", "amammm", "mmmmmm"),
        ("meets",) * 3,
        Outcome.RESUBMIT,
        "Standards 1, 3: below “Practice meets the standard” under the program's rule.",
    ),
]


@pytest.mark.parametrize(("signs", "say", "outcome", "reason"), CASES)
def test_the_rule_suggests_an_outcome_with_its_reason(signs, say, outcome, reason):
    found = proposed(*signs, say=say)
    assert (found.outcome, found.step, found.reason) == (outcome, None, reason)


TALK = [
    (
        ("ammmmm", "emmmmm", "mmmmmm"),
        ("meets",) * 3,
        ("1",),
        "Standard 1: 2 steps apart. The panelists talk first; then each may agree on a new level.",
    ),
    (
        ("mmmmma", "mmmmmm"),
        ("meets",) * 2,
        ("6",),
        "Standard 6: as many say reached as not yet. The panelists talk first; then each may "
        "agree on a new level.",
    ),
    (
        ("dmmmma", "emmmmm"),
        ("meets",) * 2,
        ("1", "6"),
        "Standard 1: 3 steps apart; Standard 6: as many say reached as not yet. The "
        "panelists talk first; then each may agree on a new level.",
    ),
    (
        ("mmmmmm",) * 2,
        ("meets", "resubmit"),
        (),
        f"{REACHED}, yet the panelists recommend “meets” and “resubmit”. They talk first.",
    ),
    (
        ("mmmmmm",) * 3,
        ("resubmit", "resubmit", "meets"),
        (),
        f"{REACHED}, yet the panelists recommend “resubmit”. They talk first.",
    ),
]


@pytest.mark.parametrize(("signs", "say", "standards", "reason"), TALK)
def test_where_they_are_apart_they_talk_before_anything_is_proposed(signs, say, standards, reason):
    found = proposed(*signs, say=say)
    assert (found.outcome, found.step) == (None, Step.DISCUSS)
    assert (found.standards, found.reason) == (standards, reason)


def test_after_the_talk_the_rule_speaks():
    one, two, three = PANEL
    found = merged(
        sheet(one, "ammmmm", agreed=agreed("1m")), sheet(two, "emmmmm"), sheet(three, "mmmmmm")
    )
    assert found.proposal.outcome is Outcome.MEETS


def test_nothing_is_proposed_while_a_sheet_is_not_counted():
    one, two, _ = PANEL
    found = merged(sheet(one, "mmmmmm"), sheet(two, "mmmmmm", finished=None)).proposal
    assert (found.outcome, found.step) == (None, Step.COLLECT)
    assert found.reason == "1 sheet is not counted; see why, then merge again."


def test_nothing_is_proposed_before_the_program_has_its_panelists():
    own = program()
    rule = own.panel.model_copy(update={"size": 3})
    found = proposed("mmmmmm", "mmmmmm", program=own.model_copy(update={"panel": rule}))
    assert found.step is Step.COLLECT
    assert found.reason == "2 of 3 sheets are here; the program wants 3 panelists."
