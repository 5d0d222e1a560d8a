"""Lines broken at spaces, so that they fit the columns of a terminal."""

import re
from collections.abc import Iterator

_PAINT = re.compile(r"\x1b\[[0-9;]*m")


def fold(text: str, columns: int | None, *, hanging: int = 0) -> str:
    """``text`` in lines of at most ``columns`` cells; as it is when ``columns`` is ``None``.

    What is broken goes on at the line's own indentation and ``hanging`` cells more. A word
    that is longer than a line, such as an address, stays whole: it can still be copied.
    """
    if columns is None:
        return text
    lines = (part for line in text.split("\n") for part in _parts(line, columns, hanging))
    return "\n".join(lines)


def _parts(line: str, columns: int, hanging: int) -> Iterator[str]:
    if _cells(line) <= columns:
        yield line
        return
    words = line.lstrip(" ").split(" ")
    indent = " " * (len(line) - len(line.lstrip(" ")))
    part = indent + words[0]
    for word in words[1:]:
        if _cells(part) + 1 + _cells(word) <= columns:
            part += f" {word}"
        elif word:
            yield part.rstrip(" ")
            part = indent + " " * hanging + word
    yield part


def _cells(text: str) -> int:
    return len(_PAINT.sub("", text))
