"""A file is taken apart and put together again byte for byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.finding import Finding, Place
from casc_portfolio.mend.fix import Fix
from casc_portfolio.mend.sheet import read_sheet, source_of
from casc_portfolio.source import decode

TEXT = "---\r\ntitle: Cañon “One”\n---\r"


@pytest.mark.parametrize(
    ("data", "codec", "marks"),
    [
        (TEXT.encode(), "utf-8", b""),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", codecs.BOM_UTF8),
        (codecs.BOM_UTF8 * 2 + TEXT.encode(), "utf-8", codecs.BOM_UTF8 * 2),
        (TEXT.encode("cp1252"), "cp1252", b""),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", codecs.BOM_UTF16_LE),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", codecs.BOM_UTF16_BE),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le", codecs.BOM_UTF32_LE),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_every_way_of_saving(data, codec, marks):
    sheet = read_sheet(data, path="a.md")
    assert (sheet.text, sheet.codec, sheet.marks, sheet.data) == (TEXT, codec, marks, data)


def test_what_is_no_text_is_none():
    assert read_sheet(b"\x81\x8d", path="a.md") is None
    assert read_sheet(codecs.BOM_UTF16_LE + b"a", path="a.md") is None


@given(st.binary(max_size=60))
def test_whatever_it_holds(data):
    sheet = read_sheet(data, path="a.md")
    assert sheet is None or sheet.data == data


@given(st.text(max_size=40), st.sampled_from(["a.md", "a.csv"]))
def test_its_places_are_those_of_the_source(text, path):
    data = text.encode("utf-8", "ignore")
    sheet = read_sheet(data, path=path)
    source = source_of(sheet, path=path)
    read, _ = decode(data, path=path, windows=path.endswith("csv"))
    assert source is None or len(source.text) == len(read.text)


def test_a_fix_that_does_not_find_what_it_replaces_is_never_made():
    finding = Finding(code="CP122", place=Place(path="a.md", line=1, column=1))
    fix = Fix(finding=finding, start=3, end=6, before="one", text="two")
    sheet = read_sheet(b"in one place", path="a.md")
    assert sheet.mended([fix]).text == "in two place"
    with pytest.raises(AssertionError, match="CP122 is out of its place"):
        read_sheet(b"in the one place", path="a.md").mended([fix])
