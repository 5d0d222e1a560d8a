"""Raw HTML elements whose content is Markdown, because they say so (``<div markdown>``)."""

import re

from casc_portfolio.prose.layout import PARAGRAPH, Element, Job, Layout, Stretch
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.passage import GONE

_HIDDEN = re.compile(GONE + "+")


def find_element(layout: Layout, job: Job, end: int) -> int:
    """The place of an element that was lifted out of the text before the blocks were read."""
    passage, start = job.passage, job.start
    if not layout.elements or not passage.text.startswith(GONE, start, end):
        return -1
    return start if passage.at(start) in layout.elements else -1


def read_element(layout: Layout, job: Job, end: int) -> int:
    """Reads its content in its place."""
    hidden = _HIDDEN.match(job.passage.text, job.start, end)
    assert hidden  # the finder saw it
    _read(layout, job, layout.elements[job.passage.at(job.start)])
    return hidden.end()


def _read(layout: Layout, job: Job, element: Element) -> None:
    content = element.content
    length = len(content.text)
    if not element.inline:
        layout.jobs.append(Job(content, 0, length, job.parent.add(element.tag)))
        return
    span = stripped(content.text, 0, length)
    if element.level:
        inner = Job(content, 0, length, job.parent)
        layout.heading(inner, element.level, span, (0, length), element.anchor)
    else:
        job.parent.add(element.tag)
        layout.stretches.append(Stretch(PARAGRAPH, content, *span))
    for child in element.children:
        _read(layout, job, child)
