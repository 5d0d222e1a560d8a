"""A fresh machine is set up, or told in one sentence what it lacks."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="CONTRIBUTING.md shows the way without sh"),
]
SCRIPT = Path(__file__).parents[2] / ".ci/venv"
PYTHON = """
    #!/bin/sh
    # A Python that writes down what it is asked to install.
    case "$*" in
    *ensurepip*) {ensurepip} ;;
    "-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"pip install"*) echo "$*" >>installed ;;
    esac
    """


def set_up(root: Path, python: str) -> subprocess.CompletedProcess[str]:
    """Run ``.ci/venv`` in ``root`` with nothing but ``python`` and the system's small tools."""
    (root / ".ci").mkdir(exist_ok=True)
    shutil.copy(SCRIPT, root / ".ci")
    tools = root / "tools"
    tools.mkdir(exist_ok=True)
    for name in ("sh", "dirname", "rm", "mkdir", "cp"):
        (tools / name).unlink(missing_ok=True)
        (tools / name).symlink_to(shutil.which(name))
    return subprocess.run(
        [tools / "sh", ".ci/venv"],
        cwd=root,
        env={"PATH": str(tools), "PYTHON": python},
        capture_output=True,
        text=True,
    )


def test_no_python_is_told_so(tmp_path):
    run = set_up(tmp_path, "/nowhere/python3")
    assert run.returncode == 1
    assert run.stderr == (
        "Python 3.11 or newer is needed and was not found. "
        "Install it, or name it: make PYTHON=/path/to/python3\n"
    )


def test_debian_without_its_venv_package_is_told_which_one(world):
    root = world({"python3": PYTHON.format(ensurepip="exit 1")})
    (root / "python3").chmod(0o755)
    run = set_up(root, str(root / "python3"))
    assert run.returncode == 1
    assert run.stderr == (
        "This Python can't make a virtual environment yet. "
        "On Debian and Ubuntu: sudo apt-get install python3-venv\n"
    )


def test_a_half_made_environment_is_made_anew(world):
    root = world({"python3": PYTHON.format(ensurepip="exit 0"), ".venv/lib/half": ""})
    (root / "python3").chmod(0o755)
    run = set_up(root, str(root / "python3"))
    assert (run.returncode, run.stderr) == (0, "")
    assert not (root / ".venv/lib").exists()
    assert "--editable .[dev]" in (root / "installed").read_text()
    assert (root / ".venv/.ready").read_text() == str(root.resolve())


def test_a_whole_environment_is_kept(world):
    root = world({".venv/bin/python": PYTHON.format(ensurepip="exit 1"), ".venv/lib/kept": ""})
    (root / ".venv/bin/python").chmod(0o755)
    run = set_up(root, "/nowhere/python3")
    assert (run.returncode, run.stderr) == (0, "")
    assert (root / ".venv/lib/kept").exists()
