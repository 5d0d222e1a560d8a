"""Durations of a log, in the forms that people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours.durations import Amount, Unit, read_duration
from casc_portfolio.hours.unread import Unread


def in_hours(text):
    return read_duration(text, Unit.HOURS)


@pytest.mark.parametrize(
    "text",
    [
        "1.5",
        "1,5",
        "1.50",
        "1:30",
        "01:30:00",
        "01:30:00 AM",
        "1:30:00 AM",
        "1h30",
        "1h 30",
        "1h30m",
        "1hr30min",
        "1 h 30 min",
        "1 hour, 30 minutes",
        "1 hr and 30 mins",
        "1.5 h",
        "1,5 hrs",
        "1.5 hours",
        "90 min",
        "90m",
        "90 Minutes",
    ],
)
def test_an_hour_and_a_half_is_90_minutes(text):
    assert in_hours(text) == Amount(90)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("0:45", 45), (".5", 30), ("1.", 60), ("2", 120), ("1.333", 80), ("0.75", 45), ("1h", 60)],
)
def test_other_amounts(text, minutes):
    assert in_hours(text) == Amount(minutes)


@pytest.mark.parametrize(
    ("text", "minutes"), [("0", 0), ("-1", -60), ("-0:30", -30), ("25h", 1500)]
)
def test_what_is_impossible_is_an_amount_too(text, minutes):
    assert in_hours(text) == Amount(minutes)


def test_half_an_hour_that_a_spreadsheet_made_a_time_of_day_is_half_an_hour():
    assert in_hours("12:30:00 AM") == Amount(30)


def test_a_plain_number_above_12_hours_is_doubted():
    assert in_hours("12") == Amount(720)
    assert in_hours("16") == Amount(960, "16 min")
    assert in_hours("90") == Amount(5400, "90 min")
    assert in_hours("16 h") == Amount(960)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("90", Amount(90)), ("1:30", Amount(90)), ("1.5 h", Amount(90)), ("2", Amount(2, "120"))],
)
def test_a_column_of_minutes(text, amount):
    assert read_duration(text, Unit.MINUTES) == amount


def test_a_fraction_of_a_minute_is_likelier_one_of_an_hour():
    assert read_duration("1.5", Unit.MINUTES) == Unread(write=("90",))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "about an hour",
        "1,500",
        "1:75",
        "1h90",
        "1h90m",
        "1.5.2",
        "h",
        "min",
        "1e3",
        "nan",
        "1_0",
        "١",
        "9" * 50,
        "1.5 days",
        "1:30 PM",
        "9:00 AM",
        "09:00:00 AM",
        "01:30:00 PM",
        "00:30:00 AM",
        "13:00:00 AM",
        "30 min 1 h",
        "#REF!",
    ],
)
def test_what_is_no_duration_is_reported(text):
    assert isinstance(in_hours(text), Unread)


@given(st.integers(1, 1440))
def test_every_minute_of_a_day_can_be_written(minutes):
    hours, rest = divmod(minutes, 60)
    for text in (f"{hours}:{rest:02}", f"{hours}h{rest:02}", f"{hours} h {rest} min"):
        assert in_hours(text) == Amount(minutes)
    assert in_hours(f"{minutes / 60:.4f}").minutes == minutes


@given(st.text(alphabet="0123456789.,:hminurse -+", max_size=45), st.sampled_from(Unit))
def test_no_text_is_too_strange(text, unit):
    assert isinstance(read_duration(text, unit), Amount | Unread)
