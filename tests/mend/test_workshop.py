"""The copy on which fixes are tried out: complete, apart from the original, and gone afterwards."""

import os
import sys

import pytest

from casc_portfolio.attachments import Cache
from casc_portfolio.mend.workshop import workshop
from tests.checks.examples import TODAY
from tests.mend.trial import PAGE, found, portfolio
from tests.worlds import read_world

PICTURE = "content/artifacts/plan.bin"
FILES = {PAGE: "---\ntitle: Walks\n---\n", PICTURE: b"\0\1\2"}


def bench(root, cache=None):
    return workshop(root, today=TODAY, cache=cache)


def test_the_same_is_found_in_it(tmp_path):
    root = portfolio(tmp_path, {**FILES, PAGE: "---\ntilte: Walks\ngoal: gone\n---\n"})
    with bench(root) as copy:
        assert copy.look().findings == found(root)


def test_what_is_written_in_it_stays_in_it(tmp_path):
    root = portfolio(tmp_path, FILES)
    before = read_world(root)
    with bench(root) as copy:
        copy.put({PAGE: b"---\ntitle: Other\n---\n"})
        assert (root / PAGE).read_text() == FILES[PAGE]
    assert read_world(root) == before


def test_what_is_no_text_takes_no_room(tmp_path):
    root = portfolio(tmp_path, FILES)
    with bench(root) as copy:
        assert (copy.root / PICTURE).samefile(root / PICTURE)
        assert copy.sheet(PICTURE) is None


def test_where_nothing_can_be_linked_it_is_copied(tmp_path, monkeypatch):
    def refuse(*paths):
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    root = portfolio(tmp_path, FILES)
    with bench(root) as copy:
        assert (copy.root / PICTURE).read_bytes() == FILES[PICTURE]
        assert not (copy.root / PICTURE).samefile(root / PICTURE)


def test_what_may_not_be_written_stays_so(tmp_path):
    root = portfolio(tmp_path, FILES)
    (root / PICTURE).chmod(0o444)
    with bench(root):
        pass
    assert not (root / PICTURE).stat().st_mode & 0o222


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_page_reached_by_a_link_is_looked_at_and_never_mended(tmp_path):
    root = portfolio(tmp_path, FILES)
    (root / PAGE).rename(root / "content/other.txt")
    (root / PAGE).symlink_to("../../other.txt")
    with bench(root) as copy:
        assert copy.look().portfolio.documents[PAGE].fields.title == "Walks"
        assert copy.sheet(PAGE) is None


def test_facts_are_kept_for_the_original(tmp_path):
    root = portfolio(tmp_path, FILES)
    cache = Cache(root / ".casc/cache")
    os.utime(root / PICTURE, (1_700_000_000, 1_700_000_000))
    with bench(root, cache) as copy:
        copy.look()
    kept = (cache.folder / "facts.jsonl").read_text()
    assert str(root / PICTURE) in kept
    assert "mend-" not in kept


def test_what_a_killed_run_left_is_taken_away_a_day_later(tmp_path):
    root = portfolio(tmp_path, {**FILES, ".casc/mend-old/a.md": "", ".casc/mend-new/a.md": ""})
    os.utime(root / ".casc/mend-old", (1_700_000_000, 1_700_000_000))
    with bench(root):
        pass
    assert [file.name for file in (root / ".casc").iterdir()] == ["mend-new"]


def test_without_a_place_in_the_portfolio_it_is_elsewhere(tmp_path):
    root = portfolio(tmp_path / "portfolio", {**FILES, ".casc": "A file."})
    with bench(root) as copy:
        assert not copy.root.is_relative_to(root)
        assert copy.look().findings == found(root)
