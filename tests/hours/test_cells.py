"""Cells are those that Python's csv module finds, and each knows its place."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.hours.cells import DELIMITERS, split_rows

LIKELY = st.text(alphabet='",;\t\r\n ab1é\x00', max_size=60)


def rows_of(text, delimiter=","):
    """The rows as texts, and the texts of the cells whose quotes are not closed."""
    unclosed = []
    rows = list(
        split_rows(text, delimiter, unclosed=lambda start, end: unclosed.append(text[start:end]))
    )
    return [[cell.text for cell in row] for row in rows], unclosed


def rows_of_csv(text, delimiter):
    stream = io.StringIO(text, newline="")
    rows = csv.reader(stream, delimiter=delimiter, skipinitialspace=True)
    stripped = [[cell.strip() for cell in row] for row in rows]
    return [row for row in stripped if any(row)]


@given(LIKELY, st.sampled_from(DELIMITERS))
def test_the_cells_are_those_of_the_csv_module(text, delimiter):
    rows, unclosed = rows_of(text, delimiter)
    if not unclosed:
        assert rows == rows_of_csv(text, delimiter)


@given(LIKELY, st.sampled_from(DELIMITERS))
def test_a_cell_stands_where_it_says(text, delimiter):
    for row in split_rows(text, delimiter, unclosed=lambda start, end: None):
        for cell in row:
            written = text[cell.start : cell.end]
            assert written == written.strip()
            unquoted = written[1:-1].replace('""', '"').strip()
            assert cell.text == written or (cell.text == unquoted and written[0] == '"')


WRITTEN = st.text(st.characters(exclude_characters="\r"), max_size=12)


@given(st.lists(st.lists(WRITTEN, min_size=1, max_size=5), max_size=6), st.data())
def test_what_a_program_writes_is_read_again(rows, data):
    delimiter = data.draw(st.sampled_from(DELIMITERS))
    end = data.draw(st.sampled_from(["\r\n", "\n"]))
    stream = io.StringIO(newline="")
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    csv.writer(stream, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    read, unclosed = rows_of(stream.getvalue(), delimiter)
    stripped = [[cell.strip() for cell in row] for row in rows]
    assert unclosed == []
    assert read == [row for row in stripped if any(row)]


def test_quotes_keep_delimiters_line_ends_and_doubled_quotes():
    text = 'a,"b, c\r\nd ""e""" ,f\r\n'
    assert rows_of(text) == ([["a", 'b, c\r\nd "e"', "f"]], [])


def test_rows_of_nothing_are_none():
    assert rows_of('a\n\n,,\n"", ,\n\nb') == ([["a"], ["b"]], [])


@pytest.mark.parametrize(
    ("text", "rows", "unclosed"),
    [
        ('a,"b\nc,d\n', [["a", '"b'], ["c", "d"]], ['"b']),
        ('a,"b\nc,"d, e"\n', [["a", '"b'], ["c", "d, e"]], ['"b']),
        ('a,"b" more,c\n', [["a", '"b" more', "c"]], ['"b" more']),
        ('"', [['"']], ['"']),
    ],
    ids=["to the end", "to the next quote", "in the middle", "alone"],
)
def test_a_quote_that_is_not_closed_swallows_nothing(text, rows, unclosed):
    assert rows_of(text) == (rows, unclosed)


def test_many_quotes_that_are_not_closed_cost_no_more_than_a_walk():
    rows, unclosed = rows_of('x,"y\n' * 20_000)
    assert len(rows) == len(unclosed) == 20_000
