"""Bytes to text: UTF-8 as it is, other encodings recognised and named."""

import re

from casc_portfolio.finding import Finding
from casc_portfolio.source.problems import CONTROL_CHARACTER, NOT_UTF8
from casc_portfolio.source.text import Source

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def decode(data: bytes, *, path: str, windows: bool = False) -> tuple[Source, list[Finding]]:
    """The text of a file, and what is wrong with its characters.

    With ``windows``, Windows-1252 is read as well (people's CSV); elsewhere it is
    a finding that points at the first byte that is not UTF-8, and the text keeps
    a replacement mark in its place so that everything else can still be told.
    """
    if data.startswith(_UTF16):
        return Source(path=path, text=""), [_not_utf8(Source(path=path, text=""), 0, "UTF-16")]
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _decode_other(data, problem, path=path, windows=windows)
    return _without_controls(text, path=path)


def _decode_other(
    data: bytes, problem: UnicodeDecodeError, *, path: str, windows: bool
) -> tuple[Source, list[Finding]]:
    if windows:
        return _without_controls(data.decode("cp1252", errors="replace"), path=path)
    source, findings = _without_controls(data.decode("utf-8", errors="replace"), path=path)
    offset = len(data[: problem.start].decode("utf-8"))
    return source, [_not_utf8(source, offset, _guess(data)), *findings]


def _guess(data: bytes) -> str:
    """The likeliest name of an encoding that is not UTF-8."""
    if data[1::2].count(0) > len(data) // 4 or data[::2].count(0) > len(data) // 4:
        return "UTF-16"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "" if _CONTROL.search(text) else "Windows-1252"


def _not_utf8(source: Source, offset: int, encoding: str) -> Finding:
    place = source.place(offset, min(offset + 1, len(source.text)))
    return Finding(code=NOT_UTF8, place=place, arguments={"encoding": encoding})


def _without_controls(text: str, *, path: str) -> tuple[Source, list[Finding]]:
    """The text with a replacement mark for each control character, so that the rest can be read.

    One finding a file, at the first of them: the others come from the same cause.
    """
    found = _CONTROL.search(text)
    if found is None:
        return Source(path=path, text=text), []
    source = Source(path=path, text=_CONTROL.sub("\ufffd", text))
    arguments = {
        "number": f"U+{ord(found[0]):04X}",
        "count": len(_CONTROL.findall(text)),
    }
    place = source.place(found.start(), found.end())
    return source, [Finding(code=CONTROL_CHARACTER, place=place, arguments=arguments)]
