"""The parts of a reflection: there, filled, and called as the program calls them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.unfinished import COMMENT
from casc_portfolio.content.document import Document
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import Reflection
from casc_portfolio.portfolio.reflections import folded
from casc_portfolio.prose import Heading

MISSING_PART = rule(
    "CP512",
    "missing-part",
    Severity.WARNING,
    message="This reflection is ready, but its part “{part}” is missing.",
    hint="Add a heading ## {part} and your words below it.",
    what="A finished reflection without one of the parts that the program asks for.",
    why="The program's readers look for each part by its heading.",
    mend="Add the heading, exactly as the hint writes it, and a few sentences.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words ◄
            elements: [1A]
            evidence: [vision-evening]
            status: ready
            ---

            ## What happened

            We asked families for one sentence each.

            ## What it means

            The words on the wall had been ours alone.
        """,
)

EMPTY_PART = rule(
    "CP513",
    "empty-part",
    Severity.WARNING,
    message="This reflection is ready, but nothing stands below “{part}”.",
    hint="A few honest sentences are enough.",
    what="A part of a finished reflection that has its heading and no words.",
    why="The program's readers look for each part, and a heading alone says nothing.",
    mend="Write a few sentences, or set the status back to draft.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words
            elements: [1A]
            evidence: [vision-evening]
            status: ready
            ---

            ## What happened

            We asked families for one sentence each.

            ## What it means

            The words on the wall had been ours alone.

            ## What is next ◄
        """,
)

MISSPELT_PART = rule(
    "CP514",
    "misspelt-part",
    Severity.WARNING,
    message=(
        "“{text}” has {signs} before it, so it is not read as a part of a reflection.",
        "“{text}” is not read as the part “{part}” of a reflection.",
    ),
    hint=("Write ## {part}, with two # signs.{signs:if}", "Write ## {part}, in these words."),
    causes={
        "no-heading": wording(
            "“{text}” stands alone on its line but is no heading, so the part is not found.",
            "Write ## {part}, with an empty line above and below it.",
        ),
    },
    what="""
        A heading that is nearly one of the reflection's parts, in its words or in its level, or
        the name of a part that stands alone on its line, bold perhaps, without being a heading.
        """,
    why="The words below it would not count as that part.",
    mend="Write the heading as the hint does; capital letters make no difference.",
    example="""
        content/cpsel-1/reflections/whose-words.md
            ---
            title: Whose words
            elements: [1A]
            evidence: [vision-evening]
            status: ready
            ---

            ## What hapened ◄

            We asked families for one sentence each.

            ## What it means

            The words on the wall had been ours alone.

            ## What is next

            We read the sentences out at every staff meeting.
        """,
)

_ALONE = re.compile(
    r"\n(?=[^\n]{3,80}+[ \t\r]*+(?:\n|\Z))"
    r"[ \t]{0,3}(?P<line>(?P<bold>\*{0,3}|_{1,3})(?P<text>[^\W\d_][^*_#\n]{2,60}?)(?P=bold)"
    r"[.:]?(?P=bold)?)[ \t]*\r?(?=\n|\Z)"
)
"""A line of a few words and nothing else, plain or bold.

It is led by the end of the line before it, which is found at once, and a line that is too long
is passed over at one look: a page takes 3 µs so, and 60 without. A header stands above it.
"""


@once
def _reflections(around: Surroundings) -> Iterator[Finding]:
    reflecting = set()
    for reflection in around.portfolio.reflections:
        reflecting.add(reflection.document.path)
        if reflection.ready:
            yield from _missing(reflection, around)
            yield from _empty(reflection)
    for piece in around.portfolio.evidence:
        if piece.ready and piece.path not in reflecting:
            yield from (finding for finding, _ in _misspelt(piece, around.parts, ()))


def _missing(reflection: Reflection, around: Surroundings) -> Iterator[Finding]:
    document = reflection.document
    missing = tuple(name for name in around.parts if name not in reflection.parts)
    if not missing:
        return
    read = tuple(part.heading for part in reflection.parts.values())
    misspelt = {name: found for found, name in _misspelt(document, missing, read)}
    place = reflection.place if reflection.inside else document.place("title")
    for name in missing:
        yield misspelt.get(name) or MISSING_PART.at(place, part=name)


def _empty(reflection: Reflection) -> Iterator[Finding]:
    for name, part in reflection.parts.items():
        text = reflection.text(name)
        if _holds_nothing(text):
            place = reflection.document.source.place(part.heading.start, part.heading.end)
            yield EMPTY_PART.at(place, part=name)


def _holds_nothing(text: str) -> bool:
    """Whether there is not even a prompt of ours; a remark of the writer's own is nothing."""
    if "<!--" not in text:
        return not text or text.isspace()
    return "<!-- prompt:" not in text and not COMMENT.sub("", text).strip()


def _misspelt(
    document: Document[Any], names: tuple[str, ...], read: tuple[Heading, ...]
) -> Iterator[tuple[Finding, str]]:
    """Headings that are nearly one of ``names``, and which one; but none that was ``read``."""
    place = document.source.place
    for heading in document.prose.headings:
        name = _part_meant(heading.text, names) if heading not in read else None
        if name is not None:
            other = heading.level != 2 and folded(heading.text) == folded(name)
            signs = f"{heading.level} # sign" + "s" * (heading.level > 1) if other else ""
            span = heading.start, heading.end
            yield MISSPELT_PART.at(place(*span), text=heading.text, part=name, signs=signs), name
    for line in _alone(document.source.text, document.body_start - 1, names):
        name = next((one for one in names if folded(one) == folded(line["text"])), None)
        if name is not None:
            span = line.start("line"), line.end("line")
            more = {"text": line["text"], "part": name, "cause": "no-heading"}
            yield MISSPELT_PART.at(place(*span), **more), name


def _alone(text: str, start: int, names: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Lines of their own that begin as one of ``names`` does."""
    for beginning in _begun(names).finditer(text, start) if names else ():
        line = _ALONE.match(text, beginning.start())
        if line is not None:
            yield line


@lru_cache(maxsize=64)
def _begun(names: tuple[str, ...]) -> re.Pattern[str]:
    """The first word of a name at the beginning of a line: to ask first takes a third of the time."""
    first = "|".join(re.escape(name.split()[0]) for name in names if name.split())
    return re.compile(rf"\n[ \t]{{0,3}}[*_]{{0,3}}(?:{first})", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _part_meant(text: str, names: tuple[str, ...]) -> str | None:
    """The part that a heading is nearly called like; headings repeat from page to page."""
    return nearest(text, names, alike=0.8)
