"""Lines fit a terminal without a word being torn."""

from casc_portfolio.report.colour import ansi
from casc_portfolio.report.fold import fold

LINE = "Write the day your coach was assigned into portfolio.yml."


def test_a_line_is_broken_at_a_space():
    assert fold(LINE, 30) == "Write the day your coach was\nassigned into portfolio.yml."


def test_what_goes_on_keeps_the_indentation_and_hangs():
    folded = fold(f"  {LINE}", 32, hanging=2)
    assert folded == "  Write the day your coach was\n    assigned into portfolio.yml."


def test_lines_that_fit_stay_as_they_are():
    text = "Next:  cd here\n\n  two  spaces\n"
    assert fold(text, 20) == text


def test_two_spaces_inside_a_line_stay_and_none_are_left_at_a_break():
    assert fold("Next:  cd here  then  go", 15) == "Next:  cd here\nthen  go"


def test_a_long_word_is_never_torn():
    assert fold("See https://example.org/a/long/way now", 10) == (
        "See\nhttps://example.org/a/long/way\nnow"
    )


def test_colours_take_no_room():
    painted = ansi("content/a.md:1:1:", "place") + " CP201"
    assert fold(painted, 23) == painted


def test_where_nobody_knows_the_columns_nothing_is_broken():
    assert fold(LINE * 9, None) == LINE * 9
