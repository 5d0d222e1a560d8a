"""What computers do to people: full disks, disks that can't be written, clocks that are wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from casc_portfolio.publish.links import broken_links
from tests.compose.small import world_with
from tests.whole.disks import fill, only_to_read, small_disk
from tests.worlds import read_world

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="real disks are mounted as Linux does"),
]

PIECE = "content/cpsel-2/evidence/walks.md"
MINE = ("content", "hours", "portfolio.yml", "presentation.md")


def casc(*arguments, folder, before=(), **environment):
    command = [*before, sys.executable, "-m", "casc_portfolio", *arguments]
    told = {**os.environ, "XDG_CACHE_HOME": str(Path(folder).parent / "cache"), **environment}
    return subprocess.run(command, cwd=folder, env=told, capture_output=True, text=True)


def small(folder):
    """The small portfolio without its file, which is no real PDF."""
    root = world_with(folder, without=("content/artifacts/protocol.pdf",))
    piece = root / PIECE
    start, end = "artifacts:", "status:"
    text = piece.read_text()
    piece.write_text(text[: text.index(start)] + text[text.index(end) :])
    return root


def sources(root):
    return {path: data for path, data in read_world(root).items() if path.split("/")[0] in MINE}


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk", megabytes=60) as folder:
        yield folder


def test_on_a_full_disk_the_old_site_stands_and_the_next_build_with_room_is_whole(disk):
    root = small(disk / "mine")
    assert casc("build", folder=root).returncode == 0
    site = read_world(root / "site")
    about = root / "content/index.md"
    about.write_text(about.read_text() + "\nAnd sixth.\n")
    written = sources(root)
    filler = fill(disk)
    refused = casc("build", folder=root)
    assert refused.returncode == 4, refused.stderr
    assert "No space left on device" in refused.stderr
    assert "Nothing you wrote was changed" in refused.stderr
    assert read_world(root / "site") == site
    assert sources(root) == written
    filler.unlink()
    assert casc("build", folder=root).returncode == 0
    assert "And sixth." in (root / "site/index.html").read_text()
    assert broken_links(root / "site") == ()


def test_on_a_full_disk_nothing_is_mended_by_half(disk):
    root = small(disk / "mine")
    piece = root / PIECE
    piece.write_text(piece.read_text().replace("date:", "Date:"))
    written = sources(root)
    fill(disk)
    refused = casc("check", "--fix", folder=root)
    assert refused.returncode == 4, refused.stderr
    assert "No space left on device" in refused.stderr
    assert sources(root) == written
    assert [path for path in read_world(root) if "new" in Path(path).name] == []


def test_on_a_full_disk_there_is_no_half_portfolio(disk):
    (disk / "home").mkdir()
    fill(disk)
    refused = casc(
        *("new", "mine", "--program", "pcoe", "--name", "Ada Quill", "--start", "2026-07-01"),
        folder=disk / "home",
    )
    assert refused.returncode == 4, refused.stderr
    assert not any((disk / "home").iterdir())


def test_a_full_disk_does_not_keep_anyone_from_reading(disk):
    root = small(disk / "mine")
    fill(disk)
    assert casc("check", folder=root).returncode == 0
    assert casc("progress", folder=root).returncode == 0


def test_a_folder_that_can_only_be_read_is_checked_measured_and_built_elsewhere(tmp_path):
    root = small(tmp_path / "mine")
    with only_to_read(root):
        assert casc("check", folder=root).returncode == 0
        assert casc("progress", folder=root).returncode == 0
        assert casc("build", "--out", tmp_path / "site", folder=root).returncode == 0
        refused = casc("build", folder=root)
    assert broken_links(tmp_path / "site") == ()
    assert refused.returncode == 4
    assert "Read-only file system" in refused.stderr
    assert not (root / ".casc").exists()


@pytest.mark.parametrize("day", ["1970-01-02", "2099-12-31"])
def test_a_wrong_clock_changes_no_byte_of_a_site(tmp_path, day):
    right, wrong = small(tmp_path / "right"), small(tmp_path / "wrong")
    clock = shutil.which("faketime")
    assert clock or not os.environ.get("CI"), "CI installs faketime"
    if clock is None:
        pytest.skip("faketime is not here")
    assert casc("build", "--audience", "panel", folder=right).returncode == 0
    told = casc(
        "build", "--audience", "panel", "--zip", folder=wrong, before=(clock, f"{day} 12:00")
    )
    assert told.returncode == 0, told.stderr
    assert read_world(right / "site") == read_world(wrong / "site")


def test_a_file_that_changes_all_the_time_never_makes_half_a_page(tmp_path):
    root = small(tmp_path / "mine")
    script = """
import sys, time
from pathlib import Path
piece, texts = Path(sys.argv[1]), [Path(sys.argv[1]).read_bytes()]
texts.append(texts[0].replace(b"every Tuesday", b"every Friday" + b" and again" * 20_000))
print("ready", flush=True)
while True:
    for text in texts:
        piece.write_bytes(text)
"""
    writer = subprocess.Popen([sys.executable, "-c", script, root / PIECE], stdout=subprocess.PIPE)
    try:
        writer.stdout.readline()
        runs = [casc("build", folder=root) for _ in range(3)]
    finally:
        writer.kill()
        writer.communicate()
    assert {run.returncode for run in runs} <= {0, 1}
    assert "This is a mistake of ours" not in "".join(run.stderr for run in runs)
