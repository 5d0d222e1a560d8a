"""What is called ready and still shows that it is not."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import each, once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import Reflection, narrative
from casc_portfolio.prose import Heading

_PAGES = tuple(kind for kind in Kind if kind is not Kind.SETTINGS)

PROMPT_LEFT = rule(
    "CP510",
    "prompt-left",
    Severity.WARNING,
    message="This page is ready, and a prompt is still in it.",
    hint="Answer it below, or delete it; from <!-- to --> it is only a help for you.",
    what="A prompt of the template in a page that is called ready.",
    why="Readers don't see it, but most often it means that the question has not been answered.",
    mend="Write your answer and delete the prompt, also when its question does not fit.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
            <!-- prompt: What was different afterwards? --> ◄
        """,
)

TEMPLATE_TEXT = rule(
    "CP511",
    "template-text",
    Severity.WARNING,
    message="“{text}” looks like a place that was to be filled in.",
    hint="Write what belongs here, or take it out.",
    what="Words such as TODO, XXX, [your school] or Lorem ipsum in a page that is called ready.",
    why="A panel notices it before anything else on the page.",
    mend="Fill it in. If it is meant as it stands, put it between backticks: `TODO`.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
            At [your school] we met every second week. ◄
        """,
)

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
    message="“{text}” is not read as the part “{part}” of a reflection.",
    hint="Write ## {part}, with two # signs and in these words.",
    what="A heading that is nearly one of the reflection's parts, in its words or in its level.",
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

NOTHING_TO_SHOW = rule(
    "CP515",
    "nothing-to-show",
    Severity.WARNING,
    message="This piece is ready, but it has no artifact and {count:word|words} of story.",
    hint="Add a file or a link, or tell in a few sentences what happened.",
    what="Finished evidence with neither an artifact nor a story of about thirty words.",
    why="Evidence is what others can look at: a document, a picture, or your own account.",
    mend="Put a file into content/artifacts/ and name it under artifacts, or write a paragraph.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles ◄
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            status: ready
            ---
            It went well.
        """,
)

_ENOUGH = 30
"""Words of a story that can stand without an artifact."""
_TEMPLATES = (
    ("orem ipsum", re.compile(r"[Ll]orem ipsum")),
    ("TODO", re.compile(r"\bTODO\b")),
    ("TBD", re.compile(r"\bTBD\b")),
    ("FIXME", re.compile(r"\bFIXME\b")),
    ("XXX", re.compile(r"\bXXX+\b")),
    ("[", re.compile(r"\[(?:[Yy]our|[Mm]y|[Ii]nsert|[Nn]ame of|[Aa]dd) [^\]\n]{1,60}\](?![(\[:])")),
    ("<", re.compile(r"<(?:[Yy]our|[Ii]nsert|[Nn]ame of) [^>\n]{1,60}>")),
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")


@each(*_PAGES)
def _prompts(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    if not document.ready or "<!--" not in document.source.text:
        return
    for comment in document.prose.comments:
        if comment.text.lower().startswith("prompt:"):
            yield PROMPT_LEFT.at(document.source.place(comment.start, comment.end))


@each(*_PAGES)
def _templates(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    text = document.source.text
    for sign, form in _TEMPLATES if document.ready else ():
        if sign not in text:
            continue
        for found in form.finditer(text):
            if not _aside(document, found.start()):
                place = document.source.place(found.start(), found.end())
                yield TEMPLATE_TEXT.at(place, text=found[0])


def _aside(document: Document[Any], offset: int) -> bool:
    """Whether a place is in a prompt, between backticks, or in a remark of the header."""
    text = document.source.text
    if offset < document.body_start:
        line = text.rfind("\n", 0, offset) + 1
        return text[line:offset].lstrip().startswith("#")
    if any(one.start <= offset < one.end for one in document.prose.comments):
        return True
    line = text.rfind("\n", 0, offset) + 1
    return any(
        found.end() + line > offset
        for found in _CODE.finditer(text[line : offset + 80])
        if found.start() + line <= offset
    )


@once
def _reflections(around: Surroundings) -> Iterator[Finding]:
    inside: dict[str, Reflection] = {}
    for reflection in around.portfolio.reflections:
        if reflection.inside:
            inside[reflection.document.path] = reflection
        if reflection.ready:
            yield from _parts(reflection, around)
    for piece in around.portfolio.evidence:
        if piece.ready:
            found = inside.get(piece.path)
            if found is None:
                names = tuple(around.parts)
                yield from (finding for finding, _ in _misspelt(piece, names, ()))
            yield from _shows(piece, found)


def _parts(reflection: Reflection, around: Surroundings) -> Iterator[Finding]:
    document = reflection.document
    missing = tuple(name for name in around.parts if name not in reflection.parts)
    read = tuple(part.heading for part in reflection.parts.values())
    if missing:
        misspelt = {name: found for found, name in _misspelt(document, missing, read)}
        place = reflection.place if reflection.inside else document.place("title")
        for name in missing:
            yield misspelt.get(name) or MISSING_PART.at(place, part=name)
    for name, part in reflection.parts.items():
        text = reflection.text(name)
        if not _COMMENT.sub("", text).strip() and "<!-- prompt:" not in text:
            place = document.source.place(part.heading.start, part.heading.end)
            yield EMPTY_PART.at(place, part=name)


def _misspelt(
    document: Document[Any], names: tuple[str, ...], read: tuple[Heading, ...]
) -> Iterator[tuple[Finding, str]]:
    """Headings that are nearly one of ``names``, and which one; but none that was ``read``."""
    for heading in document.prose.headings:
        name = _part_meant(heading.text, names) if heading not in read else None
        if name is not None:
            place = document.source.place(heading.start, heading.end)
            yield MISSPELT_PART.at(place, text=heading.text, part=name), name


@lru_cache(maxsize=4096)
def _part_meant(text: str, names: tuple[str, ...]) -> str | None:
    """The part that a heading is nearly called like; headings repeat from page to page."""
    return nearest(text, names, alike=0.8)


def _shows(document: Document[Evidence], inside: Reflection | None) -> Iterator[Finding]:
    if document.fields.artifacts or document.has("artifacts"):
        return
    text = _COMMENT.sub("", narrative(document, inside))
    count = sum(1 for word in text.split() if any(map(str.isalnum, word)))
    if count < _ENOUGH:
        yield NOTHING_TO_SHOW.at(document.place("title"), count=count)
