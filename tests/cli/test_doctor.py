"""``casc doctor``: what stands in between, from top to bottom, and an exit code for it."""

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from tests.cli.test_publish import MIXED
from tests.compose.small import world_with
from tests.publish.repositories import alone_with_git, committed

__all__ = ["alone_with_git"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]


def doctor():
    return CliRunner().invoke(cli, ["doctor"], standalone_mode=False)


def test_it_ends_with_one_while_something_stands_in_the_way(tmp_path, monkeypatch):
    root = world_with(tmp_path / "mine")
    monkeypatch.chdir(root)
    result = doctor()
    assert result.return_value == 1
    assert "stop  git           This folder is in no repository yet." in result.stdout
    assert "→ GitHub Desktop:" in result.stdout


def test_it_ends_well_and_changes_nothing(tmp_path, monkeypatch):
    root = committed(
        world_with(
            tmp_path / "mine",
            {**MIXED, ".gitignore": ".casc/\n"},
            without=("content/artifacts/protocol.pdf",),
        )
    )
    monkeypatch.chdir(root)
    before = sorted(root.rglob("content/**/*"))
    assert doctor().return_value == 0
    assert sorted(root.rglob("content/**/*")) == before
