"""Pages that were converted before anyone asked: the site is the same, whatever changed since."""

import shutil

import pytest

from casc_portfolio.engine.mkdocs import ahead as worked
from casc_portfolio.engine.mkdocs import build, prepare, work_ahead
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of
from tests.worlds import read_world

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    root = tmp_path_factory.mktemp("portfolio")
    site = site_of(root)
    stage(site, root=root, folder=root / "stage", cache=root / "cache", render=render_all)
    return root / "stage"


@pytest.fixture
def project(staged, tmp_path):
    return shutil.copytree(staged, tmp_path / "stage")


@pytest.fixture
def conversions(monkeypatch):
    """The pages that were converted once more although there was something to take."""
    seen = []
    offer = worked._offer

    def watched(page, known, taken):
        render = page.render
        page.render = lambda *told: (seen.append(page.file.src_uri), render(*told))
        offer(page, known, taken)

    monkeypatch.setattr(worked, "_offer", watched)
    return seen


def worked_ahead(project):
    return work_ahead(prepare(project), idle=lambda: True)


def built(project, out, ahead=None):
    warnings = build(Order(project=project, out=out, time=1_761_000_000), ahead=ahead)
    return warnings, read_world(out)


def edit(project, page, old, new):
    file = project / "docs" / page
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_nothing_changed_and_nothing_is_converted_twice(project, tmp_path, conversions):
    ahead = worked_ahead(project)
    assert len(ahead.pages) == len(list((project / "docs").rglob("*.md")))
    assert built(project, tmp_path / "a", ahead) == built(project, tmp_path / "b")
    assert conversions == []


def test_a_page_that_changed_is_converted_and_the_others_are_not(project, tmp_path, conversions):
    ahead = worked_ahead(project)
    edit(project, "index.md", "fifth grade", "the fifth grade")
    ours = built(project, tmp_path / "a", ahead)
    assert conversions == ["index.md"]
    assert ours == built(project, tmp_path / "b")
    assert b"the fifth grade" in ours[1]["index.html"]


def test_a_page_with_another_header_is_converted_and_searched_anew(project, tmp_path, conversions):
    (project / "docs/more.md").write_text("# More\n\nNightingales\n", "utf-8")
    ahead = worked_ahead(project)
    edit(project, "more.md", "# More", "---\nsearch: {exclude: true}\n---\n# More")
    ours = built(project, tmp_path / "a", ahead)
    assert conversions == ["more.md"]
    assert ours == built(project, tmp_path / "b")
    assert b"Nightingales" not in ours[1]["search/search_index.json"]


def test_with_a_page_more_or_less_every_link_is_looked_at_again(project, tmp_path):
    (project / "docs/more.md").write_text("# More\n\n[Less](less.md)\n", "utf-8")
    (project / "docs/less.md").write_text("# Less\n", "utf-8")
    ahead = worked_ahead(project)
    (project / "docs/less.md").rename(project / "docs/other.md")
    warnings, site = built(project, tmp_path / "a", ahead)
    assert (warnings, site) == built(project, tmp_path / "b")
    assert len(warnings) == 1
    assert "less.md" in warnings[0]


def test_an_anchor_that_went_away_is_missed_by_a_page_that_did_not_change(project, tmp_path):
    (project / "docs/more.md").write_text("# More\n\n## Here\n", "utf-8")
    (project / "docs/less.md").write_text("# Less\n\n[There](more.md#here)\n", "utf-8")
    ahead = worked_ahead(project)
    assert built(project, tmp_path / "a", ahead)[0] == ()
    edit(project, "more.md", "Here", "Gone")
    warnings, _ = built(project, tmp_path / "b", ahead)
    assert len(warnings) == 1
    assert "more.md#here" in warnings[0]


def test_a_page_with_a_warning_is_left_for_the_build_which_warns(project, tmp_path):
    (project / "docs/more.md").write_text("# More\n\n[gone](none.md)\n", "utf-8")
    ahead = worked_ahead(project)
    assert "more.md" not in ahead.pages
    warnings, _ = built(project, tmp_path / "a", ahead)
    assert len(warnings) == 1


def test_another_configuration_takes_nothing(project, tmp_path, conversions):
    ahead = worked_ahead(project)
    edit(project, "../mkdocs.yml", "site_name: ", "site_name: The other ")
    assert built(project, tmp_path / "a", ahead) == built(project, tmp_path / "b")
    assert conversions == []


def test_whoever_asks_does_not_wait(project):
    answers = iter((True, True, False))
    ahead = work_ahead(prepare(project), idle=lambda: next(answers))
    assert len(ahead.pages) == 2


def test_what_goes_wrong_ahead_is_left_for_the_build(project, tmp_path):
    (project / "docs/more.md").write_bytes(b"\xff\xfe\xff")
    assert worked_ahead(project) is None
    (project / "docs/more.md").unlink()
    assert built(project, tmp_path / "a")[0] == ()
