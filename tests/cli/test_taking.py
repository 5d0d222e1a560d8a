"""What is taken away never takes the place of another's file, unless the person says so."""

import click
import pytest

from casc_portfolio.cli import taking
from casc_portfolio.cli.taking import SITE_S_NAME, pack, place_for, zip_place
from casc_portfolio.engine.build import Outcome
from tests.compose.small import site_of
from tests.worlds import make_world


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return make_world(tmp_path, {"portfolio.yml": "", "theirs.zip": "theirs"})


def answering(monkeypatch, answer):
    monkeypatch.setattr(taking, "asks", lambda: True)
    monkeypatch.setattr(click, "confirm", lambda question: answer)


def ours(file):
    return False


def test_a_person_at_the_terminal_is_asked_and_may_say_yes(root, monkeypatch):
    answering(monkeypatch, answer=True)
    assert place_for(root / "theirs.zip", root=root, ours=ours) == root / "theirs.zip"


def test_without_a_yes_it_stays(root, monkeypatch):
    answering(monkeypatch, answer=False)
    with pytest.raises(click.UsageError, match="Nothing was changed; choose another name"):
        place_for(root / "theirs.zip", root=root, ours=ours)


def test_an_archive_without_a_name_stands_beside_the_site(root):
    found = zip_place(SITE_S_NAME, root=root, out=root / "site", audience="panel")
    assert found == root / "site-panel.zip"
    found = zip_place("a.zip", root=root, out=root / "site", audience="panel")
    assert found == root / "a.zip"


def built(root, *, now):
    """What came of a build for the panel, and whom the site that stands there now is for."""
    head = f'<meta name="casc:audience" content="{now}">'
    out = make_world(root / "out", {"index.html": f"<html><head>{head}</head></html>"})
    site = site_of(root / "sources", audience="panel")
    return Outcome(site=site, out=out, project=root / "project", replaced=True)


def test_a_site_is_packed_for_whom_it_was_made(root, capsys):
    pack(built(root, now="panel"), root / "a.zip", root=root)
    assert capsys.readouterr().out == "To take away: a.zip (0.0 MB)\n"


@pytest.mark.parametrize("now", ["private", "program", ""])
def test_a_site_for_others_that_took_its_place_meanwhile_is_not_packed(root, now):
    with pytest.raises(click.ClickException, match="made a site for other readers") as told:
        pack(built(root, now=now), root / "a.zip", root=root)
    assert told.value.exit_code == 1
    assert not (root / "a.zip").exists()
