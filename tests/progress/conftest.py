"""Portfolios that are measured."""

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from casc_portfolio.progress import Progress
from tests.measuring import progress_of
from tests.worlds import World


@pytest.fixture
def measured(tmp_path: Path) -> Callable[[World, date], Progress]:
    """``measured(files, as_of)`` is the progress of a portfolio that holds these files."""
    numbers = count()
    return lambda files, as_of: progress_of(files, root=tmp_path / str(next(numbers)), as_of=as_of)
