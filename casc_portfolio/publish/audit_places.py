"""Where words that an audit found begin: the line of a text, or the page of a PDF."""

import re

from casc_portfolio.publish.audit_words import Run


def line_of(text: bytes, phrase: Run, *, least: int = 1) -> int | None:
    """The line in which the words begin."""
    at = _place(text, phrase, least=least)
    return None if at is None else text.count(b"\n", 0, at) + 1


def page_of(text: bytes, phrase: Run) -> int:
    """The page of a PDF on which the words begin; form feeds divide the pages."""
    return text.count(b"\f", 0, _place(text, phrase, least=3) or 0) + 1


def _place(text: bytes, phrase: Run, *, least: int) -> int | None:
    """Where the words begin, told by the first three; by ``least`` if need be."""
    for count in range(min(3, len(phrase)), min(least, len(phrase)) - 1, -1):
        together = rb"[\W_]+".join(map(re.escape, phrase[:count]))
        found = re.search(together, text, re.IGNORECASE)
        if found:
            return found.start()
    return None
