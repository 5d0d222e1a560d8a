"""What entries of a log were about, as people write it into the cell."""

import pytest

from tests.checks.worlds import found, said


def focus(tmp_path, *cells, column="focus"):
    rows = "".join(f'2025-09-1{at},1.5,video,"{cell}"\n' for at, cell in enumerate(cells))
    files = {"hours/coaching.csv": f"date,hours,mode,{column}\n{rows}"}
    return said(found(tmp_path, files), "unknown-focus")


@pytest.mark.parametrize(
    "typed",
    [
        *("3", "2A", "2.1", "CPSEL 3", "Standard 2 and 5", "1, 2", "2A; 5B", "Climate"),
        "Development and Implementation of a Shared Vision",
        *("y1-walkthroughs", "Feedback that teachers ask for", "the new bell schedule", "equity"),
    ],
)
def test_a_standard_an_element_a_goal_or_words_of_one_s_own(tmp_path, typed):
    assert focus(tmp_path, typed) == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            "7",
            "“7” is neither a standard nor an element. The standards are 1, 2, 3, 4, 5 and 6; "
            "an element is a number and a letter, such as 2A.",
        ),
        (
            "2F",
            "“2F” is neither a standard nor an element. "
            "The elements of Standard 2 are 2A, 2B and 2C.",
        ),
        (
            "y1-walkthrough",
            "No plan has a goal called “y1-walkthrough”. Did you mean y1-walkthroughs?",
        ),
        (
            "goal_7",
            "No plan has a goal called “goal_7”. The goals of your plans are called "
            "y1-walkthroughs.",
        ),
    ],
)
def test_what_does_not_exist(tmp_path, typed, words):
    assert focus(tmp_path, typed) == [words]


def test_any_number_of_spaces_may_stand_in_a_cell(tmp_path):
    spaces = " " * 100_000
    assert focus(tmp_path, f"2A{spaces}and{spaces}5B") == []
    (told,) = focus(tmp_path, f"2A{spaces}7", column="standard")
    assert told.startswith("“2A 7” is neither a standard nor an element.")


def test_one_of_several(tmp_path):
    (text,) = focus(tmp_path, "2A, 9", column="elements")
    assert text.startswith("“9” is neither")


def test_the_same_slip_is_told_once_in_a_log(tmp_path):
    assert len(focus(tmp_path, "7", "7", "8")) == 2
