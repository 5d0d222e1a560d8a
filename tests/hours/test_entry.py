"""An entry is a value that other rooms can make for their tests, too."""

import datetime as dt

from casc_portfolio.finding import Place
from casc_portfolio.hours import Entry

WALK = Entry(
    category="coaching",
    date=dt.date(2025, 10, 14),
    minutes=90,
    start=dt.time(23, 0),
    fields={"mode": "video"},
    path="hours/coaching.csv",
)


def test_an_entry_without_a_source_points_at_its_file():
    assert WALK.place("date") == Place(path="hours/coaching.csv")
    assert WALK.line is None


def test_an_entry_may_end_on_the_next_day():
    assert WALK.begins.isoformat() == "2025-10-14T23:00:00"
    assert WALK.ends.isoformat() == "2025-10-15T00:30:00"


def test_nothing_ends_after_the_last_day_there_is():
    late = Entry(category="a", date=dt.date.max, minutes=90, start=dt.time(23, 30))
    assert late.ends.isoformat() == "9999-12-31T23:59:59.999999"


def test_an_entry_without_a_time_has_neither_beginning_nor_end():
    entry = Entry(category="coaching", date=dt.date(2025, 10, 14), minutes=90)
    assert (entry.begins, entry.ends) == (None, None)


def test_a_field_that_is_not_there_is_empty():
    assert (WALK.text("mode"), WALK.text("topic")) == ("video", "")


def test_entries_that_say_the_same_are_equal_and_can_be_counted():
    again = Entry(
        category="coaching",
        date=dt.date(2025, 10, 14),
        minutes=90,
        start=dt.time(23, 0),
        fields={"mode": "video"},
        path="hours/coaching.csv",
    )
    assert len({WALK, again}) == 1
