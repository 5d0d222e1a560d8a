import pytest

from casc_portfolio.panel.json_text import DEPTH, LIMIT, read_json
from casc_portfolio.panel.refusal import Reason, Refusal


def refused(data):
    found = read_json(data, file="a.json")
    assert isinstance(found, Refusal)
    return found


def test_what_is_json_is_read():
    assert read_json(b'{"a": [1, null, "\xc3\xa4"]}', file="a.json") == {"a": [1, None, "ä"]}


def test_a_mark_of_byte_order_is_no_mistake():
    assert read_json(b"\xef\xbb\xbf{}", file="a.json") == {}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "1:1"),
        (b'{\n  "a": }', "2:8"),
        (b'{"a": 1} {', "1:10"),
        (b'{"a": "\xff"}', "1:8"),
        (b"\xff\xfe{\x00}\x00", "1:1"),
        (b'{"a": "line\nbreak"}', "1:12"),
    ],
)
def test_what_is_cut_off_or_changed_is_told_with_its_place(data, place):
    found = refused(data)
    assert (found.reason, found.place) == (Reason.NOT_JSON, place)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7", b"PK\x03\x04\xff", b"standard,level\n", b"\xff\xfeD\0e\0a\0r\0", b"12", b'"a"'],
)
def test_another_file_is_no_score_sheet(data):
    found = refused(data)
    assert (found.reason, found.place) == (Reason.NO_SCORE_SHEET, "")


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": 1, "a": 2}',
        b'{"a": 1.5}',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": "\\ud800"}',
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_json_allows_and_a_sheet_does_not_is_refused(data):
    assert refused(data).reason is Reason.NOT_JSON


def test_what_is_nested_too_deep_is_refused_before_it_is_parsed():
    assert refused(b"[" * 100_000).reason is Reason.TOO_DEEP
    assert refused(b'{"a":' * 50_000).reason is Reason.TOO_DEEP
    assert refused(b'{"\\"": ' + b"[" * (DEPTH + 1)).reason is Reason.TOO_DEEP


def test_brackets_in_a_text_are_words():
    assert read_json(b'["' + b"[" * 100 + b'\\"["]', file="a.json") == ["[" * 100 + '"[']


def test_what_is_too_large_is_refused():
    found = refused(b" " * (LIMIT + 1))
    assert (found.reason, found.words) == (Reason.TOO_LARGE, {"limit": "512 KB"})
