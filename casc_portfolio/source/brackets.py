"""Brackets and braces that open a value: where they close, and what hinders them."""

import re

from casc_portfolio.source.mistakes import CLEAN, Mistake, Value
from casc_portfolio.source.quoting import quoted

_TOKEN = re.compile(
    r"""(?P<comment>(?<=\s)\#[^\r\n]*)
      | (?<=[\[{,:\s])(?:(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?P<quote>["']))
      | (?P<open>[\[{]) | (?P<close>[\]}])""",
    re.VERBOSE | re.DOTALL,
)
_PAIR = {"[": "]", "{": "}"}


def in_brackets(value: Value) -> tuple[Mistake | None, int]:
    """What is wrong with a value that begins with a bracket or a brace, and where it ends."""
    text = value.text
    opened: list[int] = []
    for token in _TOKEN.finditer(text, value.start, value.end):
        kind = token.lastgroup or ""
        at = token.start(kind)
        if kind == "quote":
            return value.sign("unclosed-quote", at), value.line_end
        if kind == "open":
            opened.append(at)
        elif kind == "close":
            if _PAIR[text[opened[-1]]] != text[at]:
                break
            opened.pop()
            if not opened:
                return _after(value, at + 1), at + 1
    return value.sign("unclosed-bracket", opened[-1]), value.line_end


def _after(value: Value, last: int) -> Mistake | None:
    """Words after the closing bracket: then all of it was meant as words."""
    if CLEAN.match(value.text, last, value.end):
        return None
    meant = value.instead(quoted(value.words)) if last <= value.line_end else ""
    return value.sign("start-sign", value.start, instead=meant)
