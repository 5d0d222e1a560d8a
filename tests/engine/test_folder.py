"""A folder of ours holds exactly what is wanted, and only what differs is touched."""

from casc_portfolio.engine.folder import make_hold
from tests.worlds import read_world


def test_what_differs_is_written_and_the_rest_left_alone(tmp_path):
    first = make_hold(tmp_path / "f", {"a/b.md": b"1", "c.md": b"2"})
    assert (first.added, first.written) == (("a/b.md", "c.md"), ("a/b.md", "c.md"))
    kept = (tmp_path / "f/c.md").stat().st_mtime_ns
    again = make_hold(tmp_path / "f", {"a/b.md": b"3", "c.md": b"2"})
    assert (again.added, again.written, again.removed) == ((), ("a/b.md",), ())
    assert (tmp_path / "f/c.md").stat().st_mtime_ns == kept


def test_what_is_not_wanted_goes_with_its_folder(tmp_path):
    make_hold(tmp_path, {"a/b/c.md": b"1", "d.md": b""})
    changes = make_hold(tmp_path, {"d.md": b""})
    assert changes.removed == ("a/b/c.md",)
    assert not (tmp_path / "a").exists()


def test_a_copy_follows_its_original(tmp_path):
    original = tmp_path / "original.png"
    folder = tmp_path / "f"
    original.write_bytes(b"1")
    make_hold(folder, {"copy.png": original})
    assert make_hold(folder, {"copy.png": original}).written == ()
    original.write_bytes(b"22")
    assert make_hold(folder, {"copy.png": original}).written == ("copy.png",)
    assert read_world(folder)["copy.png"] == b"22"


def test_a_copy_that_vanished_is_made_again(tmp_path):
    original = tmp_path / "original.png"
    original.write_bytes(b"1")
    make_hold(tmp_path / "f", {"copy.png": original})
    (tmp_path / "f/copy.png").unlink()
    assert make_hold(tmp_path / "f", {"copy.png": original}).added == ("copy.png",)


def test_a_spoiled_memory_only_costs_time(tmp_path):
    original = tmp_path / "original.png"
    original.write_bytes(b"1")
    make_hold(tmp_path / "f", {"copy.png": original})
    (tmp_path / "f/.copies.json").write_text("[1")
    assert make_hold(tmp_path / "f", {"copy.png": original}).written == ()
