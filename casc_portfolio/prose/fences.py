"""Fenced code: found before anything else, hidden from everything else."""

import re
from dataclasses import dataclass

from casc_portfolio.prose.passage import GONE, each_line, mask

_PREFIX = re.compile(r"[> ]*")
_OPEN = re.compile(
    r"""
    (?P<fence>~{3,}|`{3,})
    (?: \ * \.? [\w\#.+-]+ (?=\ |$) )?                              # the language
    (?:
        \ * \{ .* \}                                                # attributes
      | (?: \ *
            (?: title (?: =(["']).*?\2 )? | title_mode (?: =(["']).*?\3 )?
              | hl_lines=(["']) \d+(?:-\d+)?(?:\ +\d+(?:-\d+)?)* \4
              | linenums=(["']) \d.*? \5
            ) (?=\ |$)
        )+
    )?
    \ * $
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class _Fence:
    """A fence that waits for its end."""

    mark: str
    start: int
    width: int
    quotes: int
    blank: bool = False


def hide_fences(text: str, start: int) -> str:
    """The text with every fenced block from ``start`` on turned into one line of nothing.

    The prefix of the opening line (indentation, ``>``) stays, so that the line still
    belongs to the list or the quotation around it. A fence without an end is text.
    """
    if not any(sign in text and sign * 3 in text for sign in "`~"):  # one sign is found at once
        return text
    edits = []
    fence: _Fence | None = None
    for first, last in each_line(text, start, len(text)):
        line = text[first:last]
        if fence is None:
            fence = _opened(line, first)
        elif _closes(fence, line):
            edits.append((fence.start, last, GONE * (last - fence.start)))
            fence = None
        elif not _holds(fence, line):
            fence = None
    return mask(text, edits)


def _opened(line: str, first: int) -> _Fence | None:
    if "```" not in line and "~~~" not in line:
        return None
    prefix = _PREFIX.match(line)
    width = prefix.end() if prefix else 0
    found = _OPEN.match(line, width)
    if found is None:
        return None
    return _Fence(found["fence"], first + width, width, line.count(">", 0, width))


def _content(fence: _Fence, line: str) -> tuple[str, str]:
    """A line's prefix, as wide as the fence's at most, and what follows it."""
    prefix = _PREFIX.match(line, 0, fence.width)
    width = prefix.end() if prefix else 0
    return line[:width], line[width:]


def _closes(fence: _Fence, line: str) -> bool:
    prefix, content = _content(fence, line)
    if content.rstrip(" ") != fence.mark:
        return False
    if fence.quotes:
        return _holds(fence, line)
    return len(prefix) == fence.width and ">" not in prefix


def _holds(fence: _Fence, line: str) -> bool:
    """Whether a line may stand inside the fence; one that may not turns the fence into text."""
    prefix, content = _content(fence, line)
    quotes = prefix.count(">")
    if not fence.quotes:
        return quotes == 0 and (not line.strip() or len(prefix) == fence.width)
    if quotes > fence.quotes:
        return False
    if not content:
        fence.blank = True
        return True
    if len(prefix) < fence.width or (fence.blank and quotes < fence.quotes):
        return False
    fence.blank = False
    return True
