"""The YAML parser's events as nodes: one pass, in which nothing that could harm is ever built."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from casc_portfolio.finding import Finding
from casc_portfolio.source.complaints import complaint, duplicate, unreadable, unseen
from casc_portfolio.source.nodes import Mapping, Node, Scalar, Sequence
from casc_portfolio.source.problems import (
    CONTROL_CHARACTER,
    KEY_NOT_A_WORD,
    TEXT_AFTER_HASH,
    TOO_DEEP,
    YAML_SHORTHAND,
)
from casc_portfolio.source.quoting import quoted, shown, without_remark
from casc_portfolio.source.text import UNSEEN, Source

DEEPEST = 50
"""Levels of nesting; the parser's time grows with their square."""
MOST = 20
"""Findings of one header: more of them help no one."""

FIELD = re.compile(r"[\r\n]([ ]*)[A-Za-z][\w-]*:(?=[ \t\r\n])")
"""A line that looks like a field, with its indentation."""

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NO_LINE_ENDS = "\x85\u2028\u2029\ufeff"
"""Line ends and a mark to the parser, characters of a line to us and to every editor."""
_HASH = re.compile(r"#(?=\w)[^\r\n]*")
_SIGN = re.compile(r"[&*!][^\s,\[\]{}]*")
_BULLETS = frozenset("-•◦▪‣·–—")
_LOOKALIKE = re.compile(r"[\r\n][ \t]*(?:[-*+•◦▪‣·–—]|[A-Za-z0-9][\w-]*:[^\s/:])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What the parser made of a text: a node (none when nothing is written), and findings.

    ``stopped`` is the finding that ended the reading, after which ``root`` is nothing.
    ``suspicious`` says that all could be read, but perhaps not as it was meant: a value
    runs over several lines that look like fields or items of a list.
    """

    root: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    stopped: Finding | None = None
    suspicious: bool = False


def parse(source: Source, *, start: int, end: int) -> Parsed:
    """``source.text[start:end]`` as nodes; whatever is written, it ends and does not raise."""
    walk = None
    try:
        walk = _Walk(source, start, end)
        root = walk.document()
    except _Stop as stop:
        stopped = stop.finding
    except yaml.MarkedYAMLError as problem:
        stopped = complaint(source, start, end, problem)
    except (yaml.YAMLError, UnicodeError):
        stopped = unseen(source, start, end)
    else:
        return Parsed(root=root, findings=walk.findings, suspicious=walk.suspicious)
    return Parsed(findings=walk.findings if walk else [], stopped=stopped)


class _Stop(Exception):
    """Leaves the walk with the finding that ends it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Walk:
    """Builds nodes from events; a class because the parser is a stream with one reader."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source = source
        self.offset = start
        self.end = end
        self.findings: list[Finding] = []
        self.suspicious = False
        text = source.text[start:end]
        self._stand_ins = _stand_ins(text)
        if self._stand_ins:
            text = text.translate(self._stand_ins)
        self._back = {new: old for old, new in self._stand_ins.items()}
        self._cut = _cut(text, start) if "#" in text else {}
        self._next = _Loader(text).get_event

    def document(self) -> Node | None:
        """The first document of the text; that there is another is a finding."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        root = self._node(self._next(), 1)
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            start = event.start_mark.index + self.offset
            self._find(unreadable(self.source, start, start + 3, cause="second-document"))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent and event.tag is None and event.anchor is None:
            return self._scalar(event)
        start = event.start_mark.index + self.offset
        if depth > DEEPEST:
            raise _Stop(self.source.finding(TOO_DEEP, start, start + 1, deepest=DEEPEST))
        if kind is yaml.AliasEvent or event.tag is not None or event.anchor is not None:
            typed = self._shorthand(start, event.end_mark.index + self.offset)
            if kind is yaml.AliasEvent or kind is yaml.ScalarEvent:
                return typed
        node = (self._sequence if kind is yaml.SequenceStartEvent else self._mapping)(event, depth)
        if event.tag is not None and depth > 1:
            return self._unread(node.start, node.end)
        return node

    def _scalar(self, event: Any) -> Scalar:
        text, style = event.value, event.style
        first, last = event.start_mark, event.end_mark
        start, end = first.index + self.offset, last.index + self.offset
        if style == '"':
            text = self._seen(text, start, end)
        elif style == "|" or style == ">":
            end = self._trimmed(start, end)
        elif end in self._cut and not style:
            self._after_hash(start, *self._cut[end])
        if first.line != last.line or (not style and text[:1] in _BULLETS):
            self._look_again(start, end, style)
        return Scalar(text.translate(self._back) if self._back else text, start, end, not style)

    def _sequence(self, event: Any, depth: int) -> Sequence:
        items: list[Node] = []
        start = end = event.start_mark.index + self.offset
        while type(inner := self._next()) is not yaml.SequenceEndEvent:
            item = self._node(inner, depth + 1)
            items.append(item)
            end = item.end
        if event.flow_style:
            end = self._end(inner)
        return Sequence(items, start, end)

    def _mapping(self, event: Any, depth: int) -> Node:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        found = len(self.findings)
        start = end = event.start_mark.index + self.offset
        while type(inner := self._next()) is not yaml.MappingEndEvent:
            before = len(self.findings)
            key = self._node(inner, depth + 1)
            value = self._node(self._next(), depth + 1)
            end = value.end
            if not isinstance(key, Scalar) or key.unread or (key.text == "<<" and key.plain):
                del self.findings[before:]
                self._find(self._no_key(key))
            elif key.text in keys:
                self._find(duplicate(self.source, key, keys[key.text]))
            else:
                self.suspicious |= key.plain and key.text[:1].isspace()
                keys[key.text] = key
                values[key.text] = value
        if event.flow_style:
            end = self._end(inner)
            if not keys and len(self.findings) > found:
                return self._unread(start, end)
        return Mapping(keys, values, start, end)

    def _no_key(self, key: Node) -> Finding:
        """Something in a key's place that is no name; the value below it is left out."""
        if isinstance(key, Scalar):
            return self.source.finding(YAML_SHORTHAND, key.start, key.end, sign=key.text)
        return self.source.finding(KEY_NOT_A_WORD, key.start, key.end)

    def _end(self, event: Any) -> int:
        return int(event.end_mark.index) + self.offset

    def _shorthand(self, start: int, end: int) -> Scalar:
        """A value with an anchor or a tag, or an alias, as it was typed."""
        found = _SIGN.match(self.source.text, start, self.end)
        sign = found[0] if found else ""
        self._find(self.source.finding(YAML_SHORTHAND, start, start + len(sign), sign=sign))
        return self._unread(start, self._trimmed(start, end))

    def _unread(self, start: int, end: int) -> Scalar:
        return Scalar(self.source.text[start:end], start, end, plain=False, unread=True)

    def _seen(self, text: str, start: int, end: int) -> str:
        r"""A quoted text without what only an escape such as ``"\x07"`` can put there."""
        found = UNSEEN.search(text)
        if found is None:
            return text
        number = f"U+{ord(found[0]):04X}"
        problem = self.source.finding(CONTROL_CHARACTER, start, end, number=number, count=1)
        self._find(problem)
        return UNSEEN.sub("\ufffd", text)

    def _after_hash(self, value: int, start: int, end: int) -> None:
        """Text such as ``#5``: a comment to the parser, hardly to its writer."""
        text = self.source.text
        sign = text[start:end].split()[0]
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        before = text[line:value].lstrip()
        gap = " " if before.endswith((":", "-")) else ""  # a value that is all remark begins there
        words = quoted(without_remark(text[value:end].strip()))
        meant = shown(before + gap + words) if before else ""
        more = {"instead": meant} if meant else {}
        self._find(self.source.finding(TEXT_AFTER_HASH, start, end, sign=sign, **more))

    def _look_again(self, start: int, end: int, style: str) -> None:
        text = self.source.text
        if not style:
            line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
            alone = not text[line:start].strip(" \t")
            stretch = ("\n" if alone else "") + text[start:end]
            self.suspicious |= _LOOKALIKE.search(stretch) is not None
        elif style in "\"'":
            self.suspicious |= FIELD.search(text, start, end) is not None

    def _trimmed(self, start: int, end: int) -> int:
        """A block ends where its last word ends, not where the next line begins."""
        return start + len(self.source.text[start:end].rstrip(" \t\r\n"))

    def _find(self, finding: Finding) -> None:
        if len(self.findings) < MOST:
            self.findings.append(finding)


def _cut(text: str, offset: int) -> dict[int, tuple[int, int]]:
    """Where each ``#5`` stands that follows a space, by the end of what is before that space."""
    cut = {}
    for found in _HASH.finditer(text):
        first = before = found.start()
        while before and text[before - 1] in " \t":
            before -= 1
        if before < first:
            cut[before + offset] = first + offset, found.end() + offset
    return cut


def _stand_ins(text: str) -> dict[int, int]:
    """Private characters that the text lacks, for those that the parser takes for line ends."""
    there = [sign for sign in _NO_LINE_ENDS if sign in text]
    free = (number for number in range(0xF0000, 0x10FFFE) if chr(number) not in text)
    return {ord(sign): next(free) for sign in there}
