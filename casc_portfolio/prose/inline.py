"""Running text as it is being read: what was found in it, and what of it is not shown."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from casc_portfolio.prose.emphasis import emphasis
from casc_portfolio.prose.layout import Reference
from casc_portfolio.prose.passage import mask
from casc_portfolio.prose.tags import Tag, unescape

Cut = tuple[int, int]
"""A stretch of the source that is markup, and not shown."""

_CUT = re.compile(r"[\[\]<>{}`\\]")
"""One of these is in every stretch of markup, emphasis aside."""


@dataclass(slots=True)
class Spot:
    """A link or an image within its text, all offsets relative to it.

    A reference has its target elsewhere: ``reference`` says where. ``alt`` is what an
    attribute list says instead of the text in brackets; ``scheme`` is what an address
    is given that was typed without it.
    """

    form: Literal["inline", "reference", "autolink"]
    start: int
    end: int
    text: Cut
    target: Cut = (0, 0)
    reference: Reference | None = None
    scheme: str = ""
    alt: str | None = None


class Missing(NamedTuple):
    """A reference to a definition that is not there."""

    name: str
    start: int
    end: int


@dataclass(slots=True)
class Inline:
    """A stretch of running text; all offsets count from its beginning.

    ``anchor`` is the id that an attribute list gives to the whole stretch, ``anchors``
    are those within it. ``cuts`` are the stretches of markup, in no order.
    """

    source: str
    links: list[Spot] = field(default_factory=list)
    images: list[Spot] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    lists: list[Tag] = field(default_factory=list)
    comments: list[Cut] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    anchor: str | None = None
    cuts: list[Cut] = field(default_factory=list)
    code: set[Cut] = field(default_factory=set)
    _data: str = ""
    _sign: str = ""
    _hidden: list[Cut] = field(default_factory=list)
    _markup: list[Cut] | None = None
    _all_markup: list[Cut] | None = None

    @property
    def data(self) -> str:
        """The source, with what has been read hidden."""
        if self._hidden:
            sign, stretches = self._sign, self._hidden
            edits = [(start, end, sign * (end - start)) for start, end in stretches]
            self._data, self._hidden = mask(self._data or self.source, edits), []
        return self._data or self.source

    def hide(self, stretches: list[Cut], sign: str) -> None:
        """Hides stretches, given in their order, from what is read later, if anything is."""
        self._data = self.data
        self._sign, self._hidden = sign, stretches

    def markup(self, *, emphasised: bool = False) -> list[Cut]:
        """The stretches of markup in their order, those of bold and italic only if asked for."""
        if self._markup is None:
            self._markup = sorted(self.cuts)
        if not emphasised:
            return self._markup
        if self._all_markup is None:
            self._all_markup = sorted([*self._markup, *emphasis(self.data)])
        return self._all_markup

    def pieces(self, start: int, end: int, cuts: list[Cut]) -> Iterator[Cut]:
        """What lies between the cuts in a stretch; of cuts that overlap the first counts."""
        index = bisect_left(cuts, (start, start))
        for first, last in cuts[index : bisect_left(cuts, (end, end), index)]:
            if first >= start and last <= end:
                yield start, first
                start = last
        yield start, end

    def bare(self, start: int, end: int) -> str:
        """A target or alternative text as it is meant: backslashes and entities read."""
        typed = self.source[start:end]
        if not self.cuts or not _CUT.search(typed):
            return unescape(typed)
        pieces = self.pieces(start, end, self.markup())
        return unescape("".join([self.source[first:last] for first, last in pieces]))


class Known(NamedTuple):
    """The names that a page defines."""

    references: Mapping[str, Reference]
    footnotes: Collection[str]
