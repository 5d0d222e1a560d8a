"""Clean files made from attachments: kept, found again, and only whole ones."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache as remember
from pathlib import Path
from typing import NamedTuple

from casc_portfolio.attachments.cache import Cache, write_whole
from casc_portfolio.attachments.facts import Problem
from casc_portfolio.attachments.kinds import Kind, kind_of

_LIST = "list.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One clean file, in the cache: copy it, don't move it. A PDF has neither width nor height."""

    path: Path
    kind: Kind
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """What could be made of a file: nothing when there is a problem.

    Of pictures the smallest comes first, and WebP before the picture's own kind.
    """

    renditions: tuple[Rendition, ...] = ()
    problem: Problem = Problem.NONE


class Made(NamedTuple):
    """A file that is still in memory."""

    name: str
    kind: Kind
    width: int | None
    height: int | None
    data: bytes


@remember
def recipe(name: str, *libraries: str) -> str:
    """The name of a way to make files, with the versions that its bytes depend on."""
    from importlib.metadata import version

    return " ".join([name, *(f"{library}-{version(library)}" for library in libraries)])


def find(cache: Cache, digest: str, recipe: str) -> Cleaned | None:
    """What was made before, if all of it is there, unchanged, and what it says it is.

    The cache may have come with a portfolio from other hands: a width becomes part of a
    file's name, and a file is shown as its kind.
    """
    folder = cache.folder_for(digest, recipe)
    try:
        listed = json.loads((folder / _LIST).read_bytes())
        found = []
        for name, kind, width, height, checksum in listed:
            path = folder / str(name)
            data = path.read_bytes()
            if path.parent != folder or _checksum(data) != checksum:
                return None
            if kind_of(path, data) != kind or not (_is_length(width) and _is_length(height)):
                return None
            found.append(Rendition(path=path, kind=Kind(kind), width=width, height=height))
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return Cleaned(renditions=tuple(found))


def keep(cache: Cache, digest: str, recipe: str, made: Sequence[Made]) -> Cleaned:
    """Puts files into the cache, their list last; raises OSError when the disk refuses."""
    folder = cache.folder_for(digest, recipe)
    folder.mkdir(parents=True, exist_ok=True)
    for one in made:
        write_whole(folder / one.name, one.data)
    listed = [[one.name, one.kind, one.width, one.height, _checksum(one.data)] for one in made]
    write_whole(folder / _LIST, json.dumps(listed).encode())
    return Cleaned(renditions=tuple(_renditions(folder, made)))


def _is_length(value: object) -> bool:
    return value is None or type(value) is int


def _renditions(folder: Path, made: Iterable[Made]) -> Iterable[Rendition]:
    for one in made:
        yield Rendition(path=folder / one.name, kind=one.kind, width=one.width, height=one.height)


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
