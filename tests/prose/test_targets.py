"""The part of a link in parentheses."""

import pytest

from casc_portfolio.prose.targets import LONGEST, read_target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("(a.md) b)", "a.md"),
        ("( a.md )", "a.md"),
        ("(a b.md)", "a b.md"),
        ("(<a (b>)", "a (b"),
        ('(<a> "b")', "a"),
        ('(a "b (c)")', "a"),
        ("(a 'it is')", "a"),
        ("""(a "it's")""", "a"),
        ('(a "b" )', "a"),
        ("(a(b)c)", "a(b)c"),
        ('(a"b)', 'a"b'),
        ("()", ""),
        ("(<a)", "<a"),
    ],
)
def test_a_target_is_what_stands_before_the_title(text, target):
    found = read_target(text, 1)
    assert found
    start, end, _ = found
    assert text[start:end] == target


@pytest.mark.parametrize("text", ["(a", "((a)", '(a "b"', "", "(a\x03)"])
def test_what_does_not_end_is_no_target(text):
    assert read_target(text, 1) is None


def test_a_target_that_is_no_plain_address_ends_soon():
    assert read_target("(" + "a" * LONGEST * 2 + ")", 1) is not None
    assert read_target("(" + "a " * LONGEST + ")", 1) is None
