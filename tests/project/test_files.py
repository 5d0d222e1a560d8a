"""The repository speaks of the project alone: no machine's paths, no registry's hosts."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACHINE = re.compile(
    r"""
    (?<![\w.:/~*-])/(?:work|root|opt/pypi|tmp/\w+)(?:/|\b)  # folders
    | \b(?:pypi|pythonhosted|npmjs|debian)\.org\b           # hosts
    | \bproxy\.golang\b
    """,
    re.VERBOSE,
)


def tracked() -> list[str]:
    command = ["git", "ls-files", "-z"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return [path for path in run.stdout.decode().split("\0") if (ROOT / path).is_file()]


def machine_lines(text: str) -> list[str]:
    """The lines that name a folder of this machine or another, or a registry's host."""
    here = (f"{ROOT}/", f"{Path.home()}/")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if MACHINE.search(line) or any(path in line for path in here)]


def test_no_tracked_file_names_a_machine():
    found = {}
    for path in tracked():
        data = (ROOT / path).read_bytes()
        lines = [] if b"\0" in data else machine_lines(data.decode("utf-8", errors="replace"))
        if lines:
            found[path] = lines
    assert found == {}


@pytest.mark.parametrize(
    "line",
    ["see /{}/main".format("work"), "https://{}.org/x".format("pypi"), f"cd {ROOT}/docs"],
    ids=["folder", "host", "here"],
)
def test_such_a_line_would_be_found(line):
    assert machine_lines(line) == [line]


@pytest.mark.parametrize(
    "line",
    ["coursework/unit", "https://school.example/work/plan", "content/work/", "/home/dana/a.pdf"],
)
def test_ordinary_lines_are_not(line):
    assert machine_lines(line) == []
