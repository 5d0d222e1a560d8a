"""Days in another form: suggested where they can be told, month first, and never guessed."""

import pytest

from casc_portfolio.checks.days import same_day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("10/14/2025", "2025-10-14"),
        ("10/14/25", "2025-10-14"),
        ("2025/10/14", "2025-10-14"),
        ("2025-4-5", "2025-04-05"),
        ("4/5/2025", "2025-04-05"),
        ("14/10/2025", "2025-10-14"),
        ("October 14, 2025", "2025-10-14"),
        ("October 14 2025", "2025-10-14"),
        ("October 14th, 2025", "2025-10-14"),
        ("Tuesday, Oct. 14, 2025", "2025-10-14"),
        ("Sept. 4, 2025", "2025-09-04"),
        ("14 October 2025", "2025-10-14"),
    ],
)
def test_a_date_in_another_form_is_suggested_month_first(typed, day):
    assert same_day({"value": typed}) == {"suggestion": day}


def test_any_number_of_spaces_may_stand_between_two_days():
    typed = "10/14/2025" + " " * 100_000 + "to" + " " * 100_000 + "11/04/2025"
    found = same_day({"value": typed, "several_days": "yes"})
    assert found == {"several": "{from: 2025-10-14, to: 2025-11-04}"}
    assert same_day({"value": "a" + " " * 100_000 + "b", "several_days": "yes"}) == {}


@pytest.mark.parametrize("typed", ["2025-02-30", "2026-11-31", "2025-13-01"])
def test_a_day_that_no_calendar_has_is_called_so(typed):
    assert same_day({"value": typed}) == {"nowhere": typed}


@pytest.mark.parametrize("typed", ["May 2027", "5/2027", "2027-05"])
def test_a_month_without_a_day_gets_its_last_one(typed):
    assert same_day({"value": typed}) == {"month": "2027-05-31"}


@pytest.mark.parametrize(
    "typed",
    ["10/14/2025 - 11/4/2025", "2025-10-14 to 2025-11-04", "Oct 14, 2025 – Nov 4, 2025"],
)
def test_several_days_are_written_from_and_to_where_the_field_may_hold_them(typed):
    several = {"several": "{from: 2025-10-14, to: 2025-11-04}"}
    assert same_day({"value": typed, "several_days": "yes"}) == several
    assert same_day({"value": typed}) == {}


@pytest.mark.parametrize("typed", ["last fall", "", "2025", "14.10.2025", "31/31/2025"])
def test_a_day_that_can_t_be_told_is_not_suggested(typed):
    assert same_day({"value": typed}) == {}
