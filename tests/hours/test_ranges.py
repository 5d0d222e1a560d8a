"""Two times in the place of one, or of a length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours.ranges import minutes_of_range
from tests.hours import read


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9:00-10:30", 90),
        ("9:00 – 10:30", 90),
        ("3:00 to 4:15", 75),
        ("2:00 PM - 3:30 PM", 90),
        ("2-3:30pm", 90),
        ("8-9:30am", 90),
        ("11:00-1:00", 120),
        ("11 am - 1 pm", 120),
        ("15:30-16:30", 60),
        ("9:00-13:00", 240),
        ("8:30 until 3:30", 420),
        ("from 9:00 to 10:30", 90),
        ("12:00 pm to 1:00 pm", 60),
    ],
)
def test_from_one_time_to_the_other(text, minutes):
    assert minutes_of_range(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        *("1-2", "1-2 h", "9:00", "9:00-9:00", "16:00-15:00", "4 pm - 3 pm", "9:00-8:45"),
        *("10:00-25:00", "13 pm - 14 pm", "9:00-10:00-11:00", "", "-", "9:75-10:00"),
    ],
)
def test_what_is_no_clear_range(text):
    assert minutes_of_range(text) is None


@given(st.text(alphabet="0123456789:apm to-–", max_size=30))
def test_no_text_is_too_strange(text):
    minutes = minutes_of_range(text)
    assert minutes is None or 0 < minutes < 24 * 60


def test_in_the_place_of_a_length_the_length_is_told():
    _, (finding,) = read("date,hours\n2025-10-14,9:00-10:30\n")
    assert finding.arguments == {"value": "9:00-10:30", "write": ("1:30",), "cause": "range"}


def test_in_the_place_of_one_time_it_is_told_that_there_are_two():
    (entry,), (finding,) = read("date,hours,start\n2025-10-14,1.5,9:00-10:30\n")
    assert finding.arguments == {"value": "9:00-10:30", "write": (), "cause": "range"}
    assert entry.minutes == 90
