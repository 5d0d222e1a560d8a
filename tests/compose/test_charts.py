"""Charts are numbers in a drawing, the same ones that their tables say."""

from calendar import month_abbr

import pytest

from casc_portfolio.compose.charts import Bar, column_chart, step_chart

LEVELS = ("toward", "approaches", "meets", "exemplifies")


def test_levels_are_places_with_the_first_at_the_bottom():
    chart = step_chart(
        title="t",
        sentence="s",
        times=["Initial", "Mid", "Final"],
        places=[(0, 0), (1, 0), (2, 3)],
        levels=LEVELS,
        reached=2,
    )
    assert [rung.label for rung in chart.rungs if rung.strong] == ["meets"]
    assert chart.rungs[0].y > chart.rungs[3].y
    first, middle, last = chart.points
    assert first.y == middle.y == chart.rungs[0].y
    assert last.y == chart.rungs[3].y
    assert first.x < middle.x < last.x <= chart.width
    assert chart.line.count(",") == 3


def test_a_bar_is_never_longer_than_the_whole():
    assert Bar(label="", have=42, need=40, sentence="").share == 1
    assert Bar(label="", have=10, need=40, sentence="").share == 0.25
    assert Bar(label="", have=10, need=None, sentence="").share == 1


def test_a_bar_of_nothing_is_empty_whatever_is_needed():
    assert Bar(label="", have=0, need=40, sentence="").share == 0
    assert Bar(label="", have=0, need=None, sentence="").share == 0


def test_columns_stand_on_the_ground_and_the_highest_fills_the_drawing():
    chart = column_chart(title="t", sentence="s", amounts=[("Sep", 2), ("Oct", 0), ("Nov", 4)])
    assert [column.y + column.height for column in chart.columns] == [chart.height] * 3
    assert [column.height for column in chart.columns] == [60, 0, 120]
    assert all(column.x + column.width <= chart.width for column in chart.columns)


def test_nothing_makes_an_empty_drawing():
    chart = column_chart(title="t", sentence="s", amounts=[("Sep 2025", 0)])
    assert (chart.columns[0].height, chart.tallest) == (0, None)


def months(first, many):
    days = [(first + at) for at in range(many)]
    return [(f"{month_abbr[day % 12 + 1]} {2024 + day // 12}", 1.5) for day in days]


def test_two_years_of_months_say_where_they_begin_and_end_and_where_a_year_does():
    chart = column_chart(title="t", sentence="s", amounts=months(6, 24))
    assert [tick.label for tick in chart.ticks] == ["Jul 2024", "2025", "2026", "Jun 2026"]
    assert (chart.ticks[0].x, chart.ticks[-1].x) == (0, chart.ground)


def test_a_few_months_are_all_named():
    chart = column_chart(title="t", sentence="s", amounts=months(8, 2))
    assert [tick.label for tick in chart.ticks] == ["Sep 2024", "Oct 2024"]


@pytest.mark.parametrize("many", range(2, 49))
@pytest.mark.parametrize("first", range(12))
def test_the_names_of_months_never_touch_each_other_even_in_the_large_type_of_a_phone(first, many):
    chart = column_chart(title="t", sentence="s", amounts=months(first, many))
    wide = [11 * len(tick.label) for tick in chart.ticks]
    shifts = [0.0, *(0.5 for _ in wide[2:]), 1.0]
    begins = [
        tick.x - one * part for tick, one, part in zip(chart.ticks, wide, shifts, strict=True)
    ]
    ends = [begin + one for begin, one in zip(begins, wide, strict=True)]
    assert all(end < begin for end, begin in zip(ends, begins[1:], strict=False))
    assert begins[0] >= 0
    assert ends[-1] <= chart.ground <= chart.width


def test_of_columns_that_are_equally_high_one_says_how_high_they_are():
    chart = column_chart(title="t", sentence="s", amounts=months(8, 12))
    assert chart.tallest is chart.columns[0]


def test_what_others_saw_stands_at_the_same_times():
    chart = step_chart(
        title="t",
        sentence="s",
        times=["Initial", "Final"],
        places=[(0, 1), (1, 2)],
        beside=[(1, 3)],
        levels=LEVELS,
        reached=2,
    )
    (other,) = chart.beside
    assert (other.x, other.label, other.value) == (chart.points[1].x, "Final", "exemplifies")
    assert other.y == chart.rungs[3].y
    assert chart.line_beside == f"{other.x:g},{other.y:g}"
    assert [tick.label for tick in chart.ticks] == ["Initial", "Final"]
