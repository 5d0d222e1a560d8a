"""Lists: bulleted, numbered, of definitions, and what is indented below their items."""

import re

from casc_portfolio.prose.layout import PARAGRAPH, TERM, Job, Layout, Node, Stretch
from casc_portfolio.prose.lines import LinePattern
from casc_portfolio.prose.passage import TAB, Line, detab, each_line, loose_detab

_MARKER = re.compile(r" {0,3}(?:[*+-]|\d+\.) +")
_ITEM = re.compile(r"\n(?: {0,3}(?:[*+-]|\d+\.) +| {4,7}(?:[*+-]|\d+\.) ())")
_DEFINITION = LinePattern(r" {0,3}: {1,3}")
_LAZY = re.compile(r" {0,3}[^ :]")
_INDENT = re.compile(r"(?: {4})+")

_LISTS = ("ul", "dl")
_ITEMS = ("li", "dd")


def find_list(layout: Layout, job: Job, end: int) -> int:
    """A marker at the beginning of a block."""
    return job.start if _MARKER.match(job.passage.text, job.start, end) else -1


def read_list(layout: Layout, job: Job, end: int) -> int:
    """Reads the block's items, each a job; those that are indented belong to the one before."""
    before = job.parent.last
    loose = before is not None and before.tag == "ul"
    if before is not None and before.tag == "ul":
        items = before
        if items.last:
            items.last.loosen()
    else:
        items = job.parent if job.parent.tag == "ul" else job.parent.add("ul")
    for start, stop, nested in _items(job.passage.text, job.start, end):
        if nested and items.last:
            item = items.last
        else:
            item = items.add("li")
        state = "looselist" if loose else "list"
        loose = False
        layout.jobs.append(Job(job.passage, start, stop, item, state))
    return end


def _items(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Start and end of each item's text; the third is true for lines indented below an item."""
    marker = _MARKER.match(text, start, end)
    assert marker
    bounds = []
    first, nested = marker.end(), False
    for found in _ITEM.finditer(text, first, end):
        indented = found.lastindex is not None
        if indented and nested:
            continue
        bounds.append((first, found.start(), nested))
        first = found.start() + 1 if indented else found.end()
        nested = indented
    bounds.append((first, end, nested))
    return bounds


def find_indented(layout: Layout, job: Job, end: int) -> int:
    """A block that begins with four spaces below a list or in one of its items."""
    if job.state == "detabbed" or not job.passage.text.startswith(" " * TAB, job.start, end):
        return -1
    last = job.parent.last
    belongs = job.parent.tag in _ITEMS or (last is not None and last.tag in _LISTS)
    return job.start if belongs else -1


def read_indented(layout: Layout, job: Job, end: int) -> int:
    """Moves the block into the item that its indentation points at."""
    text = job.passage.text
    level, sibling = _level(job, text, end)
    below = job.passage.lift(loose_detab(text, job.start, end, width=TAB * level))
    parent, last = job.parent, sibling.last
    if parent.tag in _ITEMS:
        inner = parent.last
        home = inner if inner is not None and inner.tag in _LISTS else parent
    elif sibling.tag in _ITEMS:
        home = sibling
    elif last is not None and last.tag in _ITEMS:
        last.loosen()
        home = last
    else:
        home = sibling.add("li")
    layout.jobs.append(Job(below, 0, len(below.text), home, "detabbed"))
    return end


def _level(job: Job, text: str, end: int) -> tuple[int, Node]:
    """How many levels of lists the indentation goes down, and the list or item found there."""
    indent = _INDENT.match(text, job.start, end)
    wanted = (indent.end() - job.start) // TAB if indent else 0
    level = 1 if job.state == "list" else 0
    node = job.parent
    while wanted > level:
        child = node.last
        if child is None or child.tag not in (*_LISTS, *_ITEMS):
            break
        if child.tag in _LISTS:
            level += 1
        node = child
    return level, node


def find_definition(layout: Layout, job: Job, end: int) -> int:
    """``: a definition`` below the lines of its terms."""
    text = job.passage.text
    if text.find(": ", job.start, end) < 0:
        return -1
    found = _DEFINITION.find(text, job.start, end)
    if found < 0 or (not text[job.start : found].strip() and job.parent.last is None):
        return -1
    return job.start


def read_definition(layout: Layout, job: Job, end: int) -> int:
    """Reads one definition and the terms above it, which may be the paragraph before."""
    text, parent = job.passage.text, job.parent
    line = _DEFINITION.find(text, job.start, end)
    marker = _DEFINITION.match(text, line, end)
    assert marker
    terms = [term for term in each_line(text, job.start, line) if text[slice(*term)].strip()]
    state = "list"
    if not terms and parent.last is not None and parent.last.tag == "p":
        state = "looselist"
        parent.children.pop()
        _make_terms(layout)
        terms = [(0, 0)]
    else:
        layout.stretches += [Stretch(TERM, job.passage, *term) for term in terms]
    last = parent.last
    known = last is not None and last.tag == "dl"
    items = last if last is not None and known else parent.add("dl")
    if not terms and items.last is not None and items.last.tag == "dd" and items.last.children:
        state = "looselist"
    body, rest = _definition(job, marker.end(), end)
    layout.jobs.append(body._replace(parent=items.add("dd"), state=state))
    return rest


def _definition(job: Job, start: int, end: int) -> tuple[Job, int]:
    """The text of a definition, and where the block goes on after it."""
    text = job.passage.text
    stop = text.find("\n", start, end)
    if stop < 0 or _LAZY.match(text, stop + 1, end):
        return job._replace(start=start, end=end), end
    lines: list[Line] = [(start, stop)]
    more, rest = detab(text, stop + 1, end)
    passage = job.passage.lift(lines + more)
    return job._replace(passage=passage, start=0, end=len(passage.text)), rest


def _make_terms(layout: Layout) -> None:
    """The paragraph that was read last turns out to hold terms, one a line."""
    if not layout.stretches or layout.stretches[-1].kind != PARAGRAPH:
        return
    _, passage, start, end = layout.stretches.pop()
    terms = each_line(passage.text, start, end)
    layout.stretches += [Stretch(TERM, passage, *term) for term in terms]
