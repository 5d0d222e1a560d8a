"""Hours added up."""

import datetime as dt

from casc_portfolio.hours import Entry, between, minutes, minutes_by


def entry(day, minutes, category="coaching"):
    return Entry(category=category, date=dt.date.fromisoformat(day), minutes=minutes)


ENTRIES = (
    entry("2025-09-01", 60),
    entry("2026-06-30", 90),
    entry("2026-07-01", 30),
    entry("2025-09-02", 15, "learning"),
)


def test_minutes_are_added():
    assert minutes(ENTRIES) == 195
    assert minutes([]) == 0


def test_minutes_are_added_by_what_entries_have_in_common():
    assert minutes_by(ENTRIES, lambda one: one.category) == {"coaching": 180, "learning": 15}


def test_both_ends_of_a_year_are_in_it():
    year = between(ENTRIES, dt.date(2025, 9, 1), dt.date(2026, 6, 30))
    assert minutes(year) == 165
