"""Definitions that a page does not show where they stand: link targets, footnotes, abbreviations."""

import re

from casc_portfolio.prose.layout import Job, Layout, Reference
from casc_portfolio.prose.lines import LinePattern
from casc_portfolio.prose.passage import TAB, loose_detab

BLANK = re.compile(r"\n(?: *\n)+")
"""What lies between two blocks."""

_ONE_BLANK = re.compile(rf"\n *\n(?= {{{TAB}}})")
_FOOTNOTE = LinePattern(r" {0,3}\[\^([^\]\n]*)\]: *(.*)$")
_ABBREVIATION = LinePattern(r"\*\[([^\\\]\n]*)\] ?: *\n? *(.*)$")
_REFERENCE = LinePattern(
    r" {0,3}\[([^\[\]]*)\]: *(?:\n *)?(\S+) *(?:\n *)?(?:([\"']).*\3 *|\(.*\) *)?$"
)


def find_footnote(layout: Layout, job: Job, end: int) -> int:
    """``[^1]: words``."""
    text = job.passage.text
    return _FOOTNOTE.find(text, job.start, end) if text.find("[^", job.start, end) >= 0 else -1


def read_footnote(layout: Layout, job: Job, end: int) -> int:
    """Keeps the footnote's text for the end of the page: its lines and the indented blocks below."""
    text = job.passage.text
    found = _FOOTNOTE.match(text, job.start, end)
    assert found
    lines = [found.span(2)]
    position = found.end()
    while True:
        following = _FOOTNOTE.find(text, position + 1, end) if position < end else -1
        stop = end if following < 0 else following - 1
        if position < stop:
            lines += loose_detab(text, position + 1, stop)
        position = stop if following < 0 else following
        blank = _ONE_BLANK.match(text, position, job.end) if following < 0 else None
        if blank is None:
            break
        lines.append((blank.end(), blank.end()))
        after = BLANK.search(text, blank.end(), job.end)
        position, end = blank.end() - 1, after.start() if after else job.end
    layout.footnotes[found[1]] = job.passage.lift(lines)
    return position


def find_abbreviation(layout: Layout, job: Job, end: int) -> int:
    """``*[IEP]: Individualized Education Program``."""
    text = job.passage.text
    if text.find("*[", job.start, end) < 0:
        return -1
    start = _ABBREVIATION.find(text, job.start, end)
    found = _ABBREVIATION.match(text, start, end) if start >= 0 else None
    return start if found and found[1].strip() and found[2].strip() else -1


def read_abbreviation(layout: Layout, job: Job, end: int) -> int:
    """Passes over it: what it adds to the page is not text."""
    found = _ABBREVIATION.match(job.passage.text, job.start, end)
    assert found
    return min(found.end() + 1, end)


def find_reference(layout: Layout, job: Job, end: int) -> int:
    """``[name]: target``."""
    text = job.passage.text
    return _REFERENCE.find(text, job.start, end) if text.find("]:", job.start, end) >= 0 else -1


def read_reference(layout: Layout, job: Job, end: int) -> int:
    """Keeps the target; of two with the same name the later one counts."""
    passage = job.passage
    found = _REFERENCE.match(passage.text, job.start, end)
    assert found
    first, last = found.span(2)
    target = found[2].lstrip("<")
    first = last - len(target)
    target = target.rstrip(">")
    place = passage.at(first), passage.at(first + len(target))
    layout.references[found[1].strip().lower()] = Reference(target, *place)
    return min(found.end() + 1, end)
