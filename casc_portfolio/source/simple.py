"""YAML as most people write it, read line by line: the parser's nodes in a third of its time."""

import re

from casc_portfolio.source.nodes import Mapping, Scalar, Sequence

_SIGNS = r":\#\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""What words alone can't hold, or only with care; and what the parser refuses or reads as line ends."""
_WORDS = rf"\w [^{_SIGNS}]*+ (?: : [^\ {_SIGNS}] [^{_SIGNS}]*+ )*+"
_NAMES = r"\[ \w[\w.-]*+ (?: ,\ *+ \w[\w.-]*+ )*+ \]"
_LINES = re.compile(
    rf"""
    ^ (\ *+) ((?: -\ ++ )?+)                            # indentation, the sign of an item
    (?: (\w[\w-]{{0,99}}+) :                            # a key,
        (?: (\ ++) (?: ({_WORDS}) | ({_NAMES}) ) )?+    # a gap, words or names in brackets
      | ({_WORDS})                                      # or words alone
    )
    (\ *+ (?: \n | \Z ))
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Every sign of a line is in one of the groups, so that their lengths tell all places."""
_NAME = re.compile(r"[\w.-]+")
_DEEPEST = 10

_Block = Mapping | Sequence
_Opened = list[tuple[int, _Block]]
"""The column in which the entries of a block begin, and the block; the innermost comes last."""


def read_simple(text: str, start: int, end: int) -> Mapping | None:
    """``text[start:end]`` as a mapping if nothing is in it but keys, words, lists and indentation.

    ``None`` for anything else, mistakes included: that is for the parser. A header of sixteen
    lines takes 20 µs here and 60 there: a tenth of all that is done with such a document.
    """
    opened: _Opened = []
    block: _Block | None = None
    column = -1
    for indent, sign, key, gap, words, names, alone, rest in _LINES.findall(text, start, end):
        at = start + len(indent) + len(sign)
        if sign or len(indent) != column:
            block = _enter(opened, len(indent), at, sign, key)
            column = opened[-1][0] if block and key else -1
        if isinstance(block, Sequence):
            block.items.append(_scalar(alone, at))
        elif block is None or not key or key in block.keys:
            return None
        else:
            stop = at + len(key)
            block.keys[key] = Scalar(key, at, stop)
            at = stop + 1 + len(gap)
            block.values[key] = _sequence(names, at) if names else _scalar(words, at)
        start = at + len(words) + len(names) + len(alone) + len(rest)
    if start < end or not opened or isinstance(opened[0][1], Sequence):
        return None
    root = opened[0][1]
    _close(opened, 0)
    return root


def _scalar(text: str, start: int) -> Scalar:
    text = text.rstrip(" ")
    return Scalar(text, start, start + len(text))


def _sequence(typed: str, start: int) -> Sequence:
    names = _NAME.finditer(typed)
    items = [Scalar(name[0], start + name.start(), start + name.end()) for name in names]
    return Sequence([*items], start, start + len(typed))


def _enter(opened: _Opened, indent: int, start: int, sign: str, key: str) -> _Block | None:
    """The list that gets an item, or the mapping that gets a key; nothing where neither fits."""
    if not sign:
        return _block(opened, indent, Mapping({}, {}, start, 0))
    sequence = _block(opened, indent, Sequence([], start - len(sign), 0))
    if not key or not isinstance(sequence, Sequence):
        return sequence
    inner = Mapping({}, {}, start, 0)
    sequence.items.append(inner)
    opened.append((indent + len(sign), inner))
    return inner


def _block(opened: _Opened, column: int, new: _Block) -> _Block | None:
    """The open block whose entries begin in this column, or the new one if it may begin here."""
    if opened and column <= opened[-1][0]:
        _close(opened, column + 1)
        there = opened[-1] if opened else (-1, new)
        return there[1] if there[0] == column and type(there[1]) is type(new) else None
    if opened:
        around = opened[-1][1]
        if not isinstance(around, Mapping) or len(opened) == _DEEPEST:
            return None
        key, value = next(reversed(around.values.items()))
        if not isinstance(value, Scalar) or not value.empty:
            return None
        around.values[key] = new
    opened.append((column, new))
    return new


def _close(opened: _Opened, column: int) -> None:
    """Ends the blocks from this column on, each where the last thing in it does."""
    while opened and opened[-1][0] >= column:
        block = opened.pop()[1]
        inside = block.items if isinstance(block, Sequence) else block.values.values()
        block.end = next(reversed(inside)).end
