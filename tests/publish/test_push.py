"""A site becomes the newest commit of a branch in a real repository, which keeps its past."""

import pytest

from casc_portfolio.publish.push import push
from casc_portfolio.publish.repository import GitError
from tests.publish.repositories import alone_with_git, bare, git
from tests.worlds import make_world

__all__ = ["alone_with_git", "bare"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]


def files(repository, branch="gh-pages"):
    listed = git(repository, "ls-tree", "-r", "-z", "--name-only", branch)
    return {path for path in listed.split("\0") if path}


def test_the_site_and_nothing_else_is_there(tmp_path, bare):
    site = make_world(tmp_path / "site", {"index.html": "one", "a b/ü.html": "x"})
    name = push(site, to=str(bare), message="The site")
    assert files(bare) == {"index.html", "a b/ü.html", ".nojekyll"}
    assert git(bare, "show", "gh-pages:index.html") == "one"
    assert git(bare, "rev-parse", "--short", "gh-pages").strip() == name


def test_the_next_one_takes_its_place_and_the_first_stays_in_its_past(tmp_path, bare):
    push(
        make_world(tmp_path / "a", {"index.html": "one", "old.html": "x"}),
        to=str(bare),
        message="1",
    )
    push(make_world(tmp_path / "b", {"index.html": "two"}), to=str(bare), message="2")
    assert files(bare) == {"index.html", ".nojekyll"}
    assert git(bare, "log", "--format=%s", "gh-pages").split() == ["2", "1"]


def test_other_branches_stay(tmp_path, bare):
    other = make_world(tmp_path / "other", {"README.md": "mine"})
    push(other, to=str(bare), branch="main", message="before")
    push(make_world(tmp_path / "site", {"index.html": "one"}), to=str(bare), message="The site")
    assert "README.md" in files(bare, "main")


def test_a_commit_names_no_person(tmp_path, bare, monkeypatch):
    monkeypatch.setenv("EMAIL", "ana@example.org")
    push(make_world(tmp_path / "site", {"index.html": "one"}), to=str(bare), message="The site")
    told = git(bare, "log", "--format=%an %ae %cn %ce", "gh-pages").strip()
    assert told == "casc publish casc@localhost casc publish casc@localhost"


def test_a_place_that_is_not_there_is_told_in_git_s_words(tmp_path):
    site = make_world(tmp_path / "site", {"index.html": "one"})
    with pytest.raises(GitError):
        push(site, to=str(tmp_path / "nowhere.git"), message="The site")
