"""``casc check --watch``: anew after every change, until Ctrl-C."""

import signal
import subprocess
import sys

import pytest

from tests.checks.examples import CLEAN
from tests.worlds import make_world

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are other ones there"),
]
PIECE = "content/cpsel-2/evidence/a.md"
WAITING = "Waiting for a change (Ctrl-C ends it)\n"


def until_it_waits(process: subprocess.Popen[str]) -> str:
    text = ""
    for line in process.stdout:
        text += line
        if line == WAITING:
            break
    return text


def test_it_checks_again_when_a_file_changes_and_ends_with_130(tmp_path):
    root = make_world(tmp_path, CLEAN)
    run = [sys.executable, "-m", "casc_portfolio", "check", "--watch"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(run, cwd=root, text=True, **pipes) as process:
        assert until_it_waits(process) == f"Nothing to mend in 6 files.\n{WAITING}"
        make_world(root, {PIECE: "---\ntitle: A\ngoal: gone\n---\n"})
        second = until_it_waits(process)
        assert second.startswith(f"{PIECE}:3:7: CP201 ")
        assert "\x1b" not in second
        (root / PIECE).unlink()
        assert until_it_waits(process) == f"Nothing to mend in 6 files.\n{WAITING}"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr.read().lstrip() == "Stopped. Nothing you wrote was changed.\n"
