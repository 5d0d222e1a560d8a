"""Times of day in a log."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours.times import read_time
from casc_portfolio.hours.unread import Unread


@pytest.mark.parametrize(
    "text", ["15:30", "15:30:00", "3:30 PM", "3:30pm", "03:30 p.m.", "3:30 P.M.", "3:30:00 PM"]
)
def test_half_past_three_in_the_afternoon(text):
    assert read_time(text) == dt.time(15, 30)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("3 PM", dt.time(15)),
        ("12:00 AM", dt.time(0)),
        ("12 pm", dt.time(12)),
        ("8:15", dt.time(8, 15)),
        ("03:30", dt.time(3, 30)),
        ("0:00", dt.time(0)),
    ],
)
def test_other_times(text, time):
    assert read_time(text) == time


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("3:30", ["3:30 PM", "3:30 AM"]),
        ("15.30", ["15:30"]),
        ("15h30", ["15:30"]),
        ("1530", ["15:30"]),
        ("15:30 PM", ["15:30"]),
        ("15:30 AM", []),
        ("24:00", []),
        ("15:60", []),
        ("15", []),
        ("after school", []),
        ("", []),
    ],
)
def test_what_is_no_time_is_reported_with_what_to_write(text, write):
    assert read_time(text) == Unread(write=tuple(write))


@given(st.times())
def test_every_minute_of_the_day_can_be_written(time):
    time = time.replace(second=0, microsecond=0, tzinfo=None)
    assert read_time(f"{time:%H:%M}") == read_time(f"{time:%I:%M %p}") == time


@given(st.text(max_size=20))
def test_no_text_is_too_strange(text):
    assert isinstance(read_time(text), dt.time | Unread)
