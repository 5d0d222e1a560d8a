"""Words as an audit compares them: the same for a source and for whatever a build made of it."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

Words = list[bytes]
Run = tuple[bytes, ...]

RUN = 8
"""Words in a row that are nobody's by accident."""
STEP = 4
"""Any run of eight holds four words that begin at a multiple of four."""

_PLAIN = bytes(
    sign + 32 if 65 <= sign <= 90 else sign if chr(sign).isalnum() or sign > 127 else 32
    for sign in range(256)
)
"""Small letters, digits and whatever is not ASCII; a space for every other sign."""

_NO_BREAK = "\u00a0".encode()
_SOFT_HYPHEN = "\u00ad".encode()
_TYPESET = re.compile(rb"\xe2[\x80\x81][\x80-\xbf]")
"""Curly quotation marks, dashes and their like: word processors write them for plain ones."""


def words(text: bytes) -> Words:
    """The words of a text in UTF-8, without case and signs."""
    if not text.isascii():
        text = text.replace(_NO_BREAK, b" ").replace(_SOFT_HYPHEN, b"")
        text = _TYPESET.sub(b" ", text)
    return text.translate(_PLAIN).split()


def words_of(text: str) -> Words:
    """The words of a text."""
    return words(text.encode("utf-8", "replace"))


def spoken(found: Iterable[bytes]) -> bytes:
    """Words in one text, in which other words can be looked for."""
    return b" " + b" ".join(found) + b" "


def runs(found: Words) -> Iterator[Run]:
    """Every run of eight words."""
    return zip(*(found[start:] for start in range(RUN)), strict=False)


def fours(found: Words, *, step: int = 1) -> Iterator[Run]:
    """Four words in a row: at every place, or at every ``step``-th."""
    return zip(*(found[start::step] for start in range(STEP)), strict=False)


def markup_words(text: bytes) -> Words:
    """The words of HTML or XML: first what stands between the tags, then what stands in them.

    Entities and the percent signs of addresses are read; comments are among the words.
    """
    parts = text.split(b"<")
    between, inside = [parts[0]], []
    for part in parts[1:]:
        tag, end, after = part.partition(b">")
        inside.append(tag)
        if end:
            between.append(after)
    shown, hidden = b" ".join(between), b" ".join(inside)
    if b"%" in hidden:
        hidden = unquote_to_bytes(hidden)
    return [*words(_read_entities(shown)), b"\0", *words(_read_entities(hidden))]


def _read_entities(text: bytes) -> bytes:
    if b"&" not in text:
        return text
    return html.unescape(text.decode("utf-8", "replace")).encode("utf-8", "replace")


def json_words(text: bytes) -> Words:
    """The words of every text in JSON, keys among them; of what is no JSON, as it stands."""
    start = min((at for at in (text.find(b"{"), text.find(b"[")) if at >= 0), default=0)
    try:
        told = json.loads(text[start:].rstrip(b"; \n"))
        said = "\n".join(_texts(told))
    except (ValueError, RecursionError):
        return markup_words(text)
    return [*markup_words(said.encode("utf-8", "replace")), *words(text[:start])]


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for key, value in told.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from _texts(value)
