"""Where a portfolio begins: the folder that holds ``portfolio.yml``.

A module of its own that imports next to nothing: a command asks for the root first, and
the site's engine can start before all that reads a portfolio is imported.
"""

from pathlib import Path

SETTINGS = "portfolio.yml"


def find_root(start: Path) -> Path | None:
    """The nearest folder, from ``start`` upward, that holds a ``portfolio.yml``."""
    start = start.absolute()
    return next(
        (folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None
    )
