"""Every case of the rule, by hand: r is reached, b is below, - is not enough evidence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.panel.tally import Standing, spread, standing
from tests.panel.sheets import WORDS, agreed, merged, program, sheet

RULE = program().panel
SCALE = program().scale
REACHED, BELOW, SPLIT, UNSEEN = Standing
SIGNS = {"r": "meets", "b": "approaches", "-": None}
TABLE = [
    ("rrr", REACHED, REACHED),
    ("rrb", REACHED, BELOW),
    ("rbb", BELOW, BELOW),
    ("bbb", BELOW, BELOW),
    ("rr-", REACHED, UNSEEN),
    ("r--", UNSEEN, UNSEEN),
    ("rb-", UNSEEN, BELOW),
    ("bb-", BELOW, BELOW),
    ("b--", UNSEEN, BELOW),
    ("---", UNSEEN, UNSEEN),
    ("rb", SPLIT, BELOW),
    ("rrbb", SPLIT, BELOW),
    ("rrb-", UNSEEN, BELOW),
    ("rrrb", REACHED, BELOW),
    ("r", REACHED, REACHED),
    ("b", BELOW, BELOW),
    ("-", UNSEEN, UNSEEN),
]


@pytest.mark.parametrize(("signs", "majority", "everyone"), TABLE)
def test_the_rule_of_a_majority_and_of_everyone(signs, majority, everyone):
    levels = [SIGNS[sign] for sign in signs]
    assert standing(levels, SCALE, RULE) is majority
    assert standing(levels, SCALE, RULE.model_copy(update={"agreement": "everyone"})) is everyone


@pytest.mark.parametrize(
    ("signs", "steps"),
    [("mm", 0), ("dm", 2), ("dae", 3), ("e-d", 3), ("m-", None), ("--", None), ("", None)],
)
def test_the_distance_is_in_steps_of_the_scale_and_never_to_missing_evidence(signs, steps):
    assert spread([WORDS[sign] for sign in signs], SCALE) == steps


def row(*signs, threshold=2):
    own = program()
    own = own.model_copy(update={"panel": own.panel.model_copy(update={"discrepancy": threshold})})
    names = ("Asha Whitfield", "Bruno Castellanos", "Chioma Larkspur")
    sheets = [
        sheet(name, 6 * sign[0], agreed=agreed(f"1{sign[1]} 2{sign[1]}") if sign[1:] else None)
        for name, sign in zip(names, signs, strict=False)
    ]
    return merged(*sheets, program=own).rows[0][1]


def test_a_distance_at_the_threshold_is_to_be_talked_over():
    assert not row("m", "m", "e").discuss
    assert row("a", "m", "e").discuss
    assert row("m", "m", "e", threshold=1).discuss
    assert not row("a", "m", "e", threshold=3).discuss


def test_a_threshold_of_zero_does_not_ask_those_who_agree_to_talk():
    assert not row("m", "m", threshold=0).discuss


def test_agreed_scores_count_and_the_original_ones_stay():
    found = row("dm", "m", "m")
    assert (found.spread, found.spread_now) == (2, 0)
    assert (found.standing, found.discuss, found.talked) == (REACHED, False, True)
    assert [mark.original.level for mark in found.marks] == ["directed-toward", "meets", "meets"]


def test_how_many_are_alike_never_counts_missing_evidence():
    found = row("m", "m", "-")
    assert (found.alike, found.of, found.unseen) == (2, 3, 1)
    assert replace(found, marks=()).unseen == 0


@given(st.lists(st.sampled_from("daem-"), min_size=1, max_size=6), st.data())
def test_missing_evidence_never_turns_a_standard_down(signs, data):
    levels = [WORDS[sign] for sign in signs]
    without = list(levels)
    without[data.draw(st.integers(0, len(levels) - 1))] = None
    for agreement in ("majority", "everyone"):
        rule = RULE.model_copy(update={"agreement": agreement})
        if standing(without, SCALE, rule) is BELOW:
            assert standing(levels, SCALE, rule) is BELOW


@given(st.permutations(["d", "m", "e", "-", "a"]))
def test_the_order_of_the_panelists_changes_nothing(signs):
    levels = [WORDS[sign] for sign in signs]
    assert (spread(levels, SCALE), standing(levels, SCALE, RULE)) == (3, UNSEEN)
