"""What GitHub's own program is asked, and what is made of its answers."""

import os

import pytest

from casc_portfolio.publish.github import ACTIONS, NOWHERE, may_write, pages_source
from casc_portfolio.publish.repository import OnGitHub
from tests.worlds import make_world

pytestmark = pytest.mark.slow

PLACE = OnGitHub(owner="ana", name="site")


@pytest.fixture
def answering(tmp_path, monkeypatch):
    """Puts a program called gh in place that says this, and keeps what it was asked."""

    def put(words, *, code=0):
        gh = f'#!/bin/sh\necho "$*" > {tmp_path}/asked\necho "{words}" >&{2 if code else 1}\nexit {code}\n'
        make_world(tmp_path, {"bin/gh": gh, "mine/portfolio.yml": "name: A"})
        (tmp_path / "bin/gh").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
        return tmp_path / "mine"

    return put


@pytest.mark.parametrize(
    ("said", "may"), [("ADMIN", True), ("WRITE", True), ("READ", False), ("", None)]
)
def test_who_may_write(answering, said, may):
    assert may_write(answering(said)) is may


@pytest.mark.parametrize("said", [ACTIONS, "gh-pages"])
def test_where_pages_take_the_site_from(answering, tmp_path, said):
    assert pages_source(answering(said), PLACE) == said
    assert (tmp_path / "asked").read_text().startswith("api repos/ana/site/pages --jq ")


def test_pages_that_nobody_switched_on(answering):
    assert pages_source(answering("gh: Not Found (HTTP 404)", code=1), PLACE) == NOWHERE


def test_who_is_not_signed_in_learns_nothing(answering):
    mine = answering("To get started with GitHub CLI, please run: gh auth login", code=4)
    assert pages_source(mine, PLACE) == ""
    assert may_write(mine) is None


def test_without_the_program_nobody_can_tell(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pages_source(tmp_path, PLACE) == ""
    assert may_write(tmp_path) is None
