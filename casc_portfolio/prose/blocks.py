"""The block structure of a body: which lines belong together, and what they are."""

import re
from typing import NamedTuple

from casc_portfolio.prose import containers, definitions, elements, leaves, lists, tables
from casc_portfolio.prose.definitions import BLANK
from casc_portfolio.prose.layout import Finder, Job, Layout, Node, Reader
from casc_portfolio.prose.passage import GONE, Passage

DEEPEST = 60
"""Levels of blocks in blocks; what lies deeper is read as running text."""

_FIRST = frozenset(" #-*+_>:[!?=|0123456789" + GONE)
_LATER = re.compile(r"\n(?:#|!!!|\?\?\?|=| *(?:[>:|_-]|\*[ *\[]|\[[^\[\]]*\]:))")
_LEADING = re.compile(r"(?: *\n)+")


class _Construct(NamedTuple):
    """A kind of block: ``anywhere`` when it may begin on a later line of a block of text."""

    find: Finder
    read: Reader
    anywhere: bool


_OPENING = _Construct(containers.find_opening, containers.read_opening, anywhere=True)
_CONSTRUCTS = (
    _Construct(containers.find_content, containers.read_content, anywhere=False),
    _Construct(elements.find_element, elements.read_element, anywhere=False),
    _Construct(lists.find_indented, lists.read_indented, anywhere=False),
    _Construct(leaves.find_code, leaves.read_code, anywhere=False),
    _Construct(tables.find_table, tables.read_table, anywhere=False),
    _Construct(leaves.find_hash, leaves.read_hash, anywhere=True),
    _Construct(leaves.find_setext, leaves.read_setext, anywhere=False),
    _Construct(leaves.find_rule, leaves.read_rule, anywhere=True),
    _Construct(lists.find_list, lists.read_list, anywhere=False),
    _Construct(lists.find_definition, lists.read_definition, anywhere=False),
    _Construct(containers.find_quote, containers.read_quote, anywhere=True),
    _Construct(definitions.find_footnote, definitions.read_footnote, anywhere=True),
    _Construct(definitions.find_abbreviation, definitions.read_abbreviation, anywhere=True),
    _Construct(definitions.find_reference, definitions.read_reference, anywhere=True),
)
"""In the order in which Python-Markdown tries them."""


def lay_out(layout: Layout, passage: Passage, start: int) -> None:
    """Fills ``layout`` from ``passage.text[start:]``; footnotes come last, as on the page."""
    text = passage.text
    openings = "!!!" in text or "???" in text or "===" in text
    constructs = (_OPENING, *_CONSTRUCTS) if openings else _CONSTRUCTS
    _work(layout, Job(passage, start, len(text), Node("body", 0)), constructs)
    read = 0
    while read < len(layout.footnotes):
        for footnote in list(layout.footnotes.values())[read:]:
            job = Job(footnote, 0, len(footnote.text), Node("footnote", 1))
            _work(layout, job, constructs)
            read += 1


def _work(layout: Layout, job: Job, constructs: tuple[_Construct, ...]) -> None:
    """Reads a job, and the jobs it leads to before what follows them."""
    waiting = [job]
    while waiting:
        rest = _blocks(layout, waiting.pop(), constructs)
        if rest is not None:
            waiting.append(rest)
        waiting += reversed(layout.jobs)
        layout.jobs.clear()


def _blocks(layout: Layout, job: Job, constructs: tuple[_Construct, ...]) -> Job | None:
    """Reads blocks up to the first that leads to jobs; what is then left is a job too."""
    passage, start, end, parent, state, known, found = job
    text = passage.text
    if known is None and (leading := _LEADING.match(text, start, end)):
        start = leading.end()
    while start < end:
        blank = BLANK.search(text, start, end)
        stop, after = blank.span() if blank else (end, end)
        if stop == start:
            start = after
            continue
        if known is None and _is_plain(text, start, stop):
            layout.paragraph(job, start, stop)
            start = after
            continue
        here = Job(passage, start, end, parent, state, known, found)
        start, known, found = _block(layout, here, stop, constructs)
        if start >= stop:
            start, known, found = (after if start == stop else start), None, None
        if layout.jobs:
            return Job(passage, start, end, parent, state, known, found)
    return None


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether a block is running text at first sight."""
    return text[start] not in _FIRST and _LATER.search(text, start, end) is None


def _block(
    layout: Layout, job: Job, end: int, constructs: tuple[_Construct, ...]
) -> tuple[int, Reader | None, dict[Finder, int] | None]:
    """Reads the first thing in a block; returns where it goes on, and what is known of the rest."""
    if job.known is not None:
        return job.known(layout, job, end), None, job.found
    found = job.found if job.found is not None else {}
    if job.parent.depth < DEEPEST:
        for construct in constructs:
            start = _find(construct, layout, job, end, found)
            if start == job.start:
                return construct.read(layout, job, end), None, found
            if start > job.start:
                before = Job(job.passage, job.start, start - 1, job.parent, job.state)
                layout.jobs.append(before)
                return start, construct.read, found
    layout.paragraph(job, job.start, end)
    return end, None, None


def _find(
    construct: _Construct, layout: Layout, job: Job, end: int, found: dict[Finder, int]
) -> int:
    """Where a construct begins; what was found once in a block holds until it is passed."""
    if not construct.anywhere:
        return construct.find(layout, job, end)
    start = found.get(construct.find)
    if start is None or 0 <= start < job.start:
        start = found[construct.find] = construct.find(layout, job, end)
    return start
