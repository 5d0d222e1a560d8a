"""Did you mean: near misses are found, far ones are not guessed."""

import pytest

from casc_portfolio.checks.near import among, nearest

IDS = ("learning-walks", "family-evening", "budget-night")


@pytest.mark.parametrize(
    "typed",
    [
        "learning-walk",
        "Learning-Walks",
        "learning_walks",
        "learning walks",
        "learning-walks.md",
        "evidence/learning-walks.md",
        "lerning-wlaks",
    ],
)
def test_a_near_miss_is_found(typed):
    assert nearest(typed, IDS) == "learning-walks"


@pytest.mark.parametrize("typed", ["", "x", "operations", "2A"])
def test_what_is_far_from_everything_is_not_guessed(typed):
    assert nearest(typed, IDS) is None


def test_of_several_near_ones_the_nearest_wins():
    assert nearest("year-2", ["year-1", "year-2b", "year"]) == "year-2b"


def test_how_alike_it_must_be_can_be_said():
    assert nearest("What we did", ["What happened"], alike=0.8) is None
    assert nearest("What hapened", ["What happened"], alike=0.8) == "What happened"


def test_arguments_without_the_names_give_no_suggestion():
    assert among("value", "known")({"value": "learning-walk"}) == {}
    assert among("value", "known")({"value": "walk", "known": ()}) == {}
