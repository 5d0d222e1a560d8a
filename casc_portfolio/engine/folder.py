"""A folder of ours, made to hold exactly what is wanted by touching only what differs."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Content = bytes | Path
"""What a file shall hold: these bytes, or those of another file."""
Stamp = tuple[str, int, int]
"""Another file's path, its size, and the time of its last change in nanoseconds."""

_COPIES = ".copies.json"


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What was done to the folder; paths with forward slashes, in their order."""

    written: tuple[str, ...]
    """Everything that was written, what is new included."""
    added: tuple[str, ...]
    removed: tuple[str, ...]


def make_hold(folder: Path, wanted: Mapping[str, Content]) -> Changes:
    """Writes what differs and takes away what is not wanted; raises OSError when refused.

    A copy is looked into again only when the file it was made from has changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = frozenset(_files(folder))
    stamps = {path: _stamp(what) for path, what in wanted.items() if isinstance(what, Path)}
    known = _known(folder)
    for path in before - wanted.keys():
        (folder / path).unlink()
    _remove_empty_folders(folder)
    written = [
        path
        for path, what in wanted.items()
        if not (path in before and path in stamps and known.get(path) == stamps[path])
        and _write(folder / path, what)
    ]
    if stamps != known:
        (folder / _COPIES).write_text(json.dumps(stamps), "utf-8")
    return Changes(
        written=tuple(sorted(written)),
        added=tuple(sorted(wanted.keys() - before)),
        removed=tuple(sorted(before - wanted.keys())),
    )


def _files(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        inside = Path(parent).relative_to(folder)
        yield from ((inside / name).as_posix() for name in names if name != _COPIES)


def _write(file: Path, what: Content) -> bool:
    """Whether the file held something else."""
    data = what if isinstance(what, bytes) else what.read_bytes()
    try:
        if file.read_bytes() == data:
            return False
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return True


def _stamp(file: Path) -> Stamp:
    status = file.stat()
    return str(file), status.st_size, status.st_mtime_ns


def _known(folder: Path) -> dict[str, Stamp]:
    try:
        kept = json.loads((folder / _COPIES).read_bytes())
        return {
            path: (str(name), int(size), int(time)) for path, (name, size, time) in kept.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _remove_empty_folders(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if parent != str(folder) and not os.listdir(parent):  # noqa: PTH208 - os.walk's own paths
            Path(parent).rmdir()
