"""``casc new``: a portfolio of one's own."""

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.programs import shipped
from tests.worlds import make_world, read_world

GIVEN = ("--name", "Ada Quill", "--start", "2026-07-01")


@pytest.fixture
def casc(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, arguments)


@pytest.mark.parametrize("program", shipped())
def test_every_program_begins_with_one_command(casc, tmp_path, program):
    result = casc("new", "mine", "--program", program, *GIVEN)
    assert result.exit_code == 0, result.output
    assert result.stdout == "Your portfolio is in mine.\n"
    assert f"program: {program}\n" in (tmp_path / "mine" / "portfolio.yml").read_text()


def test_it_says_what_to_do_next(casc):
    assert "casc progress" in casc("new", "mine", "--program", "pcoe", *GIVEN).stderr


def test_a_folder_that_holds_something_is_never_written_to(casc, tmp_path):
    make_world(tmp_path, {"mine/letter.txt": "dear"})
    result = casc("new", "mine", "--program", "pcoe", *GIVEN)
    assert result.exit_code == 2
    assert "Nothing was changed" in result.output
    assert read_world(tmp_path) == {"mine/letter.txt": b"dear"}


def test_where_nobody_can_be_asked_it_names_what_is_missing(casc):
    result = casc("new", "mine", "--program", "pcoe")
    assert result.exit_code == 2
    assert "Please add --name, --start; there is no terminal to ask you on." in result.output


def test_a_name_of_spaces_is_none(casc):
    result = casc("new", "mine", "--program", "pcoe", "--name", "  ", "--start", "2025-07-01")
    assert result.exit_code == 2
    assert "Please add --name; there is no terminal to ask you on." in result.output


def test_on_a_terminal_it_asks(casc, monkeypatch, tmp_path):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    answers = "Ada Quill\nctc\n07/01/2026\n2026-07-01\nPrincipal\n\n\n\n"
    result = CliRunner().invoke(cli, ["new", "mine"], input=answers)
    assert result.exit_code == 0, result.output
    assert "'07/01/2026' is not a date we can be sure of. Did you mean 2026-07-01?" in result.output
    assert "The next ones may stay empty; then press Enter.\nYour position: " in result.output
    settings = (tmp_path / "mine" / "portfolio.yml").read_text()
    assert "role: Principal\n" in settings
    assert "school:\n" in settings


def test_what_it_says_on_a_narrow_terminal_is_broken_at_spaces(casc, monkeypatch):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    monkeypatch.setattr("casc_portfolio.cli.common.columns_of", lambda stream: 60)
    answers = "Ada Quill\nctc\n2026-07-01\n\n\n\n\n"
    result = CliRunner().invoke(cli, ["new", "mine"], input=answers)
    assert result.exit_code == 0, result.output
    assert "or a file that your program\ngave you:\n" in result.output
    assert max(len(line) for line in result.output.splitlines()) <= 60


def test_it_asks_until_there_is_such_a_program(casc, monkeypatch, tmp_path):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    answers = "\nAda Quill\nPlacer County\nPCOE\n2026-02-30\n2026-07-01\n\n\n\n\n"
    result = CliRunner().invoke(cli, ["new"], input=answers)
    assert result.exit_code == 0, result.output
    assert "pcoe          Clear Administrative Services Credential, Placer" in result.output
    assert "There is no program 'Placer County'. Did you mean pcoe?" in result.output
    assert "There is no day 2026-02-30 in the calendar." in result.output
    assert "program: pcoe\n" in (tmp_path / "my-portfolio" / "portfolio.yml").read_text()


def test_a_date_that_was_likely_meant_is_taken_with_enter(casc, monkeypatch, tmp_path):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    result = CliRunner().invoke(
        cli, ["new", "mine"], input="Ada Quill\nctc\nJuly 1, 2026\n\n\n\n\n\n"
    )
    assert result.exit_code == 0, result.output
    assert "The day it started (such as 2026-07-01) [2026-07-01]: " in result.output
    assert "start: 2026-07-01\n" in (tmp_path / "mine" / "portfolio.yml").read_text()


def test_enter_alone_is_met_with_a_word(casc, monkeypatch):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    answers = "\nAda Quill\n\nctc\n\n2026-07-01\n\n\n\n\n"
    result = CliRunner().invoke(cli, ["new", "mine"], input=answers)
    assert result.exit_code == 0, result.output
    assert "Please type your name; it stands on the first page." in result.output
    assert "Please type one of these: ctc, pcoe, usc-rossier." in result.output
    assert "Please type a day; every date of your program follows from it." in result.output


def test_a_folder_that_is_taken_ends_it_before_the_first_question(casc, monkeypatch, tmp_path):
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    make_world(tmp_path, {"mine/letter.txt": "dear"})
    result = CliRunner().invoke(cli, ["new", "mine"])
    assert result.exit_code == 2
    assert "Your name" not in result.output


def test_it_makes_no_portfolio_inside_another(casc, tmp_path, monkeypatch):
    make_world(tmp_path, {"portfolio.yml": "name: Ada\n", "content/index.md": "---\n---\n"})
    monkeypatch.chdir(tmp_path / "content")
    result = casc("new", "evidence", "--program", "pcoe", *GIVEN)
    assert result.exit_code == 2
    assert "would lie inside the portfolio" in result.output
    assert not (tmp_path / "content" / "evidence").exists()


@pytest.mark.parametrize("name", ["My Portfolio", "O'Hara", "plan(2026)"])
def test_a_name_that_a_shell_would_misread_can_be_pasted_after_cd(casc, name):
    result = casc("new", name, "--program", "pcoe", *GIVEN)
    assert f'cd "{name}"' in result.stderr


def test_a_folder_of_one_s_own_is_found_by_its_short_sign(casc, monkeypatch, tmp_path):
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("casc_portfolio.cli.new.asks", lambda: True)
    given = ["new", "--program", "pcoe", *GIVEN]
    result = CliRunner().invoke(cli, given, input="~/mine\n\n\n\n\n")
    assert result.exit_code == 0, result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_an_unknown_program_is_met_with_the_known_ones(casc, tmp_path):
    result = casc("new", "mine", "--program", "pcoo", *GIVEN)
    assert result.exit_code == 2
    assert "There is no program 'pcoo'. The tool knows" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_program_s_own_file_comes_along(casc, tmp_path):
    shown = casc("programs", "show", "ctc", "--format", "yaml")
    make_world(tmp_path, {"our.yml": shown.stdout})
    result = casc("new", "mine", "--program", "our.yml", *GIVEN)
    assert result.exit_code == 0, result.output
    assert "program: ./our.yml\n" in (tmp_path / "mine" / "portfolio.yml").read_text()
    assert (tmp_path / "mine" / "our.yml").read_text() == shown.stdout


@pytest.mark.parametrize("name", ["portfolio.yml", "Portfolio.yml"])
def test_a_program_file_never_takes_the_place_of_the_settings(casc, tmp_path, name):
    shown = casc("programs", "show", "ctc", "--format", "yaml")
    make_world(tmp_path, {f"office/{name}": shown.stdout})
    result = casc("new", "mine", "--program", f"office/{name}", *GIVEN)
    assert result.exit_code == 2
    assert f"A portfolio has a {name} of its own." in " ".join(result.output.split())
    assert not (tmp_path / "mine").exists()


def test_a_program_file_with_mistakes_is_refused(casc, tmp_path):
    make_world(tmp_path, {"our.yml": "id: our\n"})
    result = casc("new", "mine", "--program", "our.yml", *GIVEN)
    assert result.exit_code == 2
    assert "our.yml:1:1: CP" in result.output
    assert "our.yml can't be used as a program yet; see above." in result.output
    assert not (tmp_path / "mine").exists()


def test_beside_a_portfolio_one_may_begin_from_inside_it(casc, tmp_path, monkeypatch):
    make_world(tmp_path / "first", {"portfolio.yml": "name: Ada\n"})
    monkeypatch.chdir(tmp_path / "first")
    result = casc("new", "../second", "--program", "pcoe", *GIVEN)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "second" / "portfolio.yml").is_file()
