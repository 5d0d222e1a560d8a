"""A body, read: its headings, links and images at once, its words when somebody asks."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from casc_portfolio.prose.inline import Known
from casc_portfolio.prose.layout import CELL, ITEM, PARAGRAPH, TERM, TITLE
from casc_portfolio.prose.layout import Stretch as Lines
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.model import (
    Comment,
    Heading,
    Image,
    Link,
    Section,
    Stretch,
    StretchKind,
    Unresolved,
)
from casc_portfolio.prose.reading import read_inline
from casc_portfolio.prose.shown import is_marked, shown
from casc_portfolio.prose.tags import Tag

_WORD = re.compile(r"[^\W_]")
_KINDS: dict[int, StretchKind] = {
    PARAGRAPH: "paragraph",
    ITEM: "item",
    CELL: "cell",
    TERM: "term",
    TITLE: "title",
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Prose:
    """The body of a file; all offsets count in characters from the beginning of the file.

    Every tuple is in the order of the file. ``anchors`` are the ids that a link ``#id``
    to this page may name.
    """

    start: int
    end: int
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    tags: tuple[Tag, ...] = ()
    anchors: frozenset[str] = frozenset()
    _lines: tuple[Lines, ...] = field(default=(), repr=False)
    _known: Known = field(default=Known({}, ()), repr=False)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The running text, one entry for each paragraph, item, cell, title and heading."""
        stretches = (self._stretch(lines) for lines in self._lines)
        return tuple(sorted((s for s in stretches if s.text), key=attrgetter("start")))

    def _stretch(self, lines: Lines) -> Stretch:
        kind, passage, start, end = lines
        start, end = stripped(passage.text, start, end)
        return Stretch(
            kind=_KINDS.get(kind, "heading"),
            text=shown_text(passage.text[start:end], self._known, kind=kind),
            start=passage.at(start),
            end=passage.at(end),
        )

    @cached_property
    def words(self) -> int:
        """Words a reader sees: no code blocks, comments or targets; headings and tables count."""
        return sum(count_words(stretch.text) for stretch in self.stretches)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """One for each heading, in their order."""
        sections: list[Section] = []
        open_ones: list[tuple[Heading, int]] = []
        ends = [self.end] * len(self.headings)
        for index, heading in enumerate(self.headings):
            while open_ones and open_ones[-1][0].level >= heading.level:
                ends[open_ones.pop()[1]] = heading.start
            open_ones.append((heading, index))
        for heading, end in zip(self.headings, ends, strict=True):
            sections.append(Section(heading=heading, start=heading.end, end=end))
        return tuple(sections)

    @cached_property
    def first_paragraph(self) -> str:
        """The text of the first paragraph; empty when there is none."""
        kinds = (stretch.text for stretch in self.stretches if stretch.kind == "paragraph")
        return next(kinds, "")


def shown_text(source: str, known: Known, *, kind: int) -> str:
    """Running text without its markup."""
    if not is_marked(source):
        return " ".join(source.split())
    return shown(read_inline(source, known, kind=kind), 0, len(source))


def count_words(text: str) -> int:
    """How many words there are; a lone dash or number sign is none."""
    return sum(1 for word in text.split() if _WORD.search(word))


def section_words(prose: Prose, heading: Heading) -> int:
    """Words below a heading, those of the headings within not counted; 0 for another page's."""
    section = next((s for s in prose.sections if s.heading == heading), None)
    if section is None:
        return 0
    first = bisect_left(prose.stretches, section.start, key=attrgetter("start"))
    return sum(
        count_words(stretch.text)
        for stretch in prose.stretches[first:]
        if stretch.start < section.end and stretch.kind != "heading"
    )


def plain_text(prose: Prose) -> str:
    """The running text without markup and headings, an empty line between two stretches."""
    return "\n\n".join(s.text for s in prose.stretches if s.kind != "heading")
