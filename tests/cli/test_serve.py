"""``casc serve``: what is saved is on the screen, and its end leaves nothing behind."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.compose.small import world_with

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals"),
]


class Preview:
    """A running preview, looked at as a browser would."""

    def __init__(self, root: Path, process: subprocess.Popen[str]) -> None:
        self.root = root
        self.process = process
        assert process.stdout is not None
        self.address = process.stdout.readline().split()[2]

    def page(self, path: str) -> str:
        with urlopen(self.address + path, timeout=30) as answer:
            return answer.read().decode()

    def save(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def until(self, path: str, words: str) -> str:
        """The page once it holds the words; waits for news as its script does."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            version = json.loads(self.page(".casc/news?since=0"))["version"]
            try:
                html = self.page(path)
            except OSError:
                html = ""
            if words in html:
                return html
            self.page(f".casc/news?since={version}")
        raise AssertionError(f"{words!r} did not appear on {path}")


@contextmanager
def preview(root):
    command = [sys.executable, "-m", "casc_portfolio", "serve", "--port", "18400"]
    process = subprocess.Popen(
        command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield Preview(root, process)
    finally:
        process.terminate()  # asked, so that it leaves nothing behind
        try:
            process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


@pytest.fixture
def shown(tmp_path):
    with preview(world_with(tmp_path / "portfolio")) as running:
        yield running


def test_an_edit_a_new_page_and_a_removed_one_are_shown(shown):
    about = shown.root / "content/index.md"
    shown.save("content/index.md", about.read_text() + "\nAnd sixth.\n")
    shown.until("index.html", "And sixth.")
    new = "---\ntitle: A new piece\nelements: [1A]\nstatus: draft\n---\n"
    shown.save("content/cpsel-1/evidence/new.md", new)
    shown.until("cpsel-1/evidence/new.html", "A new piece")
    shown.until("evidence.html", "A new piece")
    (shown.root / "content/cpsel-1/evidence/new.md").unlink()
    end = time.monotonic() + 30
    while "A new piece" in shown.page("evidence.html"):
        assert time.monotonic() < end


def test_findings_stand_on_the_page_they_belong_to(shown):
    shown.save("content/cpsel-2/evidence/a.md", "---\ntitle: A\ndate: 13/04/2026\n---\n")
    html = shown.until("cpsel-2/evidence/a.html", "content/cpsel-2/evidence/a.md:3")
    assert "CP122" in html
    shown.save("hours/coaching.csv", "date,hours\n2025-13-45,1\n")
    shown.until("hours.html", "hours/coaching.csv:2")


def test_the_terminal_says_that_a_save_brought_a_finding(shown):
    shown.save("content/cpsel-2/evidence/a.md", "---\ntitle: A\ndate: 13/04/2026\n---\n")
    line = shown.process.stderr.readline()
    assert line.startswith("Drawn anew in ")
    assert "finding" in line


def test_it_survives_a_portfolio_that_is_gone_for_a_while(shown):
    settings = shown.root / "portfolio.yml"
    kept = settings.read_text()
    settings.write_text("name: [\n")
    shown.until("index.html", "portfolio.yml:")
    settings.write_text(kept)
    shown.until("index.html", "Ana Reyes")


@pytest.mark.parametrize(("kind", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_ctrl_c_and_a_request_to_end_leave_nothing_behind(tmp_path, monkeypatch, kind, code):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with preview(world_with(tmp_path / "portfolio")) as running:
        children = child_numbers(running.process.pid)
        running.process.send_signal(getattr(signal, kind))
        _, words = running.process.communicate(timeout=60)
    assert running.process.returncode == code
    assert "Traceback" not in words
    assert [file.name for file in tmp_path.iterdir()] == ["portfolio"]
    for number in children:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
    assert not (running.root / "site").exists()


def child_numbers(parent: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True
    )
    return [int(number) for number in listed.stdout.split()]
