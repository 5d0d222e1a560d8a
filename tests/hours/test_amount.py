"""How long an entry lasted, from one cell or several."""

import pytest

from tests.hours import read, short, told


def amount(header, row):
    """The minutes of a row, and what is reported about it."""
    log = f"date,{header}\n2025-10-14,{row}\n"
    return [minutes for _, minutes in short(read(log)[0])], told(log)


@pytest.mark.parametrize(
    ("header", "row", "minutes"),
    [
        ("hours", "1.5", 90),
        ("minutes", "90", 90),
        ("hours,minutes", "1,30", 90),
        ("hours,minutes", "1.5,90", 90),
        ("hours,minutes", ",45", 45),
        ("hours,minutes", "0,45", 45),
        ("start,end", "3:30 PM,5:00 PM", 90),
        ("start,end,hours", "15:00,17:00,1.5", 90),
        ("start,end,hours", "15:00,,1.5", 90),
    ],
)
def test_cells_agree(header, row, minutes):
    assert amount(header, row) == ([minutes], [])


@pytest.mark.parametrize(
    ("header", "row", "reported"),
    [
        ("hours", "an hour", ("BAD_DURATION", "an hour")),
        ("hours,title", ",Walk", ("INCOMPLETE_ENTRY", "2025-10-14,,Walk")),
        ("hours,minutes", "1.5,45", ("BAD_DURATION", "45")),
        ("hours", "0", ("IMPOSSIBLE_DURATION", "0")),
        ("hours", "-2", ("IMPOSSIBLE_DURATION", "-2")),
        ("hours", "24:01", ("IMPOSSIBLE_DURATION", "24:01")),
        ("hours", "90", ("IMPOSSIBLE_DURATION", "90")),
        ("start,end", "16:00,15:00", ("BAD_TIME", "15:00")),
        ("start,end", "16:00,late", ("BAD_TIME", "late")),
    ],
)
def test_what_is_no_amount_keeps_its_entry_from_counting(header, row, reported):
    assert amount(header, row) == ([], [reported])


def test_ninety_hours_are_likelier_ninety_minutes():
    _, (finding,) = read("date,hours\n2025-10-14,90\n")
    assert finding.arguments == {
        "value": "90",
        "cause": "longer-than-a-day",
        "write": ("90 min",),
    }


def test_sixteen_hours_count_and_are_asked_about():
    assert amount("hours", "16") == ([960], [("DOUBTFUL_DURATION", "16")])


def test_more_hours_than_lie_between_start_and_end_are_asked_about():
    assert amount("start,end,hours", "15:00,16:00,2") == ([120], [("DURATIONS_DISAGREE", "2")])


def test_a_time_that_can_not_be_read_does_not_cost_the_hour():
    assert amount("start,hours", "noonish,1") == ([60], [("BAD_TIME", "noonish")])
