"""What is known about an attachment without showing it to anyone."""

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from casc_portfolio.attachments.boxes import film_has_location
from casc_portfolio.attachments.cache import Cache
from casc_portfolio.attachments.kinds import ARCHIVE, HEAD, OFFICE, PICTURES, VIDEO, Kind, kind_of
from casc_portfolio.attachments.office import names_a_person
from casc_portfolio.attachments.structure import Structure, read_structure

MOST_PIXELS = 80_000_000
"""Pixels of a picture: above it, opening one takes more memory than a small machine has."""
LARGEST_PICTURE = 64 * 1024 * 1024
"""Bytes of a picture that is looked into."""

COVERED = "covered"
"""The trace of letters under something dark."""


class Problem(StrEnum):
    """Why a file can't be shown or made clean."""

    NONE = ""
    EMPTY = "empty"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file is, whatever its name says.

    ``width`` and ``height`` are in pixels, as a picture is meant to be seen. ``location``
    is whether it says where it was taken; ``traces`` are some of ``author``, ``comment``,
    ``covered``, ``iptc``, ``xmp``, ``student-number`` and ``social-security``. ``sha256`` is
    empty for a file that can't be read, and ``reason`` then says why, in the system's words.
    """

    sha256: str = ""
    size: int = 0
    kind: Kind = Kind.OTHER
    width: int | None = None
    height: int | None = None
    pages: int | None = None
    animated: bool = False
    location: bool = False
    traces: tuple[str, ...] = ()
    problem: Problem = Problem.NONE
    reason: str = ""


_PLAIN = {name: kind for name, kind in get_type_hints(Facts).items() if name != "traces"}


def facts(path: Path, *, cache: Cache | None = None) -> Facts:
    """The facts of a file; never raises for what the file holds or that it can't be read.

    A file that has not changed since the last time is not opened again.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Facts(problem=Problem.UNREADABLE, reason="not a file")
        stamp = status.st_size, status.st_mtime_ns
        known = _from_cache(cache.find(path, stamp) if cache else None)
        if known is not None:
            return known
        head, digest = _read(path)
        known = _from_cache(cache.find_by_content(digest) if cache else None)
        found = known or replace(_look(path, head, status.st_size), sha256=digest)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        return Facts(problem=Problem.UNREADABLE, reason=reason)
    if cache is not None:
        cache.keep(path, stamp, digest, asdict(found))
    return found


def _read(path: Path) -> tuple[bytes, str]:
    """The beginning of a file, and the SHA-256 of all of it."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
        stream.seek(0)
        return head, hashlib.file_digest(stream, "sha256").hexdigest()


def _from_cache(kept: Mapping[str, Any] | None) -> Facts | None:
    """Kept facts, unless something else stands there."""
    if kept is None:
        return None
    try:
        kept = {
            **kept,
            "kind": Kind(kept["kind"]),
            "problem": Problem(kept["problem"]),
            "traces": tuple(map(str, kept["traces"])),
        }
        found = Facts(**kept)
    except (KeyError, TypeError, ValueError):
        return None
    sound = all(isinstance(getattr(found, name), kind) for name, kind in _PLAIN.items())
    return found if sound else None


def _look(path: Path, head: bytes, size: int) -> Facts:
    found = Facts(size=size, kind=kind_of(path, head))
    if size == 0:
        return replace(found, problem=Problem.EMPTY)
    if found.kind in PICTURES or found.kind is Kind.HEIC:
        return _picture(path, found)
    if found.kind is Kind.PDF:
        from casc_portfolio.attachments.pdf import look_into  # a slow import, for PDFs alone

        return look_into(path, found)
    if head.startswith(ARCHIVE):
        from casc_portfolio.attachments.packed import pictures_say_where  # for archives alone

        found = replace(found, location=pictures_say_where(path))
    if found.kind in VIDEO or found.kind is Kind.M4A:
        return replace(found, location=film_has_location(path))
    if found.kind in OFFICE:
        from casc_portfolio.attachments.numbered import numbers_in  # its patterns take a while

        named = names_a_person(path)
        problem = Problem.DAMAGED if named is None else Problem.NONE
        traces = {*numbers_in(path, found.kind), *(["author"] if named else [])}
        return replace(found, traces=tuple(sorted(traces)), problem=problem)
    return found


def _picture(path: Path, found: Facts) -> Facts:
    if found.size > LARGEST_PICTURE:
        return replace(found, problem=Problem.TOO_LARGE)
    structure = read_structure(found.kind, path.read_bytes())
    width, height = _as_seen(structure)
    return replace(
        found,
        width=width or None,
        height=height or None,
        animated=structure.animated,
        location=structure.location,
        traces=tuple(sorted(structure.traces)),
        problem=_problem(found.kind, structure),
    )


def _as_seen(structure: Structure) -> tuple[int, int]:
    """Width and height after the turn that the camera noted; 5 to 8 lie on their side."""
    if structure.exif.orientation >= 5:
        return structure.height, structure.width
    return structure.width, structure.height


def _problem(kind: Kind, structure: Structure) -> Problem:
    if kind is Kind.HEIC:
        return Problem.NONE
    if not structure.complete or not structure.width or not structure.height:
        return Problem.DAMAGED
    if structure.width * structure.height > MOST_PIXELS:
        return Problem.TOO_LARGE
    return Problem.NONE
