"""What a person most likely meant where a text is no YAML, told line by line."""

import re
from collections.abc import Iterator
from itertools import islice

from casc_portfolio.source.brackets import in_brackets
from casc_portfolio.source.events import MOST
from casc_portfolio.source.lines import LINE_END, Levels, Line, line_at
from casc_portfolio.source.mistakes import (
    BLOCK,
    NO_SPACE,
    Mistake,
    Value,
    in_quotes,
    in_words,
)
from casc_portfolio.source.quoting import shown

_ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\u0085\u2028\u2029"
_ODD_SPACE = re.compile(f"(?:[A-Za-z0-9][\\w-]*:|-)?[ \t]*([{_ODD_SPACES}])")
_BULLET = re.compile(r"[*+•◦▪‣·–—][ \t]+")
_HYPHEN = re.compile(r"-(?=[^\s-])")
_TAB = re.compile(r"\t\s*(?:-\s|[A-Za-z0-9][\w-]*:(?:\s|\Z))")
_LONG_KEY = re.compile(r"[ ]*\?[ ][^\r\n]*(?:\r\n|\n|\r)[ ]*:(?=\s|\Z)")
"""How programs write a name that is no word: a question mark, and a colon on the line below."""
_STARRED = re.compile(r"([*_]{1,3}([A-Za-z][\w-]*?)[*_]{0,3}:[*_]{0,3})(?=[ \t]|\Z)")
"""The name of a field in bold or italic, as a page's text would have it."""
_REMARK = re.compile(r"[ \t]*#[ \t]*(?P<field>[A-Za-z][\w-]*:)[ \t]*(?:\r\n|\n|\r)\Z")
"""A field that is switched off, right above."""
_MARKER = re.compile(r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")


def explain(text: str, start: int, end: int) -> list[Mistake]:
    """The mistakes in ``text[start:end]``, a text that the parser refused.

    Offsets are those of ``text``. Nothing when no mistake of a known kind is there, and
    the first ``MOST`` when there are many.
    """
    return list(islice(_mistakes(text, start, end), MOST))


def _mistakes(text: str, at: int, end: int) -> Iterator[Mistake]:
    levels = Levels()
    while at < end:
        line = line_at(text, at, end)
        found, last = _look(line, levels)
        if found is not None:
            levels.last = "lost"
            yield found
        closed = LINE_END.search(text, max(last, at), end)
        at = closed.end() if closed else end


def _look(line: Line, levels: Levels) -> tuple[Mistake | None, int]:
    """The mistake on a line, and where what begins on it is over."""
    value = line.value
    if _MARKER.match(value.text, line.start, value.end):
        return _marker(line, levels), value.line_end
    if line.bare and not value.words.strip():
        return None, value.line_end
    if line.bare and (key := _LONG_KEY.match(value.text, line.start, value.end)):
        closed = LINE_END.search(value.text, key.end(), value.end)
        return None, closed.start() if closed else value.end
    if line.bare:
        return _bare(line, levels)
    found = None if levels.fits(line) else _misplaced(line, levels)
    levels.enter(line)
    return (found, value.line_end) if found else _valued(line, levels)


def _marker(line: Line, levels: Levels) -> Mistake | None:
    """A line of hyphens or dots: fine at the top, the end of everything below it."""
    if not levels.columns and line.value.text.startswith("---", line.start):
        return None
    return Mistake(cause="second-document", start=line.start, end=line.start + 3)


def _valued(line: Line, levels: Levels) -> tuple[Mistake | None, int]:
    """What is wrong with a line's value, after its name or hyphen, or on a line of its own."""
    value = line.value
    words = value.words.lstrip()
    if not words:
        levels.last = "open"
        return None, value.line_end
    levels.last = "closed"
    if words[0] in "\"'[{" and not value.words.startswith(words[0]):
        return Mistake(cause="odd-space", start=value.start, end=value.start + 1), value.line_end
    if words[0] in "\"'":
        return in_quotes(value)
    if words[0] in "[{":
        return in_brackets(value)
    if BLOCK.match(words):
        return None, levels.block_end(line)
    levels.last, levels.words = "words", value
    return in_words(value), value.line_end


def _bare(line: Line, levels: Levels) -> tuple[Mistake | None, int]:
    """A line without a field's name and without a hyphen: words that go on, or a mistake."""
    value = line.value
    found = _lookalike(line, levels)
    if found is None and levels.deeper(line.indent):
        if levels.last == "open":
            return _valued(line, levels)
        if levels.last in ("words", "lost"):
            return None, value.line_end
    if found is None and levels.last != "lost":
        end = value.start + len(value.words)
        found = Mistake(cause="not-a-field", start=line.first, end=end)
    return found, value.line_end


def _lookalike(line: Line, levels: Levels) -> Mistake | None:
    """What would be a field or an item, were it not for one sign."""
    first, words = line.first, line.value.words
    if words[0] == "\t" and (levels.last not in ("words", "lost") or _TAB.match(words)):
        return Mistake(cause="tab", start=first, end=first + 1)
    odd = _ODD_SPACE.match(words)
    if odd:
        at = first + odd.start(1)
        meant = shown(words[: odd.start(1)] + " " + words[odd.end(1) :])
        return Mistake(cause="odd-space", start=at, end=at + 1, instead=meant)
    return _starred(line) or _no_space_after_colon(line.value) or _no_item(line, levels)


def _starred(line: Line) -> Mistake | None:
    """A field whose name is set in bold."""
    words = line.value.words
    found = _STARRED.match(words)
    if found is None or not words.startswith(("*", "_")):
        return None
    meant = shown(f"{found[2]}: {words[found.end() :].lstrip()}".rstrip())
    end = line.first + found.end()
    return Mistake(cause="starred", start=line.first, end=end, instead=meant)


def _no_space_after_colon(value: Value) -> Mistake | None:
    named = NO_SPACE.match(value.words)
    if named is None:
        return None
    at = value.start + named.end() - 1
    before = value.text[value.line : value.start].lstrip()
    meant = shown(f"{before}{named[0]} {value.words[named.end() :]}")
    return Mistake(cause="no-space-after-colon", start=at, end=at + 1, instead=meant)


def _no_item(line: Line, levels: Levels) -> Mistake | None:
    """A list item with another sign than a hyphen, or without the space after it."""
    first, words = line.first, line.value.words
    beside = levels.item_at(line.indent)
    if _HYPHEN.match(words) and (levels.last in ("open", "lost") or beside):
        meant = shown(f"- {words[1:]}")
        return Mistake(cause="no-space-after-hyphen", start=first, end=first + 1, instead=meant)
    bullet = _BULLET.match(words)
    if bullet and (levels.last in ("open", "lost") or beside):
        meant = shown(f"- {words[bullet.end() :]}")
        return Mistake(cause="bullet", start=first, end=first + 1, sign=words[0], instead=meant)
    return None


def _misplaced(line: Line, levels: Levels) -> Mistake:
    """A field or an item that stands where nothing of its level is open."""
    words = levels.words
    if levels.deeper(line.indent) and levels.last == "words" and words is not None:
        above = _no_space_after_colon(words)
        if above is not None:
            return above
        if line.key and " " in line.key.strip():
            at = line.value.text.index(":", line.first)
            return Mistake(cause="colon", start=at, end=at + 1, sign=":")
    end = line.first + (1 if line.hyphens else len(line.key or ""))
    level = levels.columns[-1][0]
    under = line.hyphens and line.indent >= level and levels.last in ("words", "closed")
    beside = line.hyphens and any(item for _, item in levels.columns)
    cause = "item-column" if beside else "list-under-value" if under else "indentation"
    remark = _above(line) if cause == "indentation" else ""
    if remark:
        return Mistake(cause="under-remark", start=line.first, end=end, instead=remark)
    return Mistake(cause=cause, start=line.first, end=end)


def _above(line: Line) -> str:
    """The field on the line above, when it is there as a remark; else nothing."""
    text, at = line.value.text, line.start
    before = text.rfind("\n", 0, max(at - 1, 0)) + 1
    found = _REMARK.match(text, before, at)
    return found["field"] if found else ""
