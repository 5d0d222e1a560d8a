"""What a reader of a body meets, and where it is written.

Headings and links, of which there are many, are tuples with names: a frozen data class
takes twice the time to make.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

LinkForm = Literal["inline", "reference", "autolink", "html"]
ImageForm = Literal["inline", "reference", "html"]
StretchKind = Literal["paragraph", "item", "cell", "term", "title", "heading"]


class Heading(NamedTuple):
    """A heading; ``start`` to ``end`` are its lines, the underline included.

    ``text`` is what is shown, ``anchor`` the id that a link ``#anchor`` points at.
    """

    level: int
    text: str
    anchor: str
    start: int
    end: int


class Link(NamedTuple):
    """A link, from its first to its last sign.

    ``target`` is what was typed, with backslashes and entities read but percent signs
    kept. Its span is empty when nothing was typed, and that of the definition for a
    ``reference``. ``text`` is what is shown; a picture in it speaks by its alternative
    text. ``text_start`` to ``text_end`` is what stands between the brackets; nothing
    does in an ``html`` link, which is its opening tag, of the element ``tag``.
    """

    target: str
    text: str
    form: LinkForm
    start: int
    end: int
    target_start: int
    target_end: int
    text_start: int
    text_end: int
    tag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image; ``alt`` is empty when nothing is said, ``None`` when raw HTML does not say it."""

    target: str
    alt: str | None
    form: ImageForm
    start: int
    end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """``<!-- words -->``; ``text`` is what stands between the signs, stripped."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """``[text][name]`` or ``[^name]`` whose name nothing defines: shown as it was typed."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands below a heading, up to the next one of the same or a higher level."""

    heading: Heading
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Running text as it is shown, and where it is written."""

    kind: StretchKind
    text: str
    start: int
    end: int
