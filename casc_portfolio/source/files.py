"""Bytes from the portfolio's folder, and from nowhere else."""

import os
import stat
from pathlib import Path

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.source.problems import (
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    LINK_LEAVES_FOLDER,
    NOT_A_FILE,
)

TEXT_LIMIT = 4 * 1024 * 1024
"""Bytes: far more than anyone writes in one page, far less than what would hurt."""


def read_bytes(root: Path, path: str, *, limit: int = TEXT_LIMIT) -> bytes | Finding:
    """The bytes of ``root/path``, or the finding that says why they can't be had.

    Symbolic links are followed inside ``root`` only. Nothing is read from a folder,
    a device or a file above ``limit`` bytes.
    """
    file = root / path
    try:
        if not _inside(root, file):
            return _finding(LINK_LEAVES_FOLDER, path)
        facts = file.stat()
        if not stat.S_ISREG(facts.st_mode):
            return _finding(NOT_A_FILE, path)
        if facts.st_size > limit:
            return _finding(FILE_TOO_LARGE, path, size=facts.st_size, limit=limit)
        data = _read(file, limit)
    except (OSError, RuntimeError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        return _finding(FILE_UNREADABLE, path, reason=reason)
    if len(data) > limit:
        return _finding(FILE_TOO_LARGE, path, size=len(data), limit=limit)
    return data


def _read(file: Path, limit: int) -> bytes:
    """At most one byte more than allowed, however much the file has grown since it was measured."""
    with file.open("rb") as stream:
        return stream.read(limit + 1)


def _inside(root: Path, file: Path) -> bool:
    """Whether the file, with every link followed, still lies in the folder; a loop does not."""
    try:
        real = os.path.realpath(file, strict=True)
    except FileNotFoundError:
        raise
    except OSError:
        if file.is_symlink():
            return False
        raise
    return Path(real).is_relative_to(os.path.realpath(root))


def _finding(code: str, path: str, **arguments: Argument) -> Finding:
    return Finding(code=code, place=Place(path=path), arguments=arguments)
