"""A folder for what a command is making: gone when it ends, by a signal too, or at the next one's start."""

import os
import shutil
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from casc_portfolio.cli.crash import SIGNALLED
from casc_portfolio.engine.alone import hold, take

_LOCK = ".lock"
_ENDING = ("SIGTERM", "SIGHUP")
"""A polite request to end, and a terminal that was closed; Windows knows the first only."""


@contextmanager
def making(kind: str) -> Iterator[Path]:
    """An empty folder of our own among the system's temporary ones.

    Whoever is killed outright can't clean up; the next command of this ``kind`` does it for
    them. The lock beside a folder tells whether its command still runs: the system lets go of
    it when a process ends, however it ends.
    """
    prefix = f"casc-{kind}-"
    _sweep(prefix)
    number, name = tempfile.mkstemp(prefix=prefix, suffix=_LOCK)
    lock = Path(name)
    folder = lock.with_suffix("")
    with _heeding():
        try:
            with os.fdopen(number, "ab") as file:
                with suppress(OSError):
                    hold(file)
                folder.mkdir(mode=0o700)
                yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlink(missing_ok=True)


@contextmanager
def _heeding() -> Iterator[None]:
    """Signals that ask for an end go the way of an exception, through everything that cleans up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {one: signal.getsignal(one) for one in asked}
    changed = [one for one, how in before.items() if how is signal.SIG_DFL]
    for one in changed:
        signal.signal(one, _end)
    try:
        yield
    finally:
        for one in changed:
            signal.signal(one, before[one])


def _end(number: int, _frame: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not interrupt the cleaning up
    sys.exit(SIGNALLED + number)


def _sweep(prefix: str) -> None:
    """Removes what killed commands left: ours by name and owner, with a lock that nobody holds."""
    for lock in Path(tempfile.gettempdir()).glob(f"{prefix}*{_LOCK}"):
        with suppress(OSError):
            if _cleared(lock):
                lock.unlink()


def _cleared(lock: Path) -> bool:
    """Whether the command of this lock is over; then its folder is gone."""
    about = lock.lstat()
    mine = sys.platform == "win32" or about.st_uid == os.geteuid()
    if not (mine and stat.S_ISREG(about.st_mode)):
        return False
    with lock.open("rb+") as file:
        if not take(file):
            return False
        shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
        return True
