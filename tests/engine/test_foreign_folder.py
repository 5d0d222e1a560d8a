"""A portfolio that others prepared: nothing in its folder runs, and no link in it is followed."""

import contextlib
import os
from pathlib import Path

import pytest
import yaml

from casc_portfolio.engine.build import build
from casc_portfolio.engine.mkdocs import prepare
from casc_portfolio.engine.places import compiled, work_of
from casc_portfolio.engine.process import running
from casc_portfolio.engine.shipped import is_ours
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of
from tests.worlds import make_world, read_world

CODE = "open({!r}, 'w').write('run')\n"
"""Python that leaves a trace where it is told to."""


@pytest.fixture
def trace(tmp_path):
    return tmp_path / "trace"


def code(trace: Path) -> str:
    return CODE.format(str(trace))


@pytest.fixture
def project(tmp_path):
    site = site_of(tmp_path)
    folder = tmp_path / ".casc/stage/private"
    stage(site, root=tmp_path, folder=folder, cache=tmp_path / ".casc/cache", render=render_all)
    return folder


@pytest.mark.slow
def test_modules_in_the_portfolio_are_not_imported(tmp_path, trace, monkeypatch):
    names = ("markdown", "yaml", "mkdocs", "json", "casc_portfolio", "sitecustomize")
    make_world(tmp_path, {f"portfolio/{name}.py": code(trace) for name in names})
    monkeypatch.chdir(tmp_path / "portfolio")
    with running() as engine:
        assert engine.render(["*a*"]) == ["<p><em>a</em></p>"]
    assert not trace.exists()


@pytest.mark.slow
def test_a_project_that_we_staged_is_prepared(project):
    assert is_ours(project)
    assert prepare(project) is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    "changes",
    [
        {"hooks": ["../../../evil.py"]},
        {"INHERIT": "../../../evil.yml"},
        {"plugins": ["search", "evil"]},
        {"theme": {"name": None, "custom_dir": "../../../evil"}},
        {"theme": {"name": "material", "custom_dir": "theme", "palette": "evil"}},
        {"markdown_extensions": ["evil"]},
        {"docs_dir": "/etc"},
        {"site_dir": "../../../content"},
        {"extra": None},
    ],
)
def test_a_configuration_of_someone_else_is_not_read(tmp_path, project, trace, changes):
    make_world(tmp_path, {"evil.py": code(trace), "evil.yml": "hooks: [evil.py]\n"})
    file = project / "mkdocs.yml"
    file.write_text(yaml.safe_dump(yaml.safe_load(file.read_text()) | changes))
    assert prepare(project) is None
    assert not trace.exists()


@pytest.mark.slow
@pytest.mark.parametrize("text", ["", "- a list", "a: [", "a: !!python/object/apply:os.abort []"])
def test_what_is_no_configuration_is_not_read(project, text):
    (project / "mkdocs.yml").write_text(text)
    assert prepare(project) is None


@pytest.mark.slow
@pytest.mark.parametrize("path", ["theme/main.html", "theme/base.html", "theme/partials/x/y.html"])
def test_a_template_of_someone_else_is_not_read(project, path):
    make_world(project, {path: "{{ cycler.__init__.__globals__.os.system('true') }}"})
    assert prepare(project) is None


@pytest.mark.slow
def test_a_template_that_is_a_link_is_not_read(tmp_path, project):
    (tmp_path / "evil").mkdir()
    (project / "theme/partials/evil").symlink_to(tmp_path / "evil", target_is_directory=True)
    assert prepare(project) is None


def test_what_runs_is_kept_outside_the_portfolio(tmp_path, project, monkeypatch):
    folder = compiled("pages")
    assert folder is not None
    assert not folder.is_relative_to(tmp_path)
    assert not list(tmp_path.rglob("*.cache"))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/to/the/portfolio")
    folder = compiled("pages")
    assert folder is None or folder.is_absolute()


@pytest.mark.parametrize("home", ["a file", "a folder"])
def test_a_user_without_such_a_folder_only_waits_longer(tmp_path, monkeypatch, home):
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / home))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / home))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / home)
    assert (compiled("pages") is None) == (home == "a file")


LINKED = (
    ".casc/stage/private/docs/leak",
    ".casc/stage/private/docs/cpsel-2",
    ".casc/stage/private/theme/partials",
    ".casc/cache/v3",
    ".casc/swap-site",
)
"""Folders of ours that a portfolio could bring as links to others."""
LINKED_FILES = (
    ".casc/stage/private/mkdocs.yml",
    ".casc/stage/private/.copies.json",
    ".casc/stage/private/docs/index.md",
    ".casc/stage/private/docs/present/deck.css",
)
MINE = {
    "mine/new/letter.txt": "mine",
    "mine/old/letter.txt": "mine",
    "mine/complete": "mine",
    "mine/index.md": "mine",
    "mine/facts.jsonl": "mine",
    "mine/header.html": "mine",
}
"""What lies outside, named like things of ours."""


def links(root: Path, *, folders: tuple[str, ...], files: tuple[str, ...] = ()) -> None:
    mine = root.parent / "mine"
    for path in (*folders, *files):
        link = root / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(mine if path in folders else mine / "index.md")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folders", "files"),
    [
        ((".casc",), ()),
        ((".casc/stage", ".casc/cache"), ()),
        ((".casc/stage/private",), ()),
        (LINKED, LINKED_FILES),
    ],
)
def test_no_link_in_our_folder_is_followed(tmp_path, folders, files):
    make_world(tmp_path, MINE)
    before = read_world(tmp_path / "mine")
    root = tmp_path / "portfolio"
    site = site_of(root)
    links(root, folders=folders, files=files)
    with running() as engine:
        outcome = build(site, engine=engine, root=root, out=root / "site", keep_going=True)
    assert outcome.replaced
    assert read_world(tmp_path / "mine") == before
    assert not [path for path in read_world(root / "site") if "letter" in path]
    assert not [file for file in (root / ".casc").rglob("*") if file.is_symlink()]


def test_what_is_neither_file_nor_folder_is_taken_away(tmp_path):
    make_world(tmp_path, {".casc/stage/": "", ".casc/kept.md": ""})
    with contextlib.suppress(AttributeError):  # Windows has none
        os.mkfifo(tmp_path / ".casc/stage/pipe")
    work_of(tmp_path)
    assert not (tmp_path / ".casc/stage/pipe").exists()
    assert (tmp_path / ".casc/kept.md").exists()
