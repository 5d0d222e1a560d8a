"""What the office writes: whole, over nothing, and for everyone who may open the folder."""

import os
import stat
import sys

import click
import pytest

from casc_portfolio.cli.panel_write import write_new


def test_it_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_new(tmp_path / "new/page.html", "words\n")
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["page.html"]
    assert (tmp_path / "new/page.html").read_bytes() == b"words\n"


def test_what_is_there_stays(tmp_path):
    (tmp_path / "page.html").write_text("first")
    with pytest.raises(click.UsageError, match="is there already"):
        write_new(tmp_path / "page.html", "second")
    assert (tmp_path / "page.html").read_text() == "first"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_colleagues_may_open_it_like_any_file(tmp_path):
    before = os.umask(0o022)
    try:
        write_new(tmp_path / "page.html", "words")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o644
