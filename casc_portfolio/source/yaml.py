"""YAML to nodes in one pass over the parser's events; nothing that could harm is ever built."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source.nodes import Mapping, Node, Scalar, Sequence
from casc_portfolio.source.problems import (
    DUPLICATE_KEY,
    FILE_TOO_LARGE,
    HEADER_NOT_FIELDS,
    KEY_NOT_A_WORD,
    TAB_IN_HEADER,
    TOO_DEEP,
    UNREADABLE_YAML,
    YAML_SHORTHAND,
)
from casc_portfolio.source.text import Source

LIMIT = 64 * 1024
"""Characters of YAML that are handed to the parser."""
DEEPEST = 50
"""Levels of nesting."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DASHES = re.compile(r"^[ \t]*(?:[-?:][ \t]+){%d}" % DEEPEST, re.MULTILINE)
_INDENT = re.compile(r"^ {%d}" % (DEEPEST * 8), re.MULTILINE)
_TAB = re.compile(r"^ *\t", re.MULTILINE)


class _Refused(Exception):
    """Leaves the walk over the events with the finding that ended it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def read_yaml(source: Source, *, limit: int = LIMIT) -> tuple[Mapping, list[Finding]]:
    """A whole YAML file as a mapping; what is no mapping is a finding and reads as an empty one."""
    return parse_yaml(source, start=0, end=len(source.text), limit=limit)


def parse_yaml(
    source: Source, *, start: int, end: int, limit: int = LIMIT
) -> tuple[Mapping, list[Finding]]:
    """``source.text[start:end]`` as a mapping of plain values.

    Returns every duplicate key and the first thing that stops the parser; never
    raises for what is written. Places are those of the whole source.
    """
    empty = Mapping(keys={}, values={}, start=start, end=start)
    refused = _guard(source, start, end, limit)
    if refused is not None:
        return empty, [refused]
    walk = _Walk(source, start, end)
    try:
        root = walk.document()
    except _Refused as stop:
        return empty, [*walk.findings, stop.finding]
    except yaml.MarkedYAMLError as problem:
        return empty, [*walk.findings, _syntax(source, start, end, problem)]
    except (yaml.YAMLError, UnicodeError) as problem:
        finding = Finding(
            code=UNREADABLE_YAML,
            place=source.place(start, start),
            arguments={"problem": str(problem).splitlines()[0]},
        )
        return empty, [*walk.findings, finding]
    if root is None or (isinstance(root, Scalar) and root.empty):
        return empty, walk.findings
    if not isinstance(root, Mapping):
        place = source.place(root.start, root.end)
        return empty, [*walk.findings, Finding(code=HEADER_NOT_FIELDS, place=place)]
    return root, walk.findings


def _guard(source: Source, start: int, end: int, limit: int) -> Finding | None:
    """Cheap looks at the text: the parser itself must never see what could crash it."""
    text = source.text[start:end]
    if len(text) > limit:
        return _at(source, FILE_TOO_LARGE, start, start, size=len(text), limit=limit)
    deep = _DASHES.search(text) or _INDENT.search(text)
    if deep:
        return _at(source, TOO_DEEP, start + deep.start(), start + deep.end(), deepest=DEEPEST)
    opened = text.count("[") + text.count("{")
    if opened > DEEPEST:
        place = _deep_bracket(text)
        if place is not None:
            return _at(source, TOO_DEEP, start + place, start + place + 1, deepest=DEEPEST)
    return None


def _deep_bracket(text: str) -> int | None:
    """Where brackets stand more than ``DEEPEST`` deep, quotes and comments not considered."""
    depth = 0
    for found in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > DEEPEST:
            return found.start()
    return None


class _Walk:
    """Builds nodes from events; a class because the C parser is a stream with one reader."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source = source
        self.offset = start
        self.end = end
        self.findings: list[Finding] = []
        self._parser = _Loader(source.text[start:end])

    def document(self) -> Node | None:
        """The only document of the text; a second one is refused."""
        events = self._events()
        next(events)
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        root = self._node(next(events), events, 1)
        next(events)
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refuse(UNREADABLE_YAML, event, problem="a second document begins here")
        return root

    def _events(self) -> Iterator[Any]:
        try:
            while self._parser.check_event():
                yield self._parser.get_event()
        finally:
            self._parser.dispose()

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if depth > DEEPEST:
            raise self._refuse(TOO_DEEP, event, deepest=DEEPEST)
        if isinstance(event, yaml.AliasEvent):
            raise self._refuse(YAML_SHORTHAND, event, sign=f"*{event.anchor}")
        if event.anchor is not None:
            raise self._refuse(YAML_SHORTHAND, event, sign=f"&{event.anchor}")
        if event.tag is not None:
            raise self._refuse(YAML_SHORTHAND, event, sign=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, events, depth)
        return self._mapping(event, events, depth)

    def _scalar(self, event: Any) -> Scalar:
        offset = self.offset
        return Scalar(
            event.value,
            event.start_mark.index + offset,
            event.end_mark.index + offset,
            not event.style,
        )

    def _sequence(self, event: Any, events: Iterator[Any], depth: int) -> Sequence:
        items: list[Node] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                return Sequence(items, *self._span(event, inner))
            items.append(self._node(inner, events, depth + 1))
        raise AssertionError("the parser ends every sequence it starts")

    def _mapping(self, event: Any, events: Iterator[Any], depth: int) -> Mapping:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        for inner in events:
            if isinstance(inner, yaml.MappingEndEvent):
                return Mapping(keys, values, *self._span(event, inner))
            if not isinstance(inner, yaml.ScalarEvent | yaml.AliasEvent):
                raise self._refuse(KEY_NOT_A_WORD, inner)
            key = self._node(inner, events, depth + 1)
            assert isinstance(key, Scalar)
            if key.plain and key.text == "<<":
                raise self._refuse(YAML_SHORTHAND, inner, sign="<<")
            value = self._node(next(events), events, depth + 1)
            if key.text in keys:
                first = self.source.position(keys[key.text].start)[0]
                self.findings.append(
                    _at(self.source, DUPLICATE_KEY, key.start, key.end, key=key.text, line=first)
                )
            else:
                keys[key.text] = key
                values[key.text] = value
        raise AssertionError("the parser ends every mapping it starts")

    def _span(self, first: Any, last: Any) -> tuple[int, int]:
        """A block ends where its last value ends, not where the next line begins."""
        start = first.start_mark.index + self.offset
        end = last.end_mark.index + self.offset
        text = self.source.text
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        return start, end

    def _refuse(self, code: str, event: Any, **arguments: Argument) -> _Refused:
        start = event.start_mark.index + self.offset
        end = max(start, event.end_mark.index + self.offset)
        return _Refused(_at(self.source, code, start, min(end, self.end), **arguments))


def _syntax(source: Source, start: int, end: int, problem: yaml.MarkedYAMLError) -> Finding:
    """The parser's own complaint, at its place; a tab is named, because it can't be seen."""
    mark = problem.problem_mark or problem.context_mark
    offset = min(start + (mark.index if mark else 0), end)
    text = source.text
    line_start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    tab = _TAB.match(text, line_start, end)
    if tab or text[offset : offset + 1] == "\t":
        at = tab.end() - 1 if tab else offset
        return _at(source, TAB_IN_HEADER, at, at + 1)
    return _at(source, UNREADABLE_YAML, offset, offset, problem=problem.problem or "")


def _at(source: Source, code: str, start: int, end: int, **arguments: Argument) -> Finding:
    return Finding(code=code, place=source.place(start, end), arguments=arguments)
