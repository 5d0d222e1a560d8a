from datetime import date, timedelta
from pathlib import Path

import pytest

from casc_portfolio.programs import calendar, load, years_later

PCOE, _ = load("pcoe", Path())


def dates(**given):
    return {one.id: one.date.isoformat() for one in calendar(PCOE, **given).milestones}


def test_the_two_years_of_a_program_that_begins_in_august():
    assert dates(start=date(2024, 8, 15)) == {
        "start": "2024-08-15",
        "coach": "2024-09-14",
        "context": "2024-09-14",
        "plan-1": "2024-11-13",
        "mid-1": "2025-01-31",
        "year-1": "2025-06-30",
        "plan-2": "2025-09-30",
        "mid-2": "2026-01-31",
        "final": "2026-04-29",
        "showcase": "2026-05-20",
        "recommendation": "2026-08-15",
    }


def test_the_years_follow_each_other_without_a_gap():
    first, second = calendar(PCOE, start=date(2024, 8, 15)).years
    assert (first.start, first.end) == (date(2024, 8, 15), date(2025, 6, 30))
    assert (second.start, second.end) == (date(2025, 7, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2025, 1, 1), date(2025, 6, 30)),
        (date(2025, 1, 3), date(2026, 6, 30)),
        (date(2025, 7, 1), date(2026, 6, 30)),
        (date(2025, 6, 30), date(2026, 6, 30)),
    ],
)
def test_a_late_start_makes_a_long_first_year_not_one_of_a_few_weeks(start, end):
    assert calendar(PCOE, start=start).years[0].end == end


def test_a_day_knows_its_year():
    found = calendar(PCOE, start=date(2024, 8, 15))
    assert found.year_of(date(2025, 6, 30)).number == 1
    assert found.year_of(date(2025, 7, 1)).number == 2
    assert found.year_of(date(2024, 8, 14)) is None
    assert found.year_of(date(2026, 7, 1)) is None


def test_the_day_of_the_showcase_sets_the_day_of_the_final():
    found = dates(start=date(2024, 8, 15), panel=date(2026, 6, 3))
    assert (found["showcase"], found["final"]) == ("2026-06-03", "2026-05-13")


def test_a_moved_milestone_keeps_its_old_date_and_moves_the_end_of_its_year():
    moves = {"year-1": date(2025, 12, 31)}
    found = calendar(PCOE, start=date(2024, 8, 15), moves=moves)
    moved = found.milestone("year-1")
    assert (moved.date, moved.original) == (date(2025, 12, 31), date(2025, 6, 30))
    assert found.year(1).end == date(2025, 12, 31)
    assert found.year(2).start == date(2026, 1, 1)
    assert found.milestone("start").original is None


def test_moving_the_showcase_moves_the_final_with_it():
    found = calendar(PCOE, start=date(2024, 8, 15), moves={"showcase": date(2026, 10, 1)})
    final = found.milestone("final")
    assert (final.date, final.original) == (date(2026, 9, 10), date(2026, 4, 29))


def test_an_unknown_milestone_moves_nothing():
    start = date(2024, 8, 15)
    assert calendar(PCOE, start=start, moves={"graduation": start}) == calendar(PCOE, start=start)


def test_no_milestone_falls_before_the_one_ahead_of_it_whenever_the_program_begins():
    for day in range(366):
        milestones = calendar(PCOE, start=date(2024, 7, 1) + timedelta(days=day)).milestones
        steps = [one.date for one in milestones if one.id not in ("final", "showcase")]
        assert steps == sorted(steps), day


def test_a_leap_day_ends_on_the_first_of_march():
    assert years_later(date(2024, 2, 29), 2) == date(2026, 3, 1)
    assert years_later(date(2024, 8, 15), 2) == date(2026, 8, 15)
