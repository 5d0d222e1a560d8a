"""Folders for what is being made: gone with their command, and at the latest with the next one."""

import os
import signal
import subprocess
import sys
import tempfile

import pytest

from casc_portfolio.cli.making import making
from tests.worlds import read_world

_WAITING = """
import time
from casc_portfolio.cli.making import making
with making("trial") as folder:
    (folder / "page.html").write_text("words")
    print(folder, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The system's folder for temporary things, for this test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def waiting(temporary):
    """A command of somebody's that is at work, in a process of its own."""
    process = subprocess.Popen([sys.executable, "-c", _WAITING], text=True, stdout=subprocess.PIPE)
    assert process.stdout.readline().startswith(str(temporary))
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_it_is_empty_and_gone_afterwards(temporary):
    with making("trial") as folder:
        assert folder.parent == temporary
        assert list(folder.iterdir()) == []
        (folder / "page.html").write_text("words")
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("kind", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_whoever_is_asked_to_end_cleans_up(waiting, temporary, kind):
    waiting.send_signal(getattr(signal, kind))
    waiting.wait(timeout=60)
    assert waiting.returncode in (128 + getattr(signal, kind), -signal.SIGINT)
    assert list(temporary.iterdir()) == []


def test_what_a_killed_command_left_goes_with_the_next_one(waiting, temporary):
    waiting.kill()
    waiting.wait()
    assert len(list(temporary.iterdir())) == 2
    with making("other"):
        pass
    assert len(list(temporary.iterdir())) == 2
    with making("trial") as folder:
        assert {file.name for file in temporary.iterdir()} == {folder.name, f"{folder.name}.lock"}


def test_what_a_running_command_makes_stays(waiting, temporary):
    before = read_world(temporary)
    with making("trial"):
        pass
    assert read_world(temporary) == before


def test_nothing_else_of_such_a_name_is_touched(temporary):
    (temporary / "casc-trial-mine").mkdir()
    (temporary / "casc-trial-mine/letter.txt").write_text("dear")
    (temporary / "elsewhere").mkdir()
    (temporary / "elsewhere.lock").touch()
    with making("trial"):
        pass
    assert {file.name for file in temporary.iterdir()} == {
        "casc-trial-mine",
        "elsewhere",
        "elsewhere.lock",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no such links")
def test_a_link_is_not_followed(temporary, tmp_path):
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/letter.txt").write_text("dear")
    (temporary / "casc-trial-x").symlink_to(tmp_path / "precious")
    (temporary / "casc-trial-x.lock").touch()
    (tmp_path / "precious.lock").touch()
    (temporary / "casc-trial-y.lock").symlink_to(tmp_path / "precious.lock")
    with making("trial"):
        pass
    assert (tmp_path / "precious/letter.txt").read_text() == "dear"
    assert (temporary / "casc-trial-y.lock").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no other owners here")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_what_belongs_to_somebody_else_stays(temporary):
    (temporary / "casc-trial-theirs").mkdir()
    (temporary / "casc-trial-theirs.lock").touch()
    os.chown(temporary / "casc-trial-theirs.lock", 65534, 65534)
    with making("trial"):
        pass
    assert (temporary / "casc-trial-theirs").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_a_signal_that_somebody_chose_to_ignore_stays_ignored(temporary):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with making("trial"):
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
