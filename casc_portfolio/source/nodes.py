"""What a YAML text says, as plain values that know where they start and end."""

from collections.abc import Sequence as Items
from dataclasses import dataclass

Loc = Items[str | int]
"""A path into a node: keys and indexes, from the outside in."""

Plain = str | None | list["Plain"] | dict[str, "Plain"]


@dataclass(slots=True, eq=False)
class Scalar:
    """One value, always the text that was typed; ``plain`` when it stood without quotes.

    ``unread`` when something is there that can't be read: a finding says so, ``text``
    is what was typed, quotes and all, and the value itself is left out.
    """

    text: str
    start: int
    end: int
    plain: bool = True
    unread: bool = False

    @property
    def empty(self) -> bool:
        """Nothing was written (``''`` in quotes is something)."""
        return self.plain and not self.text


@dataclass(slots=True, eq=False)
class Sequence:
    """A list of values."""

    items: list["Node"]
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys and their values, in the order in which they were written."""

    keys: dict[str, Scalar]
    values: dict[str, "Node"]
    start: int
    end: int


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Plain:
    """The node as text, lists and mappings.

    Plain empty is ``None``, which means *missing*; so is what can't be read, because
    the finding about it is enough.
    """
    if isinstance(node, Scalar):
        return None if node.unread or node.empty else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def find(node: Node, loc: Loc) -> Node | None:
    """What stands there; ``None`` where a step does not exist."""
    for step in loc:
        if isinstance(node, Mapping) and step in node.values:
            node = node.values[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def locate(node: Node, loc: Loc, *, key: bool = False) -> tuple[int, int]:
    """Start and end of what ``loc`` names.

    A step that does not exist points at the nearest enclosing place, an empty
    value at its key. With ``key``, the last step's key is meant, not its value.
    """
    span = (node.start, node.end)
    for index, step in enumerate(loc):
        if isinstance(node, Mapping) and step in node.values:
            name, node = node.keys[str(step)], node.values[str(step)]
            wants_key = key and index == len(loc) - 1
            empty = isinstance(node, Scalar) and node.empty
            span = (name.start, name.end) if wants_key or empty else (node.start, node.end)
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            span = (node.start, node.end)
        else:
            return _enclosing(node, span)
    return span


def _enclosing(node: Node, span: tuple[int, int]) -> tuple[int, int]:
    """A mapping's first key stands for what is missing in it."""
    if isinstance(node, Mapping) and node.keys:
        first = next(iter(node.keys.values()))
        return first.start, first.end
    return span
