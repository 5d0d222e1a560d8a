"""``casc check --format``: every format of one portfolio, and what workflows get besides."""

import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from casc_portfolio.cli.check import command
from casc_portfolio.cli.shown import FORMATS
from tests.checks.examples import CLEAN
from tests.worlds import make_world

PIECE = "content/cpsel-2/evidence/a.md"
FILES = {
    **CLEAN,
    "portfolio.yml": "name: Dana\nprogram: pcoe\nstart: 2025-07-01\n"
    "exceptions:\n  - code: elements-elsewhere\n    reason: It tells of both.\n",
    PIECE: "---\ntitle: A\ngoal: gone\nelements: [4A]\n---\n",
}


@pytest.fixture
def casc_check(tmp_path, monkeypatch):
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(make_world(tmp_path, FILES))

    def run(*arguments: str) -> Result:
        result = CliRunner().invoke(command, list(arguments), standalone_mode=False)
        assert result.exception is None, result.exception
        return result

    return run


@pytest.mark.parametrize("form", FORMATS)
def test_each_tells_of_the_finding_and_ends_with_1(casc_check, form):
    result = casc_check("--format", form)
    assert result.return_value == 1
    assert "CP201" in result.stdout
    assert PIECE in result.stdout
    assert result.stdout.endswith("\n")


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "github"])
def test_each_tells_why_something_may_stay(casc_check, form):
    assert "It tells of both." in casc_check("--format", form).stdout


def test_what_may_stay_counts_for_nothing(casc_check):
    strict = casc_check("--format", "json", "--strict", "--ignore", "CP201")
    counts = json.loads(strict.stdout)["counts"]
    assert (strict.return_value, counts["warnings"], counts["excepted"]) == (0, 0, 1)


def test_strict_decides_what_fails_in_junit(casc_check):
    lax = casc_check("--format", "junit")
    assert ElementTree.fromstring(lax.stdout)[0].get("failures") == "1"


def test_the_summary_of_a_job_has_everything(casc_check, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    casc_check("--format", "github")
    text = summary.read_text("utf-8")
    assert text.startswith("Before.\n# Findings\n")
    assert "It tells of both." in text


def test_a_summary_that_can_t_be_written_is_said(casc_check, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "gone" / "summary.md"))
    result = casc_check("--format", "github")
    assert result.return_value == 1
    assert result.stderr.startswith("The job's summary could not be written: ")


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_paths_begin_at_the_repository(casc_check, tmp_path, monkeypatch, form):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path.parent))
    assert f"{tmp_path.name}/{PIECE}" in casc_check("--format", form).stdout


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_a_folder_with_git_is_the_repository_elsewhere(casc_check, tmp_path, monkeypatch, form):
    inner = make_world(tmp_path / "dana", FILES)
    (tmp_path / ".git").mkdir()
    assert f"dana/{PIECE}" in casc_check(str(inner), "--format", form).stdout
