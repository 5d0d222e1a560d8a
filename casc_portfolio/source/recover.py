"""A text that is no YAML as a whole, read field by field: every mistake told, what is good kept."""

import re
from collections.abc import Iterator

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source.around import read_around
from casc_portfolio.source.complaints import duplicate, unreadable
from casc_portfolio.source.events import MOST, Parsed, parse
from casc_portfolio.source.explain import explain
from casc_portfolio.source.lines import LINE_END
from casc_portfolio.source.mistakes import Mistake
from casc_portfolio.source.nodes import Mapping, Scalar
from casc_portfolio.source.problems import TAB_IN_HEADER, TOO_DEEP
from casc_portfolio.source.text import Source

_NAME = re.compile(r"[ ]*(?:\"([^\"\r\n]+)\"[ ]*|'([^'\r\n]+)'[ ]*|((?!-\s)[\w-][^:#\r\n]*)):\s*")
_ABOVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*")
"""Comments and blank lines that stand above the first field."""
_SAME_FIELD = re.compile(r"\t|\.\.\.\Z|[-:](?:\s|\Z)|[#\]}]|\Z")
_BLANK_ABOVE = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)\Z")

_HIDDEN = frozenset(
    {
        *("no-space-after-colon", "no-space-after-hyphen", "bullet", "odd-space"),
        *("unclosed-quote", "list-under-value"),
    }
)
"""Mistakes with which a text can be read, though not as it was meant; others would have stopped it."""


def recover(
    source: Source, *, start: int, end: int, whole: Parsed
) -> tuple[Mapping, list[Finding]]:
    """The fields of ``source.text[start:end]`` that can be read, and what hinders the others.

    ``whole`` is what the parser made of it in one piece. A field that can't be read
    keeps its name; its value is an unread scalar. Where no single field is to blame,
    nothing is kept, because nothing can be told safely.
    """
    reading = _Reading(source, start)
    for first, last in _fields(source.text, start, end):
        if len(reading.findings) >= MOST:
            break
        part = parse(source, start=first, end=last)
        mistakes = _mistakes(source.text, first, last, part)
        if part.stopped is None and not mistakes and isinstance(part.root, Mapping | None):
            reading.keep(part)
        elif reading.begins_body(first, last):
            reading.lose(first, last, part, [_line(source.text, first, last, "body-in-header")])
            break
        else:
            reading.lose(first, last, part, mistakes)
            reading.keep_around(first, last, mistakes)
    if reading.lost or whole.stopped is None:
        return reading.root, reading.findings[:MOST]
    found = [_finding(source, mistake) for mistake in explain(source.text, start, end)]
    empty = Mapping(keys={}, values={}, start=start, end=start)
    return empty, [*whole.findings, *(found or [whole.stopped])][:MOST]


class _Reading:
    """What has been read of the fields so far."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.root = Mapping(keys={}, values={}, start=start, end=start)
        self.findings: list[Finding] = []
        self.lost = False

    def keep(self, part: Parsed) -> None:
        """Adds the fields of a part that could be read."""
        self.findings += part.findings
        if not isinstance(part.root, Mapping):
            return
        for name, key in part.root.keys.items():
            if name in self.root.keys:
                self.findings.append(duplicate(self.source, key, self.root.keys[name]))
            else:
                self._add(key, part.root.values[name].end)
                self.root.values[name] = part.root.values[name]

    def lose(self, first: int, last: int, part: Parsed, mistakes: list[Mistake]) -> None:
        """Notes what is wrong with a part, and keeps its name."""
        self.lost = True
        told = {finding.place.line for finding in part.findings}
        found = [_finding(self.source, mistake) for mistake in mistakes]
        stopped = [part.stopped] if part.stopped else []
        new = [finding for finding in found or stopped if finding.place.line not in told]
        merged = [*part.findings, *new]
        self.findings += sorted(merged, key=lambda finding: finding.place.line or 0)
        above = _ABOVE.match(self.source.text, first, last)
        named = _NAME.match(self.source.text, above.end() if above else first, last)
        if named:
            self._unread(named, last)

    def keep_around(self, first: int, last: int, mistakes: list[Mistake]) -> None:
        """Puts what is good in a field that holds fields in the place of its unread value."""
        name = next(reversed(self.root.keys), "")
        value = self.root.values.get(name)
        if isinstance(value, Scalar) and value.unread and self.root.keys[name].start >= first:
            around = read_around(self.source, first, last, mistakes)
            kept = around.values.get(name) if around else None
            if kept is not None and not isinstance(kept, Scalar):
                self.root.values[name] = kept

    def _unread(self, named: re.Match[str], last: int) -> None:
        group = named.lastindex or 0
        name = named[group].rstrip()
        if name in self.root.keys:
            return
        key = Scalar(name, named.start(group), named.start(group) + len(name))
        typed = self.source.text[named.end() : last].rstrip()
        value = Scalar(typed, named.end(), named.end() + len(typed), plain=False, unread=True)
        self._add(key, value.end)
        self.root.values[name] = value

    def _add(self, key: Scalar, end: int) -> None:
        if not self.root.keys:
            self.root.start = key.start
        self.root.keys[key.text] = key
        self.root.end = max(key.end, end)

    def begins_body(self, first: int, last: int) -> bool:
        """Whether a header that was not closed has run into the text of the page."""
        text = self.source.text
        follows = self.start > 0 and self.root.keys and not _NAME.match(text, first, last)
        return bool(follows and _BLANK_ABOVE.search(text, self.start, first))


def _fields(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each field with all that is indented below it."""
    base: int | None = None
    at = first = start
    while at < end:
        closed = LINE_END.search(text, at, end)
        after = closed.end() if closed else end
        line = text[at:after].rstrip()
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        begins = words and not words.startswith(("#", "---")) and base is None
        if begins:
            base = indent
        elif base is not None and indent <= base and not _SAME_FIELD.match(words):
            yield first, at
            first = at
        at = after
    if first < end:
        yield first, end


def _mistakes(text: str, first: int, last: int, part: Parsed) -> list[Mistake]:
    """What is wrong with a part, if anything; where it is too deep, nothing else is looked at."""
    if part.stopped is not None and part.stopped.code == TOO_DEEP:
        return []
    if not isinstance(part.root, Mapping | None):
        return explain(text, first, last) or [_line(text, first, last, "not-a-field")]
    if part.stopped is not None:
        return explain(text, first, last)
    found = explain(text, first, last) if part.suspicious else []
    return [mistake for mistake in found if mistake.cause in _HIDDEN]


def _line(text: str, first: int, last: int, cause: str) -> Mistake:
    """A mistake that is the whole of a part's first line."""
    closed = LINE_END.search(text, first, last)
    return Mistake(cause=cause, start=first, end=closed.start() if closed else last)


def _finding(source: Source, mistake: Mistake) -> Finding:
    start, end = mistake.start, mistake.end
    if mistake.cause == "tab":
        return source.finding(TAB_IN_HEADER, start, end)
    arguments: dict[str, Argument] = {"cause": mistake.cause}
    if mistake.sign:
        arguments["sign"] = mistake.sign
    if mistake.instead:
        arguments["instead"] = mistake.instead
    return unreadable(source, start, end, **arguments)
