from datetime import date

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.portfolio.dates import calendar_of

SETTINGS = "name: Ada\nprogram: pcoe\nstart: 2024-08-15\n"
EXTENSION = "  - {{kind: extension, date: {day}, {by}moves: {{final: {to}}}}}\n"


def dates(world, text, as_of=None):
    found = calendar_of(load(world({"portfolio.yml": text})), as_of=as_of)
    return found and {one.id: one.date for one in found.milestones}


def test_the_panel_and_the_start_are_those_of_the_settings(world):
    found = dates(world, SETTINGS + "panel: {date: 2026-06-03}\n")
    assert (found["start"], found["showcase"]) == (date(2024, 8, 15), date(2026, 6, 3))


def test_a_change_moves_milestones_from_the_day_it_was_agreed(world):
    change = EXTENSION.format(day="2026-02-01", by="approved_by: director, ", to="2026-05-30")
    text = f"{SETTINGS}changes:\n{change}"
    assert dates(world, text)["final"] == date(2026, 5, 30)
    assert dates(world, text, date(2026, 1, 31))["final"] == date(2026, 4, 29)


def test_of_two_changes_the_later_one_holds_wherever_it_stands(world):
    late = EXTENSION.format(day="2026-03-01", by="approved_by: director, ", to="2026-06-30")
    early = EXTENSION.format(day="2026-02-01", by="approved_by: director, ", to="2026-05-30")
    assert dates(world, f"{SETTINGS}changes:\n{late}{early}")["final"] == date(2026, 6, 30)


@pytest.mark.parametrize("to", ["0001-01-02", "9999-12-30"])
def test_a_change_nobody_approved_and_an_impossible_day_move_nothing(world, to):
    unsigned = EXTENSION.format(day="2026-02-01", by="", to="2026-05-30")
    impossible = EXTENSION.format(day="2026-02-01", by="approved_by: director, ", to=to)
    assert dates(world, f"{SETTINGS}changes:\n{unsigned}{impossible}")["final"] == date(2026, 4, 29)


@pytest.mark.parametrize("start", ["", "start: 0001-01-01\n", "start: 9999-12-31\n"])
def test_without_a_start_that_can_be_right_there_are_no_dates(world, start):
    assert dates(world, f"name: Ada\nprogram: pcoe\n{start}") is None


def test_without_a_program_there_are_no_dates(world):
    assert dates(world, "name: Ada\nstart: 2024-08-15\n") is None
