"""Columns are known by many names."""

import pytest

from casc_portfolio.hours import COLUMNS, column_name
from casc_portfolio.hours.words import folded
from tests.hours import read, short, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Date", "date"),
        ("DATE OF SESSION", "date"),
        ("date (mm/dd/yyyy)", "date"),
        ("Hours", "hours"),
        ("Duration (h)", "hours"),
        ("# of Hours", "hours"),
        ("Duration (min)", "minutes"),
        ("Length (in minutes)", "minutes"),
        ("Minutes", "minutes"),
        ("Start Time", "start"),
        ("Standard/Goal", "focus"),
        ("next_step", "next_step"),
        ("Next steps:", "next_step"),
        ("CPSEL", "standard"),
        ("IIP Goal", "goal"),
        ("Time (hours)", "hours"),
        ("Time (min)", "minutes"),
        ("Time (PST)", "start"),
        ("Coach’s Name", "with"),
        ("Attendees", "with"),
        ("Workshop Title", "title"),
        ("Name of Event", "title"),
        ("Method of Contact", "mode"),
        ("In Person / Virtual", "mode"),
        ("CPSEL(s) Addressed", "standard"),
        ("Notes/Comments", "notes"),
        ("Description", None),
        ("Weather", None),
        ("", None),
        ("Weather (" + " " * 200_000 + ")?", None),
    ],
)
def test_a_column_is_found_by_the_names_people_give_it(text, name):
    assert column_name(text) == name


def test_no_two_columns_share_a_name():
    names = [folded(name) for key, column in COLUMNS.items() for name in (key, *column.others)]
    assert len(names) == len(set(names))


def test_a_log_without_dates_or_durations_is_reported_at_its_header():
    log = """
        title,mode
        Walk,video
        """
    assert told(log) == [("MISSING_COLUMN", "title,mode"), ("MISSING_COLUMN", "title,mode")]
    assert [finding.arguments["column"] for finding in read(log)[1]] == ["date", "hours"]


def test_a_strange_name_is_told_as_what_the_missing_column_may_be():
    log = """
        When was it,Hours,How it felt
        2025-10-14,1,good
        """
    _, (finding,) = read(log)
    assert (finding.code, finding.arguments["column"]) == ("CP303", "date")
    assert finding.arguments["others"] == ("When was it", "How it felt")


def test_start_and_end_make_a_duration():
    log = """
        date,start,end
        2025-10-14,15:30,16:45
        """
    assert short(read(log)[0]) == [("2025-10-14", 75)]


def test_an_unknown_column_is_named_with_those_that_are_known():
    log = """
        date,hours,wether
        2025-10-14,1,sunny
        """
    entries, (finding,) = read(log)
    assert told(log) == [("UNKNOWN_COLUMN", "wether")]
    assert finding.arguments["column"] == "wether"
    assert finding.arguments["known"] == tuple(COLUMNS)
    assert short(entries) == [("2025-10-14", 60)]


def test_of_two_columns_of_one_name_the_first_counts():
    log = """
        day,session date,hours
        2025-10-14,2025-10-15,1
        """
    assert told(log) == [("DUPLICATE_COLUMN", "session date")]
    assert short(read(log)[0]) == [("2025-10-14", 60)]


def test_of_two_columns_our_own_word_counts():
    log = """
        when,hours,date
        2025-10-14,1,2025-10-15
        """
    assert told(log) == [("DUPLICATE_COLUMN", "when")]
    assert short(read(log)[0]) == [("2025-10-15", 60)]


@pytest.mark.parametrize(
    ("text", "name"),
    [("2", "standard"), ("2A, 2C", "standard"), ("CPSEL 2", "standard"), ("y1-walks", "goal")],
)
def test_a_column_for_standard_or_goal_is_told_apart_row_by_row(text, name):
    (entry,), findings = read(f'date,hours,Standard or goal\n2025-10-14,1,"{text}"\n')
    assert (entry.fields, findings) == ({name: text}, [])
    assert entry.place(name).column == 14


def test_standard_and_goal_may_have_a_column_each():
    (entry,), _ = read("date,hours,standard,goal\n2025-10-14,1,2,y1-walks\n")
    assert entry.fields == {"standard": "2", "goal": "y1-walks"}
