"""The workflows of the project may only read, and run official actions of a fixed version."""

import re
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github/workflows"
OFFICIAL = re.compile(r"actions/[a-z-]+@v\d+")

each = pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.name)


@each
def test_a_workflow_may_read_and_nothing_more(file):
    workflow = yaml.safe_load(file.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert [name for name, job in workflow["jobs"].items() if "permissions" in job] == []


@each
def test_a_workflow_uses_official_actions_and_ends(file):
    for job in yaml.safe_load(file.read_text("utf-8"))["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert all(OFFICIAL.fullmatch(step["uses"]) for step in job["steps"] if "uses" in step)
