"""Bytes to text: UTF-8 as it is, other encodings recognised and named."""

import codecs
import re

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source.lines import LINE_END
from casc_portfolio.source.problems import (
    CONTROL_CHARACTER,
    MIXED_LINE_ENDS,
    NOT_UTF8,
    OTHER_ENCODING,
)
from casc_portfolio.source.text import UNSEEN, Source

_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def decode(data: bytes, *, path: str, windows: bool = False) -> tuple[Source, list[Finding]]:
    """The text of a file, and what is wrong with its characters.

    With ``windows``, what Excel saves is read as well (Windows-1252 and UTF-16, for
    people's CSV); elsewhere it is a finding that points at the first byte that is not
    UTF-8. A replacement mark stands for what can't be read, so that everything else
    can still be told.
    """
    source, findings = _decode(data, path=path, windows=windows)
    if "\r" in source.text:
        findings = [*findings, *_line_ends(source, cells=windows)]
    return source, findings


def _decode(data: bytes, *, path: str, windows: bool) -> tuple[Source, list[Finding]]:
    wide = _wide(data)
    if wide:
        source, findings = _seen(data.decode(wide, errors="replace").lstrip("\ufeff"), path=path)
        name = wide[: len("utf-16")].upper()
        return source, findings if windows else [_not_utf8(source, 0, name), *findings]
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _decode_other(data, problem, path=path, windows=windows)
    if len(data.translate(None, _CONTROLS)) == len(data) and (data.isascii() or _clean(text, data)):
        return Source(path=path, text=text), []
    return _seen(text, path=path)


def _clean(text: str, data: bytes) -> bool:
    """Whether a text without ASCII controls is free of all others, by the cheapest looks first."""
    if b"\xc2" in data and UNSEEN.search(text):
        return False
    return "\ufffe" not in text and "\uffff" not in text


def _wide(data: bytes) -> str:
    """The codec of UTF-32, known by its mark, or of UTF-16, or nothing.

    UTF-16 is known by a zero in every other byte, too. Its mark begins that of UTF-32.
    """
    if data.startswith(codecs.BOM_UTF32_LE):
        return "utf-32-le"
    if data.startswith(codecs.BOM_UTF32_BE):
        return "utf-32-be"
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    if b"\0" in data:
        enough = len(data) // 4 + 1
        even, odd = data[::2].count(0), data[1::2].count(0)
        if max(even, odd) >= enough and min(even, odd) < enough // 4 + 1:
            return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _decode_other(
    data: bytes, problem: UnicodeDecodeError, *, path: str, windows: bool
) -> tuple[Source, list[Finding]]:
    encoding = _guess(data)
    offset = len(data[: problem.start].decode("utf-8"))
    if windows and encoding:
        source, findings = _seen(data.decode("cp1252"), path=path)
        told = source.finding(OTHER_ENCODING, offset, offset + 1, encoding=encoding)
        return source, [told, *findings]
    source, findings = _seen(data.decode("utf-8", errors="replace"), path=path)
    return source, [_not_utf8(source, offset, encoding), *findings]


def _guess(data: bytes) -> str:
    """Windows-1252 when that is likely, and otherwise nothing.

    Where some bytes are good UTF-8 beyond ASCII, the others are damage and no encoding.
    """
    if _SURROGATE.search(data) or not data.decode("utf-8", errors="ignore").isascii():
        return ""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "" if UNSEEN.search(text) else "Windows-1252"


def _not_utf8(source: Source, offset: int, encoding: str) -> Finding:
    place = source.place(offset, min(offset + 1, len(source.text)))
    arguments = {"encoding": encoding} if encoding else {}
    return Finding(code=NOT_UTF8, place=place, arguments=arguments)


def _seen(text: str, *, path: str) -> tuple[Source, list[Finding]]:
    """The text with a replacement mark for each character that can't be seen.

    One finding a file, at the first of them: the others come from the same cause.
    """
    found = UNSEEN.search(text)
    if found is None:
        return Source(path=path, text=text), []
    seen, count = UNSEEN.subn("\ufffd", text)
    source = Source(path=path, text=seen)
    place = source.place(found.start(), found.end())
    arguments: dict[str, Argument] = {"number": f"U+{ord(found[0]):04X}", "count": count}
    return source, [Finding(code=CONTROL_CHARACTER, place=place, arguments=arguments)]


def _line_ends(source: Source, *, cells: bool) -> list[Finding]:
    """What is told of a text whose lines end in more than one way, at the first that differs.

    Within quoted ``cells``, Excel divides lines in a way of its own, and means it.
    """
    text = source.text
    both = text.count("\r\n")
    alone, plain = text.count("\r") - both, text.count("\n") - both
    if (not alone and not (both and plain)) or (cells and '"' in text):
        return []
    most = "\r\n" if both > plain else "\n"
    first = next(found for found in LINE_END.finditer(text) if found[0] != most)
    told: dict[str, Argument] = {"count": alone + min(both, plain)}
    if not both and not plain:
        told["cause"] = "old"
    return [Finding(code=MIXED_LINE_ENDS, place=source.place(first.start()), arguments=told)]
