"""A command outside a portfolio says what to do, and sees settings under a wrong name."""

from pathlib import Path

import pytest

from casc_portfolio.cli.common import NoPortfolio, columns_of, near, note, portfolio_root
from tests.worlds import make_world


def test_the_portfolio_is_found_from_any_folder_and_file_in_it(tmp_path):
    make_world(tmp_path, {"portfolio.yml": "", "content/iip/year-1.md": ""})
    assert portfolio_root(tmp_path / "content" / "iip") == tmp_path
    assert portfolio_root(tmp_path / "content" / "iip" / "year-1.md") == tmp_path


def test_outside_of_one_it_says_how_to_begin(tmp_path):
    with pytest.raises(NoPortfolio, match="start one with: casc new my-portfolio"):
        portfolio_root(tmp_path)


@pytest.mark.parametrize("name", ["portfolio.yml.txt", "Portfolio.yml", "portfolio.yaml"])
def test_settings_under_a_wrong_name_are_seen(tmp_path, name):
    make_world(tmp_path, {name: "name: Ada\n"})
    with pytest.raises(NoPortfolio, match=f"There is a {name} in"):
        portfolio_root(tmp_path)


def test_a_path_is_told_as_one_would_type_it_here(tmp_path, monkeypatch):
    monkeypatch.chdir(make_world(tmp_path / "ana", {"portfolio.yml": ""}))
    assert near(Path("site")) == near(tmp_path / "ana" / "site") == "site"
    assert near(Path("../kit/start.html")) == str(Path("..", "kit", "start.html"))
    assert near(tmp_path / "kit") == str(Path("..", "kit"))
    assert near(tmp_path.parent / "stick") == str(tmp_path.parent / "stick")


def test_words_on_a_terminal_fit_its_columns(monkeypatch, capsys):
    monkeypatch.setattr("casc_portfolio.cli.common.columns_of", lambda stream: 20)
    note("Next:  cd my-portfolio and go on")
    assert capsys.readouterr().err == "Next:  cd\nmy-portfolio and go\non\n"


def test_words_into_a_file_stay_on_their_line(capsys):
    note("Next: " * 40)
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_terminal_has_no_columns(tmp_path):
    with (tmp_path / "a.txt").open("w") as stream:
        assert columns_of(stream) is None
