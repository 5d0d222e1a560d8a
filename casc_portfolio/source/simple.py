"""YAML as most people write it, read line by line for its values alone, in a fraction of the time."""

import re

from casc_portfolio.source.nodes import Plain

_SIGNS = r":\#\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""What words alone can't hold, or only with care; and what the parser refuses or reads as line ends."""
_WORDS = rf"\w [^{_SIGNS}]*+ (?: : [^\ {_SIGNS}] [^{_SIGNS}]*+ )*+"
_NAMES = r"\[ \w[\w.-]*+ (?: ,\ *+ \w[\w.-]*+ )*+ \]"
_LINES = re.compile(
    rf"""
    ^ (\ *+) ((?: -\ ++ )?+)                            # indentation, the sign of an item
    (?: (\w[\w-]{{0,99}}+) :                            # a key,
        (?: \ ++ (?: ({_WORDS}) | ({_NAMES}) ) )?+      # words or names in brackets
      | ({_WORDS})                                      # or words alone
    )
    \ *+ (?: \n | \Z )
    """,
    re.VERBOSE | re.MULTILINE,
)
_DEEPEST = 10

_Block = dict[str, Plain] | list[Plain]
_Opened = list[tuple[int, _Block]]
"""The column in which the entries of a block begin, and the block; the innermost comes last."""


def read_simple(text: str, start: int, end: int) -> dict[str, Plain] | None:
    """``text[start:end]`` as plain values if nothing is in it but keys, words, lists and indentation.

    ``None`` for anything else, mistakes included: that is for the parser, and so is every
    question where a value stands. ``text[start]`` begins a line.
    """
    lines = _LINES.findall(text, start, end)
    if len(lines) != text.count("\n", start, end) + (not text.endswith("\n", start, end)):
        return None
    root: dict[str, Plain] = {}
    opened: _Opened = [(0, root)]
    block: _Block | None = root
    column = 0
    for indent, sign, key, words, names, alone in lines:
        if sign or len(indent) != column:
            block = _enter(opened, len(indent), sign, key)
            column = opened[-1][0] if block is not None and key else -1
        if isinstance(block, list):
            block.append(alone.rstrip(" "))
        elif block is None or not key or key in block:
            return None
        elif names:
            block[key] = [*names[1:-1].replace(" ", "").split(",")]
        else:
            block[key] = words.rstrip(" ") or None
    return root


def _enter(opened: _Opened, indent: int, sign: str, key: str) -> _Block | None:
    """The list that gets an item, or the mapping that gets a key; nothing where neither fits."""
    if not sign:
        return _block(opened, indent, {})
    items = _block(opened, indent, [])
    if not key or not isinstance(items, list):
        return items
    inner: dict[str, Plain] = {}
    items.append(inner)
    opened.append((indent + len(sign), inner))
    return inner


def _block(opened: _Opened, column: int, new: _Block) -> _Block | None:
    """The open block whose entries begin in this column, or the new one if it may begin here."""
    if column <= opened[-1][0]:
        while opened[-1][0] > column:
            opened.pop()
        begins, there = opened[-1]
        return there if begins == column and type(there) is type(new) else None
    around = opened[-1][1]
    if not isinstance(around, dict) or not around or len(opened) == _DEEPEST:
        return None
    key = next(reversed(around))
    if around[key] is not None:
        return None
    around[key] = new
    opened.append((column, new))
    return new
