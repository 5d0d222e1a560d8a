import os
import sys
from pathlib import Path

import pytest

from casc_portfolio.finding import Finding
from casc_portfolio.source import read_bytes
from casc_portfolio.source.files import TEXT_LIMIT
from casc_portfolio.source.problems import (
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    LINK_LEAVES_FOLDER,
    NOT_A_FILE,
)

unix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps links and rights otherwise"
)


@pytest.fixture
def portfolio(tmp_path):
    """A portfolio with one page, in a folder beside something that is none of its business."""
    (tmp_path / "secret.md").write_bytes(b"secret")
    root = tmp_path / "portfolio"
    (root / "content").mkdir(parents=True)
    (root / "content/plan.md").write_bytes(b"plan")
    return root


def told(root, path):
    """Code, path and cause of the finding for a file that can't be had."""
    finding = read_bytes(root, path)
    assert isinstance(finding, Finding)
    assert finding.place.line is None
    return finding.code, finding.place.path, finding.arguments.get("cause")


@pytest.mark.parametrize(
    "name", ["plan.md", "my plan.md", "Größe.md", "🌱.md", "-x.md", "a'b\"c.md"]
)
def test_a_file_is_read_whatever_its_name(portfolio, name):
    (portfolio / "content" / name).write_bytes(b"\xff\r\nbytes\0")
    assert read_bytes(portfolio, f"content/{name}") == b"\xff\r\nbytes\0"


def test_an_empty_file_is_no_bytes(portfolio):
    (portfolio / "empty.md").touch()
    assert read_bytes(portfolio, "empty.md") == b""


def test_the_portfolio_s_folder_may_itself_be_a_link_or_relative(portfolio, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_bytes(Path("portfolio"), "content/plan.md") == b"plan"
    if sys.platform != "win32":
        (tmp_path / "link").symlink_to("portfolio")
        assert read_bytes(tmp_path / "link", "content/plan.md") == b"plan"


def test_a_missing_file(portfolio):
    assert told(portfolio, "content/no.md") == (FILE_UNREADABLE, "content/no.md", "missing")
    assert told(portfolio, "no/no.md") == (FILE_UNREADABLE, "no/no.md", "missing")


def test_a_file_where_a_folder_is_meant(portfolio):
    assert told(portfolio, "content/plan.md/x.md")[0] == FILE_UNREADABLE


def test_a_folder_named_like_a_page(portfolio):
    (portfolio / "content/x.md").mkdir()
    assert told(portfolio, "content/x.md") == (NOT_A_FILE, "content/x.md", None)
    assert told(portfolio, "")[0] == NOT_A_FILE


@pytest.mark.parametrize(
    "path",
    ["../secret.md", "content/../../secret.md", "..", "../portfolio2/x", "/etc/hostname",
     "\\\\server\\share\\x.md", "\\x.md", "C:\\x.md", "C:/x.md", "c:x.md"],
)  # fmt: skip
def test_a_path_that_leaves_the_folder(portfolio, path, tmp_path):
    (tmp_path / "portfolio2").mkdir()
    (tmp_path / "portfolio2/x").touch()
    assert told(portfolio, path) == (LINK_LEAVES_FOLDER, path, "outside")


def test_a_path_that_only_looks_like_it(portfolio):
    assert read_bytes(portfolio, "content/../content/plan.md") == b"plan"
    (portfolio / "..plan.md").write_bytes(b"dots")
    assert read_bytes(portfolio, "..plan.md") == b"dots"


@unix
def test_a_link_inside_the_folder_is_followed(portfolio):
    (portfolio / "link.md").symlink_to("content/plan.md")
    (portfolio / "folder").symlink_to("content", target_is_directory=True)
    assert read_bytes(portfolio, "link.md") == b"plan"
    assert read_bytes(portfolio, "folder/plan.md") == b"plan"


@unix
def test_a_link_out_of_the_folder_is_not_followed(portfolio, tmp_path):
    (portfolio / "link.md").symlink_to("../secret.md")
    (portfolio / "absolute.md").symlink_to(tmp_path / "secret.md")
    (portfolio / "folder").symlink_to("..", target_is_directory=True)
    for path in ("link.md", "absolute.md", "folder/secret.md"):
        assert told(portfolio, path) == (LINK_LEAVES_FOLDER, path, "outside")


@unix
def test_a_link_that_leads_out_and_in_again_is_followed(portfolio):
    (portfolio / "link.md").symlink_to("../portfolio/content/plan.md")
    assert read_bytes(portfolio, "link.md") == b"plan"


@unix
def test_links_in_a_circle(portfolio):
    (portfolio / "one.md").symlink_to("two.md")
    (portfolio / "two.md").symlink_to("one.md")
    assert told(portfolio, "one.md") == (LINK_LEAVES_FOLDER, "one.md", "loop")


@unix
def test_a_link_to_nothing(portfolio):
    (portfolio / "link.md").symlink_to("gone.md")
    assert told(portfolio, "link.md") == (FILE_UNREADABLE, "link.md", "missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_does_not_hold_us_up(portfolio):
    os.mkfifo(portfolio / "pipe.md")
    assert told(portfolio, "pipe.md") == (NOT_A_FILE, "pipe.md", None)


def test_a_file_of_a_hundred_megabytes_is_not_read(portfolio):
    size = 100 * 1024 * 1024
    with (portfolio / "big.md").open("wb") as stream:
        stream.truncate(size)
    finding = read_bytes(portfolio, "big.md")
    assert finding.code == FILE_TOO_LARGE
    assert finding.arguments == {"size": size, "limit": TEXT_LIMIT}


def test_the_limit_is_the_last_size_that_is_read(portfolio):
    (portfolio / "x.md").write_bytes(b"1234")
    assert read_bytes(portfolio, "x.md", limit=4) == b"1234"
    assert read_bytes(portfolio, "x.md", limit=3).code == FILE_TOO_LARGE


@pytest.mark.parametrize("size", [2, 4, 9], ids=["grown", "as listed", "shrunk"])
def test_a_file_that_was_just_listed_is_read_as_it_is_now(portfolio, size):
    assert read_bytes(portfolio, "content/plan.md", size=size) == b"plan"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_listed_file_may_be_called_like_a_drive(portfolio):
    (portfolio / "C: notes.md").write_bytes(b"one")
    assert read_bytes(portfolio, "C: notes.md", size=3) == b"one"


def test_a_file_that_was_listed_as_too_large_is_not_read(portfolio):
    finding = read_bytes(portfolio, "content/plan.md", size=4, limit=3)
    assert (finding.code, finding.arguments) == (FILE_TOO_LARGE, {"size": 4, "limit": 3})
    assert read_bytes(portfolio, "content/plan.md", size=2, limit=3).code == FILE_TOO_LARGE


@pytest.mark.skipif(not Path("/proc/meminfo").exists(), reason="only Linux has such files")
def test_a_file_whose_size_is_not_known_is_read_to_its_end():
    assert b"MemTotal" in read_bytes(Path("/proc"), "meminfo")


def test_a_name_that_no_system_can_have(portfolio):
    assert told(portfolio, "a\0b.md") == (FILE_UNREADABLE, "a\ufffdb.md", "other")
    assert told(portfolio, "x" * 5000)[0] == FILE_UNREADABLE


@unix
def test_a_file_without_permission(shared, as_nobody):
    (shared / "closed.md").write_bytes(b"closed")
    (shared / "closed.md").chmod(0)
    with as_nobody():
        assert told(shared, "closed.md") == (FILE_UNREADABLE, "closed.md", "permission")


@unix
def test_a_folder_without_permission(shared, as_nobody):
    (shared / "closed").mkdir()
    (shared / "closed/plan.md").touch()
    (shared / "closed").chmod(0)
    with as_nobody():
        assert told(shared, "closed/plan.md") == (FILE_UNREADABLE, "closed/plan.md", "permission")
    (shared / "closed").chmod(0o700)


@pytest.mark.parametrize(
    "refusal", [OSError(110, "Connection timed out"), OSError(35, "Resource deadlock avoided")]
)
def test_a_file_that_is_kept_online_only_and_does_not_come(portfolio, monkeypatch, refusal):
    def refuse(*_):
        raise refusal

    (portfolio / "away.md").write_bytes(b"away")
    monkeypatch.setattr("casc_portfolio.source.files.os.read", refuse)
    assert told(portfolio, "away.md") == (FILE_UNREADABLE, "away.md", "online")
