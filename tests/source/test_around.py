"""A mistake in one value of a group of fields leaves the others readable."""

import pytest

from tests.source.reading import fields, told

GOALS = """\
goals:
  - id: y2-calls
    statement: {}
    due: 2027-05-28
  - id: y2-visits
    statement: Visit every room
title: Year 2
"""


@pytest.mark.parametrize(
    "mistake",
    [
        "Call: every day",
        '"Call every day',
        "'Ana's calls'",
        "@calls",
        "“Call”: daily",
        '"C:\\Users"',
    ],
)
def test_only_the_value_with_the_mistake_is_left_out(mistake):
    header = GOALS.format(mistake)
    assert len(told(header)) == 1
    assert fields(header) == {
        "goals": [
            {"id": "y2-calls", "statement": None, "due": "2027-05-28"},
            {"id": "y2-visits", "statement": "Visit every room"},
        ],
        "title": "Year 2",
    }


def test_a_list_goes_with_the_item_that_holds_the_mistake():
    header = "reviews:\n  - date: 2026-01-15\n    next_steps:\n      - @calls\n      - Visit\n"
    assert fields(header) == {"reviews": [{"date": "2026-01-15", "next_steps": None}]}


def test_fields_inside_fields():
    header = "standards:\n  1:\n    level: meets\n    why: I did: a lot\n  2:\n    level: meets\n"
    assert fields(header) == {
        "standards": {"1": {"level": "meets", "why": None}, "2": {"level": "meets"}}
    }


def test_several_mistakes_in_one_group():
    header = GOALS.format("Call: daily").replace("Visit every room", "Visit: every room")
    assert len(told(header)) == 2
    assert [goal["id"] for goal in fields(header)["goals"]] == ["y2-calls", "y2-visits"]


@pytest.mark.parametrize(
    "header",
    [
        "goals:\n  - id: a\n    statement:Call\n    due: x\n",
        "goals:\n  - id: a\n   statement: Call\n",
        "goals:\n  - id: a\n    [x]: b\n    due: [2\n  - id: c\n",
        "role: Led: walks\n",
        "result: It rose\n  and then: it fell\n",
    ],
)
def test_where_more_than_a_value_is_to_blame_the_field_is_left_out(header):
    assert told(header)
    assert list(fields(header).values()) == [None]
