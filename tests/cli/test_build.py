"""``casc build``: a whole site, or the earlier one untouched."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.cli.build import AUDIENCES, build_day
from casc_portfolio.cli.waiting import Waiting
from casc_portfolio.content.types import Audience
from casc_portfolio.publish.links import broken_links
from tests.compose.small import world_with
from tests.worlds import read_world

BROKEN = {"content/cpsel-1/evidence/a.md": "---\ntitle: A\ndate: 13/04/2026\n---\nWords.\n"}


@pytest.fixture
def portfolio(tmp_path, monkeypatch):
    root = world_with(tmp_path / "portfolio")
    (root / "content/artifacts/protocol.pdf").unlink()
    walks = root / "content/cpsel-2/evidence/walks.md"
    start, end = "artifacts:", "status:"
    text = walks.read_text()
    walks.write_text(text[: text.index(start)] + text[text.index(end) :])
    monkeypatch.chdir(root)
    return root


def casc(*arguments):
    return CliRunner().invoke(cli, arguments, standalone_mode=False)


def code(result):
    return result.exception.exit_code if result.exception else result.return_value


@pytest.mark.parametrize(
    ("told", "day"),
    [("1761000000", date(2025, 10, 20)), ("", None), ("²", None), ("9" * 20, None), ("x", None)],
)
def test_the_day_of_a_build_is_the_one_that_is_told(monkeypatch, told, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert build_day() == day


def add(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def test_the_audiences_are_the_ladder():
    assert list(AUDIENCES) == [audience.value for audience in Audience]


@pytest.mark.slow
def test_the_site_is_where_it_says_and_no_link_is_broken(portfolio):
    result = casc("build")
    assert (code(result), result.stderr) == (0, "")
    assert result.stdout == f"Your site is ready. Open {Path('site', 'index.html')}\n"
    assert broken_links(portfolio / "site") == ()


@pytest.mark.slow
def test_who_waits_is_told_what_is_being_done(portfolio, monkeypatch):
    said = []
    monkeypatch.setattr(Waiting, "say", lambda _self, words: said.append(words))
    assert code(casc("build")) == 0
    assert said == [
        "Reading your portfolio",
        "Preparing your pictures and documents",
        "Building the site",
        "Looking through the site",
    ]


@pytest.mark.slow
def test_it_works_from_any_folder_inside(portfolio, monkeypatch):
    monkeypatch.chdir(portfolio / "content" / "cpsel-2")
    assert code(casc("build")) == 0
    assert (portfolio / "site" / "index.html").is_file()


@pytest.mark.slow
def test_each_audience_has_a_site_of_its_own(portfolio, tmp_path):
    out = tmp_path / "for-the-panel"
    assert code(casc("build", "--audience", "panel", "--out", str(out))) == 0
    assert not (out / "journey.html").exists()
    assert not (portfolio / "site").exists()
    assert broken_links(out) == ()


@pytest.mark.slow
def test_of_a_first_site_nobody_is_told_that_an_earlier_one_stands(portfolio):
    add(portfolio, BROKEN)
    result = casc("build")
    assert code(result) == 1
    assert "There is no new site yet. Everything you wrote is untouched." in result.stderr
    assert not (portfolio / "site").exists()


@pytest.mark.slow
def test_with_errors_the_earlier_site_stands(portfolio):
    casc("build")
    before = read_world(portfolio / "site")
    add(portfolio, BROKEN)
    result = casc("build")
    assert code(result) == 1
    assert "content/cpsel-1/evidence/a.md:3:7: " in result.stderr
    assert "Your earlier site is untouched" in result.stderr
    assert result.stdout == ""
    assert read_world(portfolio / "site") == before


@pytest.mark.slow
def test_to_keep_going_puts_a_notice_in_the_place_of_a_broken_page(portfolio):
    add(portfolio, BROKEN)
    result = casc("build", "--keep-going")
    assert code(result) == 0, result.output
    page = (portfolio / "site/cpsel-1/evidence/a.html").read_text()
    assert "not ready to be read yet" in page
    assert "Words." not in page
    assert broken_links(portfolio / "site") == ()


@pytest.mark.slow
def test_a_folder_that_is_not_ours_is_refused(portfolio):
    add(portfolio, {"mine/letter.txt": "dear"})
    result = casc("build", "--out", "mine")
    assert code(result) == 2
    assert "was not made by casc build" in str(result.exception)
    assert read_world(portfolio / "mine") == {"letter.txt": b"dear"}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["SIGINT", "SIGKILL", "SIGTERM"])
@pytest.mark.parametrize("after", [0.2, 0.7, 1.2])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_whenever_it_is_interrupted_a_whole_site_stands(portfolio, kind, after):
    casc("build")
    before = read_world(portfolio / "site").keys()
    about = portfolio / "content/index.md"
    about.write_text(about.read_text() + "\nAnd sixth.\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "casc_portfolio", "build"], stderr=-1, stdout=-1
    )
    time.sleep(after)
    process.send_signal(getattr(signal, kind))
    process.communicate(timeout=20)
    assert process.returncode in (0, 130, -2, -9, -15)
    assert read_world(portfolio / "site").keys() == before
    assert code(casc("build")) == 0
    assert "And sixth." in (portfolio / "site/index.html").read_text()
    left = {file.name for file in (portfolio / ".casc").iterdir()}
    assert left <= {"cache", "lock", "stage"}


@pytest.mark.slow
def test_two_builds_at_once_leave_one_whole_site(portfolio):
    command = [sys.executable, "-m", "casc_portfolio", "build"]
    both = [subprocess.Popen(command, stderr=-1, stdout=-1) for _ in range(2)]
    assert [process.communicate(timeout=60)[1] for process in both] == [b"", b""]
    assert [process.returncode for process in both] == [0, 0]
    assert broken_links(portfolio / "site") == ()


@pytest.mark.slow
def test_two_builds_of_two_copies_are_the_same_byte_by_byte(portfolio, tmp_path, monkeypatch):
    import shutil

    copy = tmp_path / "another place" / "portfolio"
    shutil.copytree(portfolio, copy)
    for file in copy.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    casc("build")
    monkeypatch.chdir(copy)
    casc("build")
    assert read_world(copy / "site") == read_world(portfolio / "site")


@pytest.mark.slow
def test_a_zip_of_the_site_stands_beside_it_and_is_the_same_twice(portfolio):
    result = casc("build", "--audience", "panel", "--zip")
    assert code(result) == 0, result.output
    assert result.stdout.startswith(
        f"Your site is ready. Open {Path('site', 'index.html')}\nTo take away: site-panel.zip ("
    )
    before = (portfolio / "site-panel.zip").read_bytes()
    assert code(casc("build", "--audience", "panel", "--zip", "again.zip")) == 0
    folder, again = b"site-panel/", (portfolio / "again.zip").read_bytes()
    assert len(again) < len(before)
    assert code(casc("build", "--audience", "panel", "--zip")) == 0
    assert (portfolio / "site-panel.zip").read_bytes() == before
    assert folder in before


def test_a_zip_of_somebody_else_s_is_left_alone(portfolio):
    add(portfolio, {"theirs.zip": "theirs"})
    result = casc("build", "--zip", "theirs.zip")
    assert code(result) == 2
    assert "theirs.zip is there already and was not made by casc." in str(result.exception)
    assert (portfolio / "theirs.zip").read_text() == "theirs"
    assert not (portfolio / "site").exists()


def test_an_engine_that_is_missing_is_named_with_the_way_to_install_it(portfolio, monkeypatch):
    from casc_portfolio.engine import separate

    monkeypatch.setattr(separate, "find_spec", lambda name: None)
    monkeypatch.setattr(separate.shutil, "which", lambda name: None)
    result = casc("build", "--engine", "zensical")
    assert code(result) == 2
    assert "zensical is not installed here. Install it beside casc with: " in str(result.exception)
    assert not (portfolio / "site").exists()
