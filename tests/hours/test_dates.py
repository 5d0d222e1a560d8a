"""Dates of a log: three forms are read, the others are reported with what to write."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours.dates import DAY_FIRST, NARROW, NO_DAY, read_date, reads_both_ways
from casc_portfolio.hours.unread import Unread


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-14",
        "2025/10/14",
        "10/14/2025",
        "10/14/25",
        "2025-10-14 00:00:00",
        "2025-10-14T00:00",
        "10/14/2025 0:00",
        "10/14/2025 12:00:00 AM",
    ],
)
def test_a_date_is_read(text):
    assert read_date(text) == dt.date(2025, 10, 14)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_between_slashes_the_month_comes_first(day):
    for text in (f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day:%y}", day.isoformat()):
        assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("14.10.2025", ["2025-10-14"]),
        ("14. 10. 2025", ["2025-10-14"]),
        ("03.04.2026", ["2026-04-03", "2026-03-04"]),
        ("10-14-2025", ["2025-10-14"]),
        ("3-4-26", ["2026-03-04", "2026-04-03"]),
        ("Oct 14, 2025", ["2025-10-14"]),
        ("October 14th 2025", ["2025-10-14"]),
        ("14-Oct-25", ["2025-10-14"]),
        ("Tue, Oct. 14 2025", ["2025-10-14"]),
        ("45944", ["2025-10-14"]),
        ("14-Oct", []),
        ("2025-10-14 15:30", []),
        ("last Tuesday", []),
        ("٢٠٢٥-١٠-١٤", []),
        ("", []),
    ],
)
def test_another_form_is_reported_with_what_to_write(text, write):
    assert read_date(text) == Unread(write=tuple(write))


def test_a_month_13_is_reported_and_not_guessed():
    assert read_date("13/04/2026") == Unread(write=("2026-04-13",), cause=DAY_FIRST)


@pytest.mark.parametrize("text", ["2025-02-30", "9/31/2025", "2/29/26", "13/32/2025", "0/0/0000"])
def test_a_day_that_the_calendar_has_not_is_told_as_that(text):
    assert read_date(text) == Unread(cause=NO_DAY)


def test_excels_sign_for_a_narrow_column_is_known():
    assert read_date("########") == Unread(cause=NARROW)


@pytest.mark.parametrize(
    ("text", "both"),
    [("3/4/2026", True), ("4/4/2026", False), ("3/14/2026", False), ("2026-03-04", False)],
)
def test_some_dates_read_both_ways(text, both):
    assert reads_both_ways(text) is both


@given(st.text(max_size=30))
def test_no_text_is_too_strange(text):
    assert isinstance(read_date(text), dt.date | Unread)
