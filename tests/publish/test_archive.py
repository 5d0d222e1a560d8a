"""One file to take away: the same bytes everywhere, whole or not there at all."""

import os
import subprocess
import sys
import zipfile

import pytest

from casc_portfolio.publish.archive import Label, archive, archive_name, is_archive, readme
from tests.worlds import make_world

SITE = {
    ".casc-site": "ours\n",
    "index.html": "<h1>Ana</h1>\n",
    "a/b.png": b"\x89PNG" * 50,
    "a.html": "<p>A</p>\n" * 100,
    "ä ö.html": "x\n",
}
LABEL = Label(title="Ana Reyes · Portfolio", audience="panel", time=1_760_400_000, slides=True)


@pytest.fixture
def site(tmp_path):
    return make_world(tmp_path / "site", SITE)


def test_it_holds_every_file_of_the_site_in_one_folder_and_a_page_to_read_first(site, tmp_path):
    target = tmp_path / "site-panel.zip"
    archive(site, target, label=LABEL)
    with zipfile.ZipFile(target) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [
            "site-panel/READ ME FIRST.txt",
            "site-panel/a.html",
            "site-panel/a/b.png",
            "site-panel/index.html",
            "site-panel/ä ö.html",
        ]
        assert packed.read("site-panel/a/b.png") == SITE["a/b.png"]
        assert {entry.date_time for entry in packed.infolist()} == {(2025, 10, 14, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o100644}


def test_what_a_person_reads_first_says_for_whom_it_is_and_how_it_opens():
    text = readme(LABEL)
    assert text.startswith("Ana Reyes · Portfolio\r\n=====")
    assert "This copy is meant for the panel. Please don't pass it on." in text
    assert "Newest entry: October 14, 2025." in text
    assert "Open index.html, in the folder beside this text" in text
    assert "The slides are in present/index.html." in text


def test_a_site_without_a_day_is_as_old_as_zip_files_can_be(site, tmp_path):
    label = Label(title="A", audience="public", time=None)
    archive(site, tmp_path / "a.zip", label=label)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
    assert "Newest entry" not in readme(label)


@pytest.mark.slow
def test_the_same_bytes_come_out_in_every_time_zone_and_after_every_change_of_file_times(tmp_path):
    program = (
        "import sys; from pathlib import Path; from tests.publish.test_archive import *\n"
        "archive(Path(sys.argv[1]), Path(sys.argv[2]) / 'site.zip', label=LABEL)"
    )
    made = []
    for place, zone, time in (("a", "UTC", 1), ("b", "Pacific/Auckland", 1_700_000_000)):
        site = make_world(tmp_path / place / "site", SITE)
        for file in site.rglob("*"):
            os.utime(file, (time, time))
        (site / "index.html").chmod(0o600)
        told = {**os.environ, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", program, site, tmp_path / place]
        subprocess.run(command, env=told, check=True)
        made.append((tmp_path / place / "site.zip").read_bytes())
    assert made[0] == made[1]


def test_ours_is_known_among_others(site, tmp_path):
    archive(site, tmp_path / "ours.zip", label=LABEL)
    with zipfile.ZipFile(tmp_path / "theirs.zip", "w") as packed:
        packed.writestr("a.txt", "theirs")
    (tmp_path / "text.zip").write_text("no zip at all")
    assert is_archive(tmp_path / "ours.zip")
    assert not is_archive(tmp_path / "theirs.zip")
    assert not is_archive(tmp_path / "text.zip")
    assert archive_name("coach") == "site-coach.zip"
