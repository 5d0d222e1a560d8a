"""The cache is shared, small and never in the way."""

import subprocess
import sys

import pytest

from casc_portfolio.attachments.cache import Cache, write_whole

STAMP = (10, 1_700_000_000_000_000_000)
WRITER = """
import sys
from pathlib import Path
from casc_portfolio.attachments.cache import Cache, write_whole
folder, name = Path(sys.argv[1]), sys.argv[2]
cache, stamp = Cache(folder), (10, 1_700_000_000_000_000_000)
for number in range(300):
    cache.keep(Path(f"/{name}/{number}"), stamp, f"{name}-{number}", {"size": 10})
    write_whole(folder / "shared", name.encode() * 1000)
"""


def test_facts_are_found_by_path_and_by_content(tmp_path):
    file = tmp_path / "walk.jpg"
    Cache(tmp_path).keep(file, STAMP, "digest", {"size": 10})
    cache = Cache(tmp_path)
    assert cache.find(file, STAMP) == cache.find_by_content("digest") == {"size": 10}
    assert cache.find(file, (11, STAMP[1])) is None
    assert cache.find(tmp_path / "other.jpg", STAMP) is None


def test_an_index_from_other_hands_is_passed_over(tmp_path):
    cache = Cache(tmp_path)
    cache.keep(tmp_path / "walk.jpg", STAMP, "digest", {"size": 10})
    (index,) = cache.folder.glob("*.jsonl")
    index.write_bytes(b"[" * 200_000 + b"\n" + index.read_bytes() + b"\xff\n{}\n")
    assert Cache(tmp_path).find_by_content("digest") == {"size": 10}


def test_an_index_full_of_what_is_past_is_written_anew(tmp_path):
    cache = Cache(tmp_path)
    for number in range(500):
        cache.keep(tmp_path / "walk.jpg", (number, STAMP[1]), f"digest-{number}", {"size": number})
    assert Cache(tmp_path).find(tmp_path / "walk.jpg", (499, STAMP[1])) == {"size": 499}
    (index,) = cache.folder.glob("*.jsonl")
    assert len(index.read_bytes().splitlines()) == 1


@pytest.mark.slow
def test_two_processes_may_write_at_once(tmp_path):
    commands = [[sys.executable, "-c", WRITER, str(tmp_path), name] for name in ("ana", "ben")]
    runs = [subprocess.Popen(command) for command in commands]
    assert [run.wait(60) for run in runs] == [0, 0]
    cache = Cache(tmp_path)
    for name in ("ana", "ben"):
        kept = [cache.find_by_content(f"{name}-{number}") for number in range(300)]
        assert kept == [{"size": 10}] * 300
    assert (tmp_path / "shared").read_bytes() in (b"ana" * 1000, b"ben" * 1000)
    assert list(tmp_path.glob(".new-*")) == []


def test_a_write_that_fails_leaves_nothing_behind(tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").touch()
    with pytest.raises(OSError):
        write_whole(tmp_path / "taken", b"data")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
