"""The first sentence of a stretch of a page, as plain words for a card."""

import re
from typing import Any

from casc_portfolio.content.document import Document

_SENTENCE = re.compile(r".{20,}?[.!?…][\"”’')]*(?=\s|$)")
_LONGEST = 240


def first_sentence(document: Document[Any], start: int, end: int) -> str:
    """The first sentence of the first paragraph in ``text[start:end]``; empty without one."""
    for stretch in document.prose.stretches:
        if stretch.kind == "paragraph" and start <= stretch.start and stretch.end <= end:
            return shortened(" ".join(stretch.text.split()))
    return ""


def shortened(words: str) -> str:
    """The first sentence of a line of words, cut between two words when it is very long."""
    found = _SENTENCE.match(words)
    sentence = found[0] if found else words
    if len(sentence) <= _LONGEST:
        return sentence
    return sentence[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
