"""One build at a time in a portfolio: whoever comes second waits for the first to finish."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_PAUSE = 0.05


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until no other process is in here with this folder, then keeps others waiting.

    The system lets go when a process ends, however it ends. On a disk that knows no
    locks nobody waits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("ab") as file:
        with suppress(OSError):
            hold(file)
        yield


if sys.platform == "win32":
    import msvcrt

    def take(file: IO[bytes]) -> bool:
        """Locks an open file until it is closed; false when another process has it.

        Raises OSError on a disk that knows no locks.
        """
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def take(file: IO[bytes]) -> bool:
        """Locks an open file until it is closed; false when another process has it.

        Raises OSError on a disk that knows no locks.
        """
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def hold(file: IO[bytes]) -> None:
    """Locks an open file until it is closed, as soon as no other process has it."""
    while not take(file):
        time.sleep(_PAUSE)
