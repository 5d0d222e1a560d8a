"""A mended file takes the place of the old one whole, or not at all."""

import os
import stat
import sys

import pytest

from casc_portfolio.mend import Change, write

PAGE = "content/index.md"


@pytest.fixture
def root(world):
    return world({PAGE: "old\n"})


def change(before: bytes = b"old\n") -> dict[str, Change]:
    return {PAGE: Change(before=before, after=b"new\n")}


def test_the_new_bytes_are_written(root):
    assert write(root, change()).written == (PAGE,)
    assert (root / PAGE).read_bytes() == b"new\n"


def test_a_file_that_changed_meanwhile_is_left_alone(root):
    assert write(root, change(b"older\n")).changed_meanwhile == (PAGE,)
    assert (root / PAGE).read_bytes() == b"old\n"


def test_so_is_one_that_is_gone(root):
    (root / PAGE).unlink()
    assert write(root, change()).changed_meanwhile == (PAGE,)
    assert list((root / "content").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_keeps_its_rights(root):
    (root / PAGE).chmod(0o640)
    write(root, change())
    assert stat.S_IMODE((root / PAGE).stat().st_mode) == 0o640


def test_what_may_not_be_written_is_left_alone(root, monkeypatch):
    monkeypatch.setattr(os, "access", lambda file, mode: False)
    assert write(root, change()).refused == {PAGE: "it may not be written"}
    assert (root / PAGE).read_bytes() == b"old\n"


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(root, monkeypatch):
    def full(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert write(root, change()).refused == {PAGE: "No space left on device"}
    assert [file.name for file in (root / "content").iterdir()] == ["index.md"]
    assert (root / PAGE).read_bytes() == b"old\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_replaced_by_a_file(root):
    (root / PAGE).rename(root / "content/other.md")
    (root / PAGE).symlink_to("other.md")
    assert write(root, change()).changed_meanwhile == (PAGE,)
    assert (root / PAGE).is_symlink()
