"""The block structure of a body: which lines belong together, and what they are."""

import re
from typing import NamedTuple

from casc_portfolio.prose import containers, definitions, elements, leaves, lists, tables
from casc_portfolio.prose.definitions import BLANK
from casc_portfolio.prose.layout import Finder, Job, Layout, Node, Partly, Reader
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.lines import FIRST, begins_later
from casc_portfolio.prose.passage import GONE, Passage

DEEPEST = 60
"""Levels of blocks in blocks; what lies deeper is read as running text."""

_LEADING = re.compile(r"(?: *\n)+")
_LINE = re.compile(
    rf"(?:[^{re.escape(''.join(FIRST))}][^\n]*+|(#{{1,6}})([^\\\n#]*+))(?:(\n(?: *\n)+)|\n?\Z)"
)
"""A block of one line that is a paragraph or a heading at first sight."""


class _Construct(NamedTuple):
    """A kind of block.

    It may begin ``anywhere`` in a block of text, or at its beginning only; one that
    ``claims`` the lines above it begins with them.
    """

    find: Finder
    read: Reader
    anywhere: bool = False
    claims: bool = False


_OPENING = _Construct(containers.find_opening, containers.read_opening, anywhere=True)
_ELEMENT = _Construct(elements.find_element, elements.read_element)
_HASH = _Construct(leaves.find_hash, leaves.read_hash, anywhere=True)
_RULE = _Construct(leaves.find_rule, leaves.read_rule, anywhere=True)
_LIST = _Construct(lists.find_list, lists.read_list)
_QUOTE = _Construct(containers.find_quote, containers.read_quote, anywhere=True)
_FOOTNOTE = _Construct(definitions.find_footnote, definitions.read_footnote, anywhere=True)
_REFERENCE = _Construct(definitions.find_reference, definitions.read_reference, anywhere=True)
_CONSTRUCTS = (
    _Construct(containers.find_content, containers.read_content),
    _ELEMENT,
    _Construct(lists.find_indented, lists.read_indented),
    _Construct(lists.find_indented_definition, lists.read_indented_definition),
    _Construct(leaves.find_code, leaves.read_code),
    _Construct(tables.find_table, tables.read_table),
    _HASH,
    _Construct(leaves.find_setext, leaves.read_setext),
    _RULE,
    _LIST,
    _Construct(lists.find_definition, lists.read_definition, anywhere=True, claims=True),
    _QUOTE,
    _FOOTNOTE,
    _Construct(definitions.find_abbreviation, definitions.read_abbreviation, anywhere=True),
    _REFERENCE,
)
"""In the order in which Python-Markdown tries them."""

_IN_LIST = (_RULE, _LIST)
_BY_FIRST = {
    "#": (_HASH,),
    ">": (_QUOTE,),
    "[": (_FOOTNOTE, _REFERENCE),
    "!": (_OPENING,),
    "-": _IN_LIST,
    **dict.fromkeys("+0123456789", (_LIST,)),
    GONE: (_ELEMENT,),
}
"""All that a block can begin with, by its first character, when its later lines begin nothing."""


def lay_out(layout: Layout, passage: Passage, start: int) -> None:
    """Fills ``layout`` from ``passage.text[start:]``; footnotes come last, as on the page."""
    text = passage.text
    # One sign is found at once, three are not.
    openings = any(sign in text and sign * 3 in text for sign in "!?=") or bool(layout.elements)
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
    passage, start, end, parent, state, partly = job
    text, candidates = passage.text, constructs
    if partly is None and (leading := _LEADING.match(text, start, end)):
        start = leading.end()
    while start < end:
        if partly is None:
            line = _LINE.match(text, start, end)
            if line and not (line[1] and parent.depth >= DEEPEST):
                start = _one_line(layout, job, line)
                continue
            blank = BLANK.search(text, start, end)
            stop, after = blank.span() if blank else (end, end)
            if stop == start:
                start = after
                continue
            quiet = not begins_later(text, start, stop)
            if quiet and text[start] not in FIRST:
                layout.paragraph(job, start, stop)
                start = after
                continue
            partly = Partly(stop, after, {})
            if quiet:
                candidates = _BY_FIRST.get(text[start], constructs)
            elif lists.is_quiet(text, start, stop):
                candidates = _IN_LIST
        here = Job(passage, start, end, parent, state, partly)
        start, partly = _block(layout, here, partly, candidates)
        candidates = constructs
        if layout.jobs:
            return Job(passage, start, end, parent, state, partly)
    return None


def _one_line(layout: Layout, job: Job, line: re.Match[str]) -> int:
    """Reads such a block; returns where the next one begins."""
    stop, after = line.span(3) if line[3] else (line.end(), line.end())
    if line[1]:
        lines = line.start(), line.end(2)
        layout.heading(job, len(line[1]), stripped(line.string, *line.span(2)), lines)
    else:
        layout.paragraph(job, line.start(), stop)
    return after


def _block(
    layout: Layout, job: Job, partly: Partly, constructs: tuple[_Construct, ...]
) -> tuple[int, Partly | None]:
    """Reads what a block begins with; returns where to go on, and what is known of the rest."""
    stop, after, found, known = partly
    if known is None and job.parent.depth < DEEPEST:
        for construct in constructs:
            start = _find(construct, layout, job, stop, found)
            if start == job.start:
                known = construct.read
                break
            if start > job.start:
                before = Job(job.passage, job.start, start - 1, job.parent, job.state)
                layout.jobs.append(before)
                return start, Partly(stop, after, found, construct.read)
    if known is None:
        layout.paragraph(job, job.start, stop)
        return after, None
    start = known(layout, job, stop)
    if start == stop:
        return after, None
    return start, Partly(stop, after, found) if start < stop else None


def _find(
    construct: _Construct, layout: Layout, job: Job, end: int, found: dict[Finder, int]
) -> int:
    """Where a construct begins; what was found once in a block holds until it is passed."""
    if not construct.anywhere:
        return construct.find(layout, job, end)
    start = found.get(construct.find)
    if start is None or 0 <= start < job.start:
        start = found[construct.find] = construct.find(layout, job, end)
    return job.start if start >= 0 and construct.claims else start
