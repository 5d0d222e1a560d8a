"""JSON as strangers may write it: read within limits, and never an exception."""

import json
import re
from typing import Any, NoReturn

from casc_portfolio.panel.refusal import Reason, Refusal

LIMIT = 512 * 1024
"""Bytes: a sheet with long comments has a twentieth of it."""
DEPTH = 16
"""Lists and objects within each other; a sheet has five."""
_BEFORE = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
"""White space, and the marks of UTF-8 and of UTF-16, with the zeros of its first letters."""
_SIGNS = re.compile(r'\\.|["\[{\]}]', re.DOTALL)


class _Refused(ValueError):
    """Something that JSON's grammar lets pass and a score sheet does not."""


def read_json(data: bytes, *, file: str) -> Any | Refusal:
    """What the bytes say, or why they can't be read; the place is a line and a column.

    Only whole numbers; no key twice in one object; no half of a character.
    """
    if len(data) > LIMIT:
        words = {"limit": f"{LIMIT // 1024} KB"}
        return Refusal(file=file, reason=Reason.TOO_LARGE, words=words)
    start = data.lstrip(_BEFORE)
    if start and start[:1] not in b"{[":
        return Refusal(file=file, reason=Reason.NO_SCORE_SHEET)  # a table, a letter, a picture
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return _no_json(file, data[: problem.start].decode("utf-8", errors="replace"))
    if _depth(text) > DEPTH:
        return Refusal(file=file, reason=Reason.TOO_DEEP)
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_float=_refuse, parse_constant=_refuse
        )
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as problem:
        return _no_json(file, text[: problem.pos])
    except ValueError:  # of ours; of a number with thousands of digits; of half a character
        return Refusal(file=file, reason=Reason.NOT_JSON)
    return value


def _no_json(file: str, before: str) -> Refusal:
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Refusal(file=file, reason=Reason.NOT_JSON, place=f"{line}:{column}")


def _depth(text: str) -> int:
    """How deep the brackets go, those in texts left out."""
    deepest = depth = 0
    inside = False
    for found in _SIGNS.finditer(text):
        sign = found[0]
        if sign == '"':
            inside = not inside
        elif not inside and len(sign) == 1:
            depth += 1 if sign in "[{" else -1
            deepest = max(deepest, depth)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused("a key stands twice")
    return found


def _refuse(text: str) -> NoReturn:
    raise _Refused(text[:20])
