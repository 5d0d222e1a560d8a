"""What is looked at before publishing, and what is said of it."""

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.publish import doctor
from casc_portfolio.publish.doctor import State, examine
from casc_portfolio.publish.github import GitHub
from tests.compose.small import world_with
from tests.publish.repositories import alone_with_git, committed, git

__all__ = ["alone_with_git"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]

ON_GITHUB = "https://github.com/ana/portfolio.git"


def told(root, *, errors=0, **github):
    """What → (state, words), in the order told."""
    found = examine(load(root), errors=errors, github=GitHub(**github))
    return {one.what: (one.state, one.words) for one in found}


def test_a_folder_of_its_own_lacks_only_a_repository(tmp_path):
    found = told(world_with(tmp_path / "mine"))
    assert found["git"] == (State.STOP, "This folder is in no repository yet.")
    assert found["Check"][0] is State.FINE
    assert [what for what, (state, _) in found.items() if state is State.STOP] == ["git"]


def test_everything_that_is_not_fine_says_what_to_do(tmp_path):
    root = world_with(tmp_path / "OneDrive - School" / "mine")
    for one in examine(load(root), errors=2):
        assert bool(one.mend) == (one.state is not State.FINE)


def test_errors_stand_in_the_way(tmp_path):
    found = told(world_with(tmp_path), errors=1)
    assert found["Check"] == (State.STOP, "casc check finds one error.")


def test_a_folder_that_is_kept_in_step_is_worth_a_word(tmp_path):
    state, words = told(world_with(tmp_path / "OneDrive - School" / "mine"))["Folder"]
    assert state is State.LOOK
    assert "OneDrive" in words


def test_records_in_git_stop_everything(tmp_path):
    root = committed(
        world_with(tmp_path, {"records/credential.md": "---\nkind: credential\n---\n"})
    )
    assert told(root)["Records"] == (State.STOP, "git keeps records/credential.md.")


def test_a_public_repository_with_private_pages_stops_everything(tmp_path):
    root = committed(world_with(tmp_path))
    git(root, "remote", "add", "origin", ON_GITHUB)
    state, words = told(root, visibility="public")["GitHub"]
    assert state is State.STOP
    assert "5 of its files are not for everyone: content/artifacts/protocol.pdf" in words
    assert told(root, visibility="private")["GitHub"] == (
        State.FINE,
        "your repository is private",
    )
    assert told(root)["GitHub"][0] is State.LOOK


def test_a_damaged_repository_is_told(tmp_path):
    root = committed(world_with(tmp_path))
    (root / ".git/index").write_bytes(b"not an index")
    state, words = told(root)["git"]
    assert state is State.STOP
    assert words.startswith("Git can't read this repository. It says: ")


def test_the_way_that_was_chosen_is_told(tmp_path):
    root = committed(world_with(tmp_path))
    assert told(root)["Way"][0] is State.LOOK
    git(root, "remote", "add", "pages", "https://github.com/ana/site.git")
    assert told(root)["Way"][0] is State.FINE


@pytest.mark.parametrize(
    ("source", "state", "words"),
    [
        ("gh-pages", State.FINE, "GitHub takes the site from the branch gh-pages"),
        ("nowhere", State.LOOK, "GitHub shows no site from there yet."),
        (
            "workflow",
            State.LOOK,
            "GitHub waits for a workflow there, and the site comes as a branch.",
        ),
        ("", State.LOOK, "Where GitHub takes the site from, nobody here can tell."),
    ],
)
def test_where_pages_take_a_pushed_site_from_is_told(tmp_path, source, state, words):
    root = committed(world_with(tmp_path))
    git(root, "remote", "add", "pages", "https://github.com/ana/site.git")
    asked = []
    found = told(root, source_of=lambda place: asked.append(place.page) or source)
    assert found["Pages"] == (state, words)
    assert asked == ["https://github.com/ana/site"]


@pytest.mark.parametrize(
    ("source", "state", "words"),
    [
        ("workflow", State.FINE, "GitHub takes the site from the workflow"),
        ("main", State.LOOK, "GitHub takes the site from the branch main."),
    ],
)
def test_where_pages_take_a_site_of_this_repository_from_is_told(tmp_path, source, state, words):
    root = committed(world_with(tmp_path, {".github/workflows/pages.yml": "on: push\n"}))
    git(root, "remote", "add", "origin", ON_GITHUB)
    found = told(root, source_of=lambda _: source)
    assert found["Pages"] == (state, words)


def test_who_may_not_write_can_publish_nothing(tmp_path):
    root = committed(world_with(tmp_path))
    git(root, "remote", "add", "origin", ON_GITHUB)
    assert "Permissions" not in told(root)
    assert told(root, may_write=True)["Permissions"][0] is State.FINE
    assert told(root, may_write=False)["Permissions"][0] is State.STOP


def test_a_folder_in_which_nothing_can_be_written_is_told(tmp_path, monkeypatch):
    root = world_with(tmp_path)
    monkeypatch.setattr(doctor.os, "access", lambda path, _: path != root)
    assert told(root)["Folder"] == (State.STOP, "Nothing can be written here.")


def test_little_room_is_told(tmp_path, monkeypatch):
    full = type("Usage", (), {"free": 3_000_000})
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: full)
    assert told(world_with(tmp_path))["Disk"] == (State.LOOK, "3 MB are free.")
