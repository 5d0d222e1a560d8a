"""What the blocks of a body are: stretches of running text, headings, and definitions."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from casc_portfolio.prose.passage import Line, Passage
from casc_portfolio.prose.tags import Tag

PARAGRAPH, ITEM, CELL, TERM, TITLE = 0, 7, 8, 9, 10
"""Kinds of a stretch; 1 to 6 is a heading of that level."""
HEADINGS = range(1, 7)


class Stretch(NamedTuple):
    """Running text that is read in one go: nothing inline reaches out of it."""

    kind: int
    passage: Passage
    start: int
    end: int


class HeadingLines(NamedTuple):
    """The lines of a heading, and its text among them."""

    stretch: Stretch
    start: int
    end: int
    anchor: str


class Reference(NamedTuple):
    """The target of a link, defined apart from it; places count in the file."""

    target: str
    start: int
    end: int


class Node:
    """An element of the page, as far as the blocks that follow it need to know it."""

    __slots__ = ("children", "depth", "tag", "text")

    def __init__(self, tag: str, depth: int) -> None:
        self.tag = tag
        self.depth = depth
        self.text = False
        self.children: list[Node] = []

    @property
    def last(self) -> "Node | None":
        """What stands last in it."""
        return self.children[-1] if self.children else None

    def add(self, tag: str) -> "Node":
        """A new element at its end."""
        child = Node(tag, self.depth + 1)
        self.children.append(child)
        return child

    def loosen(self) -> None:
        """Text that stood in it directly becomes its first paragraph."""
        if self.text:
            self.text = False
            self.children.insert(0, _PARAGRAPH)


_TASK = re.compile(r" *\[[ xX]\] +")
_PARAGRAPH = Node("p", 0)
_HEADING = Node("h", 0)


class Job(NamedTuple):
    """Blocks that are still to be read, and the element they belong to.

    ``state`` is what the list around them, if any, makes of them; ``partly`` is what is
    known of the first block when some of it has been read.
    """

    passage: Passage
    start: int
    end: int
    parent: Node
    state: str = ""
    partly: "Partly | None" = None


class Partly(NamedTuple):
    """A block in the middle of being read, so that none of its lines is searched twice.

    It ends at ``stop``, and the next one begins at ``after``. ``found`` is where each
    finder found something; ``known`` is what the next part of it was found to be.
    """

    stop: int
    after: int
    found: "dict[Finder, int]"
    known: "Reader | None" = None


Finder = Callable[["Layout", Job, int], int]
"""Where something begins in the block from a job's start to the offset; -1 if it is not there."""
Reader = Callable[["Layout", Job, int], int]
"""Reads what begins at a job's start, in the block that ends at the offset; returns where it ends."""


@dataclass(slots=True)
class Layout:
    """What has been found so far."""

    stretches: list[Stretch] = field(default_factory=list)
    headings: list[HeadingLines] = field(default_factory=list)
    references: dict[str, Reference] = field(default_factory=dict)
    footnotes: dict[str, Passage] = field(default_factory=dict)
    elements: "dict[int, Element]" = field(default_factory=dict)
    jobs: list[Job] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)

    def paragraph(self, job: Job, start: int, end: int) -> None:
        """Running text, in a paragraph of its own or directly in a tight list's item."""
        parent = job.parent
        kind = PARAGRAPH
        if parent.tag == "li" and not parent.text and not parent.children:
            box = _TASK.match(job.passage.text, start, end)
            start = box.end() if box else start
        if job.state == "list":
            kind = ITEM
            parent.text = parent.text or not parent.children
        else:
            parent.children.append(_PARAGRAPH)
        self.stretches.append(Stretch(kind, job.passage, start, end))

    def heading(self, job: Job, level: int, text: Line, lines: Line, anchor: str = "") -> None:
        """A heading: where its text stands, and where its lines."""
        job.parent.children.append(_HEADING)
        stretch = Stretch(level, job.passage, *text)
        self.stretches.append(stretch)
        self.headings.append(HeadingLines(stretch, *lines, anchor))


class Element(NamedTuple):
    """A raw HTML element whose content is Markdown; one that is a heading has a level."""

    tag: str
    inline: bool
    level: int
    anchor: str
    content: Passage
    children: "tuple[Element, ...]"
