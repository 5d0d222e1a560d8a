"""A person's words, made safe for the place where a template puts them."""

import json
import re

from casc_portfolio.source.text import UNSEEN

_PLAIN = re.compile(r"[^\W\d_][\w .,()'/&-]*", re.UNICODE)
_MEANT_ELSEWHERE = re.compile(r"[\s,.-]$")


def one_line(text: str) -> str:
    """The words on one line, without signs that no text can hold (a terminal may pass them on)."""
    return " ".join(UNSEEN.sub(" ", text).split())


def yaml_value(text: object) -> str:
    """One YAML scalar on one line; quoted only where the bare words could be misread.

    Empty stays empty, which means *missing*.
    """
    words = " ".join(str(text).split())
    if not words:
        return ""
    if _PLAIN.fullmatch(words) and not _MEANT_ELSEWHERE.search(words):
        return words
    return json.dumps(words, ensure_ascii=False)


def number(value: float) -> str:
    """A number without a tail of zeros."""
    return f"{value:g}"
