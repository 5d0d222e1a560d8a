"""A program's file while it is checked: what was written, and what was understood of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import BaseModel

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.programs.model import Program
from casc_portfolio.source import Mapping, Node, Scalar, Sequence, Source, find, locate

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ProgramFile:
    """The file's text, its nodes, and the program as far as it could be understood."""

    source: Source
    root: Mapping
    program: Program

    def node(self, loc: Loc) -> Node | None:
        """What was written there; ``None`` when nothing was, or nothing but the key."""
        node = find(self.root, loc)
        return None if isinstance(node, Scalar) and node.empty else node

    def text(self, *loc: str | int) -> str | None:
        """A single value as it was typed."""
        node = self.node(loc)
        return node.text.strip() if isinstance(node, Scalar) else None

    def misspelt(self, loc: Loc, name: str, known: Iterable[str]) -> bool:
        """Whether another key beside it is likely meant for ``name``; that one is told."""
        holder = self.node(loc)
        known = set(known)
        others = [key for key in getattr(holder, "values", {}) if key not in known]
        meant = [re.split(r"[^a-z_]", key.casefold())[0] for key in others]
        return bool(get_close_matches(name, meant, n=1, cutoff=0.75))

    def count(self, *loc: str | int) -> int:
        """How many entries a list has."""
        node = self.node(loc)
        return len(node.items) if isinstance(node, Sequence) else 0

    def ids(self, *loc: str | int, key: str = "id") -> tuple[str, ...]:
        """The ids in a list, understood or not, so that one mistake does not breed others."""
        found = (self.text(*loc, index, key) for index in range(self.count(*loc)))
        return tuple(name for name in found if name)

    def finding(self, code: str, *loc: str | int, **arguments: Argument) -> Finding:
        """A finding at a value, or at its nearest enclosing place."""
        return self._at(code, locate(self.root, loc), arguments)

    def key_finding(self, code: str, *loc: str | int, **arguments: Argument) -> Finding:
        """A finding at a key."""
        return self._at(code, locate(self.root, loc, key=True), arguments)

    def _at(self, code: str, span: tuple[int, int], arguments: dict[str, Argument]) -> Finding:
        return Finding(code=code, place=self.source.place(*span), arguments=arguments)


def models(file: ProgramFile) -> Iterator[tuple[Loc, BaseModel]]:
    """Every group of fields that was written, with the path that leads to it."""
    yield from _within(file, (), file.program)


def _within(file: ProgramFile, loc: Loc, model: BaseModel) -> Iterator[tuple[Loc, BaseModel]]:
    yield loc, model
    for name in type(model).model_fields:
        value = getattr(model, name)
        inner = (*loc, name)
        if isinstance(value, BaseModel) and isinstance(file.node(inner), Mapping):
            yield from _within(file, inner, value)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _within(file, (*inner, index), item)
