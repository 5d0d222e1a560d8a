import pytest

from casc_portfolio.source import decode
from casc_portfolio.source.problems import (
    CONTROL_CHARACTER,
    MIXED_LINE_ENDS,
    NOT_UTF8,
    OTHER_ENCODING,
)
from tests.source.reading import PATH

TEXT = "---\ntitle: Cañon “Walks” 🌱\n---\n"


def read(data, *, windows=False):
    """The text, and each finding as (code, arguments, line, column)."""
    source, findings = decode(data, path=PATH, windows=windows)
    return source.text, [(f.code, f.arguments, f.place.line, f.place.column) for f in findings]


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), b"\xef\xbb\xbf" * 2 + TEXT.encode()],
    ids=["plain", "with a mark of byte order", "with two of them"],
)
def test_utf8_is_read_as_it_is(data):
    assert read(data) == (TEXT, [])


def test_line_ends_are_kept():
    assert read(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_an_empty_file_is_an_empty_text():
    assert read(b"") == ("", [])
    assert read(b"\xef\xbb\xbf") == ("", [])


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""], ids=["with mark", "without"])
def test_utf16_is_read_and_named(codec, mark):
    text, findings = read((mark + TEXT).encode(codec))
    assert text == TEXT
    assert findings == [(NOT_UTF8, {"encoding": "UTF-16"}, 1, 1)]


@pytest.mark.parametrize("codec", ["utf-32-le", "utf-32-be"])
def test_utf32_is_read_and_named(codec):
    text, findings = read(("\ufeff" + TEXT).encode(codec))
    assert text == TEXT
    assert findings == [(NOT_UTF8, {"encoding": "UTF-32"}, 1, 1)]


def test_utf16_is_what_excel_calls_unicode_text():
    assert read("\ufeffdate\thours\r\n".encode("utf-16-le"), windows=True) == (
        "date\thours\r\n",
        [],
    )


def test_utf16_that_breaks_off_is_still_read():
    text, findings = read(b"\xff\xfea\0b")
    assert text == "a\ufffd"
    assert findings == [(NOT_UTF8, {"encoding": "UTF-16"}, 1, 1)]


def test_windows_1252_is_named_and_the_first_letter_shown():
    text, findings = read("a: b\nc: Cañon – née\n".encode("cp1252"))
    assert text == "a: b\nc: Ca\ufffdon \ufffd n\ufffde\n"
    assert findings == [(NOT_UTF8, {"encoding": "Windows-1252"}, 2, 6)]


def test_windows_1252_is_read_where_excel_wrote_and_told_at_its_first_letter():
    text, findings = read("Cañon – née\r\n".encode("cp1252"), windows=True)
    assert text == "Cañon – née\r\n"
    assert findings == [(OTHER_ENCODING, {"encoding": "Windows-1252"}, 1, 3)]


def test_an_umlaut_before_the_bad_byte_counts_as_one_character():
    text, findings = read("größe ".encode() + b"\xff!")
    assert text == "größe \ufffd!"
    assert findings == [(NOT_UTF8, {}, 1, 7)]


@pytest.mark.parametrize("windows", [False, True])
def test_utf8_that_was_cut_off_is_damage_and_no_encoding(windows):
    text, findings = read("größe 🌱".encode()[:-1], windows=windows)
    assert text == "größe \ufffd"
    assert findings == [(NOT_UTF8, {}, 1, 7)]


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("data", [b"a\xed\xa0\x80b", b"a\xed\xa0\xbd\xed\xb0\xb1b"])
def test_a_lone_or_paired_surrogate_is_no_utf8(data, windows):
    text, findings = read(data, windows=windows)
    assert text[0] + text[-1] == "ab"
    assert [finding[:2] for finding in findings] == [(NOT_UTF8, {})]
    text.encode()


def test_bytes_that_windows_1252_lacks_are_told_even_in_a_table():
    text, findings = read(b"a\x81b", windows=True)
    assert (text, findings) == ("a\ufffdb", [(NOT_UTF8, {}, 1, 2)])


def test_a_zero_byte_is_told_and_replaced():
    text, findings = read(b"title: W\0alks\n")
    assert text == "title: W\ufffdalks\n"
    assert findings == [(CONTROL_CHARACTER, {"number": "U+0000", "count": 1}, 1, 9)]


@pytest.mark.parametrize("sign", "\x07\x0b\x0c\x1b\x7f\x80\x9f\ufffe\uffff")
def test_other_unseen_characters_are_told_once_a_file(sign):
    text, findings = read(f"é\n{sign}a{sign}".encode())
    assert text == "é\n\ufffda\ufffd"
    number = f"U+{ord(sign):04X}"
    assert findings == [(CONTROL_CHARACTER, {"number": number, "count": 2}, 2, 1)]


@pytest.mark.parametrize("sign", "\t\x85\u2028\u2029\u200b\u00a0\U0001fffe")
def test_tabs_separators_and_odd_spaces_are_text(sign):
    assert read(f"a{sign}b".encode()) == (f"a{sign}b", [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_one_way_of_ending_lines_is_fine(end):
    assert read(end.join("abcd").encode())[1] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\r\nb\r\nc\nd\r\n", ({"count": 1}, 3, 2)),
        ("a\nb\nc\r\nd\r", ({"count": 2}, 3, 2)),
        ("a\nb\r\nc", ({"count": 1}, 2, 2)),
        ("a\r\r\nb\r\n", ({"count": 1}, 1, 2)),
        ("a\rb\rc", ({"count": 2, "cause": "old"}, 1, 2)),
    ],
)
def test_lines_that_end_in_another_way_than_most_are_counted(text, told):
    assert read(text.encode()) == (text, [(MIXED_LINE_ENDS, *told)])


def test_excel_ends_lines_within_a_cell_in_its_own_way():
    table = 'date,notes\r\n2025-09-12,"One\nTwo"\r\n'
    assert read(table.encode(), windows=True)[1] == []
    assert len(read(table.encode())[1]) == 1
