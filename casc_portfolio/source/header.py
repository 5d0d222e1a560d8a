"""A Markdown file: its header as located values, and where its body begins."""

import re
from dataclasses import dataclass

from casc_portfolio.finding import Finding
from casc_portfolio.source.nodes import Mapping
from casc_portfolio.source.problems import HEADER_EMPTY, HEADER_MISSING, HEADER_UNCLOSED
from casc_portfolio.source.text import Source
from casc_portfolio.source.yaml import parse_yaml

_OPEN = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*(---)[ \t]*(?:\r\n|\n|\r|\Z)")
_CLOSE = re.compile(r"(?:\n|\r)((?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z))")
_BLANK = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSource:
    """A Markdown file in its two parts.

    ``header`` is an empty mapping when there is none or nothing of it can be told;
    ``body_start`` is the offset into ``source.text`` where the body begins.
    """

    source: Source
    header: Mapping
    body_start: int

    @property
    def body(self) -> str:
        """The text below the header."""
        return self.source.text[self.body_start :]


def split_header(text: str) -> tuple[int, int, int] | None:
    """Start and end of the header's YAML and the start of the body; ``None`` without a header.

    An unclosed header has a body that starts at -1.
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

    An unclosed header is read up to the first blank line, where the body then begins.
    """
    parts = split_header(source.text)
    if parts is None:
        empty = Mapping(keys={}, values={}, start=0, end=0)
        missing = MarkdownSource(source=source, header=empty, body_start=0)
        return missing, [source.finding(HEADER_MISSING, 0, 0)]
    first, last, body = parts
    if body < 0:
        return _unclosed(source, first)
    header, findings = parse_yaml(source, start=first, end=last)
    if not header.keys and not findings:
        findings = [_at_opening(source, HEADER_EMPTY)]
    return MarkdownSource(source=source, header=header, body_start=body), findings


def _unclosed(source: Source, first: int) -> tuple[MarkdownSource, list[Finding]]:
    blank = _BLANK.search(source.text, first - 1)
    last = max(first, blank.end()) if blank else len(source.text)
    header, findings = parse_yaml(source, start=first, end=last)
    markdown = MarkdownSource(source=source, header=header, body_start=last)
    return markdown, [_at_opening(source, HEADER_UNCLOSED), *findings]


def _at_opening(source: Source, code: str) -> Finding:
    opening = source.text.index("---")
    return source.finding(code, opening, opening + 3)
