"""The Nu Html Checker finds nothing to object to."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.theme.sites import together

pytestmark = pytest.mark.slow
JAR = Path(__file__).parents[2] / ".ci" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture
def objections(tool):
    """``objections(files)``: where and why, for every error in them; one process reads them all."""

    def found(files):
        if not JAR.exists():
            missing("The Nu Html Checker is not here: sh .ci/validator brings it.")
        command = [tool("java"), "-Xss2m", "-jar", str(JAR), "--errors-only", "--format", "json"]
        run = subprocess.run([*command, *map(str, files)], capture_output=True, timeout=300)
        told = json.loads(run.stderr)["messages"]
        return [f"{one.get('url')}:{one.get('lastLine')} {one['message']}" for one in told]

    return found


def test_every_page_of_both_samples(site, objections):
    files = [
        file
        for sample in ("pcoe", "usc-rossier")
        for audience in ("private", "panel")
        for file in [*together(site(audience, sample)), site(audience, sample) / "404.html"]
    ]
    assert len(files) > 200
    assert objections(files) == []


def test_what_is_wrong_is_found(tmp_path, objections):
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>A</title><p id="a"><p id="a">')
    assert [line.split(" ", 1)[1] for line in objections([page])] == ["Duplicate ID “a”."]
