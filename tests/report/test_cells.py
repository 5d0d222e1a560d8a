"""A source line on a terminal: safe to show, its caret under what is meant, never too wide."""

import pytest

from casc_portfolio.report.cells import excerpt, safe


def under(line: str, start: int, end: int, width: int = 100) -> tuple[str, str]:
    part = excerpt(line, start, end, width=width)
    return part.text, " " * part.indent + "^" * part.mark


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "caret"),
    [
        ("goal: y1-walk", 6, 13, "goal: y1-walk", "      ^^^^^^^"),
        ("title:", 6, 6, "title:", "      ^"),
        ("", 0, 0, "", "^"),
        ("title: x", 7, 99, "title: x", "       ^"),
        ("a\tb", 2, 3, "a   b", "    ^"),
        ("\tb", 0, 1, "    b", "^^^^"),
        ("日本: x", 4, 5, "日本: x", "      ^"),
        ("日本: x", 0, 2, "日本: x", "^^^^"),
        ("a😀b", 2, 3, "a😀b", "   ^"),
        ("👩‍👩‍👧x", 5, 6, "👩‍👩‍👧x", "  ^"),
        ("👍🏽x", 2, 3, "👍🏽x", "  ^"),
        ("❤️x", 2, 3, "❤️x", "  ^"),
        ("🇺🇸x", 2, 3, "🇺🇸x", "  ^"),
        ("cafe\u0301!", 5, 6, "cafe\u0301!", "    ^"),
    ],
)
def test_a_caret_stands_under_what_it_means(line, start, end, shown, caret):
    assert under(line, start, end) == (shown, caret)


def test_signs_that_steer_a_terminal_are_shown_instead_of_obeyed():
    assert under("a\x1b[31mb\x07\x7f\x9b", 0, 1)[0] == "a␛[31mb␇��"


def test_signs_that_turn_the_direction_of_writing_are_shown():
    assert under("a\u202eb\u2066c\u2028d", 0, 1)[0] == "a�b�c�d"


def test_half_of_a_pair_does_not_reach_the_terminal():
    assert under("a\ud800b", 2, 3) == ("a�b", "  ^")


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        (0, "0123456789abcdefghijklmnopqrstuvwxyz,01…"),
        (38, "…efghijklmnopqrstuvwxyz,0123456789abcde…"),
        (109, "…bcdefghijklmnopqrstuvwxyz"),
    ],
)
def test_a_long_line_is_cut_around_its_caret(start, shown):
    line = ",".join(["0123456789abcdefghijklmnopqrstuvwxyz"] * 3)
    text, mark = under(line, start, start + 1, width=40)
    assert text == shown
    assert text[len(mark) - 1 : len(mark)] == line[start : start + 1]


def test_a_mark_longer_than_the_width_ends_with_what_is_shown():
    text, mark = under("x" * 500, 0, 500, width=40)
    assert text == "x" * 39 + "…"
    assert mark == "^" * 39


def test_a_line_of_megabytes_is_no_burden():
    line = "<p>" + "word " * 1_000_000
    text, mark = under(line, 2_500_000, 2_500_004, width=60)
    assert len(text) <= 60
    assert mark.endswith("^^^^")


def test_wide_signs_count_twice_when_a_line_is_cut():
    text, _ = under("日" * 100, 0, 1, width=40)
    assert text == "日" * 19 + "…"


def test_a_name_is_made_safe_whole():
    assert safe("a\x1b[2Jb\n.md") == "a␛[2Jb␊.md"
