"""The one module that knows MkDocs: pages come out, warnings are counted, bytes stay the same."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest

from casc_portfolio.engine.mkdocs import build, prepare
from casc_portfolio.engine.order import EngineError, Order
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of
from tests.worlds import read_world

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "portfolio"
    root.mkdir()
    site = site_of(root)
    stage(site, root=root, folder=root / "stage", cache=root / "cache", render=render_all)
    return root / "stage"


def built(project, out, **options):
    warnings = build(Order(project=project, out=out, time=1_761_000_000, **options))
    return warnings, read_world(out)


def test_every_page_comes_out_without_a_warning(project, tmp_path):
    warnings, files = built(project, tmp_path / "out")
    assert warnings == ()
    assert {"index.html", "cpsel-2/evidence/walks.html", "present/index.html"} <= files.keys()


def test_a_warning_of_the_engine_is_heard(project, tmp_path):
    (project / "docs/index.md").write_text("[gone](none.md) [nowhere](map.md#nowhere)\n")
    warnings, _ = built(project, tmp_path / "out")
    assert len(warnings) == 2
    assert "none.md" in warnings[0]
    assert "nowhere" in warnings[1]


def test_the_same_bytes_come_out_in_every_folder_at_every_time(project, tmp_path):
    copy = tmp_path / "elsewhere" / "stage"
    shutil.copytree(project, copy)
    for file in copy.rglob("*"):
        os.utime(file, (1, 1))
    assert built(project, tmp_path / "a")[1] == built(copy, tmp_path / "b", cache=tmp_path / "c")[1]


def test_what_was_prepared_gives_the_same_site(project, tmp_path):
    plain = built(project, tmp_path / "a")[1]
    order = Order(project=project, out=tmp_path / "b", time=1_761_000_000)
    build(order, prepare(project))
    assert read_world(tmp_path / "b") == plain


def test_what_was_prepared_for_one_project_is_not_used_for_another(project, tmp_path):
    other = tmp_path / "other" / "stage"
    shutil.copytree(project, other)
    (other / "docs/cpsel-2/evidence/walks.md").unlink()
    plain = built(other, tmp_path / "a")[1]
    build(Order(project=other, out=tmp_path / "b", time=1_761_000_000), prepare(project))
    assert read_world(tmp_path / "b") == plain


def test_plain_mkdocs_builds_the_same_site_from_anywhere(project, tmp_path):
    ours = built(project, tmp_path / "ours")[1]
    out = tmp_path / "theirs"
    command = ["-m", "mkdocs", "build", "--strict", "-q", "-f", project / "mkdocs.yml", "-d", out]
    told = {**os.environ, "SOURCE_DATE_EPOCH": "1761000000", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, *command], cwd="/", env=told, check=True)
    assert read_world(out) == ours


def test_only_changed_pages_are_made_anew_and_search_keeps_the_others(project, tmp_path):
    out = tmp_path / "out"
    whole = {entry["location"] for entry in entries(built(project, out)[1])}
    before = (out / "map.html").stat().st_mtime_ns
    time.sleep(0.02)
    page = project / "docs/index.md"
    page.write_text(page.read_text().replace("fifth grade", "the fifth grade"))
    files = built(project, out, only_changed=True)[1]
    assert b"the fifth grade" in files["index.html"]
    assert (out / "map.html").stat().st_mtime_ns == before
    found = [entry["location"] for entry in entries(files)]
    assert (set(found), len(found)) == (whole, len(whole))


def entries(files):
    return json.loads(files["search/search_index.json"])["docs"]


def test_an_engine_that_gives_up_says_why(project, tmp_path):
    (project / "mkdocs.yml").write_text("site_name: x\ntheme: {name: none-such}\n")
    with pytest.raises(EngineError):
        built(project, tmp_path / "out")
