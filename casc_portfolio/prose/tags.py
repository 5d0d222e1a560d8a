"""Raw HTML tags: where they point, what they are called, and where that is written."""

import html
import re
from typing import NamedTuple

ATTRIBUTES = (
    r"(?:\s++|/(?!>)"
    r"|[^\s\"'<>/=`]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>`][^\s<>`]*+))?+"
    r")*+"
)
"""Everything between a tag's name and its end."""

_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=`]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>`][^\s<>`]*)))?"
)
_TAG = re.compile(r"<[^<>]*>")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);")

BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body canvas center colgroup dd details div dl dt fieldset
    figcaption figure footer form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li
    main map math menu nav noscript object ol option output p pre progress script section style
    summary table tbody td textarea tfoot th thead tr ul video
    """.split()
)
"""Tags that make a block of raw HTML when they begin a line."""

_TARGETS = {
    "a": "href",
    "area": "href",
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "object": "data",
    "source": "src",
    "track": "src",
    "video": "src",
}


LONGEST = 1000
"""Characters within which the text of a raw HTML link is looked for."""


BOX = "!!!"
"""The name of what opens a box: ``!!! note`` sets a class, as a tag does."""


class Value(NamedTuple):
    """An attribute's value; without one, ``start`` and ``end`` are those of its name.

    The whole attribute, its name and quotation marks included, goes from ``first`` to ``last``.
    """

    text: str
    start: int
    end: int
    first: int = 0
    last: int = 0


class Tag(NamedTuple):
    """An opening tag, or what sets attributes as one does: ``{.class key=value}``, ``!!! note``.

    Names are in small letters; that of a list is the one of the element that it belongs
    to, as far as its attributes differ from others: ``a``, ``img``, ``td``, or nothing.
    """

    name: str
    attributes: dict[str, Value]
    start: int
    end: int

    @property
    def target(self) -> Value | None:
        """What it points at."""
        return self.attributes.get(_TARGETS.get(self.name, ""))

    @property
    def anchors(self) -> list[str]:
        """The names it gives to its place."""
        named = ("id", "name") if self.name == "a" else ("id",)
        return [self.attributes[name].text for name in named if name in self.attributes]


def read_tag(text: str, name: str, start: int, inner: int, end: int) -> Tag:
    """The tag ``text[start:end]``, whose attributes begin at ``inner``."""
    attributes: dict[str, Value] = {}
    for found in _ATTRIBUTE.finditer(text, inner, end):
        group = found.lastindex or 1
        value = unescape(found[group]) if group > 1 else ""
        attributes.setdefault(found[1].lower(), Value(value, *found.span(group), *found.span()))
    return Tag(name.lower(), attributes, start, end)


def unescape(text: str) -> str:
    """The text with its entities as the characters they stand for; one without ``;`` is text."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def content(text: str, tag: Tag) -> str:
    """The words between a tag and its closing one, without the tags among them."""
    end = text.find(f"</{tag.name}", tag.end, tag.end + LONGEST)
    inner = text[tag.end : end] if end >= 0 else ""
    return " ".join(unescape(_TAG.sub("", inner)).split())
