"""Charts are numbers in a drawing, the same ones that their tables say."""

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


def test_columns_stand_on_the_ground_and_the_highest_fills_the_drawing():
    chart = column_chart(title="t", sentence="s", amounts=[("Sep", 2), ("Oct", 0), ("Nov", 4)])
    assert [column.y + column.height for column in chart.columns] == [chart.height] * 3
    assert [column.height for column in chart.columns] == [60, 0, 120]
    assert all(column.x + column.width <= chart.width for column in chart.columns)


def test_nothing_makes_an_empty_drawing():
    assert column_chart(title="t", sentence="s", amounts=[("Sep", 0)]).columns[0].height == 0


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
