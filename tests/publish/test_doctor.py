"""What is looked at before publishing, and what is said of it."""

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.publish import doctor
from casc_portfolio.publish.doctor import State, examine
from tests.compose.small import world_with
from tests.publish.repositories import alone_with_git, committed, git

__all__ = ["alone_with_git"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]

ON_GITHUB = "https://github.com/ana/portfolio.git"


def told(root, *, errors=0, visibility=""):
    """What → (state, words), in the order told."""
    found = examine(load(root), errors=errors, visibility=visibility)
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


def test_little_room_is_told(tmp_path, monkeypatch):
    full = type("Usage", (), {"free": 3_000_000})
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: full)
    assert told(world_with(tmp_path))["Disk"] == (State.LOOK, "3 MB are free.")
