"""Real git repositories for tests: a portfolio's own, and bare ones that stand for GitHub's."""

import os
import subprocess
from pathlib import Path

import pytest


def git(folder: Path, *arguments: str) -> str:
    """What git answers, with nobody's own settings."""
    told = {
        **os.environ,
        "GIT_AUTHOR_NAME": "Test",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "t@example.org",
        "GIT_COMMITTER_EMAIL": "t@example.org",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    run = subprocess.run(command, cwd=folder, env=told, check=True, capture_output=True, text=True)
    return run.stdout


def committed(folder: Path) -> Path:
    """``folder`` with all that is in it as the first commit of its repository."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "First")
    return folder


@pytest.fixture
def alone_with_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests reach git."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", "/")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """An empty repository without a work tree, as one is on a server."""
    folder = tmp_path / "server.git"
    folder.mkdir()
    git(folder, "init", "--bare", "--quiet")
    return folder
