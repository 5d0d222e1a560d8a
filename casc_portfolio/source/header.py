"""A Markdown file: its header as located values, and where its body begins."""

import re
from dataclasses import dataclass

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source.nodes import Mapping
from casc_portfolio.source.problems import HEADER_EMPTY, HEADER_MISSING, HEADER_UNCLOSED
from casc_portfolio.source.text import Source
from casc_portfolio.source.yaml import Header, read_header

_END = r"[ \t]*(?:\r\n|\n|\r|\Z)"
_DASHES = "‐‑‒–—―−"
_OPEN = re.compile(rf"(?:[ \t]*+(?:\r\n|\n|\r))*+[ \t]*+(-{{3,}}){_END}")
_CLOSE = re.compile(rf"(?:\n|\r)((?:-{{3,}}|\.\.\.){_END})")
_NEARLY = re.compile(rf"(?:\n|\r)(([-{_DASHES}]{{2,}}|[–—―]){_END})")
"""What programs make of three hyphens, or a person of too few."""
_INDENTED = re.compile(rf"(?:\n|\r)([ \t]+([-{_DASHES}]{{3,}}){_END})")
_BODY = re.compile(
    r"""(?:\r\n|\n|\r(?!\n)) (?: [ \t]*(?=[\r\n]) | (?=[^\s#\-'"\[\]{}]) (?![^:\r\n]+:(?:\s|\Z)) )""",
    re.VERBOSE,
)
"""Where an unclosed header ends: at a blank line, or above a line that is no field."""
_BELOW = re.compile(r"(?:\n|\r)(-{3,})[ \t]*(?:\r\n|\n|\r)(?=(?:title|status|elements|kind):[ \t])")
"""Where a header begins that stands below something else."""
_FIRST = re.compile(r"\s*([^\r\n]*)")
_FIELD = re.compile(r"[A-Za-z][\w -]*:(?:\s|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSource:
    """A Markdown file in its two parts.

    ``header`` is empty when there is none or nothing of it can be told;
    ``body_start`` is the offset into ``source.text`` where the body begins.
    """

    source: Source
    header: Header
    body_start: int

    @property
    def body(self) -> str:
        """The text below the header."""
        return self.source.text[self.body_start :]


def split_header(text: str) -> tuple[int, int, int] | None:
    """Start and end of the header's YAML and the start of the body; ``None`` without a header.

    Three hyphens or more open and close it. An unclosed header has a body that starts at -1.
    """
    opened = _OPEN.match(text)
    if opened is None:
        return None
    first = opened.end()
    closed = _CLOSE.search(text, first - 1)
    if closed is None:
        return first, len(text), -1
    return first, max(first, closed.start(1)), closed.end()


def read_markdown(source: Source) -> tuple[MarkdownSource, list[Finding]]:
    """Header and body of a Markdown file; a header that is missing, empty or unclosed is a finding.

    A header that a line of other dashes was to close ends there. Any other unclosed one is
    read up to the first line that can't be a field, where the body then begins.
    """
    parts = split_header(source.text)
    if parts is None:
        empty = Header.of(Mapping(keys={}, values={}, start=0, end=0))
        missing = MarkdownSource(source=source, header=empty, body_start=0)
        return missing, [_missing(source)]
    first, last, body = parts
    nearly = _nearly(source.text, first - 1, last)
    if nearly is None and body < 0:
        nearly = _INDENTED.search(source.text, first - 1)
    if nearly is not None:
        told = [] if set(nearly[2]) == {"-"} and len(nearly[2]) > 2 else [_dashes(source, nearly)]
        return _read(source, first, nearly.start(1), nearly.end(), told)
    if body < 0:
        return _unclosed(source, first)
    return _read(source, first, last, body, [])


def _nearly(text: str, start: int, end: int) -> re.Match[str] | None:
    """A line of dashes that was to close the header; two hyphens in plain letters are found at once."""
    plain = text.isascii() and text.find("\r", start, end) < 0
    if plain and text.find("\n--", start, end) < 0:
        return None
    return _NEARLY.search(text, start, end)


def _read(
    source: Source, first: int, last: int, body: int, findings: list[Finding]
) -> tuple[MarkdownSource, list[Finding]]:
    header, problems = read_header(source, first, last)
    findings = [*findings, *problems]
    if not header.values and not findings and not header.nodes.keys:
        findings = [_at_opening(source, HEADER_EMPTY)]
    return MarkdownSource(source=source, header=header, body_start=body), findings


def _unclosed(source: Source, first: int) -> tuple[MarkdownSource, list[Finding]]:
    end = _BODY.search(source.text, first - 1)
    last = max(first, end.end()) if end else len(source.text)
    return _read(source, first, last, last, [_at_opening(source, HEADER_UNCLOSED)])


def _dashes(source: Source, line: re.Match[str]) -> Finding:
    return source.finding(HEADER_UNCLOSED, line.start(2), line.end(2), cause="dashes")


def _missing(source: Source) -> Finding:
    """With the reason, where the first line tells it."""
    first = _FIRST.match(source.text)
    line = first[1].rstrip() if first else ""
    arguments: dict[str, Argument] = {}
    below = _BELOW.search(source.text)
    if below and _CLOSE.search(source.text, below.end() - 1):
        return source.finding(HEADER_MISSING, *below.span(1), cause="below")
    if line and not line.strip("-" + _DASHES):
        arguments["cause"] = "dashes"
    elif _FIELD.match(line):
        arguments["cause"] = "fields"
    if first is None or not arguments:
        return source.finding(HEADER_MISSING, 0, 0)
    return source.finding(HEADER_MISSING, first.start(1), first.start(1) + len(line), **arguments)


def _at_opening(source: Source, code: str) -> Finding:
    opening = source.text.index("---")
    return source.finding(code, opening, opening + 3)
