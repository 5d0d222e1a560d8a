"""Blocks that hold no other blocks: headings, rules, indented code."""

import re

from casc_portfolio.prose.layout import Job, Layout
from casc_portfolio.prose.lines import LinePattern
from casc_portfolio.prose.passage import TAB, detab, loose_detab

_HASH = LinePattern(r"(#{1,6})((?:[^\\\n]++|\\.)*+)$")
_SETEXT = re.compile(r"([^\n]*)\n(=+|-+) *$", re.MULTILINE)
_RULE = LinePattern(r" {0,3}([-_*])(?: {0,2}\1){2,} *$")


def find_hash(layout: Layout, job: Job, end: int) -> int:
    """``# Heading``, on any line of a block, with or without the space."""
    return _HASH.find(job.passage.text, job.start, end)


def read_hash(layout: Layout, job: Job, end: int) -> int:
    """Reads one such line; in a loose list, what follows it is indented with it."""
    text = job.passage.text
    found = _HASH.match(text, job.start, end)
    assert found
    inner = stripped(text, *_unclosed(text, *found.span(2)))
    layout.heading(job, len(found[1]), inner, found.span())
    rest = found.end() + 1
    if rest < end and job.state == "looselist":
        below = job.passage.lift(loose_detab(text, rest, end))
        layout.jobs.append(Job(below, 0, len(below.text), job.parent, job.state))
        return end
    return min(rest, end)


def _unclosed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the ``#`` at its end, which an odd number of backslashes keeps."""
    bare = text[start:end].rstrip("#")
    stop = start + len(bare)
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    return start, stop + escaped


def find_setext(layout: Layout, job: Job, end: int) -> int:
    """A line underlined with ``=`` or ``-``, at the beginning of a block."""
    return job.start if _SETEXT.match(job.passage.text, job.start, end) else -1


def read_setext(layout: Layout, job: Job, end: int) -> int:
    """Reads the two lines."""
    text = job.passage.text
    found = _SETEXT.match(text, job.start, end)
    assert found
    level = 1 if found[2][0] == "=" else 2
    layout.heading(job, level, stripped(text, *found.span(1)), (job.start, found.end(2)))
    return min(found.end() + 1, end)


def find_rule(layout: Layout, job: Job, end: int) -> int:
    """``---``, ``***`` or ``___`` on any line."""
    return _RULE.find(job.passage.text, job.start, end)


def read_rule(layout: Layout, job: Job, end: int) -> int:
    """Reads one such line."""
    found = _RULE.match(job.passage.text, job.start, end)
    assert found
    job.parent.add("hr")
    return min(found.end() + 1, end)


def find_code(layout: Layout, job: Job, end: int) -> int:
    """A block that begins with four spaces, where no list claims it."""
    return job.start if job.passage.text.startswith(" " * TAB, job.start, end) else -1


def read_code(layout: Layout, job: Job, end: int) -> int:
    """Passes over the indented lines."""
    _, rest = detab(job.passage.text, job.start, end)
    job.parent.add("pre")
    return rest


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the spaces around it."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
