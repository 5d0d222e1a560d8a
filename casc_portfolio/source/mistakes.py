"""What people write where YAML wants something else, recognised in one value."""

import re
from dataclasses import dataclass

from casc_portfolio.source.events import FIELD
from casc_portfolio.source.quoting import REMARK, quoted, shown

_DOUBLE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_ESCAPE = re.compile(
    r"""\\(?:  (?P<good>  [0abt\tnvfre\x20"/\\N_LP]  |  \r  |  \n
        |  x[0-9A-Fa-f]{2}
        |  u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}
        |  U(?:0000(?![Dd][89A-Fa-f])|000[1-9A-Fa-f]|0010)[0-9A-Fa-f]{4}  )
        |  . )""",
    re.VERBOSE | re.DOTALL,
)
_COLON = re.compile(r":(?=[ \t]|\Z)")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_NAME = re.compile(r"[&*][A-Za-z0-9_-]+(?=\s|\Z)")
_CURLY = "“”„‟«»‘’‚‛"

CLEAN = re.compile(r"[ \t]*(?:[ \t]#[^\r\n]*)?(?=[\r\n]|\Z)|[ \t]*:(?=\s|\Z)")
"""What may follow a closing quotation mark or bracket."""
BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?\Z")
"""What may stand after a key when the lines below it are its text."""
NO_SPACE = re.compile(r"(?=[\w-]*[A-Za-z])(?!mailto|tel|urn|doi)[A-Za-z0-9][\w-]*:(?=[^\s/:])")
"""The name of a field whose colon is followed by its value at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A stretch of text that is not what YAML takes it for.

    ``cause`` is a stable short name; ``sign`` the sign that is to blame; ``instead``
    the whole line as it was probably meant, where that can be told.
    """

    cause: str
    start: int
    end: int
    sign: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value in a text: where its line begins, it begins, its line ends, and the text ends."""

    text: str
    line: int
    start: int
    line_end: int
    end: int
    column: int = 0
    """Of what it belongs to, from zero."""

    @property
    def typed(self) -> str:
        """All of it that stands on its first line."""
        return self.text[self.start : self.line_end].rstrip()

    @property
    def words(self) -> str:
        """The same without a comment."""
        return _COMMENT.sub("", self.typed).rstrip()

    @property
    def marked(self) -> str:
        """Of a value that opens with a quotation mark, its first line without a remark behind it.

        A # counts as one after a closing mark, or before a space where no mark closes the line.
        """
        typed, sign = self.typed, self.typed[:1]
        closed = (_DOUBLE if sign == '"' else _SINGLE).match(typed)
        if closed is None:
            return typed
        behind = re.compile(f"(?<={sign})[ \\t]+#").search(typed, closed.end())
        if behind is None and not typed.endswith(sign):
            behind = REMARK.search(typed, closed.end())
        return typed[: behind.start()] if behind else typed

    def instead(self, words: str) -> str:
        """The line with other words for the value; nothing if that line is not worth showing."""
        before = self.text[self.line : self.start].lstrip()
        return shown(before + words) if before else ""

    def sign(self, cause: str, at: int, *, instead: str = "") -> Mistake:
        """A mistake at the sign that stands there."""
        sign = self.text[at]
        return Mistake(cause=cause, start=at, end=at + 1, sign=sign, instead=instead)


def in_quotes(value: Value) -> tuple[Mistake | None, int]:
    """What is wrong with a value that begins with a quotation mark, and where it ends."""
    text, start = value.text, value.start
    sign = text[start]
    whole = (_DOUBLE if sign == '"' else _SINGLE).match(text, start, value.end)
    if whole is None or _runs_on(value, whole.end()):
        alone = value.typed.count(sign) == 1 and " #" not in value.typed
        meant = value.instead(value.typed + sign) if alone else ""
        return value.sign("unclosed-quote", start, instead=meant), value.line_end
    if not CLEAN.match(text, whole.end(), value.end):
        return _after_quote(value, whole.end()), value.line_end
    for escape in _ESCAPE.finditer(text, start, whole.end()) if sign == '"' else ():
        if escape["good"] is None:
            return _backslash(value, escape.start(), whole.end()), whole.end()
    return None, whole.end()


def _runs_on(value: Value, last: int) -> bool:
    """Whether a quotation mark on a later line hardly is the one that closes this value."""
    if last <= value.line_end:
        return False
    if not CLEAN.match(value.text, last, value.end):
        return True
    fields = FIELD.finditer(value.text, value.start, last)
    return any(len(field[1]) <= value.column for field in fields)


def _after_quote(value: Value, last: int) -> Mistake:
    """An apostrophe that closed the quotation too early, or words after it was closed."""
    sign, typed = value.text[value.start], value.marked
    if sign == "'" and value.text[last].isalnum():
        meant = value.instead(quoted(typed[1:].removesuffix(sign)))
        return value.sign("apostrophe", last - 1, instead=meant)
    while value.text[last] in " \t":
        last += 1
    meant = value.instead(quoted(typed[1:-1] if typed.endswith(sign) else typed))
    end = value.start + len(typed)
    return Mistake(cause="text-after-quote", start=last, end=end, sign=sign, instead=meant)


def _backslash(value: Value, at: int, last: int) -> Mistake:
    inner = value.text[value.start + 1 : last - 1]
    meant = value.instead(quoted(inner)) if last <= value.line_end else ""
    sign = value.text[at : at + 2]
    return Mistake(cause="backslash", start=at, end=at + len(sign), sign=sign, instead=meant)


def in_words(value: Value) -> Mistake | None:
    """What is wrong with a value without quotation marks, on the line where it begins."""
    words = value.words
    if _cannot_start(words):
        return value.sign("start-sign", value.start, instead=value.instead(quoted(words)))
    colon = _COLON.search(words)
    if colon is None:
        return None
    if words[0] in _CURLY:
        inner = words[1:-1]
        whole = words[-1] in _CURLY and not any(sign in inner for sign in "“”„‟«»")
        meant = value.instead(quoted(inner if whole else words))
        return value.sign("smart-quotes", value.start, instead=meant)
    meant = value.instead(quoted(words))
    return value.sign("colon", value.start + colon.start(), instead=meant)


def _cannot_start(words: str) -> bool:
    """Whether YAML takes the first sign for one of its own."""
    sign, rest = words[0], words[1:]
    if sign in "&*":
        return _NAME.match(words) is None
    if sign in "|>":
        return BLOCK.match(words) is None
    return sign in "@`%,]}" or (sign in "-?:" and rest[:1] in ("", " ", "\t"))
