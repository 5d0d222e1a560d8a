"""What git knows of a folder, and what an address on GitHub says."""

import os

import pytest

from casc_portfolio.publish.repository import (
    GitError,
    NoGitError,
    OnGitHub,
    git,
    on_github,
    repository,
    visibility,
    without_password,
)
from tests.publish.repositories import alone_with_git, committed
from tests.publish.repositories import git as real
from tests.worlds import make_world

__all__ = ["alone_with_git"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]


@pytest.fixture
def folder(tmp_path):
    return make_world(
        tmp_path / "mine",
        {"portfolio.yml": "name: A", ".gitignore": "records/\n", "records/credential.md": "secret"},
    )


def test_a_folder_without_a_repository(folder):
    assert repository(folder) is None


def test_what_git_keeps_or_would_keep_is_listed_and_nothing_that_it_ignores(folder):
    committed(folder)
    (folder / "né w.md").write_text("new")
    known = repository(folder)
    assert known.tracked == (".gitignore", "né w.md", "portfolio.yml")
    assert (known.branch, known.unsaved, known.begun) == ("main", 1, True)


def test_a_repository_without_any_commit(folder):
    real(folder, "init", "--quiet")
    known = repository(folder)
    assert (known.branch, known.begun) == ("main", False)


def test_only_the_portfolio_s_own_part_of_a_larger_repository(folder):
    committed(folder.parent)
    (folder.parent / "other.txt").write_text("not ours")
    known = repository(folder)
    assert known.tracked == (".gitignore", "portfolio.yml")
    assert known.unsaved == 0


def test_remotes_by_name(folder):
    committed(folder)
    real(folder, "remote", "add", "pages", "https://github.com/ana/site.git")
    assert repository(folder).remotes == {"pages": "https://github.com/ana/site.git"}


def test_programs_that_a_foreign_folder_names_do_not_run(folder, tmp_path):
    committed(folder)
    real(folder, "config", "core.fsmonitor", f"touch {tmp_path / 'ran'}; false")
    repository(folder)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("key", ["clean", "process"])
def test_filters_that_a_foreign_folder_names_do_not_run(folder, tmp_path, key):
    (folder / ".gitattributes").write_text("*.yml filter=their.own=one\n")
    committed(folder)
    real(folder, "config", f"filter.their.own=one.{key}", f"touch {tmp_path / 'ran'}; cat")
    real(folder, "config", "filter.their.own=one.required", "true")
    (folder / "portfolio.yml").write_text("name: B")
    assert repository(folder).unsaved == 1
    assert not (tmp_path / "ran").exists()


def test_what_a_foreign_folder_lacks_is_fetched_by_no_program(folder, tmp_path):
    committed(folder)
    tree = real(folder, "rev-parse", "HEAD^{tree}").strip()
    (folder / ".git/objects" / tree[:2] / tree[2:]).unlink()
    for key, value in {
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {tmp_path / 'ran'}",
        "protocol.ext.allow": "always",
    }.items():
        real(folder, "config", key, value)
    with pytest.raises(GitError):
        repository(folder)
    assert not (tmp_path / "ran").exists()


def test_without_git_the_message_says_where_it_is(folder, monkeypatch):
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(NoGitError, match=r"git-scm\.com"):
        git(folder, "status")


@pytest.mark.parametrize("name", ["git", "gh"])
def test_a_program_that_lies_in_the_portfolio_is_never_started(folder, tmp_path, monkeypatch, name):
    trap = folder / name
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\necho public\n")
    trap.chmod(0o755)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", f".{os.pathsep}{folder}")
    with pytest.raises(NoGitError):
        repository(folder)
    assert visibility(folder) == ""
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/Ana/site.git",
        "https://github.com/Ana/site",
        "https://ana:token@github.com/Ana/site.git",
        "git@github.com:Ana/site.git",
        "ssh://git@github.com/Ana/site",
    ],
)
def test_ways_to_write_a_place_on_github(address):
    place = on_github(address)
    assert place == OnGitHub(owner="Ana", name="site")
    assert place.site == "https://ana.github.io/site/"


@pytest.mark.parametrize(
    "address", ["../server.git", "https://gitlab.com/a/b", "https://github.com.evil.org/a/b"]
)
def test_other_places_are_not_on_github(address):
    assert on_github(address) is None


def test_a_person_s_own_site():
    assert OnGitHub(owner="Ana", name="ana.github.io").site == "https://ana.github.io/"


def test_a_password_in_an_address_is_never_shown():
    assert without_password("https://ana:token@github.com/a/b") == "https://github.com/a/b"
