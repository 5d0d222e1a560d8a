"""A Markdown file: its header as located values, and where its body begins."""

import re
from dataclasses import dataclass

from casc_portfolio.finding import Finding
from casc_portfolio.source.nodes import Mapping
from casc_portfolio.source.problems import HEADER_EMPTY, HEADER_MISSING, HEADER_UNCLOSED
from casc_portfolio.source.text import Source
from casc_portfolio.source.yaml import parse_yaml

_OPEN = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r|\Z)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSource:
    """A Markdown file in its two parts.

    ``header`` is an empty mapping when there is none or it can't be read;
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
    closed = _CLOSE.search(text.replace("\r\n", " \n").replace("\r", "\n"), opened.end())
    if closed is None:
        return opened.end(), len(text), -1
    body = closed.end()
    for end in ("\r\n", "\n", "\r"):
        if text.startswith(end, body):
            body += len(end)
            break
    return opened.end(), closed.start(), body


def read_markdown(source: Source) -> tuple[MarkdownSource, list[Finding]]:
    """Header and body of a Markdown file; a header that is missing, empty or unclosed is a finding."""
    text = source.text
    parts = split_header(text)
    start = source.place(0, 0)
    if parts is None:
        missing = MarkdownSource(source=source, header=_empty(0), body_start=0)
        return missing, [Finding(code=HEADER_MISSING, place=start)]
    first, last, body = parts
    if body < 0:
        unclosed = MarkdownSource(source=source, header=_empty(first), body_start=len(text))
        place = source.place(text.index("---"), text.index("---") + 3)
        return unclosed, [Finding(code=HEADER_UNCLOSED, place=place)]
    header, findings = parse_yaml(source, start=first, end=last)
    if not header.keys and not findings:
        place = source.place(text.index("---"), text.index("---") + 3)
        findings = [Finding(code=HEADER_EMPTY, place=place)]
    return MarkdownSource(source=source, header=header, body_start=body), findings


def _empty(at: int) -> Mapping:
    return Mapping(keys={}, values={}, start=at, end=at)
