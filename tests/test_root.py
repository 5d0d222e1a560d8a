"""The folder a portfolio begins in."""

import subprocess
import sys

import pytest

from casc_portfolio.root import find_root
from tests.worlds import make_world


def test_root_is_found_from_any_folder_inside(tmp_path):
    root = make_world(tmp_path / "mine", {"portfolio.yml": "name: A", "content/iip/year-1.md": ""})
    assert find_root(root / "content" / "iip") == root
    assert find_root(tmp_path) is None


@pytest.mark.slow
def test_to_find_it_nothing_that_reads_a_portfolio_is_imported(tmp_path):
    root = make_world(tmp_path / "mine", {"portfolio.yml": "name: A"})
    script = (
        "import sys; from casc_portfolio.cli.common import portfolio_root; portfolio_root(); "
        "print([name for name in sys.modules if name in ('pydantic', 'yaml', 'jinja2')])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True)
    assert done.stdout == "[]\n"
