"""Warnings that a library writes to its log: kept here, each once, and shown nowhere else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class Heard(logging.Handler):
    """Keeps warnings and errors in order: a library's own count may be off when others listen."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a record's words."""
        self.lines[record.getMessage()] = None


@contextmanager
def listening(name: str) -> Iterator[Heard]:
    """Hears what is logged under ``name`` as long as it lasts, instead of everyone else."""
    heard = Heard()
    logger = logging.getLogger(name)
    before = logger.level, logger.propagate
    logger.addHandler(heard)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        logger.setLevel(before[0])
        logger.propagate = before[1]
