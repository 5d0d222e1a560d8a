"""What lies in a portfolio's folder and when it changed, looked at again and again."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from casc_portfolio.source.walk import SKIPPED, SKIPPED_AT_TOP

Stamps = dict[str, tuple[int, int]]
"""Path → time of the last change in nanoseconds, and size."""

PAUSE = 0.1
"""Seconds between two looks; more where one look takes long."""
MOMENT = 0.02
"""Seconds without a change after which a file is taken to be saved."""


def stamps(root: Path) -> Stamps:
    """Every file that a person may have written; what vanishes while we look is not there."""
    return dict(_walk(str(root), SKIPPED | SKIPPED_AT_TOP))


def _walk(folder: str, skipped: frozenset[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name in skipped or entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    yield from _walk(entry.path, SKIPPED)
                else:
                    with suppress(OSError):  # a link to nowhere; a file that has just gone
                        status = entry.stat()
                        yield entry.path, (status.st_mtime_ns, status.st_size)
    except OSError:
        return


def changes(root: Path, before: Stamps) -> Iterator[frozenset[str]]:
    """The paths that changed, came or went since ``before``, whenever there are some.

    Never ends. No listening to the file system: looking works on every disk, shared
    ones too.
    """
    while True:
        began = time.monotonic()
        now = stamps(root)
        if now != before:
            now = _settled(root, now)
            different = before.items() ^ now.items()
            before = now
            yield frozenset(path for path, _ in different)
        else:
            time.sleep(max(PAUSE, 4 * (time.monotonic() - began)))


def _settled(root: Path, now: Stamps) -> Stamps:
    """What lies there once nobody has written for a moment: editors empty a file, then fill it."""
    for _ in range(20):
        time.sleep(MOMENT)
        later = stamps(root)
        if later == now:
            break
        now = later
    return now
