"""Running text as a reader sees it: without markup, with its entities as characters."""

import re
from collections.abc import Mapping

from casc_portfolio.prose.inline import Cut, Inline
from casc_portfolio.prose.passage import EDGE, GONE
from casc_portfolio.prose.tags import unescape

_MARKED = re.compile(r"[\[<{`\\&*_\x02\x03]")
_HIDDEN = str.maketrans("", "", GONE + EDGE)


def is_marked(source: str) -> bool:
    """Whether a text may hold any markup at all."""
    return _MARKED.search(source) is not None


def shown(inline: Inline, start: int, end: int, *, spoken: Mapping[int, str] | None = None) -> str:
    """A stretch of the text, with every run of white space as one space.

    ``spoken`` is what stands for images, by the offsets at which they end.
    """
    pieces = []
    for first, last in inline.pieces(start, end, inline.markup(emphasised=True)):
        if spoken and first in spoken:
            pieces.append(spoken[first])
        pieces.append(_text(inline, (first, last)))
    return " ".join("".join(pieces).translate(_HIDDEN).split())


def _text(inline: Inline, stretch: Cut) -> str:
    """What stands between two cuts; code is shown as it was typed."""
    piece = inline.source[slice(*stretch)]
    return piece if stretch in inline.code else unescape(piece)
