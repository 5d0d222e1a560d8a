"""What is good in a group of fields, read around the values that hold a mistake."""

import re
from collections.abc import Iterable

from casc_portfolio.source.events import MOST, parse
from casc_portfolio.source.mistakes import Mistake
from casc_portfolio.source.nodes import Mapping, Node, Scalar, Sequence
from casc_portfolio.source.text import Source

_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+|(?<=[ ]))(?=[^\s#])")
"""What stands before a value on its line: indentation, hyphens, and the name of its field."""
_COVER = "x"

_Spans = list[tuple[int, int]]


def read_around(
    source: Source, start: int, end: int, mistakes: Iterable[Mistake]
) -> Mapping | None:
    """``source.text[start:end]`` with an unread scalar for each value that holds a mistake.

    A list goes with the item that holds one. ``None`` where a mistake is in anything but one
    line's value, and where the text can't be read even so.
    """
    spans = [_value(source.text, start, end, mistake) for mistake in mistakes]
    covered = [span for span in spans if span is not None]
    if not covered or len(covered) < len(spans) or len(spans) >= MOST:
        return None
    text = source.text
    for first, last in covered:
        text = text[:first] + _COVER * (last - first) + text[last:]
    part = parse(Source(path=source.path, text=text), start=start, end=end)
    if part.findings or part.suspicious or not isinstance(part.root, Mapping):
        return None
    return _uncovered(part.root, source.text, covered)


def _value(text: str, start: int, end: int, mistake: Mistake) -> tuple[int, int] | None:
    """Start and end of the value that holds a mistake, when it is on a line of its own below."""
    at = mistake.start
    line = max(text.rfind("\n", start, at), text.rfind("\r", start, at)) + 1
    before = _VALUE.match(text, line, end) if line > start else None
    if before is None or before.end() > at:
        return None
    ends = (text.find(sign, at, end) for sign in "\r\n")
    last = min((found for found in ends if found >= 0), default=end)
    return before.end(), before.end() + len(text[before.end() : last].rstrip())


def _uncovered(node: Mapping, text: str, covered: _Spans) -> Mapping:
    """The same nodes, the covered ones as they were typed and unread."""
    values = {name: _opened(value, text, covered) for name, value in node.values.items()}
    return Mapping(node.keys, values, node.start, node.end)


def _opened(node: Node, text: str, covered: _Spans) -> Node:
    if isinstance(node, Mapping):
        return _uncovered(node, text, covered)
    if isinstance(node, Sequence):
        items = [_opened(item, text, covered) for item in node.items]
        if not any(isinstance(item, Scalar) and item.unread for item in items):
            return Sequence(items, node.start, node.end)
    elif not any(node.start <= first < node.end for first, _ in covered):
        return node
    return Scalar(text[node.start : node.end], node.start, node.end, plain=False, unread=True)
