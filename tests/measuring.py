"""The progress of a portfolio that is given as a dict of files."""

from datetime import date
from pathlib import Path

from casc_portfolio.portfolio import load
from casc_portfolio.progress import Progress, measure
from tests.worlds import World, make_world


def progress_of(files: World, *, root: Path, as_of: date) -> Progress:
    """Writes the files below ``root`` and measures them."""
    progress = measure(load(make_world(root, files)), as_of=as_of)
    assert progress is not None
    return progress
