from datetime import date

import pytest

from casc_portfolio.progress.pace import pace, spoken


@pytest.mark.parametrize(
    ("have", "need", "today", "end", "said"),
    [
        (
            1890,
            2400,
            date(2026, 5, 8),
            date(2026, 6, 30),
            "1.2 hours a week gets you there by June 30.",
        ),
        (
            1800,
            2400,
            date(2026, 4, 21),
            date(2026, 6, 30),
            "1 hour a week gets you there by June 30.",
        ),
        (
            2399,
            2400,
            date(2026, 4, 21),
            date(2026, 6, 30),
            "0.1 hours more by June 30 and you are there.",
        ),
        (
            0,
            2400,
            date(2025, 9, 1),
            date(2026, 6, 30),
            "1 hour a week gets you there by June 30, 2026.",
        ),
        (
            2310,
            2400,
            date(2026, 6, 26),
            date(2026, 6, 30),
            "1.5 hours more by June 30 and you are there.",
        ),
        (
            600,
            2400,
            date(2026, 6, 10),
            date(2026, 6, 30),
            "30 hours are still open until June 30: ask your program what is possible.",
        ),
        (2310, 2400, date(2026, 6, 30), date(2026, 6, 30), None),
        (2310, 2400, date(2026, 7, 2), date(2026, 6, 30), None),
        (2310, 2400, date(2026, 7, 2), None, None),
    ],
)
def test_a_pace_is_told_while_there_is_time(have, need, today, end, said):
    assert pace(have=have, need=need, today=today, end=end) == said


@pytest.mark.parametrize("missing", range(1, 600, 37))
@pytest.mark.parametrize("days", [7, 13, 70, 211])
def test_who_keeps_to_the_pace_arrives(missing, days):
    end = date.fromordinal(date(2026, 6, 30).toordinal())
    today = date.fromordinal(end.toordinal() - days)
    hours = float(pace(have=0, need=missing, today=today, end=end).split()[0])
    assert hours * 60 * days / 7 >= missing - 0.001


def test_a_date_names_its_year_unless_it_is_this_one():
    assert spoken(date(2026, 6, 3)) == "June 3, 2026"
    assert spoken(date(2026, 6, 3), today=date(2026, 1, 1)) == "June 3"
    assert spoken(date(2026, 6, 3), today=date(2025, 12, 31)) == "June 3, 2026"
