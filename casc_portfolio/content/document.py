"""A document: typed fields, the nodes they were read from, and the body below them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel

from casc_portfolio.content.types import Audience, Status
from casc_portfolio.finding import Place
from casc_portfolio.prose import Prose, scan
from casc_portfolio.source import Header, Mapping, Node, Scalar, Sequence, Source, find, locate

FieldsT = TypeVar("FieldsT", bound=BaseModel, covariant=True)


class Kind(StrEnum):
    """What a file of the portfolio is."""

    SETTINGS = "settings"
    ABOUT = "about"
    PLAN = "plan"
    ASSESSMENT = "self-assessment"
    STANDARD = "standard"
    EVIDENCE = "evidence"
    REFLECTION = "reflection"
    INQUIRY = "inquiry"
    RECORD = "record"
    PRESENTATION = "presentation"


@dataclass(frozen=True, kw_only=True, eq=False)
class Document(Generic[FieldsT]):
    """One file of the portfolio, read.

    ``fields`` holds what could be read; a field whose value was refused is ``None``
    there, and a finding says so. ``standard`` is the number of the standard whose
    folder the file lies in, if any. ``broken`` is true when an error was found in
    the header, so that what is shown of it could mislead.
    """

    id: str
    kind: Kind
    fields: FieldsT
    source: Source
    header: Header
    body_start: int
    status: Status = Status.DRAFT
    audience: Audience = Audience.PRIVATE
    standard: str | None = None
    broken: bool = False

    @cached_property
    def path(self) -> str:
        """The file, relative to the portfolio's root."""
        return self.source.path

    @cached_property
    def ready(self) -> bool:
        """Whether its writer calls it finished."""
        return self.status is Status.READY

    @property
    def body(self) -> str:
        """The text below the header."""
        return self.source.text[self.body_start :]

    @cached_property
    def prose(self) -> Prose:
        """The body's headings, links, images and words; places count from the file's start."""
        return scan(self.source.text, start=self.body_start)

    def has(self, *loc: str | int) -> bool:
        """Whether something was written there, readable or not."""
        node = find(self.header.nodes, loc)
        return node is not None and not (isinstance(node, Scalar) and node.empty)

    def text(self, *loc: str | int) -> str | None:
        """A single value as it was typed; ``None`` for a list, fields of its own, or nothing."""
        node = find(self.header.nodes, loc)
        return node.text.strip() if isinstance(node, Scalar) else None

    def place(self, *loc: str | int) -> Place:
        """Where the header says this; a missing value points at its nearest enclosing place."""
        return self.source.place(*locate(self.header.nodes, loc))

    def key_place(self, *loc: str | int) -> Place:
        """Where the key itself stands."""
        return self.source.place(*locate(self.header.nodes, loc, key=True))

    def item_places(self, *loc: str | int) -> dict[str, Place]:
        """Where each entry of a list, of a mapping or of a text with commas stands."""
        node = find(self.header.nodes, loc)
        if node is None:
            return {}
        return {text: self.source.place(start, end) for text, start, end in _entries(node)}


def _entries(node: Node) -> list[tuple[str, int, int]]:
    if isinstance(node, Mapping):
        return [(key.text.strip(), key.start, key.end) for key in node.keys.values()]
    if isinstance(node, Sequence):
        return [
            (item.text.strip(), item.start, item.end)
            for item in node.items
            if isinstance(item, Scalar)
        ]
    words = node.text.replace(",", " ").replace(";", " ").split()
    return [(word, node.start, node.end) for word in words]
