"""Ids of headings, as the ``toc`` extension gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.toc import slugify, unique

from casc_portfolio.prose.slugs import Ids, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is next?", "what-is-next"),
        ("Años – žlutý", "anos-zluty"),
        ("  2A: x_y ", "2a-x_y"),
        ("…", ""),
    ],
)
def test_a_slug_is_plain_and_small(text, expected):
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_the_one_of_the_extension(text):
    assert slug(text) == slugify(text, "-")


@given(st.lists(st.sampled_from(["a", "a_1", "a_2", "a_1_1", "b", "", "_1", "a_7"]), max_size=12))
def test_ids_are_unique_in_the_same_way(wishes):
    ids, taken, counters = Ids({"a_2"}), {"a_2"}, {}
    assert [ids.give(wish) for wish in wishes] == [unique(wish, taken, counters) for wish in wishes]
