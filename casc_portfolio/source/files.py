"""Bytes from the portfolio's folder, and from nowhere else."""

import errno
import os
import re
import stat
import sys
from pathlib import Path

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.source.names import printable
from casc_portfolio.source.problems import (
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    LINK_LEAVES_FOLDER,
    NOT_A_FILE,
)

TEXT_LIMIT = 4 * 1024 * 1024
"""Bytes: far more than anyone writes in one page, far less than what would hurt."""

_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""As it is on Windows, and without waiting for the other end of a pipe elsewhere."""
_NOT_HERE = {errno.ETIMEDOUT, errno.EDEADLK, errno.ENETUNREACH, errno.EHOSTUNREACH}
"""What macOS and network drives say of a file that is kept elsewhere and does not come."""
_NOT_HERE_ON_WINDOWS = frozenset(range(358, 405))
"""Windows' errors of cloud files, ERROR_CLOUD_FILE_… in winerror.h."""
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")


def read_bytes(
    root: Path, path: str, *, limit: int = TEXT_LIMIT, size: int | None = None
) -> bytes | Finding:
    """The bytes of ``root/path``, or the finding that says why they can't be had.

    Symbolic links are followed inside ``root`` only. Nothing is opened but a regular
    file of at most ``limit`` bytes, so that no device or pipe can hold us up. ``size``
    is that of a file which the inventory has just listed: all this was looked at there.
    """
    if size is None and _ABSOLUTE.match(path):
        return _finding(LINK_LEAVES_FOLDER, path, cause="outside")
    try:
        if size is None:
            facts = _facts(root, path)
            if isinstance(facts, Finding):
                return facts
            if not stat.S_ISREG(facts.st_mode):
                return _finding(NOT_A_FILE, path)
            size = facts.st_size
        if size > limit:
            return _finding(FILE_TOO_LARGE, path, size=size, limit=limit)
        data = _read(f"{root}/{path}", size, limit)
    except (OSError, ValueError) as problem:
        return unreadable_file(path, problem)
    if len(data) > limit:
        return _finding(FILE_TOO_LARGE, path, size=len(data), limit=limit)
    return data


def unreadable_file(path: str, problem: OSError | ValueError) -> Finding:
    """The finding for what the computer refuses; ``cause`` is stable, ``reason`` its own words."""
    reason = getattr(problem, "strerror", None) or str(problem)
    cause = "other"
    if isinstance(problem, FileNotFoundError):
        cause = "missing"
    elif isinstance(problem, PermissionError):
        cause = "permission"
    elif problem_of_a_cloud(problem):
        cause = "online"
    return _finding(FILE_UNREADABLE, path, cause=cause, reason=reason)


def problem_of_a_cloud(problem: OSError | ValueError) -> bool:
    """Whether the file is only a name here: its content is online and did not come."""
    return (
        getattr(problem, "errno", None) in _NOT_HERE
        or getattr(problem, "winerror", None) in _NOT_HERE_ON_WINDOWS
    )


def outside(root: Path, path: str) -> str | None:
    """Why ``root/path`` with links followed leaves the folder: ``outside``, ``loop``, or nothing.

    Raises OSError when there is nothing, or it can't be told.
    """
    try:
        real = os.path.realpath(f"{root}/{path}", strict=True)
    except FileNotFoundError:
        raise
    except OSError:
        if os.path.islink(f"{root}/{path}"):  # noqa: PTH114
            return "loop"
        raise
    return None if Path(real).is_relative_to(os.path.realpath(root)) else "outside"


def _facts(root: Path, path: str) -> os.stat_result | Finding:
    """What the file system says about the file, with links followed if they lead nowhere else."""
    steps = path.split("/")
    if ".." not in steps and "\\" not in path:
        plain = _without_links(root, steps)
        if plain is not None:
            return plain
    cause = outside(root, path)
    if cause:
        return _finding(LINK_LEAVES_FOLDER, path, cause=cause)
    return os.stat(f"{root}/{path}")  # noqa: PTH116


def _without_links(root: Path, steps: list[str]) -> os.stat_result | None:
    """The facts when no step of the path is a link: cheaper by far than following all of them."""
    at = str(root)
    facts = None
    for step in steps:
        at = f"{at}/{step}"
        facts = os.lstat(at)
        if stat.S_ISLNK(facts.st_mode):
            return None
        if sys.platform == "win32" and facts.st_reparse_tag:
            return None
    return facts


def _read(file: str, size: int, limit: int) -> bytes:
    """All of the file, but little more than is allowed, however much it has grown meanwhile.

    By the system's own calls: for a page of 3 KB they take half the time of a file object.
    """
    parts: list[bytes] = []
    left = limit + 1
    opened = os.open(file, _TO_READ)
    try:
        while left > 0 and (part := os.read(opened, size + 1)):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(opened)
    return b"".join(parts)


def _finding(code: str, path: str, **arguments: Argument) -> Finding:
    return Finding(code=code, place=Place(path=printable(path)), arguments=arguments)
