"""The line that a finding points at, as its file has it."""

from casc_portfolio.finding import Place
from casc_portfolio.report.source_lines import source_lines


def test_lines_of_any_kind_of_file(world):
    root = world(
        {
            "a.md": b"\xef\xbb\xbfone\r\ntwo\r\n",
            "hours/coaching.csv": "date;notes\n2025-09-12;Cañon\n".encode("cp1252"),
        }
    )
    line = source_lines(root)
    assert line(Place(path="a.md", line=1, column=1)) == "one"
    assert line(Place(path="a.md", line=2, column=1)) == "two"
    assert line(Place(path="a.md", line=9, column=1)) == ""
    assert line(Place(path="hours/coaching.csv", line=2, column=1)) == "2025-09-12;Cañon"


def test_where_there_is_no_line_there_is_none(world):
    line = source_lines(world({"a.md": "one\n"}))
    assert line(Place(path="a.md")) is None
    assert line(Place(path="gone.md", line=1, column=1)) is None
    assert line(Place(path="../elsewhere.md", line=1, column=1)) is None
