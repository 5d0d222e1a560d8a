"""Lists: bulleted, numbered, of definitions, and what is indented below their items."""

import re
from typing import NamedTuple

from casc_portfolio.prose.layout import PARAGRAPH, TERM, Job, Layout, Node, Stretch
from casc_portfolio.prose.lines import LinePattern, is_plain
from casc_portfolio.prose.passage import TAB, detab, each_line, loose_detab

_MARKER = re.compile(r" {0,3}(?:[*+-]|\d+\.) +")
_ITEM = re.compile(r"\n(?: {0,3}(?:[*+-]|\d+\.) +| {4,7}(?:[*+-]|\d+\.) ())")
_LOUD = re.compile(r"\n(?:[#=!?]|-+ *(?:\n|\Z)| {0,3}([-_*]) {0,2}\1)")
_DEFINITION = LinePattern(r" {0,3}: {1,3}")
_LAZY = re.compile(r" {0,3}[^ :]")
_INDENT = re.compile(r"(?: {4})+")


class _Tags(NamedTuple):
    lists: tuple[str, ...]
    items: tuple[str, ...]


_BULLETS = _Tags(("ul",), ("li",))
_ALL = _Tags(("dl", "ul"), ("dd", "li"))


def find_list(layout: Layout, job: Job, end: int) -> int:
    """A marker at the beginning of a block."""
    return job.start if _MARKER.match(job.passage.text, job.start, end) else -1


def is_quiet(text: str, start: int, end: int) -> bool:
    """Whether a block is a list at first sight: nothing in it could begin something else."""
    marker = _MARKER.match(text, start, end)
    return bool(marker) and text.find("|", start, end) < 0 and not _LOUD.search(text, start, end)


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
        item = items.last if nested and items.last else items.add("li")
        inner = Job(job.passage, start, stop, item, "looselist" if loose else "list")
        loose = False
        if is_plain(job.passage.text, start, stop):
            layout.paragraph(inner, start, stop)
        else:
            layout.jobs.append(inner)
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
    return _belongs(job, end, _BULLETS)


def find_indented_definition(layout: Layout, job: Job, end: int) -> int:
    """The same below a list of definitions."""
    return _belongs(job, end, _ALL)


def read_indented(layout: Layout, job: Job, end: int) -> int:
    """Moves the block into the item that its indentation points at."""
    return _move(layout, job, end, _BULLETS)


def read_indented_definition(layout: Layout, job: Job, end: int) -> int:
    """Moves the block into the definition or item that its indentation points at."""
    return _move(layout, job, end, _ALL)


def _belongs(job: Job, end: int, tags: _Tags) -> int:
    if job.state == "detabbed" or not job.passage.text.startswith(" " * TAB, job.start, end):
        return -1
    last = job.parent.last
    belongs = job.parent.tag in tags.items or (last is not None and last.tag in tags.lists)
    return job.start if belongs else -1


def _move(layout: Layout, job: Job, end: int, tags: _Tags) -> int:
    text = job.passage.text
    level, sibling = _level(job, end, tags)
    below = job.passage.lift(loose_detab(text, job.start, end, width=TAB * level))
    parent, last = job.parent, sibling.last
    if parent.tag in tags.items:
        inner = parent.last
        home = inner if inner is not None and inner.tag in tags.lists else parent
    elif sibling.tag in tags.items:
        home = sibling
    elif last is not None and last.tag in tags.items:
        last.loosen()
        home = last
    else:
        home = sibling.add(tags.items[0])
    layout.jobs.append(Job(below, 0, len(below.text), home, "detabbed"))
    return end


def _level(job: Job, end: int, tags: _Tags) -> tuple[int, Node]:
    """How many levels of lists the indentation goes down, and the list or item found there."""
    indent = _INDENT.match(job.passage.text, job.start, end)
    wanted = (indent.end() - job.start) // TAB if indent else 0
    level = 1 if job.state == "list" else 0
    node = job.parent
    while wanted > level:
        child = node.last
        if child is None or child.tag not in (*tags.lists, *tags.items):
            break
        if child.tag in tags.lists:
            level += 1
        node = child
    return level, node


def find_definition(layout: Layout, job: Job, end: int) -> int:
    """``: a definition`` below the lines of its terms."""
    text = job.passage.text
    if text.find(": ", job.start, end) < 0:
        return -1
    found = _DEFINITION.find(text, job.start, end)
    return -1 if found == job.start and job.parent.last is None else found


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
    home, start = items.add("dd"), marker.end()
    stop = text.find("\n", start, end)
    if stop < 0 or _LAZY.match(text, stop + 1, end):
        layout.jobs.append(Job(job.passage, start, end, home, state))
        return end
    lines, rest = detab(text, stop + 1, end)
    below = job.passage.lift([(start, stop), *lines])
    layout.jobs.append(Job(below, 0, len(below.text), home, state))
    return rest


def _make_terms(layout: Layout) -> None:
    """The paragraph that was read last turns out to hold terms, one a line."""
    if not layout.stretches or layout.stretches[-1].kind != PARAGRAPH:
        return
    _, passage, start, end = layout.stretches.pop()
    terms = each_line(passage.text, start, end)
    layout.stretches += [Stretch(TERM, passage, *term) for term in terms]
