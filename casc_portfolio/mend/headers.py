"""Signs of a header and the way a file is saved, mended."""

import re
from collections.abc import Callable, Mapping

from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot
from casc_portfolio.source import Source, problems, read_markdown, read_yaml
from casc_portfolio.source.lines import LINE_END, Line, line_at
from casc_portfolio.source.quoting import quoted, without_remark

_SIGNS = {
    "no-space-after-colon": ": ",
    "no-space-after-hyphen": "- ",
    "bullet": "-",
    "odd-space": " ",
}
"""Cause → what stands in the place of the one sign that is marked."""
_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_NOT_READ = {problems.UNREADABLE_YAML, problems.TAB_IN_HEADER, problems.HEADER_NOT_FIELDS}
_STARS = re.compile(r"\A[*_]+|[*_]+(?=:)|(?<=:)[*_]+\Z")
_QUOTES = {
    "colon": Reach.SAFE,
    "start-sign": Reach.SAFE,
    "smart-quotes": Reach.SAFE,
    "apostrophe": Reach.SAFE,
    "backslash": Reach.SAFE,
    "unclosed-quote": Reach.SAFE,
    "text-after-quote": Reach.UNSAFE,
}
"""Cause → how sure it is that quotation marks around the line's value say what was meant."""


def _in_utf8(spot: Spot) -> Fix | None:
    """The same characters in UTF-8, where it can be told what they are."""
    encoding = spot.word("encoding")
    return Fix(finding=spot.finding, encoding=encoding) if encoding else None


def _alike(spot: Spot) -> Fix:
    """Every line ended as most lines of the file are."""
    text = spot.source.text
    windows = text.count("\r\n")
    most = "\r\n" if windows > text.count("\n") - windows else "\n"
    others = [found for found in LINE_END.finditer(text, spot.start) if found[0] != most]
    end = others[-1].end()
    return spot.part(spot.start, end, LINE_END.sub(most, text[spot.start : end]))


def _three_hyphens(spot: Spot) -> Fix | None:
    """A line of other dashes above or below a header."""
    return spot.whole("---") if spot.word("cause") == "dashes" else None


def _signs(spot: Spot) -> Fix | None:
    """A line that YAML refuses for one sign, or for want of quotation marks."""
    cause = spot.word("cause")
    if cause in _SIGNS:
        return spot.part(spot.start, spot.start + 1, _SIGNS[cause])
    if cause == "starred":
        return spot.whole(_STARS.sub("", spot.typed))
    if cause in _QUOTES:
        return _value(spot, reach=_QUOTES[cause])
    return None


def _value(spot: Spot, *, reach: Reach) -> Fix | None:
    """The value of the line as the hint writes it; a remark behind it stays."""
    line = _line(spot)
    value = line.value
    before = value.text[value.line : value.start].lstrip()
    meant = spot.word("instead")
    if not meant.startswith(before) or not before:
        return None
    in_quotes = value.typed[:1] in ("'", '"')
    old = value.marked if in_quotes else value.words
    return spot.part(value.start, value.start + len(old), meant[len(before) :], reach=reach)


def _line(spot: Spot) -> Line:
    text = spot.source.text
    above = [found.end() for found in LINE_END.finditer(text, 0, spot.start)]
    return line_at(text, above[-1] if above else 0, len(text))


def _spaces(spot: Spot) -> Fix | None:
    """Two spaces for every tab before a line's first sign, where the header can be read then."""
    source, start = spot.source, _line(spot).start
    with_spaces = _INDENT.sub(lambda indent: indent[0].replace("\t", "  "), source.text)
    if not _can_be_read(Source(path=source.path, text=with_spaces)):
        return None
    indent = _INDENT.match(source.text, start)
    return spot.part(start, indent.end(), indent[0].replace("\t", "  ")) if indent else None


def _can_be_read(source: Source) -> bool:
    """Whether every line of a header, or of a file that is all header, is one."""
    read = read_markdown if source.path.lower().endswith(".md") else read_yaml
    return not _NOT_READ & {finding.code for finding in read(source)[1]}


def _with_hash(spot: Spot) -> Fix | None:
    """What was taken for a remark, brought back into the value; only its writer knows."""
    value = _line(spot).value
    old = without_remark(value.typed)
    if old[:1] in ("'", '"', "[", "{", "|", ">", ""):
        return None
    return spot.part(value.start, value.start + len(old), quoted(old), reach=Reach.UNSAFE)


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    problems.NOT_UTF8: _in_utf8,
    problems.OTHER_ENCODING: _in_utf8,
    problems.MIXED_LINE_ENDS: _alike,
    problems.HEADER_MISSING: _three_hyphens,
    problems.HEADER_UNCLOSED: _three_hyphens,
    problems.UNREADABLE_YAML: _signs,
    problems.TAB_IN_HEADER: _spaces,
    problems.TEXT_AFTER_HASH: _with_hash,
}
