"""Reflections, wherever they stand: in files of their own or inside a piece of evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.content.pages import Reflection as ReflectionFields
from casc_portfolio.content.types import Audience
from casc_portfolio.finding import Place
from casc_portfolio.programs import Program
from casc_portfolio.prose import Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a reflection: its heading and what stands below it."""

    heading: Heading
    start: int
    end: int


DEFAULT_PARTS = ("What happened", "What it means", "What is next")
"""The headings of a reflection when the program names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """A look back at evidence.

    ``parts`` maps the program's headings to what was found of them, in the order of
    the file; offsets count into the document's text. ``inside`` is true for one that
    stands within the piece of evidence it looks back on.
    """

    id: str
    document: Document[ReflectionFields] | Document[Evidence]
    elements: tuple[str, ...]
    evidence: tuple[str, ...]
    parts: Mapping[str, Part]
    inside: bool

    @property
    def ready(self) -> bool:
        """Whether its writer calls it finished."""
        return self.document.ready

    @property
    def audience(self) -> Audience:
        """Who may see it."""
        return self.document.audience

    @property
    def place(self) -> Place:
        """Where it begins."""
        if self.inside and self.parts:
            first = next(iter(self.parts.values())).heading
            return self.document.source.place(first.start, first.end)
        return self.document.place()

    def text(self, name: str) -> str:
        """What stands below one of the parts' headings, as Markdown."""
        part = self.parts.get(name)
        return self.document.source.text[part.start : part.end].strip() if part else ""


def part_names(program: Program | None) -> tuple[str, ...]:
    """The headings that make a reflection in this program."""
    if program is None or not program.reflection.parts:
        return DEFAULT_PARTS
    return tuple(part.heading for part in program.reflection.parts)


def find_parts(document: Document[Any], names: tuple[str, ...]) -> dict[str, Part]:
    """The level-2 headings of a body that are named like the parts of a reflection."""
    wanted = {folded(name): name for name in names}
    headings = document.prose.headings
    parts: dict[str, Part] = {}
    for index, heading in enumerate(headings):
        name = wanted.get(folded(heading.text)) if heading.level == 2 else None
        if name is None or name in parts:
            continue
        after = (later.start for later in headings[index + 1 :] if later.level <= 2)
        end = next(after, len(document.source.text))
        parts[name] = Part(heading=heading, start=heading.end, end=end)
    return parts


@lru_cache(maxsize=1024)  # the headings of reflections repeat from page to page
def folded(text: str) -> str:
    """A heading as two people write it the same: without case, spacing and closing marks."""
    return " ".join(text.casefold().strip(" \t.:?!…").split())


def own_reflection(document: Document[ReflectionFields], names: tuple[str, ...]) -> Reflection:
    """The reflection that is a file of its own."""
    fields = document.fields
    return Reflection(
        id=document.id,
        document=document,
        elements=tuple(fields.elements or ()),
        evidence=fields.evidence or (),
        parts=find_parts(document, names),
        inside=False,
    )


def inner_reflection(document: Document[Evidence], names: tuple[str, ...]) -> Reflection | None:
    """The reflection inside a piece of evidence, if one of its headings is there."""
    parts = find_parts(document, names)
    if not parts:
        return None
    return Reflection(
        id=document.id,
        document=document,
        elements=tuple(document.fields.elements or ()),
        evidence=(document.id,),
        parts=parts,
        inside=True,
    )


def narrative(document: Document[Evidence], reflection: Reflection | None) -> str:
    """The body of a piece of evidence without the reflection inside it, as Markdown."""
    text = document.source.text
    if reflection is None or not reflection.inside:
        return text[document.body_start :].strip()
    pieces, position = [], document.body_start
    for part in sorted(reflection.parts.values(), key=lambda part: part.start):
        pieces.append(text[position : part.heading.start].strip())
        position = part.end
    pieces.append(text[position:].strip())
    return "\n\n".join(piece for piece in pieces if piece)
