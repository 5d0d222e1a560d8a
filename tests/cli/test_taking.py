"""What is taken away never takes the place of another's file, unless the person says so."""

import click
import pytest

from casc_portfolio.cli import taking
from casc_portfolio.cli.taking import SITE_S_NAME, place_for, zip_place
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
