"""A text file taken apart so that it can be put together again byte for byte."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass, replace

from casc_portfolio.mend.fix import Fix
from casc_portfolio.source import Source, decode

_WIDE = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""Mark → codec; the longer marks come first, because one of them begins with a shorter one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The characters of a file, how they are stored, and the marks of byte order before them.

    ``marks + text.encode(codec)`` are the bytes of the file.
    """

    marks: bytes
    text: str
    codec: str

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.marks + self.text.encode(self.codec)

    def mended(self, fixes: Iterable[Fix]) -> "Sheet":
        """The same with these fixes, none of which touches another; each finds what it replaces."""
        text = self.text
        for fix in sorted(fixes, key=lambda fix: fix.start, reverse=True):
            if fix.encoding:
                return self._in_utf8(fix.path)
            if text[fix.start : fix.end] != fix.before:
                raise AssertionError(f"a fix of {fix.finding.code} is out of its place")
            text = text[: fix.start] + fix.text + text[fix.end :]
        return replace(self, text=text)

    def _in_utf8(self, path: str) -> "Sheet":
        """The same characters; a table gets the mark by which Excel knows UTF-8."""
        marks = codecs.BOM_UTF8 if path.lower().endswith(".csv") else b""
        return replace(self, marks=marks, codec="utf-8")


def read_sheet(data: bytes, *, path: str) -> Sheet | None:
    """The file as a sheet; ``None`` when it could not be put together again as it was."""
    marks = b""
    while data.startswith(codecs.BOM_UTF8, len(marks)):
        marks += codecs.BOM_UTF8
    wide = next((mark for mark in _WIDE if data.startswith(mark)), b"")
    for codec in (_WIDE[wide],) if wide else ("utf-8", "cp1252"):
        marks = wide or marks
        try:
            sheet = Sheet(marks=marks, text=data[len(marks) :].decode(codec), codec=codec)
        except UnicodeDecodeError:
            continue
        return sheet if sheet.data == data else None
    return None


def source_of(sheet: Sheet, *, path: str) -> Source | None:
    """The text whose places findings name; ``None`` when it is not the sheet's own, sign for sign."""
    source, _ = decode(sheet.data, path=path, windows=path.lower().endswith(".csv"))
    return Source(path=path, text=sheet.text) if len(source.text) == len(sheet.text) else None
