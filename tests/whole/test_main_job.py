"""The main job, as a person does it: real processes, from an empty folder to a site."""

import os
import shutil
import subprocess
import sys

import pytest

from casc_portfolio import resources
from casc_portfolio.content.types import Audience
from casc_portfolio.programs import shipped
from casc_portfolio.scaffold import samples
from tests.whole.site_links import broken_links, outside_links
from tests.worlds import read_world

pytestmark = pytest.mark.slow


def casc(*arguments, folder, code=0, **environment):
    result = subprocess.run(
        [sys.executable, "-m", "casc_portfolio", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == code, f"{arguments}: {result.stdout}{result.stderr}"
    return result.stdout


def copied(program, place):
    folder = resources.candidate_template() / "samples" / program
    return shutil.copytree(folder, place / "sample", ignore=shutil.ignore_patterns(".casc", "site"))


@pytest.fixture
def sample(tmp_path):
    return copied("pcoe", tmp_path)


@pytest.mark.parametrize("program", shipped())
def test_from_an_empty_folder_to_a_site(tmp_path, program):
    new = ("new", "a", "--program", program, "--name", "Ada Quill", "--start", "2026-07-01")
    casc(*new, folder=tmp_path)
    inside = tmp_path / "a" / "content" / "cpsel-1" / "evidence"
    assert "Nothing to mend" in casc("check", "--strict", folder=inside)
    assert "Credential" in casc("progress", "--as-of", "2026-07-02", folder=inside)
    casc("progress", "--require", "final", folder=inside, code=1)
    before = read_world(tmp_path / "a")
    assert "Your site is ready" in casc("build", folder=inside)
    assert broken_links(tmp_path / "a" / "site") == []
    assert {path: before[path] for path in before} == {
        path: text for path, text in read_world(tmp_path / "a").items() if path in before
    }


@pytest.mark.parametrize("program", samples())
def test_no_link_of_a_sample_is_broken_for_any_audience(tmp_path, program):
    folder = copied(program, tmp_path)
    for audience in Audience:
        casc("build", "--audience", audience, folder=folder)
        assert broken_links(folder / "site") == []
        assert outside_links(folder / "site") == set()


def test_every_page_of_the_sample_is_there(sample):
    casc("build", folder=sample)
    pages = {path for path in read_world(sample / "site") if path.endswith(".html")}
    written = {
        file.relative_to(sample / "content").with_suffix(".html").as_posix()
        for file in (sample / "content").rglob("*.md")
    }
    assert written <= pages
    made = {"evidence", "growth", "hours", "map", "plan", "standards", "present/index", "404"}
    assert {f"{name}.html" for name in made} <= pages


def test_two_builds_are_byte_for_byte_the_same(sample, tmp_path):
    other = shutil.copytree(sample, tmp_path / "elsewhere" / "with another name")
    for file in other.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    casc("build", folder=sample, PYTHONHASHSEED="1")
    casc("build", folder=other, PYTHONHASHSEED="2", TZ="Asia/Tokyo")
    assert read_world(sample / "site") == read_world(other / "site")


def test_the_staged_project_builds_with_the_engine_alone(sample, tmp_path):
    casc("build", folder=sample)
    (project,) = (sample / ".casc" / "stage").glob("*/mkdocs.yml")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-s", "-f", project, "-d", tmp_path / "plain"],
        check=True,
        capture_output=True,
    )
    ours, plain = read_world(sample / "site"), read_world(tmp_path / "plain")
    pages = {path for path in ours if path.endswith(".html")}
    assert pages == {path for path in plain if path.endswith(".html")}
    assert broken_links(tmp_path / "plain") == []


def test_errors_leave_the_earlier_site_as_it_is(sample):
    casc("build", folder=sample)
    before = read_world(sample / "site")
    page = sample / "content" / "cpsel-2" / "evidence" / "learning-walks.md"
    page.write_text(page.read_text(encoding="utf-8").replace("2A:", "2Z:"), encoding="utf-8")
    casc("build", folder=sample, code=1)
    assert read_world(sample / "site") == before
    casc("build", "--keep-going", folder=sample)
    notice = (sample / "site" / "cpsel-2" / "evidence" / "learning-walks.html").read_text("utf-8")
    assert "I built a checklist" not in notice
    assert broken_links(sample / "site") == []


def test_a_folder_that_is_not_ours_is_never_filled(sample, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    casc("build", "--out", str(tmp_path / "mine"), folder=sample, code=2)
    assert read_world(tmp_path / "mine") == {"letter.txt": b"dear"}
