"""Rooms import downwards only, and the command line starts without anything heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = (
    "PIL",
    "jinja2",
    "markdown",
    "material",
    "mkdocs",
    "nh3",
    "pikepdf",
    "pydantic",
    "pypdfium2",
    "rich",
    "yaml",
)


@pytest.mark.slow
def test_the_command_line_starts_light():
    loaded = "import sys, casc_portfolio.cli; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert set(HEAVY).isdisjoint(run.stdout.split())


@pytest.mark.slow
def test_rooms_import_downwards_only():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
