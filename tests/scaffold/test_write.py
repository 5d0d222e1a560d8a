"""A folder is written whole or not at all."""

import pytest

from casc_portfolio.scaffold.write import FolderTaken, write_folder
from tests.worlds import read_world


def test_files_and_folders_are_made(tmp_path):
    write_folder(tmp_path / "in" / "mine", {"a.md": "Ä", "b/c.bin": b"\x00"})
    assert read_world(tmp_path / "in" / "mine") == {"a.md": "Ä".encode(), "b/c.bin": b"\x00"}
    assert [entry.name for entry in (tmp_path / "in").iterdir()] == ["mine"]


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(FolderTaken):
        write_folder(tmp_path / "mine", {"letter.txt": "other"})
    assert read_world(tmp_path) == {"mine/letter.txt": b"dear"}


def test_a_file_of_that_name_is_left_as_it_is(tmp_path):
    (tmp_path / "mine").write_text("dear")
    with pytest.raises(FolderTaken):
        write_folder(tmp_path / "mine", {"a": "b"})
    assert read_world(tmp_path) == {"mine": b"dear"}


def test_a_new_clone_may_be_filled(tmp_path):
    (tmp_path / "mine" / ".git").mkdir(parents=True)
    (tmp_path / "mine" / ".git" / "HEAD").write_text("ref")
    write_folder(tmp_path / "mine", {"a.md": "x"})
    assert read_world(tmp_path / "mine") == {".git/HEAD": b"ref", "a.md": b"x"}


def test_an_interruption_leaves_nothing_behind(tmp_path):
    class Stop(dict):
        def items(self):
            yield "a.md", "x"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "mine", Stop())
    assert list(tmp_path.iterdir()) == []
