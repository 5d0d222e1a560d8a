"""The place of words in a text is told by the first three of them."""

import pytest

from casc_portfolio.publish.audit_places import line_of, page_of

TEXT = b"We met on Monday.\n<p>Half of the <em>teams</em></p>\nplan.\fThe last page."


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("we met on", 1),
        ("half of the", 2),
        ("half of nothing", 2),
        ("nobody said so", None),
    ],
)
def test_a_line_is_told_by_as_many_words_as_are_found(words, line):
    assert line_of(TEXT, tuple(words.encode().split())) == line


def test_where_three_words_are_asked_for_two_are_not_enough():
    assert line_of(TEXT, (b"half", b"of", b"nothing"), least=3) is None


@pytest.mark.parametrize(("words", "page"), [("we met on", 1), ("the last page", 2)])
def test_form_feeds_divide_the_pages(words, page):
    assert page_of(TEXT, tuple(words.encode().split())) == page
