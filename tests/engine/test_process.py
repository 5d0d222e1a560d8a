"""The engine in a process of its own answers, gives up politely and never stays behind."""

import os
import subprocess
import sys
import time

import pytest

from casc_portfolio.engine.order import EngineError, Order
from casc_portfolio.engine.process import running

pytestmark = pytest.mark.slow


@pytest.fixture
def project(world):
    return world(
        {
            "p/mkdocs.yml": "site_name: x\ntheme: {name: mkdocs}\nplugins: []\n",
            "p/docs/index.md": "# Hello\n",
            "q/mkdocs.yml": "site_name: x\ntheme: {name: none-such}\n",
        }
    )


def test_it_builds_and_renders(project):
    with running() as engine:
        assert engine.render(["*a*", "b"]) == ["<p><em>a</em></p>", "<p>b</p>"]
        assert engine.build(Order(project=project / "p", out=project / "out")) == ()
    assert "Hello" in (project / "out/index.html").read_text()


def test_what_it_gives_up_and_what_the_machine_refuses_arrive_here(project):
    with running() as engine:
        with pytest.raises(EngineError):
            engine.build(Order(project=project / "q", out=project / "out"))
        with pytest.raises(FileNotFoundError):
            engine.build(Order(project=project / "none", out=project / "out"))
        assert engine.build(Order(project=project / "p", out=project / "out")) == ()


def test_one_that_was_killed_is_started_anew(project):
    with running() as engine:
        os.kill(engine.pid, 9)
        with pytest.raises(RuntimeError, match="ended with -9"):
            engine.finish()
        assert engine.build(Order(project=project / "p", out=project / "out")) == ()


def test_one_that_was_dismissed_is_started_anew_for_another_order(project):
    with running() as engine:
        engine.dismiss()
        engine.dismiss()
        os.waitid(os.P_PID, engine.pid, os.WEXITED | os.WNOWAIT)
        assert engine.build(Order(project=project / "p", out=project / "out")) == ()


def test_one_that_broke_down_renders_again_too(project):
    with running() as engine:
        os.kill(engine.pid, 9)
        os.waitid(os.P_PID, engine.pid, os.WEXITED | os.WNOWAIT)
        assert engine.render(["*a*"]) == ["<p><em>a</em></p>"]
        assert engine.build(Order(project=project / "p", out=project / "out")) == ()


def test_one_that_cannot_even_start_says_why(project, monkeypatch):
    monkeypatch.setattr("casc_portfolio.engine.process._MODULE", "none_such")
    with running() as engine:
        os.waitid(os.P_PID, engine.pid, os.WEXITED | os.WNOWAIT)
        for _ in range(2):
            with pytest.raises(RuntimeError, match="No module named none_such"):
                engine.render(["*a*"])
        with pytest.raises(RuntimeError, match="No module named none_such"):
            engine.build(Order(project=project / "p", out=project / "out"))


def test_one_that_ends_while_it_is_told_something_says_why(project, monkeypatch):
    with running() as engine:
        os.kill(engine.pid, 9)
        os.waitid(os.P_PID, engine.pid, os.WEXITED | os.WNOWAIT)
        monkeypatch.setattr(engine._process, "poll", lambda: None)
        with pytest.raises(RuntimeError, match="ended with -9"):
            engine.render(["*a*" * 100_000])


def test_it_is_gone_afterwards():
    with running() as engine:
        pid = engine.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_it_does_not_outlive_whoever_asked_for_it(project):
    code = """
import os, sys
from pathlib import Path
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.process import Engine
engine = Engine()
engine.start(Order(project=Path(sys.argv[1], "p"), out=Path(sys.argv[1], "out")))
print(engine.pid, flush=True)
os._exit(0)
"""
    told = [sys.executable, "-c", code, project]
    done = subprocess.run(told, capture_output=True, text=True, check=True)
    for _ in range(100):
        state = subprocess.run(["ps", "-o", "stat=", "-p", done.stdout.strip()], stdout=-1).stdout
        if not state or state.startswith(b"Z"):
            return
        time.sleep(0.01)
    pytest.fail("The engine is still there a second later.")
