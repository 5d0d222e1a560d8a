"""ProperDocs and Zensical build the same staged project: every page, the same words, whole links."""

import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from shutil import copytree

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine import separate
from casc_portfolio.engine.build import build
from casc_portfolio.engine.order import EngineError, Order
from casc_portfolio.engine.process import running
from casc_portfolio.engine.separate import MissingEngineError, command_of, running_program
from casc_portfolio.portfolio import load
from casc_portfolio.publish.links import broken_links
from tests.theme.sites import SAMPLE
from tests.worlds import make_world, read_world


class _Words(HTMLParser):
    """The words inside the part of a page that is the portfolio's own."""

    def __init__(self):
        super().__init__()
        self.depth, self.words = 0, []

    def handle_starttag(self, tag, attrs):
        if self.depth or "cp-page" in (dict(attrs).get("class") or "").split():
            self.depth += tag == "div"

    def handle_endtag(self, tag):
        if self.depth:
            self.depth -= tag == "div"

    def handle_data(self, data):
        if self.depth:
            self.words.append(data)


def words(page):
    reader = _Words()
    reader.feed(page.decode())
    return " ".join("".join(reader.words).split())


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory):
    root = tmp_path_factory.mktemp("engines") / "portfolio"
    copytree(SAMPLE, root)
    return root, replace(compose(load(root), audience=Audience.PRIVATE), address=None)


@pytest.fixture(scope="module")
def by_mkdocs(portfolio):
    root, site = portfolio
    with running() as engine:
        outcome = build(site, engine=engine, root=root, out=root / "site")
    return read_world(outcome.out)


@pytest.fixture(scope="module", params=["properdocs", "zensical"])
def built(request, portfolio):
    root, site = portfolio
    with running_program(request.param) as engine:
        outcome = build(site, engine=engine, root=root, out=root.parent / request.param)
    assert (outcome.replaced, outcome.warnings) == (True, ())
    return outcome.out


@pytest.mark.slow
def test_no_page_and_no_attachment_is_lost(built, by_mkdocs):
    theirs = ("assets/javascripts/", "assets/stylesheets/", "search/", "sitemap")
    lost = by_mkdocs.keys() - read_world(built).keys()
    assert [path for path in lost if not path.startswith(theirs)] == []


@pytest.mark.slow
def test_every_page_says_the_same(built, by_mkdocs):
    site = read_world(built)
    pages = {path for path in by_mkdocs if path.endswith(".html")}
    copied = {path for path in pages if b'class="cp-page' not in by_mkdocs[path]}
    assert "present/index.html" in copied
    assert [path for path in copied if site[path] != by_mkdocs[path]] == []
    pages -= copied
    assert len(pages) > 35
    assert [path for path in pages if not words(by_mkdocs[path])] == []
    assert [path for path in pages if words(site[path]) != words(by_mkdocs[path])] == []


@pytest.mark.slow
def test_every_link_is_whole_and_our_overrides_are_shown(built):
    assert broken_links(built) == ()
    page = (built / "cpsel-2/evidence/learning-walks.html").read_text("utf-8")
    assert '<header class="md-header cp-header"' in page
    assert '<div class="cp-page cp-page--evidence">' in page
    assert 'content="noindex, nofollow"' in page
    assert "assets/stylesheets/pieces.css" in page
    assert not re.search(r'(?:src|href)="https?://[^"]*\.(?:js|css|woff2?)"', page)


@pytest.mark.slow
def test_search_finds_pages_in_a_folder_that_no_server_serves(built, page):
    page.goto((built / "index.html").as_uri())
    page.locator(".cp-header__search").click()
    page.locator("input[placeholder]:visible").press_sequentially("protocol")
    found = page.locator("a[href*='learning-walks.html']:visible", has_text="protocol")
    found.first.wait_for(timeout=60_000)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["properdocs", "zensical"])
def test_what_the_program_warns_of_is_heard(name, tmp_path):
    project = make_world(
        tmp_path / "project",
        {
            "mkdocs.yml": "site_name: A\ntheme: material\n",
            "docs/index.md": "# A\n\n[gone](none.md)\n",
        },
    )
    with running_program(name) as engine:
        engine.start(Order(project=project, out=tmp_path / "out"))
        (warning,) = engine.finish()
    assert "index.md" in warning
    assert (tmp_path / "out/index.html").is_file() or (tmp_path / "out/index").is_dir()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["properdocs", "zensical"])
def test_a_program_that_gives_up_says_its_last_word(name, tmp_path):
    project = make_world(tmp_path / "project", {"mkdocs.yml": "site_name: [\n", "docs/a.md": "A"})
    with running_program(name) as engine:
        engine.start(Order(project=project, out=tmp_path / "out"))
        with pytest.raises(EngineError, match=r"\w"):
            engine.finish()


def test_a_program_that_is_missing_is_missed_kindly(monkeypatch):
    monkeypatch.setattr(separate, "find_spec", lambda name: None)
    monkeypatch.setattr(separate.shutil, "which", lambda name: None)
    with pytest.raises(MissingEngineError) as missed:
        command_of("zensical")
    assert str(missed.value) == (
        "zensical is not installed here. Install it beside casc with: "
        f'"{sys.executable}" -m pip install zensical'
    )


def test_a_command_that_lies_in_the_current_folder_is_none(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(separate, "find_spec", lambda name: None)
    monkeypatch.setattr(separate.shutil, "which", lambda name: str(tmp_path / name))
    with pytest.raises(MissingEngineError):
        command_of("properdocs")


def test_a_command_of_another_installation_will_do(monkeypatch, tmp_path):
    monkeypatch.setattr(separate, "find_spec", lambda name: None)
    monkeypatch.setattr(separate.shutil, "which", lambda name: str(tmp_path / name))
    assert command_of("properdocs") == (str(tmp_path / "properdocs"),)
