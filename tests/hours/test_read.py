"""A log is read as people keep it, and nothing in it is lost without a word."""

import csv
import datetime as dt
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours import read as module
from casc_portfolio.hours import read_log
from casc_portfolio.source.problems import NOT_UTF8, OTHER_ENCODING
from tests.hours import read, short, told

PATH = "hours/coaching.csv"
EXCEL = "Date;Hours;Coach;Next step\r\n10/14/2025;1,5;José Peña;“Walk” again\r\n;;;\r\n\r\n"


def read_bytes(data):
    return read_log(data, path=PATH, category="coaching")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_excel_saves_it_in_many_ways(encoding):
    (entry,), findings = read_bytes(EXCEL.encode(encoding))
    assert [one.code for one in findings] == [OTHER_ENCODING] * (encoding == "cp1252")
    assert (entry.date, entry.minutes) == (dt.date(2025, 10, 14), 90)
    assert entry.fields == {"with": "José Peña", "next_step": "“Walk” again"}
    place = entry.place("duration")
    assert (place.line, place.column, place.end_column) == (2, 12, 15)


def test_damaged_characters_are_reported_and_the_rest_is_read():
    entries, (finding,) = read_bytes("date,hours,with\n2025-10-14,1,Peña ".encode() + b"\xff\n")
    assert (finding.code, finding.place.line) == (NOT_UTF8, 2)
    assert short(entries) == [("2025-10-14", 60)]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"PK\x03\x04...", "workbook"),
        (b"\xd0\xcf\x11\xe0...", "workbook"),
        (b"<html>", "web-page"),
        (b"\xef\xbb\xbf\r\n <HTML>\n", "web-page"),
        (b"<table border=1>", "web-page"),
        (b"<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>", "workbook"),
        (b"%PDF-1.7", "pdf"),
    ],
)
def test_what_is_only_named_like_a_log_is_told_for_what_it_is(data, cause):
    entries, (finding,) = read_bytes(data)
    assert (entries, finding.arguments["cause"]) == ((), cause)


def test_every_problem_is_told_and_every_good_row_counts():
    log = """
        date,hours,mode
        2025-10-14,1.5,video
        14.10.2025,1,video
        2025-10-15,long,video
        ,1,video
        2025-10-16,1,video,and more, too
        2025-10-17,1
        """
    assert told(log) == [
        ("BAD_ENTRY_DATE", "14.10.2025"),
        ("BAD_DURATION", "long"),
        ("INCOMPLETE_ENTRY", ",1,video"),
        ("RAGGED_ROW", "and more"),
    ]
    entries, findings = read(log)
    assert short(entries) == [("2025-10-14", 90), ("2025-10-16", 60), ("2025-10-17", 60)]
    assert findings[0].arguments == {"value": "14.10.2025", "write": ("2025-10-14",), "cause": ""}
    assert findings[3].arguments == {"cells": 5, "columns": 3}


def test_a_month_13_casts_doubt_on_its_neighbours():
    log = """
        date,hours
        13/04/2026,1
        03/04/2026,1
        04/04/2026,1
        2026-04-05,1
        """
    entries, (finding,) = read(log)
    assert told(log) == [("DAY_BEFORE_MONTH", "13/04/2026")]
    assert finding.arguments == {"value": "13/04/2026", "write": ("2026-04-13",), "others": 1}
    assert short(entries)[0] == ("2026-03-04", 60)


def test_the_dates_of_a_log_are_looked_through_once_however_many_are_in_doubt(monkeypatch):
    looked_at = []
    monkeypatch.setattr(module, "reads_both_ways", lambda text: bool(looked_at.append(text)))
    log = "date,hours\n" + "13/04/2026,1\n" * 40
    _, findings = read(log)
    assert (len(findings), len(looked_at)) == (40, 40)


def test_a_quote_that_is_not_closed_is_reported_where_it_opens():
    log = """
        date,hours,notes
        2025-10-14,1,"Talked about walks
        2025-10-21,1,"Budget, and more"
        """
    entries, _ = read(log)
    assert told(log) == [("UNCLOSED_QUOTE", '"Talked about walks')]
    assert [entry.text("notes") for entry in entries] == ['"Talked about walks', "Budget, and more"]


@pytest.mark.parametrize("label", ["Total", "TOTAL HOURS:", "Subtotal", "Sum", "Grand total"])
def test_a_row_that_adds_up_the_others_is_no_entry(label):
    log = f"""
        date,title,hours
        2025-10-14,Walk,1.5
        {label},,1.5
        ,{label},1.5
        """
    entries, findings = read(log)
    assert (len(entries), findings) == (1, [])


def test_a_day_on_which_everything_is_called_total_is_an_entry():
    log = """
        date,title,hours
        2025-10-14,Total school reform,1.5
        """
    assert len(read(log)[0]) == 1


def test_an_entry_knows_its_line_and_its_cells():
    log = 'date,hours,notes\n2025-10-14,1,"two\nlines"\n2025-10-15,2,\n'
    first, second = read(log)[0]
    assert (first.line, second.line) == (2, 4)
    place = first.place("notes")
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 14, 3, 7)
    assert second.place("notes") == second.place()


@given(st.binary(max_size=300) | st.text(alphabet='date,hours\n\r;"12/:. -', max_size=200))
def test_no_bytes_are_too_strange_and_every_place_is_in_the_file(noise):
    data = noise if isinstance(noise, bytes) else b"date,hours,start\n" + noise.encode()
    entries, findings = read_bytes(data)
    places = [finding.place for finding in findings if finding.place.line]
    places += [entry.place(name) for entry in entries for name in ("", "date", "duration")]
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for place in places:
        assert 1 <= place.line <= place.end_line <= lines
        assert place.column >= 1
        assert 1 <= place.end_column <= len(data) + 1


ENTRIES = st.lists(
    st.tuples(
        st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)),
        st.integers(1, 1440),
        st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20),
    ),
    max_size=8,
)


@given(
    entries=ENTRIES,
    dialect=st.sampled_from(["excel", "excel-tab", "unix"]),
    date=st.sampled_from(["%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_what_a_spreadsheet_writes_is_read_again(entries, dialect, date, encoding):
    stream = io.StringIO(newline="")
    rows = [
        (day.strftime(date), f"{minutes // 60}:{minutes % 60:02}", f"About {title}")
        for day, minutes, title in entries
    ]
    csv.writer(stream, dialect=dialect).writerows([("Date", "Duration", "Title"), *rows])
    read, findings = read_bytes(stream.getvalue().encode(encoding))
    assert findings == []
    assert [(one.date, one.minutes, one.text("title")) for one in read] == [
        (day, minutes, f"About {title}") for day, minutes, title in entries
    ]


def test_five_thousand_rows_are_read_at_once():
    row = '10/14/2025;1,5;15:30;Zoom;"Coach ""Ana"" R";2A;"walk,\r\nagain {}"\r\n'
    rows = "".join(row.format(number) for number in range(5000))
    data = ("Date;Hours;Start;Mode;Coach;Standard;Next step\r\n" + rows).encode()
    start = time.process_time()
    entries, findings = read_bytes(data)
    assert time.process_time() - start < 0.5
    assert (len(entries), findings) == (5000, [])
