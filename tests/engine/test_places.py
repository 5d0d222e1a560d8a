"""Our own files lie in the portfolio's ``.casc``, and elsewhere for a while where nothing can be written."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from casc_portfolio.engine.places import work_of
from tests.source.conftest import as_nobody, shared
from tests.worlds import make_world

__all__ = ["as_nobody", "shared"]
"""What only the owner may write to is met as somebody else."""


@pytest.fixture
def only_read(shared):
    root = make_world(shared / "mine", {"portfolio.yml": "name: A"})
    root.chmod(0o555)
    yield root
    root.chmod(0o755)


def test_a_portfolio_has_a_folder_of_ours(tmp_path):
    assert work_of(tmp_path) == tmp_path / ".casc"


def test_a_folder_that_may_only_be_read_is_left_alone(only_read, as_nobody):
    with as_nobody():
        work = work_of(only_read)
        assert not work.is_relative_to(only_read)
        assert stat.S_IMODE(work.stat().st_mode) == 0o700
        assert work_of(only_read) == work


@pytest.mark.slow
def test_what_lay_elsewhere_is_gone_afterwards(tmp_path, monkeypatch):
    script = (
        "import os; os.access = lambda *_, **how: False; from pathlib import Path; "
        "from casc_portfolio.engine.places import work_of; print(work_of(Path.cwd()))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True
    )
    work = Path(run.stdout.strip())
    assert work.name.startswith("casc-work-")
    assert not work.exists()
    assert list(tmp_path.iterdir()) == []
