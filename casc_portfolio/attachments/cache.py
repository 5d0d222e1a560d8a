"""What was found out about files and made from them, kept from one run to the next."""

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""

_VERSION = 3
"""Counted up when facts change their meaning or renditions their recipe."""
_FRESH = 2_000_000_000
"""Nanoseconds: a file that changed so shortly ago may change again without a new time."""
_SLACK = 200
"""Lines of the index that may be out of date before it is written anew."""


class Cache:
    """A folder of facts and renditions, keyed by what files hold.

    Everything in it can be made again: what is broken is passed over, and two processes
    may use it at once. Facts stand in an index of lines that is only added to, so that
    each process sees whole lines; renditions appear by renaming.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / f"v{_VERSION}"
        self._index = self.folder / "facts.jsonl"
        self._stamps: dict[str, tuple[Stamp, str]] | None = None
        self._facts: dict[str, Mapping[str, Any]] = {}

    def find(self, path: Path, stamp: Stamp) -> Mapping[str, Any] | None:
        """The facts of a file that has not changed since they were kept."""
        stamps = self._read()
        known, digest = stamps.get(str(path.absolute()), (None, ""))
        return self._facts.get(digest) if known == stamp else None

    def find_by_content(self, digest: str) -> Mapping[str, Any] | None:
        """The facts of a file with this SHA-256, wherever it lies."""
        self._read()
        return self._facts.get(digest)

    def keep(self, path: Path, stamp: Stamp, digest: str, facts: Mapping[str, Any]) -> None:
        """Keeps the facts; a folder that can't be written to costs time and nothing else."""
        settled = time.time_ns() - stamp[1] > _FRESH
        line = [str(path.absolute()) if settled else "", *stamp, digest, dict(facts)]
        self._take(line, self._read())
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._index.open("ab") as index:
                index.write(_line(line))

    def folder_for(self, *parts: str) -> Path:
        """The folder of what is made from one content by one recipe; not made yet."""
        key = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return self.folder / key[:2] / key[2:34]

    def _read(self) -> dict[str, tuple[Stamp, str]]:
        if self._stamps is None:
            self._stamps = {}
            lines: list[bytes] = []
            with contextlib.suppress(OSError):
                lines = self._index.read_bytes().splitlines()
            for line in lines:
                with contextlib.suppress(ValueError, RecursionError):
                    self._take(json.loads(line), self._stamps)
            if len(lines) > 2 * len(self._stamps) + _SLACK:
                self._write_anew(self._stamps)
        return self._stamps

    def _take(self, line: Any, stamps: dict[str, tuple[Stamp, str]]) -> None:
        match line:
            case [str(path), int(size), int(changed), str(digest), dict(facts)]:
                self._facts[digest] = facts
                if path:
                    stamps[path] = ((size, changed), digest)

    def _write_anew(self, stamps: Mapping[str, tuple[Stamp, str]]) -> None:
        lines = [
            _line([path, *stamp, digest, self._facts[digest]])
            for path, (stamp, digest) in stamps.items()
        ]
        with contextlib.suppress(OSError):
            write_whole(self._index, b"".join(lines))


def _line(values: list[Any]) -> bytes:
    return json.dumps(values, separators=(",", ":")).encode() + b"\n"


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file that others see whole or not at all; raises OSError when it can't be written.

    Where another process has just written it and holds it open, theirs stays.
    """
    temporary = path.with_name(f".new-{os.getpid()}-{path.name}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except PermissionError:
        if not path.exists():
            raise
    finally:
        temporary.unlink(missing_ok=True)
