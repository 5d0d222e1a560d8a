"""Delimiter and header are found, whatever stands above them."""

import pytest

from casc_portfolio.hours import read_log
from tests.hours import read, short, told


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_makes_known_columns(delimiter):
    text = delimiter.join(["date", "hours", "notes"]) + "\n"
    text += delimiter.join(["2025-10-14", "1.5", '"walks; talks, and\tmore"'])
    entries, findings = read_log(text.encode(), path="hours/coaching.csv", category="coaching")
    assert findings == []
    assert entries[0].text("notes") == "walks; talks, and\tmore"


def test_excels_own_line_about_the_delimiter_is_no_row():
    assert short(read('sep=;\ndate;hours\n2025-10-14;"1,5"\n')[0]) == [("2025-10-14", 90)]


def test_titles_may_stand_above_the_header():
    log = """
        Coaching log 2025-26,,
        Maria Lopez,,

        Date,Hours,Coach
        10/14/2025,1.5,Ana
        """
    entries, findings = read(log)
    assert (short(entries), findings) == ([("2025-10-14", 90)], [])


def test_a_header_that_is_written_again_is_no_entry():
    log = """
        Date,Hours
        10/14/2025,1.5
        Date,Hours
        10/15/2025,1
        """
    entries, findings = read(log)
    assert (len(entries), findings) == (2, [])


def test_a_log_without_a_header_is_reported():
    assert told("2025-10-14,1.5,video\n") == [("LOG_WITHOUT_HEADER", "2025-10-14,1.5,video")]


@pytest.mark.parametrize("text", ["", "\n\n", ",,,\n", "  \r\n", "date,hours\n"])
def test_a_log_without_rows_is_nothing_to_talk_about(text):
    assert read_log(text.encode(), path="hours/coaching.csv", category="coaching") == ((), [])
