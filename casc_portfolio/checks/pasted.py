"""Text that was pasted from a word processor and would not be shown as it was meant."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

from casc_portfolio.checks.covering import covering
from casc_portfolio.checks.finished import FINISHED
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Finding
from casc_portfolio.prose import Stretch

_PAGES = tuple(kind for kind in Kind if kind not in (Kind.SETTINGS, Kind.RECORD))

UNREAD_LIST = rule(
    "CP420",
    "unread-list",
    Severity.WARNING,
    message="These lines look like a list, and are shown as one running paragraph.",
    hint="Leave an empty line above the first of them.",
    causes={
        "bullets": wording(
            "These lines look like a list, and are shown as one running paragraph.",
            "Begin each with a hyphen and a space, and leave an empty line above the first.",
        ),
        "parentheses": wording(
            "These lines look like a list, and are shown as one running paragraph.",
            "Write 1. in place of 1), and leave an empty line above the first of them.",
        ),
    },
    what="Lines with bullets, hyphens or numbers in the middle of a paragraph.",
    why="On the site they run together into one block, with the signs between the words.",
    mend="""
        A list begins with a hyphen and a space, or a number, a point and a space, and has an
        empty line above it:

            We agreed on three things.

            - Ten minutes, not more
            - One question
        """,
    example=FINISHED
    + """
            We agreed on three things:
            - Ten minutes, not more ◄
            - One question
    """,
)

TEXT_AS_CODE = rule(
    "CP421",
    "text-as-code",
    Severity.WARNING,
    message="This paragraph is indented, so it is shown as if it were computer code.",
    hint="Delete the tab or the spaces at its beginning.",
    what="A paragraph that begins with a tab or with four spaces.",
    why="It is shown in one long line of typewriter letters, and its links don't work.",
    mend="Let every paragraph begin at the left margin.",
    example=FINISHED
    + """
            We met every second week.

                At the third meeting the teachers had brought the questions themselves. ◄
    """,
)

_BULLET = r"[•◦▪▫‣⁃∙·●○■□➢➤✓]"
_ITEM = re.compile(
    rf"^[ \t]*(?:(?P<bullets>{_BULLET})[ \t]*|(?P<dash>[-*+–—])[ \t]+|\d{{1,2}}(?P<sign>[.)])[ \t]+)\S.*$",
    re.MULTILINE,
)
_NEXT = re.compile(rf"\n[ \t]*(?:{_BULLET}|(?:[-*+–—]|\d{{1,2}}[.)])[ \t])")
"""A line that could be an item, with the end of the line above it."""
_INDENTED = re.compile(r"\n[ \t]*\n((?:\t| {4})[ \t]*(?=[^\W\d_])[^\n]*)")
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})", re.MULTILINE)
_ENOUGH = 6
"""Words that make an indented line a sentence rather than code."""


@each(*_PAGES)
def _lists(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    text = document.source.text
    if not document.ready or not _may_run_together(text, document.body_start):
        return
    for stretch in document.prose.stretches:
        found = _items(text, stretch) if stretch.kind == "paragraph" else []
        if found:
            first = found[0]
            start = first.end() - len(first[0].lstrip())
            place = document.source.place(start, first.end())
            yield UNREAD_LIST.at(place, cause=_cause(first))


def _may_run_together(text: str, start: int) -> bool:
    """Whether it is worth looking closer: a bullet, or an item below a line that is none."""
    for found in _NEXT.finditer(text, max(0, start - 1)):
        above = text.rfind("\n", 0, found.start()) + 1
        line = text[above : found.start()]
        if found[0][-1] not in " \t" or (line.strip() and not _ITEM.match(line)):
            return True
    return False


def _items(text: str, stretch: Stretch) -> list[re.Match[str]]:
    """The lines of a paragraph that were meant as a list: two of them, or one below a colon."""
    found = list(_ITEM.finditer(text, stretch.start, stretch.end))
    if len(found) == 1 and text[stretch.start : found[0].start()].rstrip().endswith(":"):
        return found
    return found if len(found) > 1 else []


def _cause(item: re.Match[str]) -> str:
    if item["bullets"] or item["dash"] in ("–", "—"):
        return "bullets"
    return "parentheses" if item["sign"] == ")" else ""


@each(*_PAGES)
def _code(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    text, start = document.source.text, max(0, document.body_start - 1)
    hidden: Callable[[int], bool] | None = None
    for found in _INDENTED.finditer(text, start) if document.ready else ():
        words = found[1].split()
        if len(words) < _ENOUGH:
            continue
        hidden = hidden or _hidden(document)
        if hidden(found.start(1)):
            continue
        first = found.end() - len(found[1].lstrip())
        yield TEXT_AS_CODE.at(document.source.place(first, found.end()))


def _hidden(document: Document[Any]) -> Callable[[int], bool]:
    """Whether a line belongs to an item, a comment, a fence or raw HTML, and not to the margin."""
    text, start, prose = document.source.text, document.body_start, document.prose
    items = [(one.start - 8, one.end) for one in prose.stretches]
    covered = covering([*items, *((one.start, one.end) for one in prose.comments)])
    fences = [found.start() for found in _FENCE.finditer(text, start)]
    raw = text.find("<pre", start)

    def hidden(offset: int) -> bool:
        fenced = bisect_left(fences, offset) % 2 == 1
        return fenced or 0 <= raw < offset or covered(offset)

    return hidden
