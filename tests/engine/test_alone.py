"""Two builds at once stand in line."""

import subprocess
import sys
import time

from casc_portfolio.engine.alone import alone

HOLD = """
import sys, time
from pathlib import Path
from casc_portfolio.engine.alone import alone
with alone(Path(sys.argv[1])):
    print("in", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(folder, seconds):
    command = [sys.executable, "-c", HOLD, str(folder), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "in\n"
    return process


def test_the_second_waits_for_the_first(tmp_path):
    first = holder(tmp_path / "work", 0.3)
    began = time.monotonic()
    with alone(tmp_path / "work"):
        assert time.monotonic() - began > 0.1
    first.communicate()


def test_one_that_was_killed_keeps_nobody_waiting(tmp_path):
    first = holder(tmp_path / "work", 60)
    first.kill()
    first.communicate()
    with alone(tmp_path / "work"):
        assert (tmp_path / "work").is_dir()


def test_other_folders_are_free(tmp_path):
    with alone(tmp_path / "a"), alone(tmp_path / "b"):
        assert (tmp_path / "b" / "lock").exists()
