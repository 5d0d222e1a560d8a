"""What entries say about each other."""

import datetime as dt

from casc_portfolio.hours import (
    Entry,
    crowded_days,
    duplicates,
    later_than,
    outside,
    overlaps,
    transferred,
)


def entry(day, minutes=60, *, category="coaching", start=None, **fields):
    return Entry(
        category=category,
        date=dt.date.fromisoformat(day),
        minutes=minutes,
        start=dt.time.fromisoformat(start) if start else None,
        fields=fields,
    )


def pairs(clashes):
    return [(clash.entry, clash.other) for clash in clashes]


def test_the_same_row_twice_is_a_duplicate():
    first = entry("2025-10-14", topic="Walks", next_step="Do it")
    again = entry("2025-10-14", topic="walks ", next_step="do it.", confirmed="AR")
    assert pairs(duplicates([first, again])) == [(again, first)]


def test_two_meetings_of_a_day_that_differ_are_none():
    morning = entry("2025-10-14", start="08:00")
    assert duplicates([morning, entry("2025-10-14", start="15:00")]) == ()
    assert duplicates([morning, entry("2025-10-15", start="08:00")]) == ()
    assert duplicates([entry("2025-10-14"), entry("2025-10-14", topic="Budget")]) == ()


def test_one_workshop_in_two_categories_is_a_duplicate():
    first = entry("2025-10-14", 90, category="workshops", title="Leading for equity")
    again = entry("2025-10-14", 90, category="learning", title="Leading for Equity", proof="mail")
    assert pairs(duplicates([first, again])) == [(again, first)]


def test_two_meetings_of_one_title_may_be_about_different_things():
    budget = entry("2025-10-14", title="Cohort meeting", topic="Budget")
    climate = entry("2025-10-14", title="Cohort meeting", topic="Climate")
    assert duplicates([budget, climate]) == ()
    elsewhere = entry("2025-10-14", category="networking", title="Cohort meeting")
    assert pairs(duplicates([budget, climate, elsewhere])) == [(elsewhere, budget)]


def test_hours_without_a_title_may_be_in_two_categories():
    assert duplicates([entry("2025-10-14"), entry("2025-10-14", category="learning")]) == ()


def test_entries_overlap_across_categories():
    coaching = entry("2025-10-14", 90, start="15:30")
    course = entry("2025-10-14", 60, category="learning", start="16:30")
    assert pairs(overlaps([course, coaching])) == [(course, coaching)]


def test_one_after_the_other_is_no_overlap():
    assert overlaps([entry("2025-10-14", start="15:00"), entry("2025-10-14", start="16:00")]) == ()


def test_entries_without_times_do_not_overlap():
    assert overlaps([entry("2025-10-14", 600, topic="a"), entry("2025-10-14", 600)]) == ()


def test_a_long_day_overlaps_everything_in_it_each_told_once():
    day = entry("2025-10-14", 480, start="08:00")
    early, late = entry("2025-10-14", start="09:00"), entry("2025-10-14", start="15:30")
    assert pairs(overlaps([late, early, day])) == [(early, day), (late, day)]


def test_an_evening_may_overlap_the_next_morning():
    night = entry("2025-10-14", 240, start="22:00")
    morning = entry("2025-10-15", start="01:00")
    assert pairs(overlaps([night, morning])) == [(morning, night)]


def test_a_duplicate_is_not_told_again_as_an_overlap():
    first = entry("2025-10-14", start="08:00")
    assert overlaps([first, entry("2025-10-14", start="08:00")]) == ()


def test_days_are_crowded_by_all_categories_together():
    entries = [
        entry("2025-10-14", 400),
        entry("2025-10-15", 720),
        entry("2025-10-14", 321, category="learning"),
    ]
    (day,) = crowded_days(entries, 720)
    assert (day.date, day.minutes) == (dt.date(2025, 10, 14), 721)
    assert day.entries == (entries[0], entries[2])


def test_entries_lie_outside_the_program():
    before, first, last, after = (
        entry(day) for day in ("2025-06-30", "2025-07-01", "2027-06-30", "2027-07-01")
    )
    start, end = first.date, last.date
    assert outside([before, first, last, after], start, end) == (before, after)
    assert outside([before, after], None, end) == (after,)
    assert outside([before, after], start, None) == (before,)


def test_transferred_hours_may_lie_before_the_start():
    entries = [entry("2024-10-14", transferred="other program"), entry("2024-10-14")]
    assert outside(entries, dt.date(2025, 7, 1), None) == (entries[1],)
    assert [transferred(one) for one in entries] == [True, False]
    assert not transferred(entry("2024-10-14", transferred="No"))


def test_the_future_has_not_happened():
    today, tomorrow = entry("2025-10-14"), entry("2025-10-15")
    assert later_than([today, tomorrow], today.date) == (tomorrow,)
