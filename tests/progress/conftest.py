"""Portfolios that are measured."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.progress import Progress, measure
from tests.worlds import World, make_world

Measured = Callable[..., Progress]


@pytest.fixture
def measured(tmp_path: Path) -> Measured:
    """``measured(files, as_of)`` is the progress of a portfolio that holds these files."""
    made = iter(range(100))

    def measure_files(files: World, as_of: date) -> Progress:
        progress = measure(load(make_world(tmp_path / str(next(made)), files)), as_of=as_of)
        assert progress is not None
        return progress

    return measure_files
