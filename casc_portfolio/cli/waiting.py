"""A word about what is going on, on a terminal, once it has taken longer than a second."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds that nobody minds."""


class Waiting:
    """What is being done now; a class because the words change while a person looks."""

    def __init__(self) -> None:
        self.words = ""
        self._done = threading.Event()

    def say(self, words: str) -> None:
        """From now on, this is being done."""
        self.words = words

    def _show(self) -> None:
        if self._done.wait(PATIENCE):
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(self.words, total=None)
            while not self._done.wait(0.1):
                bar.update(task, description=self.words)


@contextmanager
def waiting() -> Iterator[Waiting]:
    """A bar on stderr while the body runs; nothing when it is quick or nobody looks."""
    shown = Waiting()
    thread = threading.Thread(target=shown._show, daemon=True)
    if sys.stderr.isatty():
        thread.start()
    try:
        yield shown
    finally:
        shown._done.set()
        if thread.is_alive():
            thread.join()
