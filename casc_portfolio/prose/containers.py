"""Blocks that hold blocks by indentation or by a sign: admonitions, details, tabs, quotations."""

import re

from casc_portfolio.prose.layout import TITLE, Job, Layout, Node, Stretch
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.lines import LinePattern
from casc_portfolio.prose.passage import TAB, detab, each_line
from casc_portfolio.prose.tags import BOX, Tag, Value

_OPENING = LinePattern(
    r"(?:"
    r"!!! ?[\w-]+(?: +[\w-]+)*(?: +\"(?P<note>[^\n]*?)\")?"
    r"|\?\?\?\+? ?(?:(?:[\w-]+(?: +[\w-]+)*?)?(?: +\"(?P<details>[^\n]*?)\")|[\w-]+(?: +[\w-]+)*?)"
    r"|===(?:\+!?|!\+?)? +\"(?P<tab>[^\n]*?)\""
    r") *$"
)
_KIND = re.compile(r"[!?]{3}\+? ?(?P<words>[\w-]+(?: +[\w-]+)*)")
_HEADING = re.compile(r"(#{1,6})(.*?)#*\Z", re.DOTALL)
_QUOTE = LinePattern(r" {0,3}>")
_SIGN = re.compile(r" {0,3}> ?")
_TAGS = {"!": "admonition", "?": "details", "=": "tabs"}
_LISTS = ("ul", "dl")


def find_opening(layout: Layout, job: Job, end: int) -> int:
    """``!!! note``, ``??? note`` or ``=== "Tab"``, on any line of a block."""
    return _OPENING.find(job.passage.text, job.start, end)


def read_opening(layout: Layout, job: Job, end: int) -> int:
    """Reads the line and what is indented directly below it."""
    text = job.passage.text
    found = _OPENING.match(text, job.start, end)
    assert found
    node = _container(job.parent, found[0])
    _kind(layout, job, found)
    _title(layout, job, node, found)
    start = found.end() + 1
    if start >= end:
        return end
    lines, rest = detab(text, start, end)
    below = job.passage.lift(lines)
    layout.jobs.append(Job(below, 0, len(below.text), node, job.state))
    return rest


def _container(parent: Node, line: str) -> Node:
    """The element that the line opens; a tab joins the tabs before it."""
    tag = _TAGS[line[0]]
    if tag != "tabs":
        return parent.add(tag)
    last = parent.last
    joins = last is not None and last.tag == tag and "!" not in line[3:5]
    tabs = last if last is not None and joins else parent.add(tag)
    return tabs.add("tab")


def _kind(layout: Layout, job: Job, found: re.Match[str]) -> None:
    """The words that say what kind of box it is become its classes."""
    kind = _KIND.match(job.passage.text, found.start(), found.end())
    if kind:
        start, end = job.passage.at(kind.start("words")), job.passage.at(kind.end("words"))
        words = Value(kind["words"].lower(), start, end, start, end)
        layout.tags.append(Tag(BOX, {"class": words}, start, end))


def _title(layout: Layout, job: Job, node: Node, found: re.Match[str]) -> None:
    """The title of a container, typed or not; that of details may be a heading."""
    text, name = job.passage.text, found.lastgroup
    if node.tag == "details":
        node.add("summary")
    elif node.tag == "admonition" and not (name and not found[name]):
        node.add("p")
    if name is None:
        return
    start, end = found.span(name)
    heading = _HEADING.match(text[start:end]) if node.tag == "details" else None
    if heading is None:
        layout.stretches.append(Stretch(TITLE, job.passage, start, end))
        return
    first, last = heading.span(2)
    inner = stripped(text, start + first, start + last)
    summary = Job(job.passage, start, end, node.children[0])
    layout.heading(summary, len(heading[1]), inner, (start, end))


def find_content(layout: Layout, job: Job, end: int) -> int:
    """A block that is indented below a container, or below a list in it."""
    last = job.parent.last
    if last is None or last.tag not in _TAGS.values():
        return -1
    return job.start if job.passage.text.startswith(" " * TAB, job.start, end) else -1


def read_content(layout: Layout, job: Job, end: int) -> int:
    """Moves the block into the container, or into the list item its indentation points at."""
    text = job.passage.text
    home = job.parent.last
    assert home
    if home.tag == "tabs" and home.last:
        home = home.last
    width = TAB
    while (
        text.startswith(" " * (width + TAB), job.start, end)
        and (below := home.last) is not None
        and below.tag in _LISTS
        and below.last is not None
    ):
        home = below.last
        width += TAB
    lines, rest = detab(text, job.start, end, width=width)
    if home.tag in ("li", "dd"):
        home.loosen()
    inner = job.passage.lift(lines)
    layout.jobs.append(Job(inner, 0, len(inner.text), home, job.state))
    return rest


def find_quote(layout: Layout, job: Job, end: int) -> int:
    """``> words``, on any line of a block; the rest of the block belongs to it."""
    text = job.passage.text
    return _QUOTE.find(text, job.start, end) if text.find(">", job.start, end) >= 0 else -1


def read_quote(layout: Layout, job: Job, end: int) -> int:
    """Reads the block without its signs; quotations that follow each other are one."""
    text = job.passage.text
    lines = []
    for first, last in each_line(text, job.start, end):
        sign = _SIGN.match(text, first, last)
        alone = text[first:last].strip() == ">"
        lines.append((last if alone else sign.end() if sign else first, last))
    before = job.parent.last
    quoted = before is not None and before.tag == "blockquote"
    quote = before if before is not None and quoted else job.parent.add("blockquote")
    inner = job.passage.lift(lines)
    layout.jobs.append(Job(inner, 0, len(inner.text), quote, "blockquote"))
    return end
