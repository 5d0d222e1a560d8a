"""Findings on a terminal: the place first, then the line, a caret and a hint."""

import pytest

from casc_portfolio.finding import Finding, Place
from casc_portfolio.report.colour import ansi
from casc_portfolio.report.findings_text import may_stay, render, summary
from tests.report.told import EXCEPTED, FOR_GOOD


def goal(line=3, column=7, end_line=3, end_column=11, path="content/a.md"):
    place = Place(path=path, line=line, column=column, end_line=end_line, end_column=end_column)
    return Finding(code="CP201", place=place, arguments={"value": "walk", "known": ("walks",)})


WHOLE = Finding(code="CP710", place=Place(path="content/artifacts/a.txt"))
WARNING = Finding(code="CP405", place=Place(path="a.md", line=1, column=1))


def test_a_finding_with_its_line():
    assert render([goal()], line_of=lambda place: "goal: walk") == (
        "content/a.md:3:7: CP201 unknown-goal: No plan has a goal called “walk”.\n"
        "  3 | goal: walk\n"
        "    |       ^^^^ error\n"
        "    hint: Did you mean walks?\n"
        "\n"
    )


def test_a_finding_about_a_whole_file():
    assert render([WHOLE], line_of=lambda place: None) == (
        "content/artifacts/a.txt: CP710 unused-file: No page uses this file.\n"
        "    note\n"
        "    hint: Name it as an artifact of a piece of evidence, link to it, or delete it.\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("line", "column", "end_column", "shown"),
    [
        ("\tgoal: walk", 8, 12, "  3 |     goal: walk\n    |           ^^^^ error"),
        ("日本: walk", 5, 9, "  3 | 日本: walk\n    |       ^^^^ error"),
        ("😀 walk", 3, 7, "  3 | 😀 walk\n    |    ^^^^ error"),
        ("goal: walk", 11, 11, "  3 | goal: walk\n    |           ^ error"),
        ("", 1, 1, "  3 |\n    | ^ error"),
    ],
)
def test_the_caret_stands_under_what_is_meant(line, column, end_column, shown):
    finding = goal(column=column, end_column=end_column)
    assert shown in render([finding], line_of=lambda place: line)


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_its_first():
    finding = goal(end_line=5, end_column=2)
    assert "      ^^^^^^^ error" in render([finding], line_of=lambda place: "goal: walk on")


def test_numbers_of_any_length_keep_the_gutter_straight():
    finding = goal(line=1234, end_line=1234)
    assert "1234 | goal: walk\n     |       ^^^^" in render(
        [finding], line_of=lambda place: "goal: walk"
    )


def test_nothing_that_was_typed_steers_the_terminal():
    finding = goal(path="content/\x1b[2Ja.md")
    text = render([finding], line_of=lambda place: "goal: \x1b[31m\x07walk")
    assert "\x1b" not in text
    assert "\x07" not in text


def test_with_colour_the_words_stay_the_same():
    plain = render([goal()], line_of=lambda place: "goal: walk")
    painted = render([goal()], line_of=lambda place: "goal: walk", paint=ansi)
    assert "\x1b[1;31m" in painted
    for code in ("1;31", "1;33", "1;36", "1", "2", "32", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([], "Nothing to mend in 12 files."),
        ([goal()], "1 error. Readers would miss something you wrote, or be misled. "
         "More about it: casc explain CP201"),
        ([WHOLE, WARNING, goal()], "1 error, 1 warning and 1 note. Begin with the error: "
         "readers would miss something you wrote, or be misled. "
         "More about one: casc explain CP201"),
        ([goal(), goal(line=4, end_line=4)], "2 errors. Begin with the errors: "
         "readers would miss something you wrote, or be misled. "
         "More about one: casc explain CP201"),
        ([WHOLE, WARNING], "1 warning and 1 note. "
         "Nothing keeps your site from being made; a few minutes would make it better. "
         "More about one: casc explain CP405"),
        ([WHOLE], "1 note. Nothing has to be mended. More about it: casc explain CP710"),
    ],
)  # fmt: skip
def test_the_last_line_says_how_much_there_is_and_where_to_begin(findings, said):
    assert summary(findings, files=12) == said


def test_one_file_is_one_file():
    assert summary([], files=1) == "Nothing to mend in 1 file."


def test_what_may_stay_is_told_with_its_reason():
    assert may_stay([EXCEPTED]) == (
        "1 finding may stay, as portfolio.yml says:\n"
        "    content/a.md:9:1: CP405 title-in-body: Theirs; it stays. (until 2026-05-01)\n"
        "\n"
    )
    assert may_stay([]) == ""


def test_nothing_in_a_reason_steers_the_terminal():
    text = may_stay([EXCEPTED, FOR_GOOD])
    assert text.startswith("2 findings may stay, ")
    assert "\x1b" not in text


def test_on_a_narrow_terminal_everything_fits_and_no_word_is_torn():
    line = "goal: walk  # " + "a remark that goes on and on " * 4
    text = render([goal(), WHOLE], line_of=lambda place: line, columns=50)
    assert max(map(len, text.splitlines())) <= 50
    assert text.startswith(
        "content/a.md:3:7: CP201 unknown-goal: No plan has\n"
        "    a goal called “walk”.\n"
        "  3 | goal: walk  # a remark that goes on a…\n"
        "    |       ^^^^ error\n"
    )
    assert (
        "    hint: Name it as an artifact of a piece of\n"
        "          evidence, link to it, or delete it.\n"
    ) in text
