"""What GitHub reads from us is what GitHub understands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from casc_portfolio import resources
from tests.worlds import make_world

ROOT = Path(__file__).resolve().parents[1]
OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
THEIRS = sorted((resources.candidate_template() / "new/workflows").glob("*.yml"))
LINT = ROOT / ".ci/lint-workflows.mjs"

pytestmark = pytest.mark.slow


def against(schema, *files):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    return subprocess.run([*command, *files], capture_output=True, text=True)


def linted(*files):
    return subprocess.run(["node", LINT, *files], capture_output=True, text=True, cwd=ROOT)


def test_there_are_some():
    assert {file.name for file in THEIRS} == {"pages.yml", "portfolio.yml", "progress.yml"}
    assert OURS


def test_the_workflows_are_what_github_s_schema_says():
    run = against("github-workflows", *OURS, *THEIRS)
    assert run.returncode == 0, run.stdout


def test_the_action_is_what_github_s_schema_says():
    run = against("github-actions", ROOT / "action.yml")
    assert run.returncode == 0, run.stdout


def test_actionlint_has_nothing_to_say_of_them():
    run = linted(*OURS, *THEIRS)
    assert (run.returncode, run.stdout.strip()) == (0, ""), run.stderr


def test_actionlint_would_say_it(tmp_path):
    bad = tmp_path / "bad.yml"
    bad.write_text(
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ gone }}\n"
    )
    run = linted(bad)
    assert run.returncode == 1
    assert "gone" in run.stdout


@pytest.mark.parametrize("file", THEIRS, ids=lambda file: file.name)
def test_a_candidate_s_workflows_ask_for_least_and_name_where_the_tool_comes_from(file):
    told = yaml.load(file.read_text(), yaml.BaseLoader)
    assert set(told["permissions"].values() if told["permissions"] else ()) <= {"read", "write"}
    assert "pull_request_target" not in file.read_text()
    for job in told["jobs"].values():
        steps = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
        assert all(step["with"]["persist-credentials"] == "false" for step in steps)
        if any("pip install" in step.get("run", "") for step in job["steps"]):
            assert "CASC_SOURCE" in job["env"]


GH = """\
#!/bin/sh
echo "$*" >> asked
case "$*" in *--jq*) cat ours ;; *body*) cp comment.md said ;; esac
"""
"""GitHub's own program, as far as the step that comments knows it."""


@pytest.mark.parametrize(
    ("ours", "last"),
    [
        ("", "pr comment 7 --body-file comment.md"),
        (
            "41\n",
            "api --silent --method PATCH repos/a/b/issues/comments/41 --field body=@comment.md",
        ),
        (
            "41\n58\n",
            "api --silent --method PATCH repos/a/b/issues/comments/41 --field body=@comment.md",
        ),
    ],
    ids=["first", "again", "twice by a race"],
)
def test_the_progress_comment_is_written_once_and_then_again_in_its_own_place(tmp_path, ours, last):
    told = yaml.safe_load(next(file for file in THEIRS if file.stem == "progress").read_text())
    step = told["jobs"]["compare"]["steps"][-1]
    make_world(tmp_path, {"bin/gh": GH, "ours": ours, "change.md": "## What this changes\n"})
    (tmp_path / "bin/gh").chmod(0o755)
    known = {"GH_REPO": "a/b", "NUMBER": "7", "SIGN": step["env"]["SIGN"]}
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-e", "-c", step["run"]]
    subprocess.run(command, cwd=tmp_path, env={**known, "PATH": path}, check=True)
    first, *_, final = (tmp_path / "asked").read_text().splitlines()
    assert first.startswith("api --paginate repos/a/b/issues/7/comments --jq ")
    assert final == last
    assert (tmp_path / "said").read_text() == f"{known['SIGN']}\n## What this changes\n"


def test_the_hooks_name_commands_that_are_there():
    from casc_portfolio.cli import cli

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        program, command, *options = hook["entry"].split()
        found = cli.get_command(None, command)
        assert program == "casc"
        assert all(any(option in one.opts for one in found.params) for option in options)
